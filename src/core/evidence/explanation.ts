import { anyCase } from '../text/any-case';

/** Whether a text says what a word means, or what everybody ought to do: it is true of any design. */
export function isExplanation(text: string): boolean {
  return [EXPLAINED, MEANING, OUGHT].some(each => each.test(text));
}

/** "A feature is an individual measurable property", "an average hides problems": with a number in it, it is of this one. */
export function isNotion(text: string): boolean {
  return NOTION.test(text) || TRUISM.test(text);
}

/** "A slice is a subset of the data", "batch inference means computing predictions in bulk"; "going back means setting the flag" is what is done. */
const EXPLAINED =
  anyCase`^[\s*_]*(?:an? |the )?[\p{L}/][\p{L}/ -]{2,40}? (?:means(?! \p{L}+ing (?:the|our)\b)|refers to|denotes|describes|stands for|is defined as|is (?:an?|the) (?:subset|technique|practice|process of|term|time from|time between|concept|art of|gold standard)|is (?:usually|often|commonly|typically) (?:reported|used|defined|measured)|(?:is|are) (?:considered )?(?:best|good|common) practice)\b|\b(?:gold standard|best practices?|good practice|state of the art|as everybody knows|it is well known|as is well known|^\W*good \p{L}+ (?:is|are)\b|generally speaking|in general,|textbooks?|trade-?offs? (?:in|between|of) freshness)\b`;

/** "Imbalance means that one class has more examples". */
const MEANING = anyCase`^[^\p{L}]{0,8}(?!(?:this|that|it|which|here)\b)(?:[\p{L}\p{N}/-]+\s){1,3}(?:\([^()]{1,20}\)\s)?(?:means(?!\s\p{L}+ing\s(?:the|our)\b)|denotes|refers to|stands for|is defined as|is the term for|is any|is when|occurs when|arises when|is the problem|is the process|is a (?:technique|method|process|problem|situation|phenomenon))\b`;

/** "Privacy should be built in from the start". */
const OUGHT = anyCase`\b(?:(?:should|ought to|has to|have to|must|needs? to) (?:always )?(?:be|have been) (?:built|taken|(?:well )?documented|versioned|considered|kept in mind|addressed|handled|treated|avoided|prevented|dealt|respected|protected|ensured)\b|(?:good|best|common) practi[cs]e\b|it is (?:\p{L}+ )?(?:important|crucial|vital|essential|necessary|advisable|recommended)\b|(?:is|are) (?:always |of )?(?:utmost |great )?(?:crucial|vital|essential|paramount|importance)\b|very seriously\b|(?:important|matters?|dear) to us\b|we should (?:be )?(?:careful|avoid|make sure|watch|pay|keep|think|ensure)\b|takes? [^.;|]{0,40}seriously\b|in line with (?:all )?applicable\b|(?:all|any) applicable (?:laws?|rules|regulations?)\b)`;

const NOTION = anyCase`^[\s*_]*(?:an?|the term)\s(?:[\p{L}-]+\s){0,2}(?:labels?|features?|variables?|sources?|inputs?|outputs?|objectives?|targets?|metrics?|classifiers?|data\s(?:sets?|sources?)|datasets?)(?:,[^,]{0,60},)?\s(?:is|are|means|refers to|denotes)\s(?:an?|the|any|what|one)\s|^[\s*_]*(?:(?:un|semi-?|self-?)?supervised|machine|deep|reinforcement)\slearning\s(?:is|covers|maps|means|uses|learns|finds|needs|requires|can|works)\b`;

/** "It is always good to begin with something simple", "leakage is a well-known danger", "offline gains do not always carry over". */
const TRUISM = anyCase`\bit(?:['’]s| is) (?:always |generally |usually |often )?(?:good|best|wise|sensible|helpful|common|worth(?:while)?) to\b|\b(?:one|we|you) (?:should|must|need to|have to) (?:be careful|think (?:carefully|hard)|bear in mind|not forget)\b|\b(?:is|are) (?:an? |the |one of the )?(?:well[- ]known|widely known|common|typical|frequent|notorious)(?: as)? (?:dangers?|problems?|issues?|causes?|pitfalls?|reasons?|challenges?|one of)\b|\bis the (?:foundation|basis|backbone|heart|key) (?:of|to) (?:any|every|all|good|success\w*)\b|\b(?:can|could|may) be (?:divided|grouped|classified|carried out|done)\s(?:in|into|either)\b|\beach (?:with|has|have) its (?:own )?(?:advantages|risks?|drawbacks|pros|merits)\b|\bthere are (?:many|various|several|different) (?:types|kinds|ways|families) of\b|\bdo(?:es)?(?: not|n['’]t) always (?:translate|carry over|mean|agree|correlate)\b|\b(?:hides?|masks?) (?:problems|failures|errors|weaknesses)\b|\b(?:many|most) projects fail\b|\b(?:every|any|each) project needs\b|\b(?:skew|leakage|labell?ing|annotation|annotating|drift|imbalance) is (?:dangerous|expensive|costly|hard|difficult|subjective|tricky)\b|\bdeserves? (?:more |our |special )?attention\b|\bis one of the most (?:common|frequent|important|typical)\b|\bhas an? (?:big|huge|large|strong|significant|major|great) (?:impact|influence|effect) on\b|\b(?:is|are) (?:indispensable|important (?:in order )?to)\b|\boften do(?:es)? not (?:carry over|translate|hold)\b|\beach suits\b|\b(?:can|may) be (?:batch|online|real[- ]time), [^.;|]{0,40}\b(?:or|and)\b|\bthere are (?:two|three|four|five) (?:big |main |broad )?(?:families|types|kinds)\b|\bshould (?:reflect|match|fit) the\b|\boptimi[sz]ing one \p{L}+ can\b|\bdecisive influence\b|\bhelps? to see (?:whether|if)\b|\bincreasingly important\b|\bmakes sense to (?:look|consider|think|have)\b|\bcan be (?:very )?dangerous\b|\bhas to match the\b|^[^\p{L}]*(?:an? )?(?:good|high[- ]quality|clean|reliable) (?:data|baselines?|labels?|features?|metrics?|slices?)\b[^.;|]{0,24}\b(?:is|are|helps?|makes?)\b`;
