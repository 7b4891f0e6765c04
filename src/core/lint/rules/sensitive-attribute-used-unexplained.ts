import { isStatedIn } from '../../evidence/checks/stated-in';
import type { Evidence } from '../../evidence/evidence';
import { featureCell } from '../../evidence/feature-tables';
import type { Statement } from '../../evidence/statements';
import type { TermHit } from '../../evidence/term-hits';
import { insertInto } from '../../outline/insert-into';
import { anyCase } from '../../text/any-case';
import { contains } from '../../text/span';
import type { Fix, Rule, RuleContext } from '../rule';

/**
 * "Bias" alone explains nothing here, since position and popularity have one too, and "age" alone is a person's only beside
 * a person: posts and accounts have an age.
 */
export const sensitiveAttributeUsedUnexplained: Rule = {
  id: 'sensitive-attribute-used-unexplained',
  summary: 'Say why a sensitive attribute is a feature, and how its groups are compared.',
  why: 'Age, gender or origin among the features can be unlawful, and is in any case what the first reviewer asks about. A reason and a metric per group answer it.',
  source: 'Model Cards; ML Test Score, Model 7.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['data/features'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\n### Features\n\n- Age and gender of the user, with consent; recall is compared between subgroups, at most 2 points apart\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\n### Features\n\n- Age and gender of the user\n',
  },

  *check(context) {
    const { evidence } = context;
    if (evidence.statementsWith('fairness').some(statement => statement.kind !== 'heading' && comparesPeople(evidence, statement))) {
      return;
    }
    const isJudged = (statement: Statement): boolean => statement.kind !== 'heading' && evidence.stepsOf(statement).some(step => step === 'evaluation' || step === 'monitoring') && namesPersons(evidence, statement);
    if (evidence.statementsWith('sensitive-attribute').some(isJudged)) {
      return;
    }
    for (const statement of evidence.statementsWith('sensitive-attribute')) {
      const attribute = findSensitive(evidence, statement);
      if (attribute) {
        const fix = insertFairness(context);
        yield {
          message: 'A sensitive attribute is a feature, and nothing says why. Give reason and legal basis, and compare its groups, such as “recall per age group within 2 points”.',
          span: attribute.span,
          ...(isOfFeatureTable(evidence, statement) && { about: [] }),
          fix,
        };
        return;
      }
    }
  },
};

/** "Attribute age > 30 h" is of data. */
function namesPersons(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  return evidence.says(statement, 'sensitive-attribute') !== undefined && evidence.termsIn(statement, 'sensitive-attribute').some(({ span: { start, end } }) => !isAge(prose, start, end) || !NOT_OF_PERSONS.test(prose.slice(Math.max(0, start - 16), start)));
}

/** A slice of new cards compares no ages; one by age does. */
function comparesPeople(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  const isFair = evidence.says(statement, 'fairness') !== undefined && evidence.termsIn(statement, 'fairness').some(({ span }) => !SLICE.test(prose.slice(span.start, span.end)));
  return isFair || (evidence.says(statement, 'fairness') !== undefined && evidence.isAbout(statement, 'sensitive-attribute'));
}

/** Lines, cards and models are treated fairly, too. */
const SLICE = /^(?:subgroups?|sliced?s?|parity|fair|fairly|unfair\w*)$/i;

