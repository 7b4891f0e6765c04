import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits, insertPiece, insertSection, offerSections, parseDocument, readDocument, scaffoldBlank, type Finding, type Piece } from '../../src/core';
import { lint } from '../support/findings';
import { caseStudyText, knowledge, shipped, templateFiles } from '../support/templates';

/** Under review: no status softens what is found. */
const underReview = (text: string): string => text.replace('status: draft', 'status: review');
const blank = underReview(scaffoldBlank(knowledge.framework('seven-step'), { title: 'Feed', date: '2026-11-21' }, shipped));
const finished = caseStudyText('video-recommendation');

/** The document with the piece under the heading of its section, which comes along where the document lacks it. */
function insertIn(text: string, piece: Piece): { readonly before: string; readonly after: string; readonly heading: string } {
  const offerIn = (document: string) => offerSections(readDocument(document, knowledge)).find(({ section }) => section.standsFor === piece.section);
  const offer = offerIn(text);
  assert.ok(offer, `No section stands for ${piece.section}.`);
  const before = offer.entry ? text : applyEdits(text, insertSection(readDocument(text, knowledge), offer));
  const section = offerIn(before)?.entry?.section;
  assert.ok(section);
  const after = applyEdits(before, [insertPiece(parseDocument(before), section.blocks.at(-1)?.span.end ?? section.headingSpan.end, piece)]);
  return { before, after, heading: section.title };
}

const asText = ({ rule, message }: Finding): string => `${rule}: ${message}`;

/** What is found afterwards and was not found before, placeholders apart. */
function broughtBy(before: string, after: string): Finding[] {
  const known = new Set(lint(before).map(asText));
  return lint(after).filter(finding => finding.rule !== 'leftover-placeholder' && !known.has(asText(finding)));
}

describe('the shipped pieces', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('are the seventeen that a review asks for', () => {
    assert.equal(shipped.pieces.length, 17);
  });

  for (const piece of shipped.pieces) {
    describe(piece.id, () => {
      it('brings nothing but placeholders into a blank document', () => {
        const { before, after, heading } = insertIn(blank, piece);

        // A step that nobody has begun is one finding; once it is begun, each of its other sections that are empty is one.
        const brought = broughtBy(before, after).filter(({ rule, severity, span }) => severity !== 'info' && !(rule === 'empty-section' && after.slice(span.start, span.end) !== heading));
        assert.deepEqual(brought.map(asText), []);
      });

      it('brings nothing but placeholders into a finished document of its kind', () => {
        const { before, after } = insertIn(finished, piece);

        assert.deepEqual(broughtBy(before, after).filter(({ severity }) => severity !== 'info').map(asText), []);
      }).timeout(20_000);

      it('is Markdown that a parser reads as tables, lists and paragraphs, each table of as many cells in every row', () => {
        const { sections } = parseDocument(piece.body);

        assert.equal(sections.length, 1);
        const tables = sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'table'));
        assert.deepEqual(tables.flatMap(({ columns, rows }) => rows.filter(({ cells }) => cells.length !== columns.length)), []);
        assert.equal(tables.reduce((count, { rows }) => count + rows.length + 2, 0), piece.body.split('\n').filter(line => line.startsWith('|')).length);
      });

      it('leaves the author’s own numbers to the author', () => {
        assert.match(piece.body, /\[fill: [^\]]+\]/);
        assert.doesNotMatch(piece.body, /\b(?:TODO|TBD)\b/);
      });

      it('is summed up in one sentence, and named in the README', () => {
        assert.match(piece.summary, /^[^.]+\.$/);
        assert.ok(readme.includes(`(templates/pieces/${piece.id}.md)`));
      });
    });
  }

  it('are one file each', () => {
    const files = templateFiles.filter(({ path }) => path.startsWith('pieces/')).map(({ path }) => path.slice('pieces/'.length, -'.md'.length));

    assert.deepEqual(files.toSorted(), shipped.pieces.map(({ id }) => id));
  });

  it('do the arithmetic that they show', () => {
    const body = (id: string): string => shipped.pieces.find(piece => piece.id === id)?.body ?? '';
    const column = (text: string, row: RegExp, cell: number): number[] =>
      text.split('\n').filter(line => row.test(line)).map(line => Number(line.split('|')[cell]));

    const stages = column(body('latency-budget'), /^\| (?!Total|stage|---)/, 2);
    assert.deepEqual([stages.reduce((sum, each) => sum + each, 0)], column(body('latency-budget'), /^\| Total/, 2));
    assert.match(body('latency-budget'), new RegExp(`= ${(100 * (1 - 0.99 ** 16)).toFixed(1)} %`));
    const bits = column(body('unique-ids'), /^\| \d+ \| (?!total)/, 1);
    assert.equal(bits.reduce((sum, each) => sum + each, 0), 64);
    assert.match(body('unique-ids'), new RegExp(`2⁴¹ ms = ${(2 ** 41 / 1000 / 86_400 / 365.25).toFixed(1)} years`));
    assert.match(body('unique-ids'), new RegExp(`${(2 ** 22 * 1000 / 1e9).toFixed(2)} billion ids a second`));
    assert.match(body('unique-ids'), new RegExp(`that is ${Math.round(1e24 / 2 ** 123 * 1e14)} × 10⁻¹⁴`));
    assert.match(body('drift-monitors'), new RegExp(`1,000 rows each ${(9 * (2 / 1000)).toFixed(3)}`));
  });
});
