import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, contains, coverDocument, insertDiagram, insertSection, lintDocument, offerSections, parseDocument, readDocument, toSnippet, type Span } from '../../src/core';
import { knowledge, shipped, templateFiles } from '../support/templates';
import { runs, wildText } from '../support/wild-text';

const lint = (text: string): ReturnType<typeof lintDocument> => lintDocument(text, knowledge);

function assertInside(text: string, { start, end }: Span, what: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${what} ${start}–${end} of ${text.length} in ${JSON.stringify(text)}`);
}

describe('any text', () => {
  it('is parsed, every span inside it and the masks as long as it is', () => {
    fc.assert(
      fc.property(wildText, text => {
        const document = parseDocument(text);

        assert.equal(document.visible.length, text.length);
        assert.equal(document.prose.length, text.length);
        for (const { span, headingSpan, titleSpan, blocks } of document.sections) {
          for (const each of [span, headingSpan, titleSpan, ...blocks.map(block => block.span)]) {
            assertInside(text, each, 'span');
          }
        }
      }),
      runs,
    );
  });

  it('is linted by rules that do not crash, with findings, related places and edits inside it', () => {
    fc.assert(
      fc.property(wildText, text => {
        const { findings, failures } = lint(text);

        assert.deepEqual(failures.map(({ rule, error }) => `${rule}: ${String(error)}`), []);
        for (const { rule, span, related, fix } of findings) {
          for (const each of [span, ...related.map(place => place.span), ...(fix?.edits ?? []).map(edit => edit.span)]) {
            assertInside(text, each, rule);
          }
        }
      }),
      runs,
    );
  });

  it('is linted the same way twice', () => {
    fc.assert(fc.property(wildText, text => { assert.deepEqual(lint(text).findings, lint(text).findings); }), runs);
  });

  it('has a score from 0 to 1', () => {
    fc.assert(
      fc.property(wildText, text => {
        const { score } = coverDocument(readDocument(text, knowledge));

        assert.ok(score >= 0 && score <= 1);
      }),
      runs,
    );
  });

  it('can be fixed: the edits of a fix never overlap', () => {
    fc.assert(
      fc.property(wildText, text => {
        for (const { fix } of lint(text).findings) {
          assert.doesNotThrow(() => applyEdits(text, fix?.edits ?? []));
        }
      }),
      runs,
    );
  });

  it('takes a diagram at any place, and keeps all but blank lines', () => {
    fc.assert(
      fc.property(wildText, fc.nat(), (text, seed) => {
        const [diagram] = shipped.diagrams;
        assert.ok(diagram);
        const edit = insertDiagram(parseDocument(text), seed % (text.length + 1), diagram, 'mermaid');

        assertInside(text, edit.span, 'edit');
        assert.equal(text.slice(edit.span.start, edit.span.end).trim(), '');
      }),
      runs,
    );
  });

  it('takes any section of its framework, and loses nothing but blank lines and the numbers of headings', () => {
    fc.assert(
      fc.property(wildText, fc.nat(), (text, seed) => {
        const reading = readDocument(text, knowledge);
        const offers = offerSections(reading);
        const offer = offers[seed % offers.length];
        assert.ok(offer);

        const edits = insertSection(reading, offer);

        assert.ok(edits.some(({ newText }) => newText.includes('[fill: ')));
        assert.doesNotThrow(() => applyEdits(text, edits));
        const headings = reading.document.sections.map(({ titleSpan }) => titleSpan);
        assert.deepEqual(edits.filter(({ span }) => text.slice(span.start, span.end).trim() !== '' && !headings.some(title => contains(title, span))), []);
      }),
      runs,
    );
  });

  it('survives becoming a snippet', () => {
    fc.assert(fc.property(wildText, text => { assert.equal(expand(toSnippet(text)), text); }), runs);
  });
});

/** What an editor makes of a snippet that has only placeholders. */
function expand(snippet: string): string {
  return snippet.replaceAll(/\\([\\$}])|\$\{\d+:|\}/g, '$1');
}

describe('every prefix of every shipped document', () => {
  for (const { path, text } of templateFiles.filter(file => file.path.endsWith('.md') || file.path.endsWith('.yaml'))) {
    it(`of ${path} is linted without a crash`, () => {
      const step = Math.max(1, Math.floor(text.length / 400));
      for (let end = 0; end <= Math.min(text.length, 60_000); end += step) {
        assert.deepEqual(lint(text.slice(0, end)).failures, []);
      }
    }).timeout(60_000);
  }
});