const NOT_OF_PERSONS = /(?:attribute|feature|model|record|account|post|item|video|content|product|device|listing|card|domain|merchant|network|building|vehicle|document|article|page|ad|campaign|query|session|cookie|order|ticket|model|label|data|event|image|photo|song|title|sample)['’]?s?[\s|]{1,4}$/i;

function findSensitive(evidence: Evidence, statement: Statement): TermHit | undefined {
  if (statement.isPending || LEFT_OUT.test(evidence.textOf(statement)) || !evidence.says(statement, 'sensitive-attribute') || !(isStatedIn(evidence, statement, 'data/features') || isCalledFeature(evidence, statement) || isOfFeatureTable(evidence, statement))) {
    return undefined;
  }
  const { prose } = evidence.document;
  const found = statement.terms.filter(
    ({ group, span: { start, end } }) =>
      group === 'sensitive-attribute' &&
      evidence.says(statement, group) &&
      !NOT_OF_PERSONS.test(prose.slice(Math.max(0, start - 16), start)) &&
      !NOT_READ.test(prose.slice(statement.span.start, start)) &&
      !(/^race$/i.test(prose.slice(start, end)) && (RACE_THAT_IS_RUN.test(prose.slice(end, Math.min(end + 24, statement.span.end))) || OF_SPORT.test(prose))) &&
      !KEPT_OUT.test(prose.slice(end, Math.min(end + 60, statement.span.end))) &&
      !(isAge(prose, start, end) && AGE_OF_THING.test(prose.slice(end, Math.min(end + 48, statement.span.end)))),
  );
  const isPersons = found.length > 1 || evidence.isAbout(statement, 'person');
  return found.find(({ span }) => isPersons || !isAge(prose, span.start, span.end));
}

/** "The model reads age and gender" under "Data and features", a row below "Input", an item below "**Features.**". */
function isCalledFeature(evidence: Evidence, statement: Statement): boolean {
  const { lead } = statement;
  const before = lead && evidence.statements[lead.index - 1];
  // "**Features.** 140 columns from five tables:"
  const label = before && before.section === lead.section && before.span.end - before.span.start <= LONGEST_LABEL ? before : undefined;
  const said = [statement.kind === 'sentence' ? statement : undefined, lead, lead?.lead, label];
  return evidence.stepsOf(statement).includes('data') && statement.kind !== 'heading' && said.some(each => each !== undefined && FEATURES.test(evidence.textOf(each)));
}

/** "| User | age, gender, last 20 categories | session store |", below a heading of the author's own. */
function isOfFeatureTable(evidence: Evidence, statement: Statement): boolean {
  const cell = evidence.says(statement, 'sensitive-attribute') && featureCell(evidence, statement);
  return cell !== undefined && evidence.termsIn(statement, 'sensitive-attribute').some(({ span }) => contains(cell, span) && OF_PERSONS_ONLY.test(evidence.document.prose.slice(span.start, span.end)));
}

/** Things have an age and weather a postcode. */
const OF_PERSONS_ONLY = /^(?!age|zip|post|возраст|年龄)/i;

/** "Nationality and names are never features", "are not inputs". */
const KEPT_OUT = /^[^.;:|]{0,40}\b(?:is|are|be|enters?|stays?)\s(?:never|not|no|none|nowhere|kept out|out)\b/i;

/** "It does NOT use user attributes (age, location)". */
const NOT_READ = /\b(?:do|does|did|will|must|may|can)(?:\s(?:not|never)|n['’]t)\s(?:use|read|see|take|receive|get|include|contain|store|know|need)\b[^.;|]*$/i;

/** "Race distance in metres": of dogs, horses and cars. */
const RACE_THAT_IS_RUN = /^\s(?:distance|id|times?|type|class|grade|card|results?|dates?|days?|track|starts?|number|conditions?|level|history|length|meeting|pace|form|winners?|position|entr(?:y|ies)|field|weekend|laps?)\b/i;

const OF_SPORT = /\b(?:greyhounds?|horse ?racing|jockeys?|racecourses?|race ?tracks?|motorsports?|grand prix|marathons?|race (?:outcome|result|card|distance)s?)\b/i;

/** "Banned: age, gender". */
const LEFT_OUT = /^[\s*_-]*(?:banned|excluded|forbidden|(?:not|never) used|unused|left out|dropped|removed)\b/i;

const LONGEST_LABEL = 24;
const FEATURES = /\b(?:features?|inputs?|signals?|predictors?|covariates?|(?:model|ranker|classifier|scorer) (?:reads|sees|gets|uses|takes))\b/i;

function isAge(prose: string, start: number, end: number): boolean {
  return /^(?:age|возраст|年龄)/i.test(prose.slice(start, end));
}

/** "Age of the listing", "the age feature decays": what has been online for how long. */
const AGE_OF_THING = anyCase`^\s(?:features?|decay\w*|penalty|boost|in (?:days|hours|minutes|seconds)|since|of (?!(?:the |an? |each |its |their |this |every )?(?:user|viewer|customer|member|person|people|patient|applicant|borrower|driver|rider|author|buyer|guest|player|child|cardholder|account holder|policyholder)s?\b)\p{L})`;

function insertFairness({ document, parts }: RuleContext): Fix | undefined {
  const heading = parts.entriesOf('data/features').find(({ kind }) => kind === 'heading');
  const end = heading?.section.blocks.at(-1)?.span.end;
  const block = '**Fairness:** [fill: why the attribute is needed, its legal basis, and the metric that is compared between its groups]';
  return end === undefined ? undefined : { title: 'Add a line on fairness', edits: [insertInto(document, end, block)], safe: false };
}
