import { allMatches } from '../text/all-matches';
import { anyCase } from '../text/any-case';

/** What separates the things of a list; what stands in brackets belongs to one of them. */
const SEPARATOR = anyCase`[,;•·+|]|\s(?:and|or|und|plus)\s|\n`;
const BRACKETED = /\([^()\n]*\)|\[[^[\]\n]*\]/g;
/** More words are a clause. */
const MOST_WORDS = 9;

/** The short things that a text lists, one behind the other: "amount, country of the card and hour of day". */
export function listed(text: string): readonly string[] {
  const plain = text.replace(BRACKETED, ' ');
  return plain.split(SEPARATOR).map(part => part.trim()).filter(part => /[\p{L}\p{N}]/u.test(part) && part.split(/\s+/).length <= MOST_WORDS);
}

/** How many names of their own a text holds, as those of products, vendors, tables and places are written: behind its first word in capitals, with a dot in them, in code. */
export function countNames(text: string): number {
  return new Set(allMatches(text, NAME).map(([name]) => name)).size;
}

/** A sentence's first word is written large whatever it names, unless it is all in capitals. */
const NAME = /(?<=[\p{Ll}\p{N},;:)&+→|–-]["'“(*]{0,2}\s["'“(*]{0,3})\p{Lu}[\p{L}\p{N}]+|(?<![\p{L}\p{N}])(?:\p{Lu}[\p{Lu}\p{N}-]+|\p{Lu}\p{Ll}+\p{Lu}\p{L}*)(?![\p{L}\p{N}])|`[^`\n]{3,80}`|(?<![\p{L}\p{N}])[\p{L}\p{N}-]+\.(?:com|gov|org|io|net)(?![\p{L}])/gu;
