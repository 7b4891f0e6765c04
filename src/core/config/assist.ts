import type { Span } from '../text/span';
import { placeAt } from './place-at';
import { slotAt, type Slot, type Vocabulary, type Word } from './vocabulary';

/** What can stand at a place of the config. */
export interface ConfigCompletion extends Word {
  readonly kind: 'key' | 'value';
  /** What it replaces. */
  readonly span: Span;
  readonly newText: string;
  /** What comes next can be completed, too. */
  readonly hasMore: boolean;
}

/** The words that can stand at the offset; those that stand beside it already are left out. */
export function completeConfig(text: string, offset: number, vocabulary: Vocabulary): readonly ConfigCompletion[] {
  const place = placeAt(text, offset);
  const slot = place && slotAt(place.path, vocabulary);
  if (!slot) {
    return [];
  }
  const { kind, span } = place;
  if (kind === 'value') {
    return (slot.values ?? []).map(word => ({ ...word, kind, span, newText: word.word, hasMore: false }));
  }
  return (slot.keys ?? [])
    .filter(({ word }) => !place.siblings.includes(word))
    .map(word => {
      const below = slotAt([...place.path, word.word], vocabulary);
      return { ...word, kind, span, newText: place.hasColon ? word.word : word.word + opening(below), hasMore: !place.hasColon && below !== undefined };
    });
}

/** What follows a new key: a value on its line, a key below it or a list. */
function opening(below: Slot | undefined): string {
  return below?.values ? ': ' : below?.keys ? ':\n  ' : ':\n  - ';
}

/** What the word at the offset means, in Markdown. */
export function describeConfigAt(text: string, offset: number, vocabulary: Vocabulary): { readonly span: Span; readonly markdown: string } | undefined {
  const place = placeAt(text, offset);
  const slot = place && slotAt(place.path, vocabulary);
  const words = place?.kind === 'value' ? slot?.values : slot?.keys;
  const word = words?.find(each => each.word === place?.word);
  return place && word ? { span: place.span, markdown: describe(word) } : undefined;
}

function describe({ word, summary, details }: Word): string {
  return [`**${word}**: ${summary}`, ...(details === undefined ? [] : [details])].join('\n\n');
}
