import type { Comparison, Outcome, Sheet, SheetLine, SourceText } from '../../core';

/** The estimates of a document that is previewed. */
export interface PreviewedSheet {
  readonly source: SourceText;
  readonly sheet: Sheet;
}

/** A block as a table: a row for each line, and one for each comment that stands alone. Every text of the document is escaped. */
export function renderEstimate({ source, sheet }: PreviewedSheet, index: number, attributes: string): string {
  const block = sheet.blocks[index];
  if (!block) {
    return '';
  }
  const byLine = new Map(block.lines.map(line => [source.lineAt(line.span.start), line]));
  const rows: string[] = [];
  const last = block.span.end > block.span.start ? source.lineAt(block.span.end - 1) : -1;
  for (let at = source.lineAt(block.span.start); at <= last; at++) {
    const line = byLine.get(at);
    const written = source.slice({ start: source.lineStart(at), end: source.lineEnd(at) }).trim();
    if (line) {
      rows.push(renderLine(line, source));
    } else if (written !== '') {
      rows.push(`<tr class="mldesign-comment"><td colspan="3">${escape(written.replace(/^#+\s*/, ''))}</td></tr>`);
    }
  }
  const problems = sheet.problems.filter(({ span }) => span.start >= block.span.start && span.end <= block.span.end).map(({ message }) => renderProblem(message));
  const head = '<thead><tr><th>Name</th><th>Formula</th><th>Result</th></tr></thead>';
  return `<div class="mldesign-estimate-frame"><table${attributes}>${head}<tbody>\n${[...rows, ...problems].join('\n')}\n</tbody></table></div>\n`;
}

function renderLine(line: SheetLine, source: SourceText): string {
  const { outcome, span, name, nameSpan, derivation, stated } = line;
  const written = source.slice(span);
  const formula = nameSpan ? written.slice(nameSpan.end - span.start).replace(/^\s*=\s*/, '') : written.replace(/^assert\s+/, '');
  const title = derivation === '' ? '' : ` title="${escape(derivation)}"`;
  const label = outcome.state === 'holds' || outcome.state === 'fails' || /^assert\b/.test(written) ? '<em>assert</em>' : `<code>${escape(name ?? '')}</code>`;
  const stale = stated?.isStale && stated.span.end > stated.span.start ? ` <span class="mldesign-stale">stated: ${escape(source.slice(stated.span))}</span>` : '';
  const row = `<tr class="mldesign-${outcome.state}"><td>${label}</td><td><code${title}>${escape(formula)}</code></td><td>${renderOutcome(outcome, line)}${stale}</td></tr>`;
  return outcome.state === 'wrong' ? `${row}\n${renderProblem(outcome.problem.message)}` : row;
}

function renderOutcome(outcome: Outcome, { isInput }: SheetLine): string {
  switch (outcome.state) {
    case 'computed':
      return isInput ? '' : `<span class="mldesign-value">${escape(outcome.text)}</span>`;
    case 'holds':
      return `<span class="mldesign-mark" role="img" aria-label="holds">✓</span> ${escape(`${outcome.left.text} ${outcome.operator} ${outcome.right.text}`)}`;
    case 'fails':
      return `<span class="mldesign-mark" role="img" aria-label="does not hold">✗</span> ${escape(`${outcome.left.text}, ${denials[outcome.operator]} ${outcome.right.text}`)}`;
    case 'wrong':
      return '<span class="mldesign-mark" role="img" aria-label="error">✗</span>';
    case 'pending':
      return '… to be filled in';
    case 'blocked':
      return '– needs a line that cannot be computed';
  }
}

/** In words: a sign would claim what does not hold. */
const denials = {
  '<': 'not below', '<=': 'not at most', '>': 'not above', '>=': 'not at least', '=': 'not equal to', '≈': 'not within 1 % of',
} as const satisfies Record<Comparison, string>;

function renderProblem(message: string): string {
  return `<tr class="mldesign-problem"><td colspan="3">${escape(message)}</td></tr>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, character => ENTITIES[character] ?? character);
}
