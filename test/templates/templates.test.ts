import assert from 'node:assert/strict';
import { readCatalog, type CatalogFile } from '../../src/core';
import { normaliseHeading } from '../../src/core/outline/normalise-heading';
import { shipped, templateFiles } from '../support/templates';

/** The problems of the shipped templates with one file replaced, or taken out. */
function problemsWith(path: string, text: string | undefined): string[] {
  const files: CatalogFile[] = [...templateFiles.filter(file => file.path !== path), ...(text === undefined ? [] : [{ path, text }])];
  const result = readCatalog(files);
  return result.ok ? [] : result.problems.map(problem => `${problem.path}:${problem.span?.start ?? '?'} ${problem.message}`);
}

const textOf = (path: string): string => templateFiles.find(file => file.path === path)?.text ?? '';

describe('the shipped templates', () => {
  it('have no problem', () => {
    assert.deepEqual(problemsWith('none', undefined), []);
  });

  it('give each alias to one step or section', () => {
    const owners = new Map<string, Set<string>>();
    for (const step of shipped.canonical.steps) {
      for (const [part, names] of [[step.id, [step.title, ...step.aliases]] as const, ...step.sections.map(({ id, title, aliases }) => [`${step.id}/${id}`, [title, ...aliases]] as const)]) {
        for (const name of names) {
          owners.set(normaliseHeading(name), (owners.get(normaliseHeading(name)) ?? new Set()).add(part));
        }
      }
    }

    assert.deepEqual([...owners].filter(([, parts]) => parts.size > 1).map(([alias, parts]) => `${alias}: ${[...parts].join(', ')}`), []);
  });

  it('give an ambiguous alias to no step by itself', () => {
    const aliases = new Set(shipped.canonical.steps.flatMap(step => [...step.aliases, ...step.sections.flatMap(section => section.aliases)]).map(normaliseHeading));

    assert.deepEqual(shipped.canonical.ambiguous.filter(({ alias }) => aliases.has(normaliseHeading(alias))), []);
  });

  it('have frameworks whose sections stand for canonical ones', () => {
    const sections = new Set<string>(shipped.canonical.steps.flatMap(step => step.sections.map(({ id }) => `${step.id}/${id}`)));
    for (const { id, steps } of shipped.frameworks) {
      for (const section of steps.flatMap(step => step.sections)) {
        assert.ok(section.standsFor !== undefined && sections.has(section.standsFor), `${id}: ${section.id}`);
      }
    }
  });

  it('treat every canonical section in the seven-step framework', () => {
    const [framework] = shipped.frameworks;
    const treated = framework?.steps.flatMap(step => step.sections.map(({ standsFor }) => standsFor)) ?? [];

    assert.deepEqual(treated.toSorted(), shipped.canonical.steps.flatMap(step => step.sections.map(({ id }) => `${step.id}/${id}`)).toSorted());
  });

  it('tell the author in each prompt what is wanted, with a number', () => {
    for (const section of shipped.frameworks.flatMap(({ steps }) => steps.flatMap(step => step.sections))) {
      assert.match(section.prompt, /Example: .*\d/s, section.id);
      assert.match(section.skeleton, /\[fill: [^\]]+\]/, section.id);
    }
  });

  it('suit with each diagram a section that there is', () => {
    const parts = new Set<string>(shipped.canonical.steps.flatMap(step => [step.id, ...step.sections.map(({ id }) => `${step.id}/${id}`)]));

    assert.deepEqual(shipped.diagrams.flatMap(({ id, suits }) => suits.filter(part => !parts.has(part)).map(part => `${id}: ${part}`)), []);
  });
});

