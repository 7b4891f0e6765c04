/** "A challenger replaces the champion only if it is no worse": what lets a later version in, and no part of how this one is judged. */
export function isPromotion(text: string): boolean {
  return PROMOTION.test(text);
}

const PROMOTION =
  /\b(?:candidates?|challengers?|refits?|(?:new|fresh|retrained|later|updated|next) (?:models?|versions?|weights|ones?)|retrain\w*|re-?fit\w*)\b[^.;|]{0,80}\b(?:replaces?|promoted|promotion|goes (?:live|out)|go (?:live|out)|(?:is|gets?) (?:deployed|released|published|shipped|swapped in|accepted)|takes over|must (?:match|beat)|supersedes?|is swapped)\b|\bpromot(?:ion|ed?)\b[^.;|]{0,30}\b(?:only|if|when|automatic\w*)\b/i;
