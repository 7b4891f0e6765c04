import assert from 'node:assert/strict';
import { readTeamLibrary, scaffoldBlank, TemplateError, withTeamLibrary } from '../../../src/core';
import { hostileTemplates } from '../../support/hostile-templates';
import { filesWith } from '../../support/team-library';
import { shipped } from '../../support/templates';

/** What would be in the text of a document if a template had got hold of it. */
const LEAKS = /root:.*:0:0|function \w*\(|\[native code\]|\[object \w+\]|polluted/;

/** Those that say nothing wrong: braces alone are what templates are about. */
const HARMLESS = new Set(['a compiled template', 'a precompiled template', 'front matter that names a file', 'script and code of other engines']);

describe('hostile templates', () => {
  const [framework] = shipped.frameworks;

  it('are sixty-nine', () => {
    assert.equal(Object.keys(hostileTemplates).length, 69);
  });

  for (const [what, template] of Object.entries(hostileTemplates)) {
    it(`run nothing, leak nothing and end soon: ${what}`, () => {
      const started = process.cpuUsage();

      const { things, problems } = readTeamLibrary(filesWith({ 'documents/hostile.md.hbs': template, 'partials/hostile.md.hbs': template }), shipped);
      const text = framework && things.documents.some(({ id }) => id === 'hostile') ? attempt(() => scaffoldBlank(framework, { title: 'Feed', date: '2026-11-21' }, withTeamLibrary(shipped, things), 'hostile')) : '';

      assert.ok(process.cpuUsage(started).user / 1e6 < 1, `${process.cpuUsage(started).user / 1e6} s`);
      assert.ok(!('canary' in globalThis) && !('polluted' in {}));
      assert.doesNotMatch(text.replace(HARMLESS.has(what) ? template : '', ''), LEAKS);
      assert.equal(problems.some(({ path }) => path === 'documents/hostile.md.hbs'), !HARMLESS.has(what), text.slice(0, 200));
      assert.ok(things.documents.some(({ id }) => id === 'memo'), 'The other template is gone.');
    });
  }

  it('that are harmless come out as they stand, placeholders filled in', () => {
    assert.ok(framework);
    const { things } = readTeamLibrary(filesWith({ 'documents/hostile.md.hbs': hostileTemplates['front matter that names a file'] ?? '' }), shipped);

    assert.equal(scaffoldBlank(framework, { title: 'Feed', date: '2026-11-21' }, withTeamLibrary(shipped, things), 'hostile'), '---\noutput: ../../canary.md\nlayout: /etc/passwd\n---\n\n# Feed\n');
  });
});

function attempt(scaffold: () => string): string {
  try {
    return scaffold();
  } catch (error) {
    assert.ok(error instanceof TemplateError, String(error));
    return '';
  }
}
