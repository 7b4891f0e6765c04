import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core';

const titles = (text: string): string[] => parseDocument(text).sections.slice(1).map(({ level, title }) => `${level} ${title}`);
const kinds = (text: string): string[] => parseDocument(text).sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind));
/** The prose without the spaces that mask the rest. */
const prose = (text: string): string => parseDocument(text).prose.replaceAll(/\s+/g, ' ').trim();

describe('parseDocument', () => {
  it('finds headings of both kinds, whatever ends the lines', () => {
    const text = '# One\n\nTwo\n===\n\n### *Three* #\n\n- # not one\n';

    for (const ending of ['\n', '\r\n', '\r']) {
      assert.deepEqual(titles(text.replaceAll('\n', ending)), ['1 One', '1 Two', '3 *Three*']);
    }
  });

  it('reads the signs of formulas as everybody writes them, each in its place', () => {
    const text = 'ROC-AUC $\\ge$ 0.85, loss \\leq $0.3$, in $< 200$ ms, $90\\%$ of them, for $5 and $6, \\gets.';

    assert.equal(prose(text), 'ROC-AUC ≥ 0.85, loss ≤ 0.3 , in < 200 ms, 90% of them, for $5 and $6, \\gets.');
    assert.equal(parseDocument(text).prose.length, text.length);
    assert.equal(parseDocument(text).prose.indexOf('0.85'), text.indexOf('0.85'));
  });

  it('reads entities as the signs that they stand for, each before its number', () => {
    const text = 'Answers in &lt;10 ms, recall &ge; 0.9, A&amp;B, &unknown; and `&lt;b&gt;`.';

    assert.equal(prose(text).replaceAll(/ {2,}/g, ' '), 'Answers in <10 ms, recall ≥ 0.9, A &B, &unknown; and .');
    assert.equal(parseDocument(text).prose.indexOf('10 ms'), text.indexOf('10 ms'));
  });

  it('takes the comments of code that nobody has fenced for no headings', () => {
    assert.deepEqual(titles('# Model\n\n# ----------\n# 1. Split\n# ----------\nx = 1\n\n# ------\n# 2. Fit\n# ------\n\n# Data\n'), ['1 Model', '1 Data']);
    assert.equal(prose('# ----\n# 1. Split\n# ----\n\nWords.'), 'Words.');
  });

  it('places a title on its words alone', () => {
    for (const text of ['## 1. Data ##\nx', '  ## 1. Data\nx', '\uFEFF## 1. Data', '---\na: b\n---\n## 1. Data']) {
      const [, section] = parseDocument(text).sections;

      assert.equal(section && text.slice(section.titleSpan.start, section.titleSpan.end), '1. Data');
    }
  });

  it('ends a section at the next heading of its level or above', () => {
    const text = '# A\na\n## B\nb\n### C\nc\n## D\nd\n';

    const spans = parseDocument(text).sections.slice(1).map(({ span: { start, end } }) => text.slice(start, end).replaceAll('\n', ' ').trim());

    assert.deepEqual(spans, ['# A a ## B b ### C c ## D d', '## B b ### C c', '### C c', '## D d']);
  });

  it('sees the headings inside <details> and behind comments', () => {
    assert.deepEqual(titles('<details>\n<summary>More</summary>\n\n## Data\n</details>\n'), ['2 Data']);
    assert.deepEqual(titles('<details>\n## Data\n'), ['2 Data']);
    assert.deepEqual(titles('<!-- a -->\n## Data\n<!-- b\n\n## Hidden\n-->\n## Model\n'), ['2 Data', '2 Model']);
  });

  it('reads what stands indented below a callout and below the title of a tab, whatever ends the lines', () => {
    const text = '=== "Step 1"\n\n    ## Scale\n\n    50M users.\n\n    ```text\n    a -> b\n    ```\n\n    !!! note "Of each"\n        40 calls.\n\n## Model\n\n    code\n';

    for (const ending of ['\n', '\r\n', '\r']) {
      const ended = text.replaceAll('\n', ending);
      assert.deepEqual(titles(ended), ['2 Scale', '2 Model']);
      assert.deepEqual(kinds(ended), ['prose', 'prose', 'fence', 'prose', 'prose', 'fence']);
      assert.equal(prose(ended), '=== "Step 1" ## Scale 50M users. !!! note "Of each" 40 calls. ## Model');
    }
  });

  it('takes signs of wonder without anything indented for what they are', () => {
    assert.deepEqual(kinds('!!! note\n\nNo more.\n\n!!!now\n\n    code\n\n===\n\n    code\n'), ['prose', 'prose', 'prose', 'fence', 'prose', 'fence']);
  });

  it('sees no heading in a comment, code, a quotation, or front matter', () => {
    assert.deepEqual(titles('---\ntitle: x\n---\n<!--\n# A\n-->\n```\n# B\n```\n> # C\n\n    # D\n'), []);
  });

  it('keeps text on the line of a comment', () => {
    assert.equal(prose('<!-- prompt: what --> p99 is 200 ms\n'), '\u2060'.repeat(21) + ' p99 is 200 ms');
    assert.deepEqual(kinds('<!-- a long comment --> text\n'), ['prose']);
  });

  it('hides an unclosed comment at the start of a line, and no other', () => {
    assert.equal(prose('a\n\n<!-- b\n\nc\n'), 'a');
    assert.equal(prose('a <!-- b\n\nc --> d\n'), 'a <!-- b c --> d');
  });

  it('takes a comment in code for code', () => {
    assert.equal(parseDocument('```\n<!-- a\n```\n\n`<!--` b -->\n').comments.length, 0);
  });

  it('ends an open fence with the item or quote it stands in', () => {
    const comments = (text: string): string[] => parseDocument(text).comments.map(({ span }) => text.slice(span.start, span.end));

    assert.deepEqual(comments('* ```\n<!-- a -->\n'), ['<!-- a -->']);
    assert.deepEqual(comments('1. ```\n   <!-- a -->\n\n\t<!-- b -->\n   ```\n<!-- c -->\n'), ['<!-- c -->']);
    assert.deepEqual(comments('> ```\n> <!-- a -->\n\n<!-- b -->\n'), ['<!-- b -->']);
  });

  it('leaves only prose in the prose', () => {
    const text = 'Latency `p99` is [low](https://a.b/latency "so") at <https://c.d> <b>now</b>.\n\n> quoted\n\n```\ncode\n```\n\n| a | `b` |\n| - | - |\n| c | d |\n';

    assert.equal(prose(text), 'Latency is [low] at now . | a | | | - | - | | c | d |');
  });

  it('reads front matter where it is closed, and where it marks a design document', () => {
    const unclosed = '---\nmldesign: seven-step\ntags:\n  - a\n- b\n';
    for (const text of [unclosed, `\uFEFF${unclosed}\n# T\n\nmore: words\n`, `${unclosed}# T`.replaceAll('\n', '\r\n'), `${unclosed}# T`.replaceAll('\n', '\r')]) {
      const { frontMatter } = parseDocument(text);
      assert.equal(frontMatter?.entries.get('mldesign')?.value, 'seven-step');
      assert.match(text.slice(frontMatter.span.start, frontMatter.span.end), /^---[^]*- b$/);
    }
    assert.deepEqual(titles(`${unclosed}\n# T\n`), ['1 T']);
    for (const rule of ['---\n\nmldesign: seven-step\n', '---\n# T\n\nmldesign: x\n', '---\ntitle: x\n\nmldesign: x\n', '---\ntitle: x\n', '---\nProse.\nmldesign: x\n', '--- \n']) {
      assert.equal(parseDocument(rule).frontMatter, undefined, rule);
    }
    assert.equal(parseDocument('\uFEFF---\r\nmldesign: seven-step\r\n---\r\n').frontMatter?.entries.get('mldesign')?.value, 'seven-step');
    assert.equal(parseDocument('---\n---\n').frontMatter?.entries.size, 0);
  });

  it('splits the rows of a table at pipes that are not escaped', () => {
    const text = '| a \\| b | c |\n| --- | --- |\n| d | |\ne | `f \\| g`\n';
    const [table] = parseDocument(text).sections.flatMap(({ blocks }) => blocks);
    assert.equal(table?.kind, 'table');

    const cells = [table.columns, ...table.rows.map(row => row.cells)].map(row => row.map(({ start, end }) => text.slice(start, end)));

    assert.deepEqual(cells, [['a \\| b', 'c'], ['d', ''], ['e', '`f \\| g`']]);
  });

  it('flattens lists, without their markers', () => {
    const text = '- [x] one\n  1. two\n     more\n- three\n\n  four\n\n  ```\n  five\n  ```\n';
    const blocks = parseDocument(text).sections.flatMap(section => section.blocks);
    const [list] = blocks;
    assert.equal(list?.kind, 'list');

    assert.deepEqual(list.items.map(({ span: { start, end }, depth }) => `${depth} ${text.slice(start, end)}`), ['0 one', '1 two\n     more', '0 three']);
    assert.deepEqual(blocks.map(({ kind }) => kind), ['list', 'prose', 'fence']);
  });

  it('gives the lines inside a fence', () => {
    for (const [text, inside] of [['```a b\nx\ny\n```\n', 'x\ny'], ['```\n```', ''], ['~~~ {.mermaid}\nx', 'x'], ['- ```js\n  x\n  ```\n', '  x']] as const) {
      const fence = parseDocument(text).sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'fence');
      assert.equal(fence?.kind, 'fence');

      assert.equal(text.slice(fence.content.start, fence.content.end), inside);
    }
  });

  it('takes a picture alone in its paragraph for an image', () => {
    const [image] = parseDocument('<p align="center"><img src="a.png" alt="The system"></p>\n').sections.flatMap(({ blocks }) => blocks);

    assert.deepEqual(image?.kind === 'image' && [image.alt, image.target], ['The system', 'a.png']);
  });
});
