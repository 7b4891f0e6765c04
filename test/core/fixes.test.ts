import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { applyEdits, parseDocument, rules, type Finding } from '../../src/core';
import { lint as lintAfresh } from '../support/findings';
import { caseStudyText } from '../support/templates';
import { runs, wildText } from '../support/wild-text';

/** What a fix may leave behind until somebody fills it in. */
const UNFINISHED: ReadonlySet<string> = new Set(['empty-section', 'leftover-placeholder']);
/** Where fixing one thing has not come to an end by then, it never will. */
const ROUNDS = 3;

const documents = [caseStudyText('video-recommendation'), readFileSync('test/fixtures/fraud-detection.md', 'utf8')];

/** The documents without one of their sections, and without one of their table rows. */
const shortened = documents.flatMap(text => [...without(text, /^#{2,6} .*$/gm, endOfSection), ...without(text, /^\|.*\|$/gm, endOfLine)]);

function without(text: string, part: RegExp, endOf: (text: string, start: number) => number): string[] {
  return Array.from(text.matchAll(part), ({ index }) => text.slice(0, index) + text.slice(endOf(text, index)));
}

function endOfSection(text: string, start: number): number {
  const level = /^#+/.exec(text.slice(start))?.[0].length ?? 0;
  const next = new RegExp(String.raw`\n(?=#{1,${level}} )`).exec(text.slice(start));
  return next ? start + next.index + 1 : text.length;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end + 1;
}

/** The laws ask for the same few texts again and again. */
const linted = new Map<string, readonly Finding[]>();
const REMEMBERED = 4;

function lint(text: string): readonly Finding[] {
  const findings = linted.get(text) ?? lintAfresh(text);
  const [oldest] = linted.keys();
  if (oldest !== undefined && linted.size >= REMEMBERED) {
    linted.delete(oldest);
  }
  linted.delete(text);
  linted.set(text, findings);
  return findings;
}

/** Taking out a placeholder uncovers what was still to be said there. */
const absences: ReadonlySet<string> = new Set(rules.filter(({ nature }) => nature === 'absence').map(({ id }) => id));
const onlyRemoves = ({ fix }: Finding): boolean => (fix?.edits ?? []).every(({ newText }) => newText === '');

const fixed = (text: string, { fix }: Finding): string => applyEdits(text, fix?.edits ?? []);

/** A finding by what it says and where, in words that an insertion elsewhere does not change. */
const nameOf = (text: string, { rule, message, span }: Finding): string => `${rule} “${text.slice(span.start, span.end)}” ${message}`;

const countOf = (names: readonly string[], name: string): number => names.filter(each => each === name).length;

function assertAnswered(text: string, finding: Finding): void {
  // With its fields a section is as empty as before, until somebody fills them in.
  if (finding.rule === 'empty-section') {
    return;
  }
  const name = nameOf(text, finding);
  const after = fixed(text, finding);
  const [before, now] = [text, after].map(each => lint(each).map(one => nameOf(each, one)));

  assert.ok(countOf(now ?? [], name) < countOf(before ?? [], name), `Its fix does not answer ${name}`);
}

function assertNoNewErrors(text: string, finding: Finding): void {
  const after = fixed(text, finding);
  const errorsOf = (each: string): string[] => lint(each).filter(({ rule, severity }) => severity === 'error' && rule !== finding.rule && !UNFINISHED.has(rule)).map(({ rule }) => rule);
  const before = errorsOf(text);
  const now = errorsOf(after);

  const added = [...new Set(now)].filter(rule => countOf(now, rule) > countOf(before, rule) && !(onlyRemoves(finding) && absences.has(rule)));
  assert.deepEqual(added, [], `The fix of ${nameOf(text, finding)} adds errors.`);
}

/** Outside the edits everything stays, and what is inserted ends its lines as the document does. */
function assertRestKept(text: string, { fix }: Finding): void {
  const edits = (fix?.edits ?? []).toSorted((a, b) => a.span.start - b.span.start);
  const after = applyEdits(text, edits);
  let from = 0;
  let at = 0;
  for (const { span, newText } of edits) {
    const kept = text.slice(from, span.start);
    assert.equal(after.slice(at, at + kept.length), kept);
    at += kept.length + newText.length;
    from = span.end;
  }
  assert.equal(after.slice(at), text.slice(from));
  assert.equal(after.startsWith('\uFEFF'), text.startsWith('\uFEFF'));
  assert.ok(/(?<!\r)\n/.test(text) || !text.includes('\r\n') || !/(?<!\r)\n/.test(after), 'The line endings are mixed now.');
}

/** The same fix, offered on its own outcome, comes to an end. */
function assertEnds(text: string, finding: Finding): void {
  const name = nameOf(text, finding);
  let current = text;
  let offered: Finding | undefined = finding;
  for (let round = 0; round < ROUNDS && offered?.fix; round++) {
    current = fixed(current, offered);
    const now: readonly Finding[] = lint(current);
    offered = now.find(each => nameOf(current, each) === name && each.fix?.title === finding.fix?.title);
  }
  const isStillOffered = offered?.fix !== undefined && countOf(lint(text).map(each => nameOf(text, each)), name) <= ROUNDS;
  assert.ok(!isStillOffered, `The fix of ${name} is offered for ever.`);
}

const fixable = (text: string): Finding[] => lint(text).filter(({ fix }) => fix !== undefined);

function assertLaws(text: string): void {
  for (const finding of fixable(text)) {
    assertAnswered(text, finding);
    assertNoNewErrors(text, finding);
    assertRestKept(text, finding);
    assertEnds(text, finding);
  }
}

const withCrLf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

/** Behind a fence or a comment that nobody closed, what is inserted at the end is not read: no fix can end there. */
const isClosed = (text: string): boolean => parseDocument(`${text}\n\n# Behind it\n`).sections.at(-1)?.title === 'Behind it';
const closedText = wildText.filter(isClosed);

describe('a fix', function () {
  this.timeout(120_000);

  for (const rule of rules.filter(({ id }) => id !== 'too-large')) {
    it(`keeps the laws in the bad example of ${rule.id}`, () => {
      assertLaws(rule.examples.bad);
      assertLaws(withCrLf(rule.examples.bad));
    });
  }

  it('keeps the laws in complete documents that lack a section or a row', () => {
    shortened.forEach(assertLaws);
  });

  it('keeps the rest and comes to an end in any text', () => {
    fc.assert(
      fc.property(closedText, text => {
        for (const finding of fixable(text)) {
          assertRestKept(text, finding);
          assertEnds(text, finding);
        }
      }),
      runs,
    );
  });

  it('takes no indented mark for a fence that has to be closed', () => {
    assertLaws('---\nmldesign: seven-step\n---\n    ```');
    assertLaws('---\nmldesign: seven-step\n---\n\n# Feed\n\nSaid.\n\n    ~~~\n');
  });

  it('answers its finding and adds no error in any text', () => {
    fc.assert(
      fc.property(closedText, text => {
        for (const finding of fixable(text)) {
          assertAnswered(text, finding);
          assertNoNewErrors(text, finding);
        }
      }),
      runs,
    );
  });
});
