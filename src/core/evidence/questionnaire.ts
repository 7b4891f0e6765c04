import type { Evidence } from './evidence';
import { QUESTION_END } from './question';
import type { Statement } from './statements';
import { titleOf } from './title';

export interface Questionnaire {
  /** Lines that only ask. */
  readonly open: number;
  /** Those of them that are boxes to be ticked. */
  readonly boxes: number;
  /** Lines that ask or say anything. */
  readonly all: number;
}

/** Fewer questions than these are a part of a document, not a template. */
const MIN_OPEN = 20;
const MIN_SHARE = 0.75;

/** How much of a document asks, where it does hardly anything else: a template or checklist that nobody has answered. */
export function findQuestionnaire(evidence: Evidence): Questionnaire | undefined {
  return evidence.once(count);
}

/** Whether its title says that it is a form: what stands in it are examples, and nobody has answered yet. */
export function isTitledTemplate(evidence: Evidence): boolean {
  return TITLED.test(titleOf(evidence));
}

const TITLED = /\btemplate\b(?![ -](?:match|based|generat|engine|recommend|detect|select|rank|search|classif|librar|service|suggest))(?<!\b(?:email|prompt|message|resume|page|report|notification|creative|sms|ad|contract|chart) template)|\bguide\b.{0,20}\bdesign doc(?:ument)?\b|\bdesign doc(?:ument)? guide\b/i;

function count({ document: { visible }, statements }: Evidence): Questionnaire | undefined {
  // Nearly every document says more than it asks, and shows that long before its end.
  const mostSaid = (1 - MIN_SHARE) * statements.length;
  let open = 0;
  let boxes = 0;
  let said = 0;
  for (const statement of statements) {
    // A placeholder answers nothing: inserting a skeleton makes no document of a template.
    if (statement.kind !== 'heading' && !statement.isPending && !isLabel(visible, statement)) {
      if (isBox(visible, statement)) {
        open++;
        boxes++;
      } else if (isQuestion(visible, statement)) {
        open++;
      } else if (++said > mostSaid) {
        return undefined;
      }
    }
  }
  const all = open + said;
  return open >= MIN_OPEN && open >= MIN_SHARE * all ? { open, boxes, all } : undefined;
}

/** A question, with or without examples of its answer behind it. */
function isQuestion(text: string, { span: { start, end } }: Statement): boolean {
  return QUESTION_END.test(text.slice(Math.max(start, end - 4), end)) || EXEMPLIFIED.test(text.slice(start, end));
}

/** A box that nobody has ticked. */
function isBox(text: string, { span: { start } }: Statement): boolean {
  return BOX.test(text.slice(Math.max(0, start - 5), start));
}

const EXEMPLIFIED = /[?？]["'”’»*_]*\s*\([^()]*\)[\s\p{P}]*$/u;

/** "**Prompts:**" neither asks nor says. */
function isLabel(text: string, { span: { start, end } }: Statement): boolean {
  return end - start <= LONGEST_LABEL && BARE_LABEL.test(text.slice(start, end));
}

const LONGEST_LABEL = 40;
const BARE_LABEL = /^[^:：.?？]+[:：][\s*_]*$/;

const BOX = /\[ \]\s*$/;
