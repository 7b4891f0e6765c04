import { anyCase } from '../text/any-case';
import { introductions, isClaim } from './claims';
import { isEmptyTalk } from './evasion';
import type { Evidence } from './evidence';
import { listsNotDone } from './planned';
import { isUnderOwnTitle, statementsUnderTitle } from './under-title';
import type { Statement } from './statements';

/** Where it is said in one breath, or in two sentences, what goes in and what comes out: "a photo in, a label out", "takes … Gives …", "order → hours". */
export function findBothEnds(evidence: Evidence): Statement | undefined {
  return introductions(evidence).find(statement => isPlace(statement) && statesBoth(evidence, statement)) ?? statementsUnderTitle(evidence, 'io-title').find(statement => isTold(statement) && statesBoth(evidence, statement));
}

function isTold({ kind, isPending }: Statement): boolean {
  return kind !== 'heading' && !isPending;
}

function isPlace(statement: Statement): boolean {
  return isTold(statement) && isUnderOwnTitle(statement, 'framing', 'framing/input-output', 'framing/ml-objective', 'framing/high-level', 'requirements', 'requirements/functional');
}

function statesBoth(evidence: Evidence, statement: Statement): boolean {
  return namesBoth(evidence, statement) && !listsNotDone(evidence.textOf(statement)) && isClaim(evidence, statement) && !isOfPeople(evidence, statement) && !isEmptyTalk(evidence, statement);
}

function namesBoth(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'row') {
    return isOfTwoColumns(evidence, statement);
  }
  const isFraming = !evidence.stepsOf(statement).includes('requirements');
  const { visible } = evidence.document;
  const own = visible.slice(statement.span.start, statement.span.end);
  if (isFraming && (SIGNATURE.test(own) || SHAPED.test(own) || ARROW.test(own))) {
    return true;
  }
  const next = isFraming ? nextOf(evidence, statement) : undefined;
  const given = TAKES_TIME.test(own) ? undefined : evidence.says(statement, 'end-in', 'io-given')?.span;
  const got = evidence.termsIn(statement, 'end-out', 'io-got').some(({ span }) => given !== undefined && span.start >= given.end) || (given !== undefined && next !== undefined && evidence.says(next, 'end-out', 'io-got') !== undefined);
  return isFraming && ((given !== undefined && got) || (next !== undefined && SHAPED.test(`${own} ${visible.slice(next.span.start, next.span.end)}`)));
}

function nextOf({ statements }: Evidence, { index, entry, section }: Statement): Statement | undefined {
  const next = statements[index + 1];
  return next && next.section === section && next.kind !== 'heading' && next.kind !== 'row' && (next.entry === entry || next.entry?.kind === 'label') ? next : undefined;
}

function isOfPeople(evidence: Evidence, statement: Statement): boolean {
  return evidence.termsIn(statement, 'io-of-people').length > 0;
}

/** "In: … Out: …", "x: … ŷ: …", "a melody in, a song out", "out go the hours". */
const SHAPED =
  new RegExp(anyCase`(?:^|[\s*(|])(?:in|x|data in|before|given|ingredients|request|from|feed it|takes|question)[\s*_]{0,4}[:：].{2,300}?[\s*(|;.](?:out|ŷ|y|after|wanted|dish|reply|response|to|get back|gives|answer)[\s*_]{0,4}[:：][\s*_]{0,4}\S|\p{L}\s(?:goes |go |come |comes |flow |flows )?in[,;]\s.{3,200}\p{L}\s(?:goes |go |come |comes |flow |flows )?out(?=\s?(?:[.;]|$))`, 'is');

/** "photo of the part → {ok, scratch}", "`predict(user, items) -> scores`"; from a number to a number something rises. */
const ARROW = /^(?!.{0,200}%)[\s*_`]*[^→⇒\n]{0,200}[\p{L})\]`]\s?(?:→|⇒|->|=>|↦)\s?[\p{L}\d{[(`][^\n]*\p{L}/u;

const SIGNATURE = /`[a-z]\w{2,40}\([^)`\n]{2,80}\)\s?(?:→|->|=>|:)\s?\w/i;

/** "Takes 5 minutes", "takes place". */
const TAKES_TIME = /\btakes?\s(?:\d|about|up|over|long|longer|place|part|time|care|advantage|effort|hours|minutes|days|weeks)/i;

/** The one column is headed by what goes in, the other by what comes out. */
function isOfTwoColumns(evidence: Evidence, { lead, cells }: Statement): boolean {
  const { visible } = evidence.document;
  const titles = lead?.cells.map(({ start, end }) => visible.slice(start, end).trim()) ?? [];
  return titles.some(title => GOES_IN.test(title)) && titles.some(title => COMES_OUT.test(title)) && cells.every(({ start, end }) => /\p{L}/u.test(visible.slice(start, end)));
}

const GOES_IN = /^(?:in|inputs?|feed it|given|goes in|what goes in|request|from|we send|you give|takes|reads)$/i;
const COMES_OUT = /^(?:out|outputs?|get back|wanted|comes out|what comes out|response|reply|to|we get|you get|gives|writes|returns)$/i;
