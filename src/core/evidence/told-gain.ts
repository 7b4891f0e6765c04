import { anyCase } from '../text/any-case';
import type { Evidence } from './evidence';
import { headedBy, isOfOtherSection } from './headed';
import { QUESTION_END } from './question';
import type { Statement } from './statements';

/**
 * Whether the statement says what somebody gains by the system, in whatever words: money or a loss with a change ("chargebacks ate
 * $4.1M, a third is to disappear"), people who do more, less or something else ("donors stop giving"), or what a party wants.
 */
export function saysGain(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  if (isDeadline(statement) || isOfOtherSection(statement, 'requirements/business-objective', 'requirements/use-cases') || statement.kind === 'heading' || statement.kind === 'estimate' || QUESTION_END.test(text) || OF_MODEL.test(text) || NO_GOAL.test(text) || isTask(text) || CEILING.test(text)) {
    return false;
  }
  const isHeaded = evidence.once(gainBelow).has(statement);
  const isValue = VALUE.test(text) || statement.quantities.some(({ dimension }) => dimension === 'money');
  const isParty = PARTY.test(text) || evidence.says(statement, 'beneficiary') !== undefined;
  const isChange = CHANGE.test(text);
  const isWanted = WANTED.test(text);
  if (isHeaded) {
    return (isValue && (isChange || isParty)) || (isParty && isChange) || (isChange && FEWER.test(text));
  }
  return (isValue && isChange && (isWanted || isParty)) || (isValue && isWanted && isParty) || (isParty && isWanted && FEWER.test(text)) || REASON.test(text);
}

/** "Each night we forecast how much each store will sell": what the model answers, without a word of what for. */
function isTask(text: string): boolean {
  return TASK.test(text) && !AIM.test(text);
}

const TASK = anyCase`^[\s*_>-]*(?:(?:each|every|once a|per)\s\p{L}+,?\s)?(?:we|it|this|the\s(?:system|model|service|document|design))\s(?:will\s)?(?:forecast|predict|estimate|rank|score|classif(?:y|ies)|detect|recommend|cover)s?\b`;
const AIM = /\b(?:so that|in order to|because|to (?:reduc|cut|sav|rais|increas|lower|avoid|prevent|improv|win|keep|free|grow|help)\w*|which (?:reduc|cut|sav|rais|increas|lower|avoid|prevent|improv)\w*)\b/i;

/** "Cloud spend stays under €9,000 a month": what it may cost is a limit. */
const CEILING = /\b(?:cloud|serving|compute|gpu|infra\w*|hosting|inference|running|operating|hardware)\s(?:spend|costs?|budgets?|bills?)\b[^.;|]{0,40}\b(?:under|below|at most|within|up to|no more than|stays?|capped)\b/i;

/** "Orders must be with the warehouse at 05:00": by when, and not what for. */
function isDeadline({ quantities }: Statement): boolean {
  return quantities.length > 0 && quantities.every(({ dimension }) => dimension === 'clock' || dimension === 'time') && quantities.some(({ dimension }) => dimension === 'clock');
}

/** "Containerise the scorer", "write docs": goals of the work, and none of the business. */
export function isOfSoftware(text: string): boolean {
  return SOFTWARE.test(text) && !VALUE.test(text);
}

/** "AI is transforming every industry": said of everything, and of this system nothing. */
export function isSlogan(text: string): boolean {
  return SLOGAN.test(text);
}

const SOFTWARE =
  /^[\s*_>\d.)-]*(?:migrate|containeri[sz]e|add|refactor|deploy|implement|set up|integrate|write|upgrade|port|document|train|fine-?tune|reach|it describes|this document|describes|to describe)\b[^.;]{0,80}\b(?:pipelines?|scorer|tests?|test coverage|endpoints?|docker|kubernetes|spark|services?|docs?|documentation|code|feature store|transformer|model|components?|architecture|interfaces?|ci|api|library|framework|schema)\b|^[\s*_>-]*this (?:document|page|note|doc) (?:explains|describes|documents|outlines|covers|summari[sz]es)\b|^[\s*_>-]*it describes the\b/i;
const SLOGAN =
  /\b(?:(?:ai|ml|machine learning|deep learning|artificial intelligence|llms?)\b[^.;]{0,40}\b(?:transform\w*|revolutioni\w+|chang(?:es|ing) (?:every|the|everything)|disrupt\w*|the future|state of the art|great progress|advances?|powerful|everywhere|hype)\b|left behind\b|no (?:commercial|business) (?:target|goal|value|objective)\b|learning exercise\b)/i;

