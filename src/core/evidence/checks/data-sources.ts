import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { isIntroduction } from '../claims';
import type { Evidence } from '../evidence';
import { isMadeUp } from '../made-up';
import { isEmptyTalk } from '../evasion';
import { statementsUnderTitle } from '../under-title';
import { countNames } from '../listing';
import { namesSource } from '../named-sources';
import { isPlatform } from '../platform';
import { givesSource, isSourceRow, isTableRow } from '../source-row';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
import { countWords } from '../word-units';
import { isSaid, isStatedIn, isTreatedIn } from './stated-in';

/** Where the data comes from: entities, logs, tables or services, named where data is the matter. */
export const dataSources: Check = {
  id: 'data-sources',
  section: 'data/data-sources',
  weight: 1,
  rule: 'no-data-source',

  find(evidence) {
    return evidence.find(
      statement => {
        const isListed = isListedAsSource(evidence, statement);
        const isRow = evidence.stepsOf(statement).includes('data') && (isSourceRow(evidence, statement) || isTableRow(evidence, statement) || givesSource(evidence, statement)) && isSaid(evidence, statement);
        const isNamedSomehow = namesSource(evidence, statement) || isListed || isRow || isLabelled(evidence, statement) || isMadeUp(evidence, statement) || isNamed(evidence, statement) || isDescribed(evidence, statement) || tellsOrigin(evidence, statement) || isCorpus(evidence, statement) || namesTable(evidence, statement);
        return isNamedSomehow && evidence.says(statement, 'no-data') === undefined && !isEmptyTalk(evidence, statement) ? statement.span : undefined;
      },
      statement => isTreatedIn(evidence, statement, 'data/data-sources'),
      joined([
        evidence.statementsIn('data/data-sources', 'requirements/data-available'),
        evidence.statementsOfStep('data'),
        evidence.statementsWith('data-source', 'data-entity', 'data-origin', 'source-label', 'synthetic-data', 'corpus'),
        statementsUnderTitle(evidence, 'source-title'),
      ]),
    );
  },

  isNeedless: isPlatform,
};

/** Whatever stands below a heading of theirs, but for talk of data at large. */
function isListedAsSource(evidence: Evidence, statement: Statement): boolean {
  const isBelow = isStatedIn(evidence, statement, 'data/data-sources') || isStatedIn(evidence, statement, 'requirements/data-available');
  return isBelow && evidence.says(statement, 'all-and-nothing') === undefined && (statement.kind !== 'sentence' || tellsAnything(evidence, statement));
}

/** A name, a number, what is no English, or one of the words of data. */
function tellsAnything(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.document.visible.slice(statement.span.start, statement.span.end);
  return statement.quantities.length > 0 || OF_ITS_OWN.test(text) || countNames(text) > 0 || evidence.termsIn(statement, 'data-thing', 'kept-in', 'data-source', 'data-entity', 'data-origin', 'corpus', 'synthetic-data').length > 0;
}

