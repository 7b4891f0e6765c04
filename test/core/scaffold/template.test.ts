import assert from 'node:assert/strict';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { TemplateChecker } from '../../../src/core/scaffold/template/check-template';
import { parseTemplate } from '../../../src/core/scaffold/template/parse-template';
import { renderTemplate, type ReadTemplate } from '../../../src/core/scaffold/template/render-template';
import { templateLimits } from '../../../src/core/scaffold/template/template';
import { TemplateError } from '../../../src/core/scaffold/template/template-error';
import { runs } from '../../support/wild-text';

const values = { title: 'Feed', owner: '', date: '2026-11-21', steps: ['one\n\ntwo', 'three', ''], none: [] };
const kinds = new Map<string, 'text' | 'list'>([['title', 'text'], ['owner', 'text'], ['date', 'text'], ['steps', 'list'], ['none', 'list']]);

describe('a document template', () => {
  for (const [what, template, expected] of [
    ['puts values in, as they are', '# {{title}} {{{ title }}} {{& title}}', '# Feed Feed Feed'],
    ['repeats for each text of a list', '{{#each steps}}[{{this}}{{#unless @last}},{{/unless}}]{{/each}}', '[one\n\ntwo,][three,][]'],
    ['counts the turns, and reaches out of them', '{{#each steps}}{{@index}} {{../title}};{{/each}}', '0 Feed;1 Feed;2 Feed;'],
    ['leaves out', '{{#if owner}}Owner{{else}}Nobody{{/if}} {{#unless owner}}at all{{/unless}}', 'Nobody at all'],
    ['says something else where a list is empty', '{{#each none}}x{{else}}nothing{{/each}}{{#if none}}x{{^}}!{{/if}}', 'nothing!'],
    ['takes the lines of its blocks away', 'a\n{{#if title}}\n  b\n{{/if}}\n{{! gone }}\nc\n', 'a\n  b\nc\n'],
    ['keeps Windows line endings', 'a\r\n{{#if title}}\r\nb\r\n{{/if}}\r\nc\r\n', 'a\r\nb\r\nc\r\n'],
    ['takes white space where it is told to', 'a  {{~title~}}  b', 'aFeedb'],
    ['indents the lines of a partial', 'a\n  {{> two}}\nb', 'a\n  x\n  Feed\nb'],
    ['writes braces', '\\{{title}} \\\\{{title}}', '{{title}} \\Feed'],
    ['keeps what a value says from being read', '{{#each braces}}{{this}}{{/each}}', '{{title}}{{> two}}'],
  ] as const) {
    it(what, () => {
      assert.equal(render(template, { two: 'x\n{{title}}\n' }, { ...values, braces: ['{{title}}', '{{> two}}'] }), expected);
    });
  }

  it('comes to what Handlebars, with nothing taken from it, makes of it', () => {
    const handlebars = Handlebars.create();
    const partials = { two: 'x\n  {{date}}\n\ny', one: '{{#if ../title}}a{{/if}}{{#if owner}}\nb\n{{/if}}', line: '- {{date}}\n' };
    for (const [name, text] of Object.entries(partials)) {
      handlebars.registerPartial(name, text);
    }

    fc.assert(
      fc.property(templates, template => {
        const expected = handlebars.compile(template, { noEscape: true })(values);

        assert.equal(render(template, partials, values), expected, template);
      }),
      runs,
    );
  });

  it('is read in one pass, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{{', '}}', '{', '}', '#each ', '#if ', '/each', '> ', '../', 'this', 'title', '!--', '--', '~', '\\', '\n', ' ', '(', ')', '"', '@', '*', '&', '^', 'else', 'é'), { maxLength: 60 }), pieces => {
        const text = pieces.join('');

        const parsed = parseTemplate(text);

        for (const { span: { start, end } } of parsed.ok ? [] : parsed.mistakes) {
          assert.ok(start >= 0 && start <= end && end <= text.length);
        }
      }),
      runs,
    );
  });
});

