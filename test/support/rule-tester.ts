import assert from 'node:assert/strict';
import { applyEdits, lintDocument, rules, type Rule } from '../../src/core';
import { findingsOf } from './findings';
import { knowledge } from './templates';

export interface RuleCases {
  /** What the rule looks at and has nothing to say about. */
  readonly accepts: Readonly<Record<string, string>>;
  /** Where nobody would hear the rule, whatever it said: what it presupposes is missing, empty or suppressed. */
  readonly silences?: Readonly<Record<string, string>>;
  /** `«…»` marks what is reported; several marks are several findings, `«»` a finding on nothing. */
  readonly rejects: Readonly<Record<string, string>>;
  /** What the document is after the first finding's fix. */
  readonly fixes?: Readonly<Record<string, { readonly before: string; readonly after: string | RegExp }>>;
}

/** Declares the tests of a rule; the names finish the sentences "accepts …", "rejects …" and "fixes …". */
export function testRule(rule: Rule, { accepts, silences = {}, rejects, fixes = {} }: RuleCases): void {
  describe(rule.id, () => {
    for (const [name, text] of Object.entries(accepts)) {
      it(`accepts ${name}`, () => {
        assert.deepEqual(findingsOf(rule.id, text).map(({ message }) => message), []);
        assert.ok(isHeard(rule, text), 'Nothing that the rule says of this text is heard, so the case cannot fail. Give it the part that the rule presupposes, or put it under “silences”.');
      });
    }
    for (const [name, text] of Object.entries(silences)) {
      it(`is not heard of ${name}`, () => {
        assert.deepEqual(findingsOf(rule.id, text).map(({ message }) => message), []);
        assert.ok(!isHeard(rule, text), 'The rule is heard here: put the case under “accepts”.');
      });
    }
    for (const [name, marked] of Object.entries(rejects)) {
      it(`rejects ${name}`, () => {
        const { text, marks } = readMarks(marked);

        const found = findingsOf(rule.id, text);

        assert.deepEqual(found.map(({ span: { start, end } }) => `${start} ${text.slice(start, end)}`), marks.map(({ start, end }) => `${start} ${text.slice(start, end)}`));
      });
    }
    for (const [name, { before, after }] of Object.entries(fixes)) {
      it(`fixes ${name}`, () => {
        const fix = findingsOf(rule.id, before).find(finding => finding.fix)?.fix;
        assert.ok(fix, 'No finding has a fix.');

        const fixed = applyEdits(before, fix.edits);

        if (typeof after === 'string') {
          assert.equal(fixed, after);
        } else {
          assert.match(fixed, after);
        }
      });
    }
  });
}

/** Whether a finding reaches the author where the rule always has one. */
function isHeard(rule: Rule, text: string): boolean {
  const insistent: Rule = { ...rule, check: ({ document: { source } }) => [{ message: 'Always.', span: { start: 0, end: source.text.length } }] };
  const { findings } = lintDocument(text, knowledge, { rules: rules.map(each => (each.id === rule.id ? insistent : each)) });
  return findings.some(({ rule: id }) => id === rule.id);
}

/** Takes the marks out of a text and gives the spans that they enclose. */
export function readMarks(marked: string): { text: string; marks: { start: number; end: number }[] } {
  const marks: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const piece of marked.split(/([«»])/)) {
    if (piece === '«') {
      start = text.length;
    } else if (piece === '»') {
      marks.push({ start, end: text.length });
    } else {
      text += piece;
    }
  }
  return { text, marks };
}
