import type { OutlineEntry } from '../outline/outline';
import { anyCase } from '../text/any-case';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** Whether the statement stands under "Future work", "Roadmap" or the like, or is labelled so: not what this design does. */
export function isPlannedLater({ document: { prose } }: Evidence, { entry, span }: Statement): boolean {
  return isUnder(entry, LATER) || LABELLED_LATER.test(prose.slice(span.start, Math.min(span.end, span.start + LONGEST_LABEL)));
}

/** "**Future enhancement:** fine-tune on the manuals". */
const LABELLED_LATER = anyCase`^[\s*_]*(?:(?:possible |potential )?future|planned|later|next steps?|roadmap)(?:\s\p{L}+){0,2}[\s*_]*[:：]`;
const LONGEST_LABEL = 48;

const LATER = /\b(?:future|roadmap|later|next|planned|possible (?:improvements?|extensions?)|enhancements?|improvements|extensions|phase [2-9]|upgrades?|v2|limitations?|out of scope|tech(?:nical)? debt)\b|техническ\S+ долг|техдолг|пути развития|дальнейшее развитие|следующие шаги/i;

/** Whether the statement tells what is not done: among the non-goals, the rejected or the alternatives. */
export function isRuledOut({ entry }: Statement): boolean {
  return isUnder(entry, RULED_OUT) || isUnder(entry, LEFT_OUT_IN_RUSSIAN);
}

/** Whether the statement stands among the non-goals alone: "Goals and non-goals" has both. */
export function isOutOfScope({ entry }: Statement): boolean {
  return isUnder(entry, OUT_OF_SCOPE) || isUnder(entry, LEFT_OUT_IN_RUSSIAN);
}

/** Whether the text lists what is left out: "Not doing: translation, sentiment". */
export function listsNotDone(text: string): boolean {
  return NOT_DOING.test(text);
}

const NOT_DOING = /^[\s*_-]*(?:not (?:doing|covered|included|in scope|part of this)|out of scope|non-?goals?|excluded)\b/i;

/** Whether the expression describes the entry's title, or one that it stands below. */
export function isUnder(entry: OutlineEntry | undefined, title: RegExp): boolean {
  return entry !== undefined && (title.test(entry.title) || isUnder(entry.parent, title));
}

const OUT_OF_SCOPE = /^(?!(?:[\d.]{1,8}\s)?(?:goals|(?:in[\s-])?scope)\b).*\b(?:non-?goals?|out of scope|not doing|what (?:this|it) is not)\b/i;
const RULED_OUT = /\b(?:non-?goals?|out of scope|rejected|discarded|alternatives?(?: considered| rejected)?|not doing|what (?:this|it) is not)\b/i;
/** "Что не будет закрыто", "Не входит в итерацию", "Не-цели"; "Что входит, что не входит" has both. */
const LEFT_OUT_IN_RUSSIAN = /^(?!.*входит, что)[^а-яё]*(?:что )?(?:не (?:входит|будет|делаем|решаем)|вне (?:скоупа|рамок)|не-?\s?цели|за рамками)/i;
