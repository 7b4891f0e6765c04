import { templateLimits, type TemplateNode, type TemplatePath, type TemplateValues } from './template';
import { TemplateError } from './template-error';

/** What a part of a template takes and makes, at most. */
interface Cost {
  readonly steps: number;
  /** UTF-16 units, and line breaks among them. */
  readonly length: number;
  readonly lines: number;
}

/**
 * Refuses a template that might take too many steps or grow too long with these values, before anything of it runs. Nothing is
 * repeated to find out: a loop costs as much as its longest text, for each of its texts.
 *
 * @throws TemplateError that says which bound would be broken
 */
export function checkCost(nodes: readonly TemplateNode[], partials: ReadonlyMap<string, readonly TemplateNode[]>, values: TemplateValues): void {
  const { steps, length } = new CostCounter(partials, values).count(nodes, []);
  if (steps > templateLimits.steps) {
    throw new TemplateError(`it takes more than ${templateLimits.steps} steps`);
  }
  if (length > templateLimits.output) {
    throw new TemplateError(`it makes a document of more than ${templateLimits.output / 1_048_576} MB`);
  }
}

/** The longest text of each loop around a part, from the innermost on. */
type Loops = readonly Cost[];

class CostCounter {
  readonly #partials: ReadonlyMap<string, readonly TemplateNode[]>;
  readonly #values: ReadonlyMap<string, string | readonly string[]>;
  /** The same partial in the same loops costs the same. */
  readonly #known = new Map<string, Cost>();

  constructor(partials: ReadonlyMap<string, readonly TemplateNode[]>, values: TemplateValues) {
    this.#partials = partials;
    this.#values = new Map(Object.entries(values));
  }

  count(nodes: readonly TemplateNode[], loops: Loops, depth = 0): Cost {
    if (depth > MAX_DEPTH) {
      throw new TemplateError('its blocks and partials stand too deep inside each other');
    }
    return nodes.map(node => this.#countNode(node, loops, depth)).reduce(add, NOTHING);
  }

  #countNode(node: TemplateNode, loops: Loops, depth: number): Cost {
    switch (node.kind) {
      case 'text':
        return costOf(node.text);
      case 'value':
        return this.#countValue(node.path, loops);
      case 'partial':
        return indented(this.#countPartial(node.name, loops, depth), node.indent.length);
      case 'each': {
        const items = this.#itemsOf(node.path, loops);
        const turn = add(this.count(node.body, [items.map(costOf).reduce(larger, STEP), ...loops], depth + 1), STEP);
        return add(STEP, items.length === 0 ? this.count(node.otherwise, loops, depth + 1) : times(turn, items.length));
      }
      default:
        return add(STEP, larger(this.count(node.body, loops, depth + 1), this.count(node.otherwise, loops, depth + 1)));
    }
  }

  #countPartial(name: string, loops: Loops, depth: number): Cost {
    const key = [name, ...loops.map(({ length, lines }) => `${length},${lines}`)].join(' ');
    const known = this.#known.get(key) ?? this.count(this.#partials.get(name) ?? [], loops, depth + 1);
    this.#known.set(key, known);
    return add(known, STEP);
  }

  #countValue({ up, name }: TemplatePath, loops: Loops): Cost {
    const loop = loops[up];
    const value = loop ? LONGEST_INDEX : this.#values.get(name);
    return loop && name === 'this' ? loop : costOf(typeof value === 'string' ? value : '');
  }

  /** No text of a list is a list again. */
  #itemsOf({ up, name }: TemplatePath, loops: Loops): readonly string[] {
    const value = loops[up] ? undefined : this.#values.get(name);
    return Array.isArray(value) ? value : NONE;
  }
}

/** Blocks in partials in partials. */
const MAX_DEPTH = (templateLimits.depth + 1) ** 2;
const NONE: readonly string[] = [];
const NOTHING: Cost = { steps: 0, length: 0, lines: 0 };
const STEP: Cost = { steps: 1, length: 0, lines: 0 };
/** What stands for `@index`, `@first` and `@last`. */
const LONGEST_INDEX = '0'.repeat(9);

function costOf(text: string): Cost {
  return { steps: 1, length: text.length, lines: text.split('\n').length - 1 };
}

function add(a: Cost, b: Cost): Cost {
  return { steps: a.steps + b.steps, length: a.length + b.length, lines: a.lines + b.lines };
}

function larger(a: Cost, b: Cost): Cost {
  return { steps: Math.max(a.steps, b.steps), length: Math.max(a.length, b.length), lines: Math.max(a.lines, b.lines) };
}

function times({ steps, length, lines }: Cost, count: number): Cost {
  return { steps: steps * count, length: length * count, lines: lines * count };
}

/** The indentation stands before each line. */
function indented(cost: Cost, indent: number): Cost {
  return { ...cost, length: cost.length + indent * (cost.lines + 1) };
}
