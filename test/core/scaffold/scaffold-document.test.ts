import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileNameFor, freeFileName, parseDocument, scaffoldBlank, scaffoldCaseStudy, toSnippet, type Finding } from '../../../src/core';
import { brief, lint } from '../../support/findings';
import { caseStudyText, shipped } from '../../support/templates';
import { runs } from '../../support/wild-text';

const answers = { title: 'Feed: ranking', date: '2026-11-21', owner: 'Ana' };
const hostileTitles = ['Feed: ranking', '"Quoted" #2 @home', 'Поиск видео', '../../etc/passwd', 'CON', '# #', 'a\nb: c', '- x', '<!-- x', '{{constructor}}', '---', 'null', '2048', '\ud800', ' ', "it's", '视频搜索', '*'];

const titleOf = (text: string): unknown => parseDocument(text).frontMatter?.entries.get('title')?.value;
const rulesOf = (findings: readonly Finding[]): string[] => brief(findings);

describe('a blank document', () => {
  for (const framework of shipped.frameworks) {
    describe(`of the ${framework.name}`, () => {
      it('has one finding per step, and no error', () => {
        const found = rulesOf(lint(scaffoldBlank(framework, answers, shipped)));

        assert.deepEqual(found, framework.steps.map(() => 'info empty-section'));
      });

      it('has every required and recommended section, each with a prompt and something to fill in', () => {
        const text = scaffoldBlank(framework, answers, shipped);

        for (const section of framework.steps.flatMap(step => step.sections).filter(({ need }) => need !== 'optional')) {
          assert.ok(text.includes(`### ${section.title}\n\n<!-- prompt: ${section.prompt} -->\n\n${section.skeleton}`), section.title);
        }
      });

      it('keeps any title, in its front matter and as its heading', () => {
        for (const title of hostileTitles) {
          const text = scaffoldBlank(framework, { ...answers, title }, shipped);

          const shown = title.replaceAll(/\p{Surrogate}/gu, '\ufffd').replaceAll(/\s+/g, ' ').trim() || 'Untitled design';
          assert.equal(titleOf(text), shown);
          assert.equal(parseDocument(text).sections[1]?.title.replaceAll('\\', ''), shown);
          assert.deepEqual(rulesOf(lint(text)), framework.steps.map(() => 'info empty-section'), title);
        }
      });
    });
  }

  it('says who owns it and when it was begun, and leaves out what nobody knows', () => {
    const [framework] = shipped.frameworks;
    assert.ok(framework);

    assert.match(scaffoldBlank(framework, answers, shipped), /^---\nmldesign: seven-step\ntitle: "Feed: ranking"\nstatus: draft\nowner: Ana\ndate: 2026-11-21\n---\n\n# Feed: ranking\n/);
    assert.ok(!scaffoldBlank(framework, { ...answers, owner: undefined }, shipped).includes('owner:'));
  });
});

describe('every case study', () => {
  for (const study of shipped.caseStudies) {
    describe(study.id, () => {
      it('has no finding, under any profile', () => {
        for (const profile of ['notes', 'design', 'production'] as const) {
          assert.deepEqual(lint(caseStudyText(study.id), { profile }).map(({ message }) => message), []);
        }
      });

      it('has no finding as a new document', () => {
        assert.deepEqual(lint(scaffoldCaseStudy(study, answers, shipped)).map(({ message }) => message), []);
      });

      it('has no finding with Windows line endings', () => {
        assert.deepEqual(lint(caseStudyText(study.id).replaceAll('\n', '\r\n')).map(({ message }) => message), []);
      });

      it('without one of its steps gives one missing-step, and no other error', () => {
        const text = caseStudyText(study.id);
        const steps = parseDocument(text).sections.filter(({ level, title }) => level === 2 && /^\d/.test(title));
        assert.ok(steps.length >= 4);

        for (const { span } of steps) {
          const rest = text.slice(0, span.start) + text.slice(span.end);

          const found = lint(rest);
          assert.equal(found.filter(({ rule }) => rule === 'missing-step').length, 1);
          assert.deepEqual(found.filter(({ rule, severity }) => rule !== 'missing-step' && severity === 'error').map(({ message }) => message), []);
        }
      });
    });
  }
});

describe('fileNameFor', () => {
  it('keeps the letters of any script', () => {
    assert.deepEqual(['Feed: ranking', '"Quoted" #2 @home', 'Поиск видео', '../../etc/passwd', 'CON', '视频搜索', 'Café', '…', 'NUL', 'con.txt'].map(fileNameFor), [
      'feed-ranking', 'quoted-2-home', 'поиск-видео', 'etc-passwd', 'con-design', '视频搜索', 'café', 'design-document', 'nul-design', 'con-txt',
    ]);
  });

  it('gives a name that every system takes, for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), title => {
        const name = fileNameFor(title);

        assert.match(name, /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
        assert.ok(Buffer.byteLength(name) <= 110);
      }),
      runs,
    );
  });

  it('counts on until a name is free', () => {
    const taken = new Set(['feed.md', 'feed-2.md']);

    assert.equal(freeFileName('feed', name => taken.has(name)), 'feed-3.md');
  });
});

describe('toSnippet', () => {
  it('makes a tab stop of each placeholder, and escapes what a snippet would read', () => {
    assert.equal(toSnippet('a [fill: $ and }] b\\ $1 [fill: c]'), 'a ${1:[fill: \\$ and \\}]} b\\\\ \\$1 ${2:[fill: c]}');
  });
});
