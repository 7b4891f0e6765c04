import { didYouMean } from '../../text/suggest';
import type { Span } from '../../text/span';
import { loopNames, templateLimits, type TemplateMistake, type TemplateNode, type TemplatePath } from './template';

/** What a template may speak of. */
export interface TemplateScope {
  /** The values, and whether each is a list. */
  readonly values: ReadonlyMap<string, 'text' | 'list'>;
  readonly partials: ReadonlyMap<string, readonly TemplateNode[]>;
}

interface Situation {
  /** How many `each` the node stands in, those around the partial included. */
  readonly loops: number;
  /** The partials that it stands in, from the outermost on. */
  readonly partials: readonly string[];
}

/** Finds the names that templates use and that there are not, in the partials too that they bring in. */
export class TemplateChecker {
  readonly #scope: TemplateScope;
  /** The same partial in as many loops says the same. */
  readonly #partials = new Map<string, TemplateMistake | undefined>();

  constructor(scope: TemplateScope) {
    this.#scope = scope;
  }

  /** Each mistake is at its place in the template itself. */
  check(nodes: readonly TemplateNode[]): TemplateMistake[] {
    return [...this.#check(nodes, { loops: 0, partials: [] })];
  }

  *#check(nodes: readonly TemplateNode[], situation: Situation): Generator<TemplateMistake> {
    for (const node of nodes) {
      switch (node.kind) {
        case 'text':
          break;
        case 'value':
          yield* this.#checkPath(node.path, 'text', situation);
          break;
        case 'partial':
          yield* this.#checkPartial(node.name, node.span, situation);
          break;
        default:
          yield* this.#checkPath(node.path, node.kind === 'each' ? 'list' : 'any', situation);
          yield* this.#checkBody(node, situation);
          yield* this.#check(node.otherwise, situation);
      }
    }
  }

  *#checkBody({ kind, body, path }: Extract<TemplateNode, { body: unknown }>, situation: Situation): Generator<TemplateMistake> {
    const loops = situation.loops + (kind === 'each' ? 1 : 0);
    if (loops > templateLimits.depth) {
      yield { message: `{{#each}} stand inside each other at most ${templateLimits.depth} deep, partials included.`, span: path.span };
    } else {
      yield* this.#check(body, { ...situation, loops });
    }
  }

  *#checkPath({ up, name, span }: TemplatePath, wanted: 'text' | 'list' | 'any', { loops }: Situation): Generator<TemplateMistake> {
    if (up > loops) {
      yield { message: loops === 0 ? '“../” leads out of an {{#each}}, and this stands in none.' : `“../” leads further out than the ${loops} {{#each}} around this.`, span };
      return;
    }
    const isRoot = up === loops;
    const kind = isRoot ? this.#scope.values.get(name) : name === 'this' || loopNames.includes(name) ? 'text' : undefined;
    if (kind === undefined) {
      const known = isRoot ? [...this.#scope.values.keys()] : ['this', ...loopNames];
      const outside = !isRoot && this.#scope.values.has(name) ? ` Outside of the {{#each}} it is {{${'../'.repeat(loops)}${name}}}.` : '';
      yield { message: `There is no “${name}” here.${outside === '' ? didYouMean(name, known) : outside} There are ${known.join(', ')}.`, span };
    } else if (wanted !== 'any' && kind !== wanted) {
      yield {
        message: kind === 'list' ? `“${name}” is a list: go through it with {{#each ${name}}}{{this}}{{/each}}.` : `“${name}” is text, which {{#each}} cannot go through.`,
        span,
      };
    }
  }

  *#checkPartial(name: string, span: Span, { loops, partials }: Situation): Generator<TemplateMistake> {
    const nodes = this.#scope.partials.get(name);
    if (!nodes) {
      yield { message: `There is no partial “${name}”.${didYouMean(name, [...this.#scope.partials.keys()])}`, span };
    } else if (partials.includes(name)) {
      yield { message: `The partial “${name}” brings itself in${partials.at(-1) === name ? '' : `, by way of “${partials.slice(partials.indexOf(name) + 1).join('” and “')}”`}.`, span };
    } else if (partials.length === templateLimits.depth) {
      yield { message: `Partials stand inside each other at most ${templateLimits.depth} deep.`, span };
    } else {
      const key = `${name} ${loops} ${partials.length}`;
      if (!this.#partials.has(key)) {
        const [mistake] = this.#check(nodes, { loops, partials: [...partials, name] });
        this.#partials.set(key, mistake);
      }
      const mistake = this.#partials.get(key);
      if (mistake) {
        yield { message: `In the partial “${name}”: ${mistake.message}`, span };
      }
    }
  }
}