/** Money, and what costs or earns it. */
const VALUE =
  anyCase`[$€£]\s?\d|\d\s?(?:[km]?€|eur|usd|gbp|euros?|dollars?|pounds?|cents)\b|\b(?:money|margins?|revenue|sales|sells?|sold|profit\w*|costs?|bills?|invoices?|fees?|commissions?|refunds?|penalt(?:y|ies)|compensation|losses|lost|loses?|waste[ds]?|write-?offs?|throw away|chargebacks?|overtime|salar\w+|savings?|saves?|savers|subscriptions?|renew\w*|churn\w*|cancel\w*|bookings?|purchases?|orders|conversions?|retention|placements|donat\w+|budgets?|earn\w*|pays?|paid|spend\w*|spent|markdowns?|sell-through|occupancy|empty|complain\w*|readmissions?|transfers|hours|diesel|fuel|energy|electricity|staff|headcount|workload|turnover|contribution|fraud payments|survivors|downtime|returns?|penalty|visits)\b`;
/** Who gains, or whose behaviour changes. */
const PARTY =
  anyCase`\b(?:we|us|our|they|company|business|bank|airline|agency|charity|insurer|hospital|clinic|hotel|shop|retailer|plant|utility|finance|management|head of \p{L}+|desk|administration|customers?|clients?|users?|players?|members?|subscribers?|advertisers?|sellers?|buyers?|merchants?|restaurants?|farmers?|drivers?|riders?|couriers?|hosts?|guests?|patients?|nurses?|doctors?|recruiters?|candidates?|donors?|translators?|developers?|engineers?|agents?|editors?|writers?|readers?|teachers?|students?|pupils?|passengers?|tenants?|producers?|labs?|analysts?|investigators?|borrowers?|employees?|staff|people|trucks?|growers|planners?|operators?|moderators?|lawyers?|counsel|officers?|teams?|shoppers?|viewers?|listeners?)\b`;
/** More, less, earlier, no longer. */
const CHANGE =
  /\b(?:fewer|less|more|lower|higher|earlier|sooner|faster|shorter|longer|cheaper|better|down|up|off|away|cut(?![- ]?offs?\b)|cuts|halve[sd]?|half of|a (?:third|quarter|half)|drop\w*|fall\w*|shrink\w*|disappear\w*|go away|goes away|reduc\w+|sav(?:e|es|ed|ing)|keep\w*|retain\w*|win|wins|won|free[sd]?|renew\w*|stop[sp]?\w*|avoid\w*|prevent\w*|instead of|under|return\w* to|rais\w+|increas\w+|grow\w*|improv\w+|doubl\w+|recover\w*|want none|bring\w*|get more|leave|abandon\w*|quit|wastes?|fills?|could be)\b|→|->/i;
const FEWER = /\b(?:fewer|less|more|lower|higher|earlier|sooner|faster|shorter|cheaper|keep|win|stop|waste|half|third|quarter|down|cut)\b/i;
/** That somebody wants it, or expects it of this. */
const WANTED =
  /\b(?:wants?|wanted|hopes?|expects?|aims?|intends?|would|will|should|could|must|needs?|ultimately|goal|purpose|reason|outcome|point of|so that|because|in order to|if (?:this|that|it|we)|once|with (?:better|this|the|spot|honest)|hence|this means|means that|getting|having|keep|bring|worth|as her team|to drop|drop from)\b/i;
const REASON = /\b(?:the (?:whole )?(?:point|reason) of (?:this|the)|we do this (?:for|because)|(?:is|that's) (?:the|our) (?:whole )?(?:point|reason))\b/i;

/** What is measured of a model, and what a system is made of. */
const OF_MODEL = /\b(?:auc|f1|precision|recall|loss function|gradient|embedding\w*|training|dataset|features?|classifier|transformer|endpoint|rest api|dashboard|retriever|ranker|pipeline|latency|throughput|p9\d|ms)\b/i;
const NO_GOAL = /\b(?:no (?:commercial|business)|not (?:a )?(?:goal|business)|learning exercise)\b/i;

const gainBelow = headedBy(
  /\b(?:why|money|cash|pitch|reason\w*|exist|benefits?|what's in it|gets? out of|tl;?dr|execs?|executives?|number our|the deal|motivation|goals?|objectives?|purpose|background|value|impact|pay-?off|business|stakes?|worth|wins?|return on|roi|savings|commercial|outcome|upside|the case for|bottom line|what is broken|problem|cost of|what changes|for the (?:company|bank|customer)|sponsor|care|bother|rationale|economics|p&l|euros|dollars)\b/i,
);
