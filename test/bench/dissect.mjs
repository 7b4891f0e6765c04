// @ts-check
import { Laps } from './laps.mjs';
import { printTable } from './table.mjs';
import { tidyUp, warmUp } from './stopwatch.mjs';

const REPETITIONS = 400;
const MOST_RULES = 15;

/**
 * Where the time on M goes. Each repetition goes through the stages one after the other on a text of its own; what a stage
 * would compute for the next one, on first use, is asked for in a lap of its own.
 * @param {import('./bundle-core.mjs').Core} core
 * @param {import('./documents.mjs').Documents} documents
 */
export function dissect(core, documents) {
  const bytes = documents.M;
  const laps = new Laps();
  warmUp(text => core.lintDocument(text, core.knowledge), bytes, 1000);
  for (let repetition = -50; repetition < REPETITIONS; repetition++) {
    if (repetition === 0) {
      laps.forget();
    }
    for (const [name, run] of Object.entries(runs)) {
      const text = bytes.toString('utf8');
      tidyUp();
      laps.take(name, () => run(core, text, laps));
    }
  }
  printStages(laps, documents);
  printRules(laps);
}

/**
 * @param {import('./bundle-core.mjs').Core} core
 * @param {string} text
 * @param {Laps} laps
 */
function runStages(core, text, laps) {
  const { knowledge, checks, rules } = core;
  const { frameworks, caseIds } = knowledge.catalog;
  const [framework] = frameworks;
  if (!framework) {
    throw new Error('The catalogue holds no framework.');
  }
  const document = laps.take('parse', () => core.parseDocument(text));
  const outline = laps.take('outline', () => core.buildOutline(document, knowledge.map(framework)));
  const evidence = new core.Evidence(document, outline, knowledge.matcher, checks);
  laps.take('statements', () => evidence.statements);
  laps.take('not applicable', () => evidence.notApplicable);
  laps.take('index of terms', () => evidence.statementsWith(''));
  const parts = laps.take('content and parts', () => new core.Parts(evidence, checks));
  const estimates = laps.take('estimates', () => core.estimatesOf(document));
  for (const check of checks) {
    laps.take(`check ${check.id}`, () => evidence.answer(check));
  }
  const vocabulary = { frameworks: frameworks.map(({ id }) => id), cases: caseIds, rules: rules.map(({ id }) => id) };
  const context = { document, outline, evidence, parts, checks, estimates, isMarked: false, vocabulary };
  for (const rule of rules) {
    laps.take(`rule ${rule.id}`, () => [...rule.check(context)]);
  }
}

/**
 * What parsing and finding statements are made of, on prepared inputs.
 * @param {import('./bundle-core.mjs').Core} core
 * @param {string} text
 * @param {Laps} laps
 */
function runParts(core, text, laps) {
  laps.take('parse: markdown-it, block parse', () => core.readBlockTokens(text));
  const document = core.parseDocument(text);
  laps.take('parse: front matter', () => core.parseFrontMatter(text));
  laps.take('parse: comments', () => core.findComments(document.source, 0));
  laps.take('parse: link targets, tags', () => core.findTargets(document.visible));
  const { numerals } = laps.take('statements: terms', () => core.knowledge.matcher.find(document.prose));
  laps.take('statements: quantities', () => core.readQuantities(document.prose, numerals));
  laps.take('statements: placeholders', () => core.findSignedPlaceholders(document.visible));
}

/** @type {Readonly<Record<string, (core: import('./bundle-core.mjs').Core, text: string, laps: Laps) => unknown>>} */
const runs = { whole: (core, text) => core.lintDocument(text, core.knowledge), 'all stages': runStages, parts: runParts };

/**
 * The collector strikes now this stage and now that one, so the medians of the stages leave it out and their sum has it.
 * @param {Laps} laps
 * @param {import('./documents.mjs').Documents} documents
 */
function printStages(laps, documents) {
  const whole = laps.median('whole');
  const row = (/** @type {string} */ name, /** @type {number} */ milliseconds) => [name, milliseconds * 1000, ((milliseconds / whole) * 100).toFixed(1)];
  const rest = (/** @type {string} */ stage) => laps.median(stage) - laps.sum(`${stage}: `);
  const nested = (/** @type {string} */ stage, /** @type {string} */ remainder) => [
    row(stage, laps.median(stage)),
    ...laps.names(`${stage}: `).map(name => row(name.replace(`${stage}: `, '  · '), laps.median(name))),
    row(`  · ${remainder}`, rest(stage)),
  ];
  const single = ['not applicable', 'index of terms', 'content and parts', 'estimates'];
  const known = ['parse', 'outline', 'statements', ...single].reduce((sum, name) => sum + laps.median(name), laps.sum('check ') + laps.sum('rule '));
  printTable(`Where the time on M (${(documents.M.length / 1000).toFixed(1)} kB) goes`, ['stage', 'µs', '% of the whole'], [
    ...nested('parse', 'sections, blocks, masks'),
    row('outline', laps.median('outline')),
    ...nested('statements', 'sentences, items, rows'),
    ...single.map(name => row(name, laps.median(name))),
    row('checks', laps.sum('check ')),
    row('rules', laps.sum('rule ')),
    row('garbage collection', laps.median('all stages') - known),
    row('choice of framework, severities, order', whole - laps.median('all stages')),
    row('whole', whole),
  ]);
}

/** @param {Laps} laps */
function printRules(laps) {
  const whole = laps.median('whole');
  const dearest = [...laps.names('rule '), ...laps.names('check ')].toSorted((a, b) => laps.median(b) - laps.median(a)).slice(0, MOST_RULES);
  printTable('The dearest rules and checks on M', ['', 'µs', '% of the whole'], dearest.map(name => {
    const milliseconds = laps.median(name);
    return [name, milliseconds * 1000, ((milliseconds / whole) * 100).toFixed(1)];
  }));
}
