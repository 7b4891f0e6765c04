import fc from 'fast-check';

/** Pieces that have broken tools like this one, beside ordinary ones. */
const pieces = [
  '# ', '## ', '### 3. ', '#### IV. ', '##NoSpace', 'Requirements', 'Data', 'Model', 'Evaluation', 'Serving', 'Monitoring', 'Метрики', '数据',
  '\n', '\n\n', '\r\n', '\r', '\r\n\r\n', ' ', '\t', '    ', '\u00a0', '\u2028',
  '---\n', '---\nmldesign: seven-step\n---\n', 'mldesign: ', '__proto__: 1\n', '...\n', '"', "'", ': ', '{', '}', '[', ']', '&a', '*a',
  '<!--', '-->', '<!-- mldesign-ignore missing-step: x -->', '<!-- mldesign-ignore-file', '<!-->', '<!--->', '<details>\n', '</details>', '<br>', '<img src=a>',
  '```', '```estimate\n', '```mermaid\nflowchart LR\n', '~~~', '`', '``', '- ', '* ', '1. ', '1) ', '> ', '- [ ] ', '  - ', '|', '| a | b |\n| - | - |\n', '\\|', '\\',
  '**', '__', '**Labels:** ', 'Latency: ', '![a](b)', '[x](y)', '](', '[^1]', '[a]: b', '===\n', '\n---\n', '$', '${1:x}', '{{', '}}', '[fill: x]', 'TBD', '???',
  'p99 ≤ 200 ms', '50M users', '1,000,000', '8–10 h', '12:30', '2024-05-12', 'PSI > 0.2', 'N/A: ', 'nDCG@10', 'click-through rate', 'because', 'online',
  '\ud800', '\udc00', '😀', '1️⃣', '\ufeff', '\0', '\u2060', '\u202e', 'constructor', 'toString',
] as const;

/** Text that looks like Markdown often enough to get somewhere. */
export const wildText = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }), { maxLength: 60 }).map(parts => parts.join(''));

/** Ten times as many in CI; the seed is printed with a failure. */
export const runs = { numRuns: process.env['CI'] ? 2000 : 300 };