const OF_ITS_OWN = /[`:：]|[^\p{Script=Latin}\P{L}]/u;

/** "Label: `crm.cancellations`", "`billing.contracts`, nightly": a table by its schema and name. */
function namesTable(evidence: Evidence, statement: Statement): boolean {
  return statement.kind !== 'heading' && evidence.stepsOf(statement).includes('data') && TABLE.test(evidence.document.visible.slice(statement.span.start, statement.span.end)) && isSaid(evidence, statement);
}

const TABLE = /`[a-z][a-z\d_]{1,40}\.[a-z][a-z\d_]{2,60}`/;

/** Directly under "Data", what it consists of: "Original drawings with embedded annotations". */
function isDescribed(evidence: Evidence, statement: Statement): boolean {
  const isDirect = statement.entry?.named.length === 1 && statement.entry.named[0] === 'data';
  return isDirect && evidence.says(statement, 'data-entity') !== undefined && isSaid(evidence, statement) && countWords(evidence.textOf(statement)) > MAX_LABEL_WORDS;
}

/** "Source: the national registry", "Data sources, volume and freshness of each": the label says what stands behind it, whatever that is called. */
function isLabelled(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'heading' || evidence.says(statement, 'source-label') === undefined) {
    return false;
  }
  const named = SOURCE.exec(evidence.textOf(statement));
  // A case study names under "Source:" where it is from itself.
  return named !== null && (evidence.stepsOf(statement).includes('data') || OF_DATA.test(named[0])) && isSaid(evidence, statement);
}

const OF_DATA = /dat|данны/i;

const SOURCE = anyCase`^[\s*_]*(?:(?:raw|training|primary|main|input|external|internal|original)\s)?(?:data(?:\s?set)?\s)?(?:sources?|origins?|provenance|(?:daten)?quellen?|fuentes?|источник\p{L}*(?:\sданных)?)(?:\sof (?:the )?data)?[\s*_]*(?:[:：|,]|[–—]|\s-\s)[\s*_]*[\p{L}\p{N}[(<\x60"]`;

/** "Models trained on click data", "user interactions logged for training", "collects user events": said wherever it stands. */
function tellsOrigin(evidence: Evidence, statement: Statement): boolean {
  const origin = evidence.says(statement, 'data-origin')?.span;
  if (!origin || statement.kind === 'heading' || !isSaid(evidence, statement)) {
    return false;
  }
  const { prose } = evidence.document;
  const verb = prose.slice(origin.start, origin.end);
  const steps = evidence.stepsOf(statement);
  // A service fetches from its store whatever it serves.
  if (steps.includes('evaluation') || steps.includes('monitoring') || (steps.includes('serving') && !GATHERED.test(verb))) {
    return false;
  }
  const isNear = ({ span }: { readonly span: Span }): boolean => Math.max(span.start - origin.end, origin.start - span.end) <= MAX_GAP;
  return evidence.termsIn(statement, ...(/^train/i.test(verb) ? NAMED : ORIGINS)).some(isNear) || PAST_DATA.test(prose.slice(origin.end, Math.min(statement.span.end, origin.end + MAX_GAP)));
}

const GATHERED = /^(?:train|log|used|collect|gather|ingest|sourc|scrap|crawl|captur|export|pull|download|drawn)/i;

/** "Trained on past lending decisions", "on our archived support tickets". */
const PAST_DATA = anyCase`^\s(?:(?:the|our|its|all|of)\s)?(?:historical|historic|past|previous|prior|archived|existing|internal|proprietary|in-house)\s(?:\p{L}+\s){0,2}(?:data|records?|logs?|cases?|decisions?|transactions?|orders?|tickets?|interactions?|sessions?|events?)\b`;

/** "Answers from the technical documentation": what a language model reads is its source. */
function isCorpus(evidence: Evidence, statement: Statement): boolean {
  const isRead = evidence.says(statement, 'corpus') !== undefined && evidence.says(statement, 'reading') !== undefined;
  return isRead && tasksOf(evidence).has('generation') && isIntroduction(evidence, statement) && isSaid(evidence, statement);
}

const NAMED = ['data-source'] as const;
const ORIGINS = ['data-source', 'data-entity'] as const;

/** About six words. "Trained on 56 days of payments" leaves open where they are from. */
const MAX_GAP = 40;

/** "Data used by all three: event log, profiles." */
const LISTED = anyCase`^[\s*_]*(?:[\p{L}-]+\s){0,2}(?:data|datasets|данные)\b[^.:：\n]{0,40}[:：]`;

const MAX_LABEL_WORDS = 2;

/** A log, table or service in the data step, or an entity in its lists and tables. */
function isNamed(evidence: Evidence, statement: Statement): boolean {
  const source = evidence.says(statement, 'data-source', 'data-entity');
  if (!source || !isSaid(evidence, statement)) {
    return false;
  }
  if (!evidence.stepsOf(statement).includes('data')) {
    return source.group === 'data-source' && isIntroduction(evidence, statement) && LISTED.test(evidence.textOf(statement));
  }
  const isListed = (statement.kind === 'item' || statement.kind === 'row') && !evidence.standsIn(statement, 'data/features');
  if (source.group === 'data-entity' && isListed) {
    return true;
  }
  // "Data sources" alone on its line is a heading.
  return evidence.says(statement, 'data-source') !== undefined && countWords(evidence.textOf(statement)) > MAX_LABEL_WORDS;
}
