import { anyCase } from '../text/any-case';

/** Whether a text says what a word means, or what everybody ought to do: it is true of any design. */
export function isExplanation(text: string): boolean {
  return [EXPLAINED, MEANING, OUGHT].some(each => each.test(text));
}

/** "A feature is an individual measurable property": with a number in it, it is of this one. */
export function isNotion(text: string): boolean {
  return NOTION.test(text);
}

/** "A slice is a subset of the data", "batch inference means computing predictions in bulk"; "going back means setting the flag" is what is done. */
const EXPLAINED =
  anyCase`^[\s*_]*(?:an? |the )?[\p{L}/][\p{L}/ -]{2,40}? (?:means(?! \p{L}+ing (?:the|our)\b)|refers to|denotes|describes|stands for|is defined as|is (?:an?|the) (?:subset|technique|practice|process of|term|time from|time between|concept|art of|gold standard)|is (?:usually|often|commonly|typically) (?:reported|used|defined|measured)|(?:is|are) (?:considered )?(?:best|good|common) practice)\b|\b(?:gold standard|best practices?|good practice|state of the art|as everybody knows|it is well known|as is well known|^\W*good \p{L}+ (?:is|are)\b|generally speaking|in general,|textbooks?|trade-?offs? (?:in|between|of) freshness)\b`;

/** "Imbalance means that one class has more examples". */
const MEANING = anyCase`^[^\p{L}]{0,8}(?!(?:this|that|it|which|here)\b)(?:[\p{L}\p{N}/-]+\s){1,3}(?:\([^()]{1,20}\)\s)?(?:means(?!\s\p{L}+ing\s(?:the|our)\b)|denotes|refers to|stands for|is defined as|is the term for|is any|is when|occurs when|arises when|is the problem|is the process|is a (?:technique|method|process|problem|situation|phenomenon))\b`;

/** "Privacy should be built in from the start". */
const OUGHT = anyCase`\b(?:(?:should|ought to|has to|have to|must|needs? to) (?:always )?(?:be|have been) (?:built|taken|considered|kept in mind|addressed|handled|treated|avoided|prevented|dealt|respected|protected|ensured)\b|(?:good|best|common) practi[cs]e\b|it is (?:\p{L}+ )?(?:important|crucial|vital|essential|necessary|advisable|recommended)\b|(?:is|are) (?:always |of )?(?:utmost |great )?(?:crucial|vital|essential|paramount|importance)\b|very seriously\b|(?:important|matters?|dear) to us\b|we should (?:be )?(?:careful|avoid|make sure|watch|pay|keep|think|ensure)\b|takes? [^.;|]{0,40}seriously\b|in line with (?:all )?applicable\b|(?:all|any) applicable (?:laws?|rules|regulations?)\b)`;

const NOTION = anyCase`^[\s*_]*(?:an?|the term)\s(?:[\p{L}-]+\s){0,2}(?:labels?|features?|variables?|sources?|inputs?|outputs?|objectives?|targets?|metrics?|classifiers?|data\s(?:sets?|sources?)|datasets?)(?:,[^,]{0,60},)?\s(?:is|are|means|refers to|denotes)\s(?:an?|the|any|what|one)\s|^[\s*_]*(?:(?:un|semi-?|self-?)?supervised|machine|deep|reinforcement)\slearning\s(?:is|covers|maps|means|uses|learns|finds|needs|requires|can|works)\b`;
