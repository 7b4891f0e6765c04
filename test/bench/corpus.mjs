// @ts-check
import { Random } from './random.mjs';
import { areas, headings, metrics, quantities, targets, words } from './words.mjs';

/**
 * A design document of about `size` characters, as people write them: wrapped paragraphs, lists, tables, diagrams, code, things
 * still to be done. The same seed gives the same text everywhere.
 * @param {number} seed
 * @param {number} size
 */
export function writeDocument(seed, size) {
  return new Writer(seed).write(size);
}

const WIDTH = 92;

class Writer {
  #random;
  /** @type {string[]} */
  #lines = [];
  #length = 0;
  #requirements = 0;

  /** @param {number} seed */
  constructor(seed) {
    this.#random = new Random(seed);
  }

  /** @param {number} size */
  write(size) {
    const area = this.#random.pick(areas);
    this.#block('---', `title: "${area} ranking"`, 'status: draft', `owners: [${this.#words(1)}-team, ${this.#words(1)}-team]`, '---');
    this.#block(`# ${area} ranking`);
    this.#paragraph();
    for (let design = 0; this.#length < size; design++) {
      for (const heading of headings) {
        if (this.#length < size) {
          this.#section(design === 0 ? heading : `${this.#random.pick(areas)} ${design}: ${heading}`, size > 20_000 ? 6 : 2);
        }
      }
    }
    this.#block('## References');
    this.#block(...repeat(9, index => `[^${index + 1}]: See [${this.#words(3)}](${this.#random.pick(targets)}).`));
    return this.#lines.join('\n');
  }

