/** A heading's words without those at its beginning and end that add nothing: "Summary of serving requirements" is of the serving. */
export function withoutFiller(words: string): string {
  const rest = words.replace(TRAILING, '').replace(CHINESE_LEADING, '').replace(CHINESE_TRAILING, '');
  const bare = CAPABILITY.test(rest) ? rest : rest.replace(LEADING, '');
  return bare === '' ? words : bare;
}

const TRAILING =
  /(?: (?:overview|summary|detail|plan|planning|strategy|consideration|concern|used|taken|section|note|description|definition|design|setup|process|procedure|discussion|choice|option|decision|specification|spec|aspect|approach|method|technique|idea|thought|proposal|phase|stage|step|workflow|component|layer|module|system|platform|tool|tooling|stack|framework|configuration|parameter|logic|practice|guideline|task|activity|work|breakdown|rationale|characteristic|evolution))+$/;
const CHINESE_TRAILING = /(?<=\p{Script=Han}{2})(?:规范|层|方案|设计|策略|模块|概述|说明|流程)$/u;
const CHINESE_LEADING = /^(?:通用|总体|整体|详细|具体)(?=\p{Script=Han}{2})/u;
const LEADING =
  /^(?:(?:summary|overview|detail|description|choice|definition|list|outline) (?:of|on|for) (?:the |our )?|(?:(?:proposed|detailed|initial|current|planned|available|overall|selected|recommended|suggested|preliminary|potential|candidate|possible|basic|explicit) )+)(?=\S)/;
/** "Planned features" are what a product will do. */
const CAPABILITY = /\bfeature$/;
