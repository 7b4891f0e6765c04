import { templateLimits, type TemplateNode, type TemplatePath, type TemplateValues } from './template';

/** The template asks for more than it may, or for something that there is not. Its message says which. */
export class TemplateError extends Error {}

/**
 * What a template that was checked comes to. It can put values in, repeat and leave out, and nothing else; one that would take
 * too many steps or grow too long is a {@link TemplateError}.
 */
export function renderTemplate(nodes: readonly TemplateNode[], partials: ReadonlyMap<string, readonly TemplateNode[]>, values: TemplateValues): string {
  const renderer = new Renderer(new Map(Object.entries(values)), partials);
  return renderer.render(nodes, { loop: undefined, depth: 0 });
}

/** One turn of an `each`, and the one around it. */
interface Loop {
  readonly item: string;
  readonly index: number;
  readonly isLast: boolean;
  readonly outer: Loop | undefined;
}

interface Situation {
  readonly loop: Loop | undefined;
  readonly depth: number;
}

type Block = Extract<TemplateNode, { body: unknown }>;

class Renderer {
  #steps = 0;
  /** Of all that has been written, wherever it goes. */
  #length = 0;
  readonly #values: ReadonlyMap<string, string | readonly string[]>;
  readonly #partials: ReadonlyMap<string, readonly TemplateNode[]>;

  constructor(values: ReadonlyMap<string, string | readonly string[]>, partials: ReadonlyMap<string, readonly TemplateNode[]>) {
    this.#values = values;
    this.#partials = partials;
  }

  render(nodes: readonly TemplateNode[], situation: Situation): string {
    if (situation.depth > MAX_DEPTH) {
      throw new TemplateError('its blocks and partials stand too deep inside each other');
    }
    let text = '';
    for (const node of nodes) {
      this.#takeStep();
      text += this.#renderNode(node, situation);
    }
    return text;
  }

  #renderNode(node: TemplateNode, situation: Situation): string {
    const inside = { ...situation, depth: situation.depth + 1 };
    switch (node.kind) {
      case 'text':
        return this.#write(node.text);
      case 'value':
        return this.#write(textOf(this.#look(node.path, situation)));
      case 'partial':
        return this.#indent(this.render(this.#partial(node.name), inside), node.indent);
      case 'each':
        return this.#repeat(node, inside);
      default:
        return this.render(isTrue(node.path, this.#look(node.path, situation)) === (node.kind === 'if') ? node.body : node.otherwise, inside);
    }
  }

  #repeat({ path, body, otherwise }: Block, situation: Situation): string {
    const items = this.#look(path, situation);
    if (typeof items === 'string') {
      throw new TemplateError(`“${path.name}” is no list`);
    }
    let text = items.length === 0 ? this.render(otherwise, situation) : '';
    for (const [index, item] of items.entries()) {
      // A turn that writes nothing is one too.
      this.#takeStep();
      text += this.render(body, { ...situation, loop: { item, index, isLast: index === items.length - 1, outer: situation.loop } });
    }
    return text;
  }

  #look({ up, name }: TemplatePath, { loop }: Situation): string | readonly string[] {
    let found = loop;
    for (let level = 0; level < up && found; level++) {
      found = found.outer;
    }
    const value = found ? valueIn(found, name) : this.#values.get(name);
    if (value === undefined) {
      throw new TemplateError(`there is no “${name}”`);
    }
    return value;
  }

  #partial(name: string): readonly TemplateNode[] {
    const nodes = this.#partials.get(name);
    if (!nodes) {
      throw new TemplateError(`there is no partial “${name}”`);
    }
    return nodes;
  }

  #write(text: string): string {
    this.#length += text.length;
    if (this.#length > templateLimits.output) {
      throw new TemplateError(`it makes a document of more than ${templateLimits.output / 1_048_576} MB`);
    }
    return text;
  }

  /** Every line of the partial, but not what follows its last line break. */
  #indent(text: string, indent: string): string {
    if (indent === '') {
      return text;
    }
    const lines = text.split('\n');
    return lines.map((line, index) => (line === '' && index === lines.length - 1 ? '' : this.#write(indent) + line)).join('\n');
  }

  #takeStep(): void {
    this.#steps++;
    if (this.#steps > templateLimits.steps) {
      throw new TemplateError(`it takes more than ${templateLimits.steps} steps`);
    }
  }
}

/** Blocks in partials in partials. */
const MAX_DEPTH = (templateLimits.depth + 1) ** 2;

function valueIn({ item, index, isLast }: Loop, name: string): string | undefined {
  switch (name) {
    case 'this':
      return item;
    case '@index':
      return String(index);
    case '@first':
      return index === 0 ? 'true' : '';
    case '@last':
      return isLast ? 'true' : '';
    default:
      return undefined;
  }
}

/** The first turn has the index 0, which is not true in a condition. */
function isTrue({ name }: TemplatePath, value: string | readonly string[]): boolean {
  return value.length > 0 && !(name === '@index' && value === '0');
}

function textOf(value: string | readonly string[]): string {
  if (typeof value !== 'string') {
    throw new TemplateError('a list stands where text should');
  }
  return value;
}
