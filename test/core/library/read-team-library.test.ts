import assert from 'node:assert/strict';
import { kinds } from '../../../src/core/catalog/kinds';
import { applyEdits, coverDocument, insertDiagram, Knowledge, lintDocument, parseDocument, planReading, readDocument, readTeamLibrary, scaffoldBlank, scaffoldCaseStudy, withTeamCatalog, withTeamLibrary } from '../../../src/core';
import { shipped } from '../../support/templates';
import { filesWith, readMark, validFiles } from '../../support/team-library';

const answers = { title: 'Feed', date: '2026-11-21', owner: 'Ana' };
const read = (files: Readonly<Record<string, string>> = {}) => readTeamLibrary(filesWith(files), shipped);

describe('a team’s own library', () => {
  const { things, problems } = read();
  const catalog = withTeamCatalog(shipped, things);
  const library = withTeamLibrary(shipped, things);
  const knowledge = new Knowledge(catalog);
  const framework = knowledge.framework('ours');

  it('has things of every kind', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.entries(things).filter(([, list]) => list.length !== 1), []);
    assert.deepEqual(Object.values(validFiles).length, Object.values(kinds).length, 'Add a valid file of the new kind to test/support/team-library.ts.');
  });

  it('stands beside the built-in things', () => {
    assert.deepEqual(catalog.frameworks.map(({ id }) => id), ['seven-step', 'four-step', 'ours']);
    assert.ok(catalog.caseIds.includes('our-feed') && catalog.caseIds.includes('news-feed'));
    assert.deepEqual(library.diagrams.map(({ id }) => id), [...shipped.diagrams.map(({ id }) => id), 'our-platform']);
    assert.deepEqual(library.documents.find(({ id }) => id === 'memo')?.description, 'One page for the board.');
  });

  it('takes the place of the built-in thing of the same id, at its place', () => {
    const own = read({ 'diagrams/rag.yaml': validFiles['diagrams/our-platform.yaml'].replace('id: our-platform', 'id: rag') });

    const merged = withTeamLibrary(shipped, own.things).diagrams;

    assert.deepEqual(merged.slice(0, shipped.diagrams.length).map(({ id }) => id), shipped.diagrams.map(({ id }) => id));
    assert.equal(merged.find(({ id }) => id === 'rag')?.title, 'Our platform');
  });

  it('may replace the default framework, which stays the first', () => {
    const own = read({ 'frameworks/seven-step.yaml': validFiles['frameworks/ours.yaml'].replace('id: ours', 'id: seven-step') });

    assert.equal(new Knowledge(withTeamCatalog(shipped, own.things)).framework(undefined).name, 'Our review');
  });

  it('begins documents that have one finding a step', () => {
    for (const template of [undefined, 'memo']) {
      const { findings } = lintDocument(scaffoldBlank(framework, answers, library, template), knowledge);

      assert.deepEqual(findings.map(({ severity, rule }) => `${severity} ${rule}`).filter(each => !each.endsWith('leftover-placeholder')), ['info empty-section', 'info empty-section']);
    }
  });

  it('begins documents as its case studies', () => {
    const [study] = things.caseStudies;
    assert.ok(study);

    const text = scaffoldCaseStudy(study, answers, library);

    assert.match(text, /^---\nmldesign: ours\ntitle: Feed\ncase: our-feed\ntask: ranking\nstatus: draft\nowner: Ana\ndate: 2026-11-21\n---\n\n# Feed\n\nWhat we built/);
    assert.ok(!lintDocument(text, knowledge).findings.some(({ rule }) => rule === 'front-matter'));
  });

  it('has sections of its own that are asked for, by heading and by alias', () => {
    const goal = '## Goal\n\n### Business objective\n\nRaise watch time per viewer from 38 to 40 minutes by June, for everybody who opens the feed.\n\n';
    const under = (rest: string): string[] =>
      lintDocument(`---\nmldesign: ours\n---\n\n# Feed\n\n${goal}${rest}`, knowledge).findings.filter(({ rule }) => /^missing-|^empty-/.test(rule)).map(({ rule, message }) => `${rule}: ${message}`);
    const threat = 'Spammers upload the same clip from 40 accounts; 2 % of uploads.\n';

    assert.match(under('').join(), /missing-step: .*Threats/);
    assert.match(under('## Threats\n\nSpam is known since 2021.\n\nIt grows.\n').join(), /missing-section: “Threats” says nothing about “Threat model”\. Example: "spammers, 2 % of uploads"\./);
    assert.deepEqual(under(`## Threats\n\n### Threat model\n\n${threat}`), []);
    assert.deepEqual(under(`## Threats\n\n### Attackers\n\n${threat}`), []);
    assert.match(under('## Threats\n\n### Threat model\n').join(), /empty-section/);
  });

  it('leaves coverage on the seven canonical steps', () => {
    const { steps } = coverDocument(readDocument('---\nmldesign: ours\n---\n\n# Feed\n\n## Goal\n\nMore.\n', knowledge));

    assert.equal(steps.length, 7);
  });

  it('has diagrams that take values', () => {
    const [diagram] = things.diagrams;
    assert.ok(diagram);

    assert.match(applyEdits('', [insertDiagram(parseDocument(''), 0, diagram, 'mermaid')]), /Gateway, 7 ms/);
  });
});