  /**
   * @param {string} heading
   * @param {number} most blocks beside those that the section is about
   */
  #section(heading, most) {
    this.#block(`## ${heading}`);
    if (this.#random.chance(0.04)) {
      this.#block('TODO: write this down.');
      return;
    }
    this.#paragraph();
    this.#subject(heading);
    for (let left = this.#random.between(most >> 2, most); left > 0; left--) {
      if (this.#random.chance(0.25)) {
        this.#block(`### ${capitalise(this.#words(this.#random.between(2, 4)))}`);
      }
      this.#random.weigh(this.#kinds)();
    }
  }

  /** What the section would be poor without. @param {string} heading */
  #subject(heading) {
    switch (heading.split(': ').at(-1)) {
      case 'Requirements': return this.#requirementList();
      case 'Success Metrics':
      case 'Evaluation': return this.#metricTable();
      case 'Data Sources': return this.#sourceTable();
      case 'Model Architecture':
      case 'Serving': return this.#diagram();
      case 'Training': return this.#code();
      case 'Open Questions': return this.#tasks();
    }
  }

  /** @type {readonly (readonly [number, () => void])[]} */
  #kinds = [
    [42, () => this.#paragraph()], [16, () => this.#bullets()], [7, () => this.#steps()], [7, () => this.#code()], [6, () => this.#sourceTable()],
    [5, () => this.#diagram()], [5, () => this.#metricTable()], [5, () => this.#quote()], [4, () => this.#tasks()], [3, () => this.#comment()],
  ];

  #paragraph() {
    const prose = repeat(this.#random.between(2, 5), () => this.#sentence()).join(' ');
    /** @type {string[]} */
    const lines = [];
    for (const word of prose.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + word.length < WIDTH) {
        lines[lines.length - 1] = `${last} ${word}`;
      } else {
        lines.push(word);
      }
    }
    this.#block(...lines);
  }

  #bullets() {
    this.#block(...repeat(this.#random.between(3, 7), () => [
      `- ${this.#sentence()}`,
      ...(this.#random.chance(0.3) ? repeat(this.#random.between(1, 3), () => `  - ${this.#words(this.#random.between(4, 12))}`) : []),
    ]).flat());
  }

  #steps() {
    this.#block(...repeat(this.#random.between(3, 6), index => `${index + 1}. ${this.#sentence()}`));
  }

  #requirementList() {
    this.#block(...repeat(this.#random.between(3, 8), () => {
      this.#requirements++;
      const open = this.#random.chance(0.1) ? ' (TBD)' : '';
      return `- **REQ-${String(this.#requirements).padStart(3, '0')}**: The system ${this.#random.chance(0.7) ? 'must' : 'should'} ${this.#words(this.#random.between(6, 14))}${open}.`;
    }));
  }

  #tasks() {
    this.#block(...repeat(this.#random.between(3, 6), () => `- [${this.#random.chance(0.5) ? 'x' : ' '}] ${this.#words(this.#random.between(4, 10))}`));
  }

  #metricTable() {
    const value = () => (this.#random.chance(0.08) ? 'TBD' : this.#random.next().toFixed(3));
    this.#block('| Metric | Baseline | Target | Guardrail | Owner |', '| --- | ---: | ---: | :---: | --- |', ...repeat(this.#random.between(3, 7), () =>
      `| ${this.#random.pick(metrics)} | ${value()} | ${value()} | ${this.#random.pick(['yes', 'no'])} | @${this.#words(1)}-team |`));
  }

  #sourceTable() {
    this.#block('| Source | Rows | Freshness | Personal | Link |', '|---|---|---|---|---|', ...repeat(this.#random.between(3, 9), () =>
      `| \`${this.#name()}\` | ${this.#random.between(1, 900)}M | ${this.#random.between(1, 24)}h | ${this.#random.pick(['**yes**', 'no', 'no'])} | ${this.#link()} |`));
  }

  #diagram() {
    this.#block('```mermaid', 'flowchart LR', ...repeat(this.#random.between(4, 9), index =>
      `  n${index}[${this.#words(2)}] -->|${this.#words(1)}| n${index + 1}(${this.#words(2)})`), '```');
  }

  #code() {
    const lines = this.#random.chance(0.5)
      ? ['```yaml', 'training:', ...repeat(this.#random.between(4, 10), () => `  ${this.#name()}: ${this.#random.next().toFixed(2)}  # ${this.#words(3)}`)]
      : ['```python', `def ${this.#words(1)}_step(batch):`, ...repeat(this.#random.between(4, 9), () => `    ${this.#words(1)} = ${this.#name()}(batch, top=${this.#random.between(1, 99)})`)];
    this.#block(...lines, '```');
  }

  #quote() {
    this.#block(`> **Note**: ${this.#sentence()}`, `> ${this.#sentence()}`);
  }

  #comment() {
    this.#block(`<!-- ${this.#words(6)} -->`);
  }

  /** Some words, and in most of them one thing that a linter has to look at. */
  #sentence() {
    const before = this.#words(this.#random.between(4, 10));
    const special = this.#random.weigh(this.#specials)();
    const after = this.#words(this.#random.between(3, 10));
    return `${capitalise([before, special, after].filter(Boolean).join(' '))}${this.#random.chance(0.08) ? '?' : '.'}`;
  }

  /** @type {readonly (readonly [number, () => string])[]} */
  #specials = [
    [30, () => ''],
    [12, () => `**${this.#words(1)}**`],
    [10, () => `*${this.#words(2)}*`],
    [15, () => `\`${this.#name()}\``],
    [13, () => this.#link()],
    [8, () => this.#random.pick(quantities)],
    [5, () => `REQ-${String(this.#random.between(1, 40)).padStart(3, '0')}`],
    [3, () => `[^${this.#random.between(1, 9)}]`],
    [2, () => `~~${this.#words(1)}~~`],
    [2, () => 'TBD'],
  ];

  #link() {
    return `[${this.#words(2)}](${this.#random.pick(targets)})`;
  }

  #name() {
    return `${this.#words(1)}.${this.#words(1)}_${this.#words(1)}`;
  }

  /** @param {number} count */
  #words(count) {
    return repeat(count, () => this.#random.pick(words)).join(' ');
  }

  /** @param {...string} lines */
  #block(...lines) {
    this.#lines.push(...lines, '');
    this.#length += lines.reduce((sum, line) => sum + line.length + 1, 1);
  }
}

/**
 * @template Item
 * @param {number} count
 * @param {(index: number) => Item} make
 */
function repeat(count, make) {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** @param {string} text */
function capitalise(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