describe('a wrong document template', () => {
  for (const [what, template, expected] of [
    ['a helper', 'a «{{log title}}»', /cannot say “log title”/],
    ['an unknown block', '«{{#with title}}»{{/with}}', /cannot say “#with title”/],
    ['a block without its end', 'a\n«{{#if title}}»\nb', /has no end: write \{\{\/if\}\}/],
    ['an end without its block', 'a «{{/each}}»', /There is no \{\{#each\}\}/],
    ['the end of another block', '{{#if title}}«{{/each}}»', /\{\{#if\}\} ends with \{\{\/if\}\}/],
    ['a second else', '{{#if title}}{{else}}«{{else}}»{{/if}}', /has its \{\{else\}\} already/],
    ['an else without a block', '«{{else}}»', /no block that this/],
    ['an open tag', 'a «{{»title', /does not end/],
    ['a name that there is not', '«{{titel}}»', /There is no “titel” here\. Did you mean “title”\?/],
    ['a name of an outer place', '{{#each steps}}«{{title}}»{{/each}}', /Outside of the \{\{#each\}\} it is \{\{\.\.\/title\}\}/],
    ['a way out of nothing', '«{{../title}}»', /stands in none/],
    ['a list for a text', '«{{steps}}»', /is a list/],
    ['a text for a list', '«{{#each title}}»{{/each}}', /is text/],
    ['a partial that there is not', '«{{> towards}}»', /no partial “towards”/],
    ['a mistake in a partial', '«{{> wrong}}»', /In the partial “wrong”: There is no “tite” here/],
    ['a partial that brings itself in', '«{{> self}}»', /In the partial “self”: The partial “self” brings itself in\./],
    ['partials that bring each other in', '«{{> a}}»', /The partial “a” brings itself in, by way of “b”/],
  ] as const) {
    it(`says where there is ${what}`, () => {
      const text = template.replaceAll(/[«»]/g, '');
      const start = template.indexOf('«');

      const [mistake] = mistakesIn(text, { wrong: '{{tite}}', self: '{{> self}}', a: '{{> b}}', b: '{{> a}}' });

      assert.match(mistake?.message ?? '', expected);
      assert.deepEqual(mistake?.span, { start, end: template.indexOf('»') - 1 });
    });
  }

  it('is bounded in length, tags, depth, steps and what it makes', () => {
    const { length, tags, depth } = templateLimits;
    const deep = (count: number): string => '{{#if title}}'.repeat(count) + '{{/if}}'.repeat(count);

    assert.deepEqual([mistakesIn('x'.repeat(length)), mistakesIn('{{title}}'.repeat(tags)), mistakesIn(deep(depth))], [[], [], []]);
    assert.match(mistakesIn('x'.repeat(length + 1))[0]?.message ?? '', /at most 64 KB/);
    assert.match(mistakesIn('{{title}}'.repeat(tags + 1))[0]?.message ?? '', /at most 500 tags/);
    assert.match(mistakesIn(deep(depth + 1))[0]?.message ?? '', /at most 10 deep/);
    assert.throws(() => render(nested(depth), {}, { steps: Array.from({ length: 10 }, () => 'x') }), tooMuch(/more than 100000 steps/));
    assert.throws(() => render('{{title}}'.repeat(30), {}, { title: 'x'.repeat(50_000) }), tooMuch(/more than 1 MB/));
  });

  it('may bring in partials that double, up to the bound', () => {
    const partials = Object.fromEntries(Array.from({ length: 9 }, (_, level) => [`p${level}`, `{{> p${level + 1}}}`.repeat(100)]));

    assert.deepEqual(mistakesIn('{{> p0}}', { ...partials, p9: 'x' }), []);
    assert.throws(() => render('{{> p0}}', { ...partials, p9: 'x' }, values), tooMuch(/steps/));
  });
});

const tooMuch = (expected: RegExp) => (error: unknown): boolean => error instanceof TemplateError && expected.test(error.message);

const nested = (depth: number): string => Array.from({ length: depth }, (_, level) => `{{#each ${'../'.repeat(level)}steps}}`).join('') + '{{/each}}'.repeat(depth);

function parse(text: string): ReadTemplate {
  const parsed = parseTemplate(text);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.mistakes[0]?.message);
  return parsed;
}

function parseAll(partials: Readonly<Record<string, string>>): Map<string, ReadTemplate> {
  return new Map(Object.entries(partials).map(([name, text]) => [name, parse(text)]));
}

function render(template: string, partials: Readonly<Record<string, string>>, given: Parameters<typeof renderTemplate>[2]): string {
  return renderTemplate(parse(template), parseAll(partials), given);
}

function mistakesIn(text: string, partials: Readonly<Record<string, string>> = {}) {
  const parsed = parseTemplate(text);
  return parsed.ok ? new TemplateChecker({ values: kinds, partials: new Map(Array.from(parseAll(partials), ([name, partial]) => [name, partial.nodes])) }).check(parsed.nodes) : parsed.mistakes;
}

/** Templates of the part of Handlebars that ours know. */
const { templates } = fc.letrec<{ templates: string; node: string }>(tie => ({
  templates: fc.array(tie('node'), { maxLength: 6 }).map(nodes => nodes.join('')),
  node: fc.oneof(
    { maxDepth: 4 },
    { weight: 5, arbitrary: fc.constantFrom('a', ' ', '\n', '\n\n', '  ', '\r\n', '# b\n', '\n  ', 'c\n') },
    { weight: 2, arbitrary: fc.constantFrom('{{title}}', '{{{ title }}}', '{{~title}}', '{{title~}}', '{{! x }}', '{{!-- x }} --}}', '\\{{title}}', '\\\\{{title}}', '{{date}}') },
    { weight: 1, arbitrary: fc.constantFrom('{{> two}}', '{{> line}}', '{{#if steps}}\n{{> line}}\n{{/if}}') },
    tie('templates').map(body => `{{#if title}}${body}{{/if}}`),
    tie('templates').map(body => `{{#unless title}}${body}{{else}}${body}{{/unless}}`),
    tie('templates').map(body => `{{#if owner}}\n${body}\n{{else}}\n${body}\n{{/if}}\n`),
    fc.constantFrom('', '\n').map(end => `{{#each steps}}${end}- {{this}} {{@index}} {{../title}}{{#if @first}}!{{/if}}${end}{{/each}}${end}`),
  ),
}));