/** One bad file each: «…» marks the place of what is wrong with it. */
const bad: Readonly<Record<string, Readonly<Record<string, readonly [file: string, marked: string, message: RegExp]>>>> = {
  frameworks: {
    'a section that does not exist': ['frameworks/ours.yaml', framed('standsFor: «data/labelz»'), /steps\.0\.sections\.0\.standsFor: There is no step or section “data\/labelz”\. Did you mean “data\/labels”\?/],
    'a key that does not exist': ['frameworks/ours.yaml', framed('colour: «red»'), /sections\.0\.colour: There is no such key here\./],
    'a need that there is not': ['frameworks/ours.yaml', framed('need: «urgent»'), /need: /],
    'a prompt that would end its comment': ['frameworks/ours.yaml', framed('aliases: []').replace('prompt: Say', 'prompt: «Say --> so»').replace('so» so.', 'so»'), /A prompt stands in an HTML comment/],
    'two sections of one id': ['frameworks/ours.yaml', `${framed('need: required')}      - { id: «first», title: B, prompt: C, skeleton: D }\n`, /The step has another section “first”/],
    'no steps': ['frameworks/ours.yaml', 'id: ours\nname: Ours\ndescription: Ours.\nsteps: «[]»\n', /steps: /],
  },
  caseStudies: {
    'no front matter': ['case-studies/our-feed.md', '«»# Feed\n\nText.\n', /begins with front matter/],
    'no summary': ['case-studies/our-feed.md', '«»---\nmldesign: ours\ntitle: A\ncase: our-feed\ntask: ranking\n---\n\n# A\n', /a paragraph that sums it up/],
    'a task that does not exist': ['case-studies/our-feed.md', '---\nmldesign: ours\ntitle: A\ncase: our-feed\ntask: «magic»\n---\n\n# A\n\nB.\n', /task: /],
    'a framework that does not exist': ['case-studies/our-feed.md', '---\nmldesign: «seven-steps»\ntitle: A\ncase: our-feed\ntask: ranking\n---\n\n# A\n\nB.\n', /There is no framework “seven-steps”\. Did you mean “seven-step”\?/],
    'another id than its name': ['case-studies/our-feed.md', '---\nmldesign: ours\ntitle: A\ncase: «your-feed»\ntask: ranking\n---\n\n# A\n\nB.\n', /named “our-feed”/],
  },
  diagrams: {
    'a missing key': ['diagrams/our-platform.yaml', '«id: our-platform\ntitle: A\npurpose: B\nsuits: [serving]\nmermaid: flowchart LR\n»', /ascii: This key is missing\./],
    'a list for a text': ['diagrams/our-platform.yaml', drawn('flowchart LR').replace('title: A', 'title: «[a, b]»'), /title: This should be text; it is a list\./],
    'a place that it suits and that does not exist': ['diagrams/our-platform.yaml', drawn('flowchart LR').replace('[serving]', '[serving, «serving/diagrams»]'), /suits\.1: .*Did you mean “serving\/diagram”\?/],
    'a diagram that Mermaid cannot draw': ['diagrams/our-platform.yaml', drawn('flowchart LR\n    «A[gateway --> B»'), /A|bracket|closed/],
    'a fence in its text': ['diagrams/our-platform.yaml', drawn('flowchart LR\n  ```\n  # Owned').replace('|\n', '«|\n').replace('ascii', '»ascii'), /it would end the block/],
  },
  estimates: {
    'a line that cannot be computed': ['estimates/our-cost.yaml', computed('a = 5 ms\n  «b = a + 3 GB»'), /ms|GB/],
    'an assertion that does not hold': ['estimates/our-cost.yaml', computed('a = 5 ms\n  «assert a < 3 ms»'), /does not hold: 5 ms < 3 ms/],
  },
  pieces: {
    'a section that does not exist': ['pieces/our-guardrails.md', '---\ntitle: A\nsection: «evaluation/launch»\nsummary: B\n---\n\nC\n', /There is no canonical section “evaluation\/launch”/],
    'a heading': ['pieces/our-guardrails.md', '---\ntitle: A\nsection: evaluation/launch-criteria\nsummary: B\n---\n\n«## C»\n\nD\n', /A piece has no headings/],
  },
  documents: {
    'a helper': ['documents/memo.md.hbs', '# «{{lookup this "constructor"}}»', /cannot say/],
    'a value that does not exist': ['documents/memo.md.hbs', '# «{{titel}}»', /Did you mean “title”\?/],
    'a partial that does not exist': ['documents/memo.md.hbs', '«{{> aproval}}»', /no partial “aproval”\. Did you mean “approval”\?/],
    'more than it may make': ['documents/memo.md.hbs', `«»{{#each steps}}{{#each ../steps}}{{#each ../../steps}}{{../../../body}}{{/each}}{{/each}}{{/each}}`, /makes a document of more than 1 MB/],
  },
  partials: {
    'a block without its end': ['partials/approval.md.hbs', '«{{#if owner}}»', /has no end/],
    'a mistake in the place of a built-in one': ['partials/front-matter.md.hbs', '---\n«{{frontmatter}}»\n---\n', /Did you mean “frontMatter”\?/],
  },
};

