import assert from 'node:assert/strict';
import { Knowledge, lintDocument, libraryFolders, ownTemplates, planReading, readConfig, readTeamLibrary, scaffoldBlank, vocabularyOf, withTeamCatalog, withTeamLibrary } from '../../src/core';
import { shipped } from '../support/templates';

const files = shipped.starter.filter(({ path }) => path.startsWith('.mldesign/')).map(({ path, text }) => ({ path: path.slice('.mldesign/'.length), text }));
const team = readTeamLibrary(files, shipped);
const catalog = withTeamCatalog(shipped, team.things);
const library = withTeamLibrary(shipped, team.things);
const config = shipped.starter.find(({ path }) => path === '.mldesign.yml');
const answers = { title: 'Feed', date: '2026-11-21', owner: 'Ana' };

describe('what a team begins its own library with', () => {
  it('is valid', () => {
    const entries = files.flatMap(({ path, text }) => [{ path: path.split('/', 1)[0] ?? '', type: path.includes('/') ? 'folder' : 'file' } as const, { path, type: 'file', size: text.length } as const]);

    assert.deepEqual([team.problems, planReading(entries).problems], [[], []]);
  });

  it('has an example of each kind but a case study, which is a document of the team’s own', () => {
    assert.deepEqual(Object.entries(team.things).filter(([, list]) => list.length === 0).map(([key]) => key), ['caseStudies']);
    const readme = files.find(({ path }) => path === 'README.md')?.text ?? '';
    assert.deepEqual([...libraryFolders, ...Object.values(team.things).flat().map(({ id }) => id)].filter(word => !readme.includes(word)), [], 'Name it in the README.');
  });

  it('has ids that no built-in thing has', () => {
    const builtIn = new Set([shipped.frameworks, shipped.diagrams, shipped.estimates, shipped.documents, shipped.partials].flat().map(({ id }) => id));

    assert.deepEqual(Object.values(team.things).flat().filter(({ id }) => builtIn.has(id)), []);
  });

  it('has a config that decides nothing as it stands, and is valid with every line of it', () => {
    const vocabulary = vocabularyOf(catalog);
    const text = config?.text ?? '';
    const uncommented = text.replaceAll(/^# (?=[a-z]+:| {2})/gm, '');

    const [asItStands, withAll] = [text, uncommented].map(each => readConfig({ path: '.mldesign.yml', text: each }, vocabulary));

    assert.ok(asItStands?.ok);
    assert.deepEqual([asItStands.value.documents, asItStands.value.rules, asItStands.value.framework], [[], {}, undefined]);
    assert.ok(withAll?.ok, withAll?.ok === false ? withAll.problems[0]?.message : '');
    assert.deepEqual([withAll.value.framework, withAll.value.documents.length], ['design-review', 2]);
  });

  it('makes documents that have only to be filled in', () => {
    const knowledge = new Knowledge(catalog);
    const [framework] = team.things.frameworks;
    assert.ok(framework);

    for (const template of [undefined, ...ownTemplates(library).map(({ id }) => id)]) {
      const { findings } = lintDocument(scaffoldBlank(framework, answers, library, template), knowledge);

      assert.deepEqual(findings.filter(({ severity, rule }) => severity !== 'info' || !['empty-section', 'leftover-placeholder'].includes(rule)), []);
    }
  });

  it('tells in each prompt of the framework what is wanted, with a number', () => {
    for (const section of team.things.frameworks.flatMap(({ steps }) => steps.flatMap(step => step.sections))) {
      assert.match(section.prompt, /Example: .*\d/s, section.id);
    }
  });
});
