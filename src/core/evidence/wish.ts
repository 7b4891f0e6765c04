/** Whether a text wishes for something, or allows for it: "we want to release carefully". With a number it would be a plan. */
export function isWish(text: string): boolean {
  return WISHED.test(text);
}

const WISHED =
  /\b(?:(?:we|i|it|team|one)\b[^.;|]{0,16}\b(?:want|would like|wish|hope|intend|aim|need|ought|should|must|have|try|are convinced|are confident)\s(?:to\s(?:be|have|think|consider|define|decide|find|agree|discuss|look|talk|make sure|react|release|know|understand|be able|get|ensure|avoid|do|keep an eye|monitor|watch|care|see|improve|learn)|an?\b|some\b|that\b|some sort\b)|ideally\b|perhaps\b|maybe\b|possibly\b|once (?:enough|there is|there are|we have|the data|it is|this is|things)\b|nice to have\b|at some point\b|might\b|if (?:time|traffic|budget|capacity) (?:allows|permits)\b|some day\b|we['’](?:ll|d) (?:look (?:at|into)|see|like|love|need|consider|think|think about|figure|have to|want)\b|would be (?:good|nice|useful|great|possible)\b|depends? on what\b|depending on what\b|is important\b|are important\b|has to be (?:fast|good|robust|safe)\b)/i;