describe('a bad file in a team’s library', () => {
  it('has a test for every kind', () => {
    assert.deepEqual(Object.keys(bad).sort(), Object.keys(kinds).sort());
  });

  for (const [kind, cases] of Object.entries(bad)) {
    for (const [what, [path, marked, expected]] of Object.entries(cases)) {
      it(`of ${kind} is told its place: ${what}`, () => {
        const { text, start, end } = readMark(marked);

        const { problems, things } = read({ [path]: text });

        const [problem, ...others] = problems.filter(each => each.path === path);
        assert.match(problem?.message ?? '', expected);
        assert.deepEqual([problem?.span, others], [{ start, end }, []]);
        const own = Object.entries(things).find(([key]) => key === kind)?.[1] ?? [];
        assert.ok(!own.some(({ id }) => path.includes(`/${id}.`)), 'It is used all the same.');
      });

      it(`of ${kind} hides none of the others: ${what}`, () => {
        const { things } = read({ 'frameworks/zzz.yaml': validFiles['frameworks/ours.yaml'].replace('id: ours', 'id: zzz'), [path]: readMark(marked).text });

        assert.deepEqual(Object.entries(things).filter(([key, list]) => key !== kind && list.length === 0), []);
        assert.ok(things.frameworks.some(({ id }) => id === 'zzz'));
      });
    }
  }

  for (const name of ['__proto__', 'constructor', 'Ours', 'a b', 'a_b', '-a', 'é', '%2e%2e']) {
    it(`may not be called ${name}`, () => {
      const { things, problems } = read({ [`diagrams/${name}.yaml`]: validFiles['diagrams/our-platform.yaml'].replace('id: our-platform', `id: ${name}`), [`partials/${name}.md.hbs`]: 'x' });

      assert.deepEqual(problems.map(({ path }) => path).sort(), [`diagrams/${name}.yaml`, `partials/${name}.md.hbs`].sort());
      assert.deepEqual([things.diagrams.length, things.partials.length], [1, 1]);
    });
  }

  for (const [what, text] of Object.entries({
    'aliases that multiply': `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghij'.charAt(index)}`).join(',')}]`).join('\n')}\n`,
    'merge keys that multiply': `a: &a {x: 1}\n${Array.from({ length: 2000 }, (_, index) => `b${index}: {<<: *a}`).join('\n')}\n`,
    'a tag that makes a function': 'id: !!js/function "function () { throw new Error(\'run\') }"\n',
    'a tag of another language': 'id: !!python/object/apply:os.system ["touch canary"]\n',
    'a key of the prototype': '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n',
    'nesting without end': `id: ${'['.repeat(20_000)}\n`,
    'block nesting without end': Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'thousands of keys': Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n'),
    'more than it may be long': `id: ${'x'.repeat(98_304)}`,
    'other bytes': '\u0000\u0001\ufffd\u2028',
    'nothing': '',
  })) {
    it(`is refused within a second: ${what}`, () => {
      const started = process.cpuUsage();

      const { problems } = read({ 'diagrams/hostile.yaml': text, 'frameworks/hostile.yaml': text });

      // Twice the text, so twice the time; that of other processes does not count.
      assert.ok(process.cpuUsage(started).user / 1e6 < 2, `${process.cpuUsage(started).user / 1e6} s`);
      assert.ok(problems.some(({ path }) => path === 'diagrams/hostile.yaml') && problems.some(({ path }) => path === 'frameworks/hostile.yaml'));
      assert.ok(!('polluted' in {}));
      assert.ok(problems.every(({ span }) => !span || (span.start >= 0 && span.end <= text.length)));
    });
  }
});