describe('a bad template', () => {
  it('is reported with its path in the data and its place in the file', () => {
    const path = 'frameworks/four-step.yaml';
    const text = textOf(path);
    const place = text.indexOf('clarify\n');

    assert.deepEqual(problemsWith(path, text.replace('id: clarify\n', 'id: Clarify!\n')), [
      `${path}:${place} steps.0.id: Ids are lower-case words joined by hyphens, such as \`latency-budget\`.`,
    ]);
  });

  it('is reported when it is not YAML, misses a key, has one too many, or is named otherwise', () => {
    const diagram = textOf('diagrams/online-inference.yaml');

    assert.match(problemsWith('diagrams/online-inference.yaml', 'a: [').join(), /^diagrams\/online-inference\.yaml:\d+ This is not valid YAML: Flow sequence/);
    assert.match(problemsWith('diagrams/online-inference.yaml', diagram.replace(/^purpose:.*$/m, '')).join(), /:\d+ purpose: /);
    assert.match(problemsWith('diagrams/online-inference.yaml', `${diagram}colour: red\n`).join(), /colour/);
    assert.match(problemsWith('diagrams/renamed.yaml', diagram).join(), /This file is named “renamed”/);
  });

  it('is reported when a diagram’s parameter stands in one form alone, or looks like another one', () => {
    const path = 'diagrams/batch-inference.yaml';

    assert.match(problemsWith(path, textOf(path).replace('[read API, 25 ms]', '[read API]')).join(), /parameter “read-ms”, “25”, does not stand in the ascii form/);
    assert.match(problemsWith(path, textOf(path).replace('default: "25"', 'default: "112M"')).join(), /“read-ms” has the default of another one/);
  });

  it('is reported when a prompt would end its comment', () => {
    const path = 'frameworks/seven-step.yaml';

    assert.match(problemsWith(path, textOf(path).replace('prompt: |', 'prompt: "a --> b 1"\n        was: |')).join(), /A prompt stands in an HTML comment/);
  });

  it('is reported when the list of sections is missing', () => {
    assert.deepEqual(problemsWith('sections.yaml', undefined), ['sections.yaml:? This file is missing.']);
  });

  it('is reported when a case study has no front matter, or an unknown task', () => {
    const path = 'case-studies/video-recommendation.md';

    assert.match(problemsWith(path, '# Only a title\n').join(), /begins with front matter/);
    assert.match(problemsWith(path, textOf(path).replace('task: recommendation', 'task: magic')).join(), /task: /);
  });

  it('is reported at its place in the front matter of a case study', () => {
    const path = 'case-studies/video-recommendation.md';
    const text = textOf(path).replace('task: recommendation', 'task: magic');

    assert.match(problemsWith(path, text).join(), new RegExp(`^${path}:${text.indexOf('magic')} task: `));
  });

  it('is reported when a piece has no front matter, no text, or words in it that no piece has', () => {
    const path = 'pieces/alert-table.md';
    const text = textOf(path);

    assert.deepEqual(problemsWith(path, '| a |\n'), [`${path}:0 A piece begins with front matter between \`---\` lines.`]);
    assert.match(problemsWith(path, text.slice(0, text.indexOf('| signal'))).join(), /:\d+ Below the front matter should stand some text\.$/);
    assert.match(problemsWith(path, text.replace('title:', 'colour: red\ntitle:')).join(), /colour/);
    assert.match(problemsWith(path, text.replace(/^summary:.*\n/m, '')).join(), /:4 summary: /);
    assert.match(problemsWith('pieces/Alert Table.md', text).join(), /The name of the file is the id\. Ids are lower-case words/);
  });

  it('is reported when a piece belongs to a section that there is not', () => {
    const path = 'pieces/alert-table.md';
    const text = textOf(path);
    const wrong = text.replace('section: monitoring/alerts', 'section: monitoring/alert');

    assert.deepEqual(problemsWith(path, wrong), [
      `${path}:${wrong.indexOf('monitoring/alert')} section: There is no canonical section “monitoring/alert”. Did you mean “monitoring/alerts”?`,
    ]);
    assert.match(problemsWith(path, text.replace('section: monitoring/alerts', 'section: monitoring')).join(), /section: A piece belongs to a canonical section/);
    assert.match(problemsWith(path, text.replace('- monitoring/ops', '- monitoring/opps')).join(), /alsoSuits\.0: There is no canonical section “monitoring\/opps”/);
  });

  it('is reported when a piece would change what stands around it', () => {
    const path = 'pieces/alert-table.md';
    const text = textOf(path);

    for (const [body, place] of [['a\n\n## Alerts\n', '## Alerts'], ['Alerts\n---\n\na\n', '---\n\na'], ['Alerts\r\n===\r\n', '===']] as const) {
      const bad = `${text.slice(0, text.indexOf('| signal'))}${body}`;
      assert.deepEqual(problemsWith(path, bad), [`${path}:${bad.lastIndexOf(place)} A piece has no headings: write the words in bold instead.`]);
    }
    assert.deepEqual(problemsWith(path, `${text}\n\`\`\`text\n# no heading\n`), [`${path}:${text.length + 1} This code block is never closed.`]);
    assert.deepEqual(problemsWith(path, `${text}\n<!-- a\n`), [`${path}:${text.length + 1} This comment is never closed.`]);
    assert.deepEqual(problemsWith(path, `${text}\n<!-- a\n# no heading -->\n`), []);
    assert.deepEqual(problemsWith(path, `${text}\n\`\`\`text\n# no heading\n\`\`\`\n\na\n\n---\n`), []);
  });

  it('is none for being written on Windows', () => {
    const path = 'pieces/alert-table.md';

    assert.deepEqual(problemsWith(path, textOf(path).replaceAll('\n', '\r\n')), []);
  });
});
