import type { Rule } from './rule';

/** The rule's page, in Markdown: what the editor, the command line and the documentation show. */
export function describeRule({ id, summary, why, source, nature, severity, isTentative, isAdvisory, isForHeld, examples }: Rule): string {
  return [
    `# ${id}`,
    `**${summary}**`,
    why,
    '## Does not pass',
    example(examples.bad),
    '## Passes',
    example(examples.good),
    '## Settings',
    `Reported as **${severity}**. The profile and the status in the front matter can make it milder or stricter: \`profile: notes\`, \`status: draft\`.${isForHeld === true ? HELD : isTentative === true ? TENTATIVE : isAdvisory === true ? ADVISORY : nature === 'absence' && severity === 'error' ? UNHELD : ''}${nature === 'absence' && severity !== 'info' ? UNPLACED : ''}`,
    `Where it does not fit, say why, before the block or the heading that it is about:`,
    `\`\`\`markdown\n<!-- mldesign-ignore ${id}: the reason -->\n\`\`\``,
    '## Source',
    source,
  ].join('\n\n') + '\n';
}

const UNHELD = ' In a file that names no framework or profile, and of which no configuration speaks, it is a warning.';
const TENTATIVE = ' In a file that names no framework or profile, and of which no configuration speaks, it is a hint at most: its authors may well have said it in words of their own.';

const HELD = ' In a file that names no framework or profile, and of which no configuration speaks, it is not reported: its authors may well have said either place in words of their own.';

const ADVISORY = ' In a file that names no framework or profile, and of which no configuration speaks, it is a hint.';

const UNPLACED = ' Where a fifth of the document or more stands below headings that name no step, it is one grade milder, except in the profile `production`: it may well be said there.';

/** Examples are cut where they only repeat themselves, as that of a file that is too large does. */
const MAX_EXAMPLE = 2000;

function example(text: string): string {
  const shown = text.length > MAX_EXAMPLE ? `${text.slice(0, 60)}… (${text.length} characters)\n` : text;
  return `\`\`\`\`markdown\n${shown.trimEnd()}\n\`\`\`\``;
}
