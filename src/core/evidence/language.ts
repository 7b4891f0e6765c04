import { anyCase } from '../text/any-case';
import { hasMatches } from '../text/has-matches';
import type { Evidence } from './evidence';

/** Words that no English text goes without for long. */
const ENGLISH = /\b(?:the|of|and|with|is|are|for|that|to)\b/gi;
/** Such words of German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Polish and Turkish that no English text has. */
const OTHER =
  new RegExp(anyCase`(?<!\p{L})(?:der|das|und|ist|mit|für|nicht|eine?|werden|les|est|pour|dans|une|sur|avec|los|las|para|del|que|com|uma|não|dos|il|di|che|della|het|een|voor|och|att|är|oraz|nie|jest|się|bir|için)(?!\p{L})`, 'gi');
/** Kana, Hangul, and letters of scripts from Greek to Thai. */
const OTHER_SCRIPT = /[\u0370-\u03ff\u0590-\u06ff\u0900-\u0e7f\u3040-\u30ff\uac00-\ud7af]/g;

/** In so much of the text an English one has so many of those words. */
const BEGINNING = 2000;
const ENOUGH_ENGLISH = 8;
const SAMPLE = 10_000;
const MIN_OTHER = 15;
/** Of the letters; a formula or a name has fewer. */
const MIN_SHARE = 0.4;

/** Whether the document is in a language of which the vocabulary knows no words: it holds English, Russian and Chinese ones. */
export function isInUnknownLanguage(evidence: Evidence): boolean {
  return evidence.once(judge);
}

function judge({ document: { prose } }: Evidence): boolean {
  if (hasMatches(prose.slice(0, BEGINNING), ENGLISH, ENOUGH_ENGLISH)) {
    return false;
  }
  const sample = prose.slice(0, SAMPLE);
  const inOtherScript = sample.match(OTHER_SCRIPT)?.length ?? 0;
  if (inOtherScript > 0 && inOtherScript > MIN_SHARE * (sample.match(/\p{L}/gu)?.length ?? 0)) {
    return true;
  }
  const others = sample.match(OTHER)?.length ?? 0;
  return others >= MIN_OTHER && others > 2 * (sample.match(ENGLISH)?.length ?? 0);
}
