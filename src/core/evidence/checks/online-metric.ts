import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import { inSectionAround } from '../beside';
import type { Check } from '../check';
import { isClaim, isClaimIn } from '../claims';
import type { Evidence } from '../evidence';
import { isPlatform } from '../platform';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { findMetric, isInMetricPlace } from './find-metric';
import { isStudyWithoutTrial } from './guardrail-metric';
import { namesPrimaryMetric } from './primary-metric';
import { toldOnline } from './told-metric';

/** A metric that is measured on live users or on the business, named where the document speaks of metrics. */
export const onlineMetric: Check = {
  id: 'online-metric',
  section: 'evaluation/online-metrics',
  weight: 3,
  rule: 'no-offline-and-online-metric',

  find(evidence) {
    const known = findMetric(evidence, 'online-metric');
    if (known.state === 'met') {
      return known;
    }
    const listed = evidence.statements.find(statement => isListedOnline(evidence, statement) || isOnlineRow(evidence, statement) || isEndpoint(evidence, statement)) ?? evidence.statementsAbout('business-metrics').find(statement => isOfBusiness(evidence, statement));
    if (listed) {
      return { state: 'met', at: listed.span };
    }
    const spoken = [evidence.statementsIn('evaluation/online-metrics', 'evaluation/ab-test'), evidence.statementsWith('online-experiment')];
    const answer = known.state === 'absent' ? evidence.find(statement => ownMetric(evidence, statement), () => false, joined(spoken)) : known;
    const at = answer.state === 'absent' ? toldOnline(evidence) : undefined;
    return at ? { state: 'met', at } : answer;
  },

  isNeedless: evidence => isStudyWithoutTrial(evidence) || isPlatform(evidence),
};

/** "Primary endpoint: time from acquisition to the report": what a trial is decided by is measured on the people in it. */
function isEndpoint(evidence: Evidence, statement: Statement): boolean {
  if ((statement.kind !== 'item' && statement.kind !== 'sentence') || !evidence.stepsOf(statement).includes('evaluation') || !isClaim(evidence, statement)) {
    return false;
  }
  const text = evidence.textOf(statement);
  return ENDPOINT.test(text) || (PRIMARY.test(text) && evidence.says(statement, 'offline-metric') === undefined && inSectionAround(evidence, statement, NEAR, NEAR).some(each => evidence.says(each, 'online-experiment', 'experiment-power') !== undefined));
}

/** In statements. */
const NEAR = 4;
const ENDPOINT = /^[\s*_]*primary (?:endpoint|outcome)s?[\s*_]*[:：]/i;
/** "Primary metric: share of new members with 7 friends on day 14", of an experiment. */
const PRIMARY = anyCase`^[\s*_]*primary (?:metric|measure|kpi)[\s*_]*[:：][\s*_]*\p{L}+\s\p{L}+\s\p{L}`;

/** A metric of the model's quality that is watched in production: live, but of the model and not of what it is for. */
export function watchedMetric(evidence: Evidence): Span | undefined {
  const watched = evidence.statementsWith('offline-metric').find(statement => statement.kind !== 'heading' && evidence.stepsOf(statement).includes('monitoring') && isClaim(evidence, statement) && evidence.says(statement, 'offline-metric'));
  return watched && evidence.says(watched, 'offline-metric')?.span;
}

/** Every product counts something of its own: under "Online" among the metrics, "friend requests accepted" is one. */
function isListedOnline(evidence: Evidence, statement: Statement): boolean {
  const { kind, lead } = statement;
  return kind === 'item' && lead !== undefined && !OF_MODEL.test(evidence.textOf(statement)) && !statement.isPending && isInMetricPlace(statement) && (lead.kind === 'item' ? ONLINE : INTRODUCES).test(evidence.textOf(lead)) && (isClaim(evidence, statement) || NAMED.test(evidence.document.visible.slice(statement.span.start, statement.span.end)));
}

/** "Business metrics: accuracy of at least 95 %" are none. */
const OF_MODEL = /^[\s*_]*(?:model |classification |prediction |overall )?(?:accuracy|precision|recall|f1|auc|rmse|mae|mape|error rate|false (?:positives?|negatives?|alarms?)|detection rate|latency|inference time)\b/i;

/** "**Ops time saved**: … how much can we cut that down?" has its name all the same. */
const NAMED = /^\*\*\p{L}[^*?]{2,40}\*\*\s?[:：]/u;

/** "Business | Quotation time | −50 %": the layer stands in a cell of its own. */
function isOnlineRow({ document }: Evidence, statement: Statement): boolean {
  const { kind, cells, isPending } = statement;
  const texts = kind === 'row' && !isPending && isInMetricPlace(statement) ? cells.map(({ start, end }) => document.prose.slice(start, end).trim()) : [];
  const at = texts.findIndex(text => ONLINE.test(text));
  return at !== -1 && texts.some((text, index) => index !== at && /\p{L}{3}/u.test(text));
}

/** "Business KPI: fewer late parcels", or an item under a heading that says so: what the business counts, it counts on live users, unless it is an error of the model. */
function isOfBusiness(evidence: Evidence, statement: Statement): boolean {
  const { kind, entry, isPending } = statement;
  const isListed = kind === 'item' && !isPending && !evidence.says(statement, 'offline-metric') && (BUSINESS_LABEL.test(evidence.textOf(statement)) || (entry?.kind === 'heading' && BUSINESS.test(entry.title)));
  return isListed && isClaim(evidence, statement);
}

const BUSINESS_LABEL = anyCase`^[\s*_]*business (?:kpis?|metrics?)[\s*_]*[:：][\s*_]*\p{L}+\s\p{L}`;
const BUSINESS = /^[\s\d.()*_]*business (?:kpis?|metrics?)[\s*_]*$/i;

const ONLINE = /^[\s*_]*(?:online|live|production|business)(?:\s(?:metrics?|evaluation|kpis?))?(?:\s?\([^()]*\))?[\s*_:]*$/i;

/** "Our online metrics are more business focused:", over a list of them. */
const INTRODUCES = /\b(?:online|business) (?:metrics|kpis)\b[^.;|]{0,40}:[\s*_]*$/i;

/** A metric without a common name, such as "search success": listed as an online metric, or what the experiment decides on. */
function ownMetric(evidence: Evidence, statement: Statement): Span | undefined {
  const isListed = isClaimIn(evidence, statement, 'evaluation/online-metrics') && !ONE_OF_TWO_WAYS.test(statement.entry?.title ?? '') && !evidence.says(statement, 'online-experiment', 'offline-metric');
  return isListed || decides(evidence, statement) ? statement.span : undefined;
}

/** "Online (production)" over what runs there. */
const ONE_OF_TWO_WAYS = /^[\s\d.()*_]*online[\s*_]*\((?:production|serving|runtime|live|inference|real[\s-]?time)[^()]*\)[\s*_]*$/i;

function decides(evidence: Evidence, statement: Statement): boolean {
  const isInPlan = PLACES.some(part => evidence.standsIn(statement, part)) || evidence.says(statement, 'online-experiment') !== undefined;
  return isInPlan && !evidence.says(statement, 'offline-metric') && namesPrimaryMetric(evidence, statement);
}

const PLACES = ['evaluation/ab-test', 'evaluation/online-metrics'] as const;
