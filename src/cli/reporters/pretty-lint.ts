import type { Severity } from '../../core';
import { count } from '../count';
import { printable } from '../printable';
import type { Style, Terminal } from '../terminal';
import { complainAbout } from './complain-about';
import type { LintedFile, LintReport, Place } from './report';
import type { Reporter } from './reporter';

type Paint = Terminal['paint'];

/** For people: each file's name once, its findings below it, and what they sum up to. */
export const prettyLint: Reporter<LintReport> = (report, terminal) => {
  const { files, problems } = report;
  const parts = files.filter(({ findings }) => findings.length > 0).map(file => describeFile(file, terminal.paint));
  if (files.length > 0 || problems.length === 0) {
    parts.push([...describeFixes(files), summarize(report, terminal.paint), ...describeUnheld(files, terminal.paint), ...hint(files, terminal.paint)].join('\n'));
    terminal.print(parts.join('\n\n'));
  }
  complainAbout(problems, terminal);
  for (const { path, failures } of files) {
    complainAbout(failures.map(({ rule, message }) => ({ path, message: `The rule ${rule} crashed: ${message}` })), terminal);
  }
};

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

function describeFile({ path, findings }: LintedFile, paint: Paint): string {
  const width = findings.reduce((widest, { range }) => Math.max(widest, toText(range.start).length), 0);
  const lines = findings.flatMap(({ range, severity, message, rule, related }) => [
    `  ${toText(range.start).padStart(width)}  ${paint(STYLES[severity], severity.padEnd('warning'.length))}  ${printable(message)}  ${paint('dim', rule)}`,
    ...related.map(place => paint('dim', `  ${toText(place.range.start).padStart(width)}  ${'↳'.padStart('warning'.length)}  ${printable(place.message)}`)),
  ]);
  return [paint('underline', printable(path)), ...lines].join('\n');
}

function toText({ line, column }: Place): string {
  return `${line}:${column}`;
}

/** Nothing where nobody asked for fixes. */
function describeFixes(files: readonly LintedFile[]): string[] {
  const asked = files.filter(({ fixed }) => fixed !== undefined);
  const touched = asked.filter(({ fixed }) => fixed);
  const fixed = touched.reduce((sum, file) => sum + (file.fixed ?? 0), 0);
  return asked.length === 0 ? [] : [touched.length === 0 ? 'Nothing to fix.' : `Fixed ${count(fixed, 'finding')} in ${count(touched.length, 'file')}.`];
}

function summarize({ files, summary: { errors, warnings, infos } }: LintReport, paint: Paint): string {
  const counts = [errors && count(errors, 'error'), warnings && count(warnings, 'warning'), infos && count(infos, 'info')].filter(Boolean);
  const suppressed = files.reduce((sum, file) => sum + file.suppressed, 0);
  const words = `${counts.join(', ') || 'No findings'} in ${count(files.length, 'file')}${suppressed > 0 ? `, ${suppressed} suppressed` : ''}.`;
  return paint(errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green', words);
}

/** Why nothing that is missing there is an error. */
function describeUnheld(files: readonly LintedFile[], paint: Paint): string[] {
  const unheld = files.filter(({ held, findings }) => !held && findings.some(({ severity }) => severity === 'warning'));
  const [first] = unheld;
  if (!first) {
    return [];
  }
  const who = unheld.length === 1 ? `${printable(first.path)} names` : `${unheld.length} files name`;
  return [paint('dim', `${who} no framework, so what is missing there is a warning at most; “mldesign: seven-step” in the front matter makes it an error.`)];
}

/** The rule of the first of the worst findings, ready to be copied. */
function hint(files: readonly LintedFile[], paint: Paint): string[] {
  const findings = files.flatMap(file => file.findings);
  const worst = findings.find(({ severity }) => severity === 'error') ?? findings.find(({ severity }) => severity === 'warning') ?? findings[0];
  return worst ? [paint('dim', `Why, and what would pass: mldesign explain ${worst.rule}`)] : [];
}
