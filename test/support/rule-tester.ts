import assert from 'node:assert/strict';
import { applyEdits, type Rule } from '../../src/core';
import { findingsOf } from './findings';

export interface RuleCases {
  readonly accepts: Readonly<Record<string, string>>;
  /** `«…»` marks what is reported; several marks are several findings, `«»` a finding on nothing. */
  readonly rejects: Readonly<Record<string, string>>;
  /** What the document is after the first finding's fix. */
  readonly fixes?: Readonly<Record<string, { readonly before: string; readonly after: string | RegExp }>>;
}

/** Declares the tests of a rule; the names finish the sentences "accepts …", "rejects …" and "fixes …". */
export function testRule(rule: Rule, { accepts, rejects, fixes = {} }: RuleCases): void {
  describe(rule.id, () => {
    for (const [name, text] of Object.entries(accepts)) {
      it(`accepts ${name}`, () => {
        assert.deepEqual(findingsOf(rule.id, text).map(({ message }) => message), []);
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
