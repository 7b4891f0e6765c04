import type { Fence } from '../document/document-model';
import type { Span } from '../text/span';
import type { Answer } from './check';
import type { Evidence } from './evidence';

/** A line of a configuration that the document shows. */
export interface Setting {
  /** Its key below those around it, in lower case: `fallback.on_timeout`. */
  readonly path: string;
  readonly value: string;
  readonly valueSpan: Span;
  /** The line without its indentation. */
  readonly span: Span;
}

/** What the configurations in the document set, in YAML, TOML, JSON and their kin: repositories say there what a report says in sentences. */
export function settingsOf(evidence: Evidence): readonly Setting[] {
  return evidence.once(readSettings);
}

/** Met by the first setting whose path is asked for and that sets something. */
export function answerInSettings(evidence: Evidence, path: RegExp): Answer {
  const found = settingsOf(evidence).find(setting => path.test(setting.path) && setting.value !== '' && !UNSET.test(setting.value));
  return found ? { state: 'met', at: found.span } : { state: 'absent' };
}

const UNSET = /^["'[{]*(?:null|none|nil|~|false|off|no|tbd|tbc|todo|fixme|n\/a|unset|\?+|\.{3}|…)?["'\]},]*$/i;

function readSettings({ document }: Evidence): Setting[] {
  return document.sections.flatMap(({ blocks }) => blocks.flatMap(block => (block.kind === 'fence' && LANGUAGES.has(block.language) ? settingsIn(document.visible, block) : [])));
}

const LANGUAGES: ReadonlySet<string> = new Set(['yaml', 'yml', 'toml', 'json', 'jsonc', 'json5', 'ini', 'conf', 'cfg', 'hcl', 'terraform', 'properties']);

interface Open {
  readonly indent: number;
  readonly key: string;
}

function settingsIn(visible: string, { content }: Fence): Setting[] {
  const settings: Setting[] = [];
  const around: Open[] = [];
  let start = content.start;
  for (const written of visible.slice(content.start, content.end).split('\n')) {
    const line = written.trimEnd();
    const [, space = '', key, behind = ''] = LINE.exec(line.slice(0, LONGEST_LINE)) ?? [];
    const table = key === undefined ? TABLE.exec(line)?.[1] : undefined;
    if (table !== undefined) {
      around.splice(0, around.length, { indent: -1, key: table.toLowerCase() });
    } else if (key !== undefined) {
      while ((around.at(-1)?.indent ?? -1) >= space.length) {
        around.pop();
      }
      around.push({ indent: space.length, key: key.toLowerCase() });
      const value = behind.replace(COMMENT, '').trim();
      const from = start + (value === '' ? 0 : line.indexOf(value, line.length - behind.length));
      settings.push({ path: around.map(open => open.key).join('.'), value, valueSpan: { start: from, end: from + value.length }, span: { start: start + space.length, end: start + line.length } });
    }
    start += written.length + 1;
  }
  return settings;
}

/** `key: value`, `key = value`, `- "key": value`. */
const LINE = /^(\s{0,40}(?:-\s{1,4})?)["']?([A-Za-z][\w.-]{0,60})["']?\s{0,8}[:=]\s{0,8}(.*)$/;
/** `[serving.fallback]`, of TOML. */
const TABLE = /^\s{0,8}\[{1,2}([\w.-]{1,80})\]{1,2}\s*$/;
const COMMENT = /(?:^|\s)(?:#|\/\/).*$/;
/** In characters. */
const LONGEST_LINE = 400;
