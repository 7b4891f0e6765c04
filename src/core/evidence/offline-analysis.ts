import type { Evidence } from './evidence';

/**
 * Whether nothing in the document is ever asked for an answer: its results are tables and reports, as those of an analysis are.
 * What is said of serving, of its failures and of its releases does not concern it.
 */
export function isOfflineAnalysis(evidence: Evidence): boolean {
  return evidence.once(servesNothing);
}

function servesNothing({ document }: Evidence): boolean {
  return !SERVED.test(document.prose) && KEPT.test(document.prose);
}

const SERVED =
  /\b(?:apis?|endpoints?|real[\s-]?time|online|requests?|latenc(?:y|ies)|qps|rps|traffic|deploy\w*|serving|production|user-facing|roll-?out|inference|scor(?:e|es|ed|ing) (?:new|each|every|all)|batch|nightly|daily|weekly|micro-?services?|streams?|streaming|kafka|app|application|devices?)\b|сервис|запрос|внедр|онлайн|эксплуатац|服务|部署|在线|请求|推理|上线/i;
/** Where its results go. */
const KEPT = /\b(?:tables?|reports?|persisted|notebooks?|dashboards?|csv|parquet|sql)\b/i;
