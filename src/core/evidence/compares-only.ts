import { hasMatches } from '../text/has-matches';
import type { Evidence } from './evidence';

/**
 * Whether the system recommends or retrieves by comparing vectors that are counted, or come from a ready encoder, such as TF-IDF:
 * with nothing trained there are no labels, split or loss to ask for.
 */
export function comparesOnly(evidence: Evidence): boolean {
  return evidence.once(judge);
}

function judge({ document: { visible } }: Evidence): boolean {
  return COMPARED.test(visible) && !hasMatches(visible, LEARNT, MIN_WORDS);
}

const COMPARED = /\b(?:tf-?idf|cosine[ _]similarity|jaccard)\b/i;
/** "Without re-training" is said of what is not trained, too. */
const LEARNT =
  /\b(?:(?:re)?train(?:s|ed|ing)?|fit(?:s|ted|ting)?|fine-?tun\w+|learn(?:s|ed|t)|epochs?|loss|gradients?|regression|classif\w+|boost\w+|neural|(?<!social |professional )networks?|labell?(?:s|ed|ing)?|supervised|factori[sz]ation)\b/gi;
const MIN_WORDS = 2;
