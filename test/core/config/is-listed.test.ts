import assert from 'node:assert/strict';
import { isListed } from '../../../src/core';

const listed = (documents: readonly string[], path: string): boolean => isListed({ documents }, path);

describe('the documents of a config', () => {
  it('are those that a glob names', () => {
    assert.ok(listed(['docs/design/**/*.md'], 'docs/design/feed.md'));
    assert.ok(listed(['docs/design/**/*.md'], 'docs/design/a/b/feed.md'));
    assert.ok(listed(['docs/{design,rfc}/*.md'], 'docs/rfc/feed.md'));
    assert.ok(listed(['**/design-*.md'], 'design-feed.md'));
    assert.ok(listed(['docs/feed.md'], 'docs/feed.md'));
  });

  it('are no others', () => {
    assert.ok(!listed([], 'docs/feed.md'));
    assert.ok(!listed(['docs/*.md'], 'docs/a/feed.md'));
    assert.ok(!listed(['docs/*.md'], 'other/docs/feed.md'));
    assert.ok(!listed(['docs/*.md'], 'docs/feed.markdown'));
    assert.ok(!listed(['**/*.md'], '.github/feed.md'));
  });

  it('are not those that a glob with an exclamation mark takes out', () => {
    assert.ok(!listed(['docs/**/*.md', '!docs/archive/**'], 'docs/archive/feed.md'));
    assert.ok(listed(['!docs/archive/**', 'docs/**/*.md'], 'docs/feed.md'));
    assert.ok(!listed(['!docs/archive/**'], 'docs/feed.md'));
  });

  it('may have names that mean something in a regular expression', () => {
    assert.ok(listed(['docs (old)/a+b|c$.md'], 'docs (old)/a+b|c$.md'));
    assert.ok(!listed(['(a+)+b.md'], 'aab.md'));
  });

  it('are told apart quickly, whatever the glob', () => {
    const started = performance.now();
    for (const glob of ['*a*a*.md', '**/a/**/*a*a*.md', '(a+)+(a+)+b', '{a,a}{a,a}{*,*}*.md', '?*?*?', '[', '{', '[^/]*[!a]*', '{1..100000}*']) {
      listed([glob], `${'a'.repeat(250)}.mdx`);
      listed([glob], `${'a/'.repeat(60)}b`);
    }
    assert.ok(performance.now() - started < 2000, `${performance.now() - started} ms`);
  });
});