describe('planning what to read of a library', () => {
  const planned = (...entries: Parameters<typeof planReading>[0]) => {
    const { paths, problems } = planReading(entries);
    return [paths, problems.map(({ path, message }) => `${path}: ${message}`)];
  };

  it('takes plain files of the right name, and leaves alone what is beside them', () => {
    assert.deepEqual(planned(
      { path: 'README.md', type: 'file' },
      { path: 'notes', type: 'folder' },
      { path: 'diagrams', type: 'folder' },
      { path: 'diagrams/b.yaml', type: 'file', size: 10 },
      { path: 'diagrams/a.yaml', type: 'file', size: 10 },
      { path: 'diagrams/README.md', type: 'file' },
      { path: 'diagrams/.DS_Store', type: 'file' },
    ), [['diagrams/a.yaml', 'diagrams/b.yaml'], []]);
  });

  for (const [what, entry, expected] of [
    ['a link to a file', { path: 'diagrams/a.yaml', type: 'link' }, /^diagrams\/a\.yaml: This is a link/],
    ['a link to a folder', { path: 'diagrams', type: 'link' }, /^diagrams: This is a link/],
    ['a folder in a folder', { path: 'diagrams/old', type: 'folder' }, /is not read/],
    ['a device', { path: 'diagrams/a.yaml', type: 'other' }, /neither a file nor a folder/],
    ['another ending', { path: 'diagrams/a.yml', type: 'file' }, /A diagram is a file “<id>\.yaml”/],
    ['a file in place of a folder', { path: 'diagrams', type: 'file' }, /should be a folder/],
    ['a folder whose name is wrong', { path: 'digrams', type: 'folder' }, /Did you mean “diagrams”\?/],
    ['words where they are not read', { path: 'terms.yaml', type: 'file' }, /stand in “\.mldesign\.yml”/],
    ['a large file', { path: 'diagrams/a.yaml', type: 'file', size: 262_145 }, /larger than 256 KB/],
  ] as const) {
    it(`does not take ${what}, and says so`, () => {
      const { paths, problems } = planReading([entry]);

      assert.deepEqual([paths, problems.length], [[], 1]);
      assert.match(`${problems[0]?.path ?? ''}: ${problems[0]?.message ?? ''}`, expected);
    });
  }

  it('takes a hundred files of a kind, and says from where on not', () => {
    const { paths, problems } = planReading(Array.from({ length: 1000 }, (_, index) => ({ path: `partials/p${String(index).padStart(4, '0')}.md.hbs`, type: 'file' as const })));

    assert.equal(paths.length, 100);
    assert.deepEqual(problems, [{ path: 'partials', message: 'This folder holds more than 100 files; from “p0100.md.hbs” on they are not read.' }]);
  });
});

