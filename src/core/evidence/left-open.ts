/** "To be agreed with Analytics", "Waiting for Ops", "we leave this open": who says so has not answered yet, whatever else is named. */
export function isLeftOpen(text: string): boolean {
  return LEFT_OPEN.test(text);
}

const LEFT_OPEN = new RegExp(
  String.raw`\bto be (?:agreed|decided|defined|determined|discussed|debated|clarified|confirmed|filled|set|negotiated|announced|specified|settled|fixed|measured)\b` +
    String.raw`|\b(?:undecided|tbd|tbc|unresolved|not (?:yet )?(?:been )?(?:agreed|decided|defined|settled|fixed|specified|discussed)|(?:is|are|remains?|still) (?:unknown|unclear|open)|open (?:question|point|issue)|up for debate)\b` +
    String.raw`|\b(?:we|they|somebody|someone|product|pm|team) (?:will|shall|still (?:have|need|has|needs) to|(?:have|need|has|needs) to|must|should) (?:still )?(?:define|decide|determine|agree|clarify|discuss|settle|specify|figure out|think about|find out)\b` +
    String.raw`|\b(?:leav|left|keep|kept)(?:e|es|ing)? (?:this|it|that) open\b|\bwaiting for\b|\b(?:need|needs|awaits?|awaiting|pending) (?:an? )?(?:decision|answer|input|confirmation|sign-?off)\b|\b(?:will|to) (?:come|follow|be (?:known|clear|set|defined)) (?:from|after|later|once|when)\b` +
    String.raw`|^[\s*_>-]*(?:please\s)?(?:see|cf\.?|refer to)\s(?:above|below|the|section|our|my|slides?|ticket|jira|confluence|wiki)\b` +
    String.raw`|(?:\b|_)(?:describe|write|fill in|state|explain|list|put|insert|add|enter) here\b`,
  'i',
);

/** "Vendor Z quotes F1 in their whitepaper", "the retired cluster took 80 GB a day", "in the last experiment, since rolled back": it is told of something else than the system. */
export function isOfAnother(text: string): boolean {
  return OF_ANOTHER.test(text);
}

const OF_ANOTHER =
  /\b(?:rivals?|competitors?|vendors?|incumbent)\b[^.;]{0,40}\b(?:quotes?|reports?|claims?|says?|publishe[sd]|announced?|reported|claimed|advertises?|boasts?|product|does|do|lifted|achieved|saw)\b|\b(?:according to|in) (?:their|his|her|its) (?:\w+ )?(?:blog|whitepaper|paper|post|talk|keynote|press release|annual report|case study)\b|\b(?:retired|decommissioned|abandoned|discontinued|rolled back|predecessor|previous (?:team|project|system|version|vendor)|last (?:experiment|attempt|project)|former (?:team|system)|has been (?:switched off|dropped|abandoned)|(?:have|['’]ve) dropped)\b/i;
