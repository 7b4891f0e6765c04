import { kinds, type Things } from '../catalog/kinds';
import type { Problem } from '../catalog/problem';
import type { Library } from '../catalog/read-catalog';
import { documentValues, type DocumentValues } from '../scaffold/render-document';
import { TemplateChecker, type TemplateScope } from '../scaffold/template/check-template';
import { parseTemplate, type ParsedTemplate } from '../scaffold/template/parse-template';
import type { TemplateMistake, TemplateNode } from '../scaffold/template/template';
import { checkCost } from '../scaffold/template/template-cost';
import { TemplateError } from '../scaffold/template/template-error';
import { pathOf } from './path-of';
import { addAll } from '../text/add-all';

type Nodes = readonly TemplateNode[];

/** What is wrong with a team's document templates and partials: each by itself, and with what it brings in. */
export function checkTemplates({ documents, partials }: Things, builtIn: Pick<Library, 'partials'>): Problem[] {
  const problems: Problem[] = [];
  const report = (path: string, mistakes: readonly TemplateMistake[]): void => { addAll(problems, mistakes.map(mistake => ({ path, ...mistake }))); };
  const known = new Map(builtIn.partials.map(({ id, text }) => [id, nodesOf(parseTemplate(text))]));
  // One that is wrong stays out of the way of those that bring it in: it is the one to mend.
  const own = new Map(partials.map(({ id, text }) => [id, parseTemplate(text)]));
  const scopeWith = (replaced: ReadonlyMap<string, Nodes>): TemplateScope => ({ values: VALUES, partials: replaced });
  const replaced = new Map([...known, ...[...own].map(([id, parsed]) => [id, nodesOf(parsed)] as const)]);
  const checker = new TemplateChecker(scopeWith(replaced));
  for (const [id, parsed] of own) {
    // Built-in templates bring theirs in where they can speak of everything.
    const mistakes = parsed.ok ? (known.has(id) ? checker.check(parsed.nodes) : []) : parsed.mistakes;
    report(pathOf(kinds.partials, id), mistakes);
    if (mistakes.length > 0) {
      replaced.set(id, known.get(id) ?? []);
    }
  }
  const finalChecker = new TemplateChecker(scopeWith(replaced));
  for (const { id, text } of documents) {
    const parsed = parseTemplate(text);
    const mistakes = parsed.ok ? finalChecker.check(parsed.nodes) : parsed.mistakes;
    report(pathOf(kinds.documents, id), mistakes.length > 0 ? mistakes : measure(nodesOf(parsed), replaced));
  }
  return problems;
}

const VALUES: TemplateScope['values'] = new Map(Object.entries(documentValues));

function nodesOf(parsed: ParsedTemplate): Nodes {
  return parsed.ok ? parsed.nodes : [];
}

/** Whether a template makes too much of a large document; what it makes of a larger one is seen when it is used. */
function measure(nodes: readonly TemplateNode[], partials: ReadonlyMap<string, readonly TemplateNode[]>): TemplateMistake[] {
  try {
    checkCost(nodes, partials, { ...SAMPLE });
    return [];
  } catch (error) {
    if (error instanceof TemplateError) {
      return [{ message: `This template cannot be used: ${error.message}.`, span: { start: 0, end: 0 } }];
    }
    throw error;
  }
}

const SAMPLE: DocumentValues = {
  frontMatter: 'mldesign: seven-step',
  title: 'Feed ranking',
  owner: 'Ana',
  date: '2026-11-21',
  framework: 'seven-step',
  steps: Array.from({ length: 10 }, (_, index) => `## ${index + 1}. Step\n\n${'[fill: what] '.repeat(400)}`),
  body: 'A case study. '.repeat(2000),
};