describe('a large library', () => {
  it('is read up to two megabytes, and says from where on not', () => {
    const { paths, problems } = planReading(Array.from({ length: 20 }, (_, index) => ({ path: `case-studies/a${index + 10}.md`, type: 'file' as const, size: 200_000 })));

    assert.equal(paths.length, 10);
    assert.deepEqual(problems, [{ path: '', message: 'This library is larger than 2 MB; from “case-studies/a20.md” on it is not read.' }]);
  });

  for (const [what, path, text] of [
    ['parameters without end', 'diagrams/our-platform.yaml', drawn('flowchart LR').replace('mermaid', `parameters: [${many(1500, index => `{name: p${index}, question: q, default: "${index}"}`).join(', ')}]\nmermaid`)],
    ['places without end that do not exist', 'diagrams/our-platform.yaml', drawn('flowchart LR').replace('[serving]', `[${many(6000, index => `data/a${index}`).join(', ')}]`)],
    ['a diagram without end', 'diagrams/our-platform.yaml', drawn(`flowchart LR${'\n    A["a"] --> B[b'.repeat(4000)}`)],
    ['an estimate without end', 'estimates/our-cost.yaml', computed(many(3000, index => `a${index} = a${index + 1} + ms`).join('\n  '))],
    ['sections without end', 'frameworks/ours.yaml', framed('need: optional') + many(1200, index => `      - { id: s${index}, title: A, prompt: B, skeleton: C, standsFor: data/b }\n`).join('')],
  ] as const) {
    it(`is read within a second: ${what}`, () => {
      const started = process.cpuUsage();

      const { problems } = read({ [path]: text });

      assert.ok(process.cpuUsage(started).user / 1e6 < 1, `${process.cpuUsage(started).user / 1e6} s`);
      assert.ok(problems.length > 0 && problems.every(problem => problem.path === path), problems[0]?.message);
    });
  }
});

function many<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function framed(line: string): string {
  return `id: ours\nname: Ours\ndescription: Ours.\nsteps:\n  - id: goal\n    title: Goal\n    purpose: Agree.\n    sections:\n      - id: first\n        ${line}\n        title: First\n        prompt: Say so.\n        skeleton: A\n`;
}

function drawn(mermaid: string): string {
  return `id: our-platform\ntitle: A\npurpose: B\nsuits: [serving]\nmermaid: |\n  ${mermaid}\nascii: A\n`;
}

function computed(lines: string): string {
  return `id: our-cost\ntitle: A\npurpose: B\nsuits: [serving]\nestimate: |\n  ${lines}\n`;
}
