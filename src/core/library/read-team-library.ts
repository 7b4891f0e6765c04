import type { CaseStudy } from '../catalog/case-study';
import type { Diagram } from '../catalog/diagram';
import type { EstimateTemplate } from '../catalog/estimate';
import { kinds, mapKinds, type Kind } from '../catalog/kinds';
import type { Problem } from '../catalog/problem';
import { readThings, type CatalogData, type Library } from '../catalog/read-catalog';
import type { CatalogFile } from '../catalog/read-yaml';
import { diagramBlock } from '../diagrams/insert-diagram';
import { parseFrontMatter } from '../document/front-matter';
import { parseDocument } from '../document/parse-document';
import { computeBlocks } from '../evidence/estimates';
import { readMermaidProblems } from '../evidence/mermaid-problems';
import { didYouMean } from '../text/suggest';
import type { Span } from '../text/span';
import { checkTemplates } from './check-templates';
import { pathOf } from './path-of';
import type { TeamLibrary } from './team-library';

/** Reads the files of a team's own library. One that is wrong is left out and says why; the others can be used. Never throws on any text. */
export function readTeamLibrary(files: readonly CatalogFile[], builtIn: CatalogData & Library): TeamLibrary {
  const { things, problems } = readThings(files, builtIn.canonical);
  const fileOf = new Map(files.map(file => [file.path, file]));
  const mistakes = [
    ...checkEach(kinds.caseStudies, things.caseStudies, fileOf, frameworkChecker(files, builtIn)),
    ...checkEach(kinds.diagrams, things.diagrams, fileOf, checkDiagram),
    ...checkEach(kinds.estimates, things.estimates, fileOf, checkEstimate),
    ...checkTemplates(things, builtIn),
  ];
  const wrong = new Set(mistakes.map(({ path }) => path));
  return {
    things: mapKinds(key => things[key].filter(({ id }) => !wrong.has(pathOf(kinds[key], id)))),
    problems: [...problems, ...mistakes],
  };
}

/** What is wrong with a thing beyond its schema. */
type Check<Thing> = (thing: Thing, file: CatalogFile) => Omit<Problem, 'path'>[];

function checkEach<Thing extends { readonly id: string }>(
  kind: Kind<Thing>, things: readonly Thing[], fileOf: ReadonlyMap<string, CatalogFile>, check: Check<Thing>,
): Problem[] {
  return things.flatMap(thing => {
    const file = fileOf.get(pathOf(kind, thing.id));
    return file ? check(thing, file).map(mistake => ({ path: file.path, ...mistake })) : [];
  });
}

/** A framework that is there but wrong says so itself. */
function frameworkChecker(files: readonly CatalogFile[], { frameworks }: CatalogData): Check<CaseStudy> {
  const { folder, ending } = kinds.frameworks;
  const own = files.filter(({ path }) => path.startsWith(`${folder}/`) && path.endsWith(ending)).map(({ path }) => path.slice(folder.length + 1, -ending.length));
  const known = [...new Set([...frameworks.map(({ id }) => id), ...own])];
  return ({ framework }, { text }) => {
    const span = parseFrontMatter(text)?.entries.get('mldesign')?.valueSpan ?? { start: 0, end: 0 };
    return known.includes(framework) ? [] : [{ message: `There is no framework “${framework}”.${didYouMean(framework, known)} There are ${known.join(', ')}.`, span }];
  };
}

const checkDiagram: Check<Diagram> = (diagram, { text }) => {
  const document = parseDocument(diagramBlock(diagram, 'mermaid'));
  return [...readMermaidProblems(document).values()].flat().map(({ message, span }) => ({
    message,
    span: placeOfLine(text, document.source.text, span.start),
  }));
};

/** What is still to be filled in is fine; what cannot be computed, or does not hold, is not. */
const checkEstimate: Check<EstimateTemplate> = ({ estimate }, { text }) => {
  const { source, sheet } = computeBlocks([estimate]);
  const wholes = sheet.problems.map(({ message }) => ({ message, span: { start: 0, end: 0 } }));
  const lines = sheet.lines.flatMap(({ outcome, span }) => {
    const message = outcome.state === 'wrong' ? outcome.problem.message : outcome.state === 'fails' ? `This does not hold: ${outcome.left.text} ${outcome.operator} ${outcome.right.text}.` : undefined;
    return message === undefined ? [] : [{ message, span: placeOfLine(text, source.text, span.start) }];
  });
  return [...wholes, ...lines];
};

/** Where a line of a block of text that stands in a YAML file stands in the file: as it is, but for its indentation. */
function placeOfLine(file: string, block: string, offset: number): Span {
  const from = block.lastIndexOf('\n', offset - 1) + 1;
  const line = block.slice(from).split('\n', 1)[0]?.trim() ?? '';
  const start = line === '' ? -1 : file.indexOf(line);
  return start === -1 ? { start: 0, end: 0 } : { start, end: start + line.length };
}
