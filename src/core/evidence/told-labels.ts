import { anyCase } from '../text/any-case';
import { isSaid } from './checks/stated-in';
import { isEmptyTalk } from './evasion';
import type { Evidence } from './evidence';
import { isUnderTitle, isUnderOwnTitle } from './under-title';
import { QUESTION_END } from './question';
import type { Statement } from './statements';

/**
 * Whether the statement says what counts as what, though nobody calls it a label: "a mail is spam if five recipients report it",
 * "success := closed by the bot", "1s: removed within a month", "two pathologists outline the tumour". It takes a verdict, what
 * ties it to something, and what that is; under a title that asks for it, one of them is enough.
 */
export function tellsLabel(evidence: Evidence, statement: Statement): boolean {
  return (evidence.memo(readLabel)[statement.index] ??= readLabel(evidence, statement));
}

function readLabel(evidence: Evidence, statement: Statement): boolean {
  return statement.kind !== 'heading' && !statement.isPending && isPlace(evidence, statement) && tellsVerdict(evidence, statement) && isSaid(evidence, statement) && !isEmptyTalk(evidence, statement);
}

function tellsVerdict(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.document.visible.slice(statement.span.start, statement.span.end);
  if (QUESTION_END.test(text) || OF_PREDICTION.test(text) || evidence.termsIn(statement, 'score-word', 'label-logistics').length > 0) {
    return false;
  }
  const isJudged = evidence.says(statement, 'annotator') !== undefined && evidence.says(statement, 'annotating-verb') !== undefined;
  const criterion = countCriteria(evidence, statement, text);
  if (isUnderTitle(evidence, statement, 'label-title') && !isUnderTitle(evidence, statement, 'no-label-title')) {
    return isJudged || TIED.test(text) || isTwofold(text) || criterion > 0;
  }
  if (isTwofold(text) || (criterion > 0 && tiesVerdict(evidence, statement))) {
    return true;
  }
  const isInData = evidence.stepsOf(statement).some(step => step === 'data' || step === 'framing');
  return isInData && (FORMULA.test(text) || (criterion > 0 && COUNTS.test(text)) || (isJudged && evidence.says(statement, 'verdict', 'class-name', 'imbalance-cue') !== undefined));
}

/** "Late = after the unrounded P90": what is compared with the answer of the model is a metric. */
const OF_PREDICTION = /\b(?:p[1-9]\d|q[1-9]\d)\b|\b(?:calibrated |the )model (?:gives|says|predicts|answers)\b/i;

/** "A lead is won if …", "renewal = …", "an install counts when …", "it's marked lost if …": the verdict stands beside what ties it. */
function tiesVerdict(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  if (statement.kind === 'row') {
    return false;
  }
  return evidence.termsIn(statement, 'verdict', 'class-name', 'imbalance-cue').some(({ span }) => TIES.test(prose.slice(span.end, Math.min(span.end + 16, statement.span.end))) || (TIED_TO.test(prose.slice(Math.max(statement.span.start, span.start - 24), span.start)) && !WITHIN_CONDITION.test(prose.slice(statement.span.start, span.start)) && ON_CONDITION.test(prose.slice(statement.span.start, statement.span.end))));
}

const TIES = /^["”'’`*_)]{0,3}\s?(?:\([^)]{0,8}\)\s)?(?::=|=(?!=)|(?:if|when|iff|whenever|means|counts?)\b)/i;
const TIED_TO = /(?:\b(?:as|is|are|be|marked|flagged|called|['’]s)|→|⇒)\s["“'‘`*]{0,2}(?:an?\s)?$/i;
/** "If a run is late, the last good one is used": the verdict is the condition itself. */
const WITHIN_CONDITION = /^[\s*_>-]*(?:if|when|once|unless|whenever)\b[^,;:→⇒]*$/i;
const ON_CONDITION = /\b(?:if|when|iff|unless|whoever|whenever|once)\b|→|⇒/i;

function isPlace(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return (steps.length === 0 || steps.includes('data') || steps.includes('framing')) && isUnderOwnTitle(statement, 'data', 'data/labels', 'framing', 'framing/ml-objective');
}

/** A condition, a window of time or a comparison, an event in code, and who says so. */
function countCriteria(evidence: Evidence, statement: Statement, text: string): number {
  return [evidence.says(statement, 'criterion') !== undefined, LIMIT.test(text), evidence.says(statement, 'annotator', 'verdict-event') !== undefined, CODE.test(text)].filter(Boolean).length;
}

const LIMIT = anyCase`\d\+?\s?(?:%|[\p{L}-]{1,12}\s)?(?:minutes?|min|hours?|h|days?|d|weeks?|months?|years?|s|seconds?)\b|[<>≥≤]|\b(?:one|two|three|four|five|six|seven|ten|thirty|sixty|ninety|a|the|next|following|same)\s(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?)\b`;
const CODE = /`[^`\n]{2,60}`|'[A-Z_]{3,30}'/;

/** What ties a verdict to what it follows from. */
const TIED = anyCase`\b(?:(?:means?|if|when|iff|unless|whenever|provided)\b|(?:counts?|counted|treated?|regarded|marked?|flagged|labell?ed|taken|considered|deemed|called|defined)\b|(?:is|are)\s(?:those|the\s(?:one|number|value|difference|actual)|any|every|whoever|whatever)\b)|:=|(?<![<>!=≥≤])=(?!=)|→|->|⇒|^[\s*_"“]*[\p{L}\d\x60][\p{L}\d\x60"”' -]{0,40}[:：]\s`;
const COUNTS = anyCase`\b(?:counts?\s(?:as|when|if|only)|(?:is|are)\s(?:counted|regarded|considered|deemed|marked|flagged|called|treated|labell?ed|defined)\b|(?:is|are) taken as the\b|we (?:count|treat|regard|consider|call|mark|flag)\b)`;

/** "Yes=1, otherwise 0", "1s: … 0s: …", "positive = 1, negative = 0", "matched = same id, else unmatched". */
function isTwofold(text: string): boolean {
  return (ONE.test(text) && ZERO.test(text)) || ONES.test(text);
}

const ONE = anyCase`[=:→]\s?["'“]?(?:1|true|yes)(?![\p{L}\p{N}]|[.,]\d|\s?%)|(?<![\p{L}\p{N}.,])(?:1|true|yes|positives?)["'”]?\s?(?:[=:→]|\b(?:if|when|means)\b)`;
const ZERO = anyCase`[=:→]\s?["'“]?(?:0|false|no)(?![\p{L}\p{N}]|[.,]\d|\s?%)|(?<![\p{L}\p{N}.,])(?:0|false|no|negatives?)["'”]?\s?(?:[=:→]|\b(?:if|when|means|otherwise)\b)|\b(?:0 otherwise|else 0|everything else is|otherwise 0|otherwise it is)\b`;
const ONES = anyCase`^[\s*_]*(?:1s|0s|ones|zeros|positives?|negatives?)\s?(?::=|[:=：])\s*\p{L}+\s\p{L}`;

/** "`y = ts_delivered - ts_ordered`": a target that is computed. */
const FORMULA = anyCase`(?:^|[\x60\s])(?:y|target|label)\w{0,20}\s?:?=\s?[\p{L}(]`;
