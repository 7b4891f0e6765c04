import type { Evidence } from './evidence';

/**
 * Whether the system recommends or retrieves by comparing vectors that are counted and not learnt, such as TF-IDF: with nothing
 * trained there are no labels, split or loss to ask for.
 */
export function comparesOnly(evidence: Evidence): boolean {
  return evidence.once(judge);
}

function judge({ document: { prose } }: Evidence): boolean {
  return COMPARED.test(prose) && !LEARNT.test(prose);
}

const COMPARED = /\b(?:tf-?idf|cosine similarity|jaccard)\b/i;
const LEARNT =
  /\b(?:(?:re)?train(?:s|ed|ing)?|fit(?:s|ted|ting)?|fine-?tun\w+|learn(?:s|ed|t)|epochs?|loss|gradients?|regression|classif\w+|boost\w+|neural|networks?|transformers?|labell?(?:s|ed|ing)?|supervised|factori[sz]ation|embedding models?)\b/i;
