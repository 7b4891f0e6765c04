// @ts-check

/** Headings of every step, so that no rule stays silent for want of a design document. */
const steps = ['Requirements', 'Metrics', 'Data', 'Model', 'Evaluation', 'Serving', 'Monitoring'];
const preamble = `# Design\n\n${steps.map(step => `## ${step}\n\nAs below.\n\n`).join('')}`;

const repeat = (/** @type {number} */ count, /** @type {(index: number) => string} */ make) => Array.from({ length: count }, (_, index) => make(index)).join('');

/**
 * What has brought linters to their knees, each a text whose length grows with `n`.
 * @type {Readonly<Record<string, (n: number) => string>>}
 */
const shapes = {
  'headings': n => '## Overview of it\n\n'.repeat(n),
  'headings, each level in turn': n => repeat(n, index => `${'#'.repeat((index % 6) + 1)} Part ${index}\n\n`),
  'headings `## Data`': n => '## Data\n\n'.repeat(n),
  'headings `## Data` with a line': n => '## Data\n\nWe log 5M clicks per day.\n\n'.repeat(n),
  'setext headings': n => 'Serving\n===\n\n'.repeat(n),
  'list items': n => '- an item of the list\n'.repeat(n),
  'list items, nested and back': n => repeat(n, index => `${'  '.repeat(index % 12)}- item ${index}\n`),
  'one list within another': n => repeat(n, index => `${'  '.repeat(Math.min(index, 90))}- deep\n`),
  'callouts': n => '!!! note "x"\n    said\n\n'.repeat(n),
  'one callout within another': n => repeat(n, index => `${'    '.repeat(Math.min(index, 90))}!!! note "x"\n`),
  'deep quotes': n => `${'>'.repeat(n)} deep\n`,
  'quotes, one per line': n => '> quoted\n'.repeat(n),
  'long line of `[`': n => '['.repeat(n),
  'long line of `](`': n => ']('.repeat(n),
  'long line of `*a* `': n => '*a* '.repeat(n),
  'long line of `_`': n => '_'.repeat(n),
  'long line of `<`': n => '<a '.repeat(n),
  'long line of words': n => 'latency '.repeat(n),
  'long line of spaces': n => `a${' '.repeat(n)}b`,
  'long line of digits': n => '1'.repeat(n),
  'long line of groups of digits': n => `1${',000'.repeat(n)}`,
  'sentences in one paragraph': n => 'It is so. '.repeat(n),
  'backticks, one run of each length': n => repeat(Math.ceil(Math.sqrt(2 * n)), index => `${'`'.repeat(index + 1)} `),
  'backticks, unmatched': n => '`a '.repeat(n * 2 + 1),
  'code fences': n => '```\ncode\n```\n\n'.repeat(n),
  'fence, never closed': n => `\`\`\`\n${'code\n'.repeat(n)}`,
  'estimate, many lines': n => `\`\`\`estimate\n${'10M users * 5 requests = 50M per day\n'.repeat(n)}\`\`\`\n`,
  'estimates, many blocks': n => repeat(n, index => `\`\`\`estimate\na${index} = ${index} GB * 2\n\`\`\`\n\n`),
  'pipes in one line': n => `${'|'.repeat(n)}\n`,
  'table rows': n => `| Metric | p99 (ms) |\n| --- | --- |\n${'| Latency | 200 |\n'.repeat(n)}`,
  'table, wide': n => `${'| a '.repeat(n)}|\n${'| - '.repeat(n)}|\n${'| 1 '.repeat(n)}|\n`,
  'table rows, unfinished': n => `| Metric | p99 (ms) |\n| --- | --- |\n${'| TBD | 1\n'.repeat(n)}`,
  'tables': n => '| a | b |\n|---|---|\n| 1 | 2 |\n\n'.repeat(n),
  'comments': n => '<!-- a remark -->\n\n'.repeat(n),
  'comments, never closed': n => 'text <!-- open\n'.repeat(n),
  'comments within one line': n => '<!-- a --> b '.repeat(n),
  'suppressions': n => '<!-- mldesign-ignore leftover-placeholder: the team agreed -->\n\nTBD\n\n'.repeat(n),
  'suppressions that silence nothing': n => '<!-- mldesign-ignore missing-step: the team agreed -->\n\nDone.\n\n'.repeat(n),
  'placeholders `TBD`': n => 'TBD '.repeat(n),
  'placeholders `[fill: …]`': n => '- **Latency:** [fill: p99 in ms]\n'.repeat(n),
  'placeholders, never closed': n => '[fill: '.repeat(n),
  'quantities': n => '200 ms and 5M users per day. '.repeat(n),
  'numbers in words': n => 'three million requests per second. '.repeat(n),
  'denials': n => 'We do not track drift, and never will without a threshold. '.repeat(n),
  'denials in one sentence': n => 'not no never without latency '.repeat(n),
  'not applicable': n => '- **Scale:** N/A because the vendor froze it long ago\n'.repeat(n),
  'drift metrics': n => 'PSI is watched on every feature. '.repeat(n),
  'labels, bold': n => '**Latency:** soon\n\n'.repeat(n),
  'labels, plain, in one paragraph': n => 'Latency: soon\n'.repeat(n),
  'links': n => '[a](https://example.org/b) '.repeat(n),
  'links, never closed': n => '[a](https://example.org/( '.repeat(n),
  'features without a window': n => `## Data\n\n### Features\n\n${'- Number of words of the user\n'.repeat(n)}`,
  'latencies without a percentile': n => Array.from({ length: n }, (_, index) => `## Serving ${index}\n\nLatency below ${index + 1} ms.\n\n`).join(''),
  'sums in the cells of one row': n => `| a | b |\n|---|---|\n|${'1=2|'.repeat(n)}\n`,
  'arrows in one sentence': n => `The funnel of candidates goes ${'1→2→'.repeat(n)}\n`,
  'hyphens in one word': n => `## Evaluation\n\nMetrics ${'a-'.repeat(n)}\n`,
  'brackets in one heading': n => `## Serving ${'[ '.repeat(n)}\n`,
  'colons, one per item': n => '- :\n'.repeat(n),
  'nodes in one line of a diagram': n => `\`\`\`mermaid\nflowchart LR\nx -->|5M| y\n${'a & '.repeat(n)}a --> b\n\`\`\`\n`,
  'percent signs before a diagram': n => `\`\`\`mermaid\n${'%'.repeat(n)}\nstateDiagram-v2\na -->|5M items| b\n\`\`\`\n`,
  'images': n => '![a](b.png)\n\n'.repeat(n),
  'HTML tags': n => '<details>\n<summary>a</summary>\n\n'.repeat(n),
  'front matter, a long list': n => `owners: [${'a, '.repeat(n)}a]\n`,
  'carriage returns': n => '\r'.repeat(n),
  'lines of CR LF': n => 'It is so.\r\n\r\n'.repeat(n),
  'blank lines': n => '\n'.repeat(n),
  'one-word paragraphs': n => 'word\n\n'.repeat(n),
  'zero bytes': n => '\0'.repeat(n),
  'half surrogates': n => '\ud800 '.repeat(n),
  'combining marks': n => `e${'\u0301'.repeat(n)}`,
};

/** The shapes in a document that the rules look into. */
export const hostile = Object.entries(shapes).map(([name, make]) => ({
  name,
  make: (/** @type {number} */ n) => (name.startsWith('front matter') ? `---\n${make(n)}---\n\n${preamble}` : `${preamble}${make(n)}\n`),
}));
