import assert from 'node:assert/strict';
import fc from 'fast-check';
import { guideCaseStudy, parseDocument, rules, scaffoldCaseStudy, type CaseStudy } from '../../../src/core';
import { sectionAnswers } from '../../../src/core/case-studies/guide-labels';
import { lint } from '../../support/findings';
import { knowledge, shipped } from '../../support/templates';
import { runs, wildText } from '../../support/wild-text';

const answers = { title: 'My own', date: '2026-11-21', owner: 'Ana' };

const study = (body: string): CaseStudy => ({ id: 'x', title: 'X', summary: 'X.', framework: 'seven-step', task: 'ranking', body });
const guide = (body: string): string => guideCaseStudy(study(body), knowledge).body;
/** Without what is only there to think by. */
const frameOf = (body: string): string => guide(`# Feed\n\n${body}`).replace('# Feed\n\n', '').replaceAll(/<!-- prompt: [^]*?-->\n\n/g, '');
const headings = (text: string): string[] => parseDocument(text).sections.slice(1).map(({ headingSpan }) => text.slice(headingSpan.start, headingSpan.end));

describe('a guided case study', () => {
  for (const each of shipped.caseStudies) {
    describe(each.id, () => {
      const guided = guideCaseStudy(each, knowledge);
      const text = scaffoldCaseStudy(guided, answers, shipped);

      it('has nothing to report but what is still to be filled in, under any profile', () => {
        const unfinished = rules.filter(({ isUnfinished }) => isUnfinished).map(({ id }) => id);
        for (const profile of ['notes', 'design', 'production'] as const) {
          const found = new Set(lint(text, { profile }).map(({ rule }) => rule));

          assert.deepEqual([...found].sort(), ['empty-section', 'leftover-placeholder'], profile);
          assert.ok([...found].every(rule => unfinished.includes(rule)));
        }
      });

      it('has an empty section for each step, so that the first thing to do is plain', () => {
        assert.equal(lint(text).filter(({ rule }) => rule === 'empty-section').length, 7);
      });

      it('is a draft that keeps its case, under the author’s title', () => {
        const { frontMatter, sections } = parseDocument(text);

        const value = (key: string): unknown => frontMatter?.entries.get(key)?.value;
        assert.deepEqual(['status', 'case', 'task', 'title', 'owner'].map(value), ['draft', each.id, each.task, 'My own', 'Ana']);
        assert.equal(sections[1]?.title, 'My own');
      });

      it('keeps every heading, and every clarifying question', () => {
        assert.deepEqual(headings(guided.body), headings(each.body));
        const questions = (body: string): string[] => body.match(/(?:\*\*|^\| )[AB]\d+\. [^*|]+\?/gm) ?? [];
        assert.deepEqual(questions(guided.body), questions(each.body));
        assert.ok(questions(guided.body).length >= 4);
      });

      it('keeps the shape of every table, and no cell of an answer', () => {
        const tables = (body: string) => parseDocument(body).sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'table'));
        const shape = (body: string) => tables(body).map(({ columns, rows }) => [columns.map(({ start, end }) => body.slice(start, end)), rows.length]);
        assert.deepEqual(shape(guided.body), shape(each.body));
        const cells = tables(guided.body).flatMap(({ rows }) => rows.flatMap(row => row.cells.slice(1))).map(({ start, end }) => guided.body.slice(start, end));
        assert.deepEqual(cells.filter(cell => cell !== '' && !/^\[fill: [^\]]+\]$/.test(cell)), []);
      });

      it('gives no diagram away, and no number of an estimate', () => {
        assert.ok(!guided.body.includes('```mermaid'));
        const lines = [...guided.body.matchAll(/```estimate\n([^]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));
        assert.ok(lines.length > 5);
        assert.deepEqual(lines.filter(line => !/^(?:assert )?[^[]*\[fill: [^\]]+\][^[]*$/.test(line) || /\d/.test(line.replaceAll(/\[[^\]]*\]|[\w.]*[A-Za-z_][\w.]*/g, ''))), []);
      });

      it('is the same each time', () => {
        assert.equal(guideCaseStudy(each, knowledge).body, guided.body);
      });
    });
  }

  it('tells the problem and stops where the design begins to answer', () => {
    assert.equal(guide('# Feed\n\nPosts are many. Time is short. This design ranks by value.\n'), '# Feed\n\nPosts are many. Time is short.\n');
    assert.equal(guide('# Feed\n\nPosts are many. So we rank them. Time is short.\n'), '# Feed\n\nPosts are many.\n');
    assert.equal(guide('# Feed\n\nThis design ranks posts.\n'), '# Feed\n\nThis design ranks posts.\n');
  });

  it('asks for prose by the heading, after the framework’s prompt', () => {
    const [, prompt = '', rest] = /^# Feed\n\n### Business objective\n\n<!-- prompt: ([^]*?) -->\n\n([^]*)$/.exec(guide('# Feed\n\n### Business objective\n\nMore watch time.\n\nBy June.\n')) ?? [];

    assert.equal(prompt, shipped.frameworks[0]?.steps[0]?.sections[0]?.prompt);
    assert.equal(rest, '[fill: business objective]\n');
  });

  it('asks for labelled answers, whether paragraphs or items', () => {
    assert.equal(
      frameOf('## Data\n\n### Labels\n\n- **Positive:** a click.\n- Hover: none.\n- All within a day.\n\n**In scope:** feed. **Out of scope:** ads.\n\n**Why not dwell?** It lies.\n'),
      '## Data\n\n### Labels\n\n[fill: labels]\n\n- **Positive:** [fill: definition, with its window and numbers]\n- Hover: [fill: definition, with its window and numbers]\n'
      + '- **In scope:** [fill: definition, with its window and numbers]\n- **Out of scope:** [fill: definition, with its window and numbers]\n- **Why not dwell?** [fill: definition, with its window and numbers]\n',
    );
  });

  it('keeps what a table’s rows are about, without the verdict', () => {
    assert.equal(
      frameOf('## Risks\n\n| Option | Recall@10 | Verdict |\n| --- | --- | --- |\n| chosen: trees | 0.9 |  |\n| Rules (chosen) | 0.8 | no |\n\nTrees win.\n\n| Bits | Why |\n| --- | --- |\n| 41 | years |\n'),
      '## Risks\n\n| Option | Recall@10 | Verdict |\n| --- | --- | --- |\n| Trees | [fill: recall@10] |  |\n| Rules | [fill: recall@10] | [fill: verdict] |\n\n'
      + '[fill: what follows from the table, and the reasons]\n\n| Bits | Why |\n| --- | --- |\n| [fill: bits] | [fill: why] |\n',
    );
  });

  it('keeps the names and units of estimates, and says what a formula is made of', () => {
    assert.equal(
      frameOf('## Scale\n\n```estimate\ndau  = 50M users  # from logs\nqps  = dau * 4 requests/user/day to requests/s  # => 2.31k requests/s\n\ncost = $2.50/h\nsize = 2 * 64 B\nassert qps < 3k requests/s\nassert qps > dau * 1 request/user/day\n```\n'),
      '## Scale\n\n```estimate\ndau  = [fill: dau] users\nqps  = [fill: from dau, in requests/s]\n\ncost = [fill: cost] USD/h\nsize = [fill: size] B\nassert qps < [fill: limit] requests/s\nassert [fill: what must hold of qps and dau]\n```\n',
    );
  });

  it('asks for a diagram by its kind, and for other code and pictures', () => {
    const text = frameOf('## Serving\n\n```mermaid\nsequenceDiagram\n  A->>B: x\n```\n\n```text\na -> b\n```\n\n![The feed](feed.png)\n');

    assert.equal(text, '## Serving\n\n[fill: sequence diagram]\n\n[fill: listing]\n\n[fill: the feed]\n');
  });

  it('takes the end of an item for the end of the code in it', () => {
    assert.equal(frameOf('## Data\n\n* ```estimate\n<!-- a -->\n\n### Labels\n\nClicks.\n'), '## Data\n\n### Labels\n\n[fill: labels]\n');
  });

  it('takes any text, and keeps its headings', () => {
    fc.assert(
      fc.property(wildText, body => {
        const text = `# Feed\n\nMany posts.\n\n## Data\n\n${body.replaceAll(/\r\n?/g, '\n')}`;
        const guided = guide(text);

        assert.equal(guide(text), guided);
        assert.deepEqual(headings(guided), headings(text));
      }),
      runs,
    );
  });

  it('has words of its own for sections that there are', () => {
    const keys = new Set(shipped.canonical.steps.flatMap(step => step.sections.map(({ id }) => `${step.id}/${id}`)));

    assert.deepEqual([...sectionAnswers.keys()].filter(key => !keys.has(key)), []);
  });
});
