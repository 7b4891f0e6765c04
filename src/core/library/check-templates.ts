import { kinds, type Things } from '../catalog/kinds';
import type { Problem } from '../catalog/problem';
import type { Library } from '../catalog/read-catalog';
import { documentValues, type DocumentValues } from '../scaffold/render-document';
import { TemplateChecker } from '../scaffold/template/check-template';
import { parseTemplate } from '../scaffold/template/parse-template';
import { renderTemplate, TemplateError } from '../scaffold/template/render-template';
import type { TemplateMistake, TemplateNode } from '../scaffold/template/template';
import { pathOf } from './path-of';

/** What is wrong with a team's document templates and partials: each by itself, and with what it brings in. */
export function checkTemplates({ documents, partials }: Things, builtIn: Pick<Library, 'partials'>): Problem[] {
  const problems: Problem[] = [];
  const parse = (path: string, text: string): readonly TemplateNode[] => {
    const parsed = parseTemplate(text);
    problems.push(...(parsed.ok ? [] : parsed.mistakes.map(mistake => ({ path, ...mistake }))));
    return parsed.ok ? parsed.nodes : [];
  };
  const partialPath = (id: string): string => pathOf(kinds.partials, id);
  const nodesOf = new Map([...builtIn.partials, ...partials].map(({ id, text }) => [id, parse(partialPath(id), text)]));
  const checker = new TemplateChecker({ values: new Map(Object.entries(documentValues)), partials: nodesOf });
  // Built-in templates bring these in where they can speak of everything.
  for (const { id } of partials.filter(own => builtIn.partials.some(partial => partial.id === own.id))) {
    problems.push(...checker.check(nodesOf.get(id) ?? []).map(mistake => ({ path: partialPath(id), ...mistake })));
  }
  for (const { id, text } of documents) {
    const path = pathOf(kinds.documents, id);
    const nodes = parse(path, text);
    const mistakes = checker.check(nodes);
    problems.push(...(mistakes.length > 0 ? mistakes : tryOut(nodes, nodesOf)).map(mistake => ({ path, ...mistake })));
  }
  return problems;
}

/** What a template makes of a large document; what it makes of a larger one is seen when it is used. */
function tryOut(nodes: readonly TemplateNode[], partials: ReadonlyMap<string, readonly TemplateNode[]>): TemplateMistake[] {
  try {
    renderTemplate(nodes, partials, { ...SAMPLE });
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
