import type { StepId } from '../catalog/canonical';
import { anyCase } from '../text/any-case';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/**
 * Whether the statement names what protects people. A law, an assessment or a pseudonym says so wherever it stands; "hashed",
 * "consent" or the bare word "privacy" only beside whom or what it protects, and nowhere among the models and their measures.
 */
export function namesProtection(evidence: Evidence, statement: Statement): boolean {
  if (evidence.says(statement, 'privacy') === undefined) {
    return false;
  }
  const { prose } = evidence.document;
  const words = evidence.termsIn(statement, 'privacy').map(({ span }) => prose.slice(span.start, span.end).toLowerCase());
  return words.some(word => !LOOSE.test(word)) || (!evidence.stepsOf(statement).some(step => OF_MODELS.has(step)) && isInCompany(evidence, statement, words));
}

/** What is also said of features, experiments, mails, models and customers. */
const LOOSE = /^(?:privacy|consent\w*|deletion|encrypt\w*|hashed|redact\w*|tokenized card|retained for|retention (?:policy|period)|data retention)$/;

const OF_MODELS: ReadonlySet<StepId> = new Set(['framing', 'model', 'evaluation']);

function isInCompany(evidence: Evidence, statement: Statement, words: readonly string[]): boolean {
  const text = evidence.textOf(statement);
  if (OF_FEATURES.test(text) || OF_ARTEFACTS.test(text)) {
    return false;
  }
  const isOther = new Set(words).size > 1 || evidence.termsIn(statement, 'identity-removed', 'kept-until', 'seen-only-by', 'lawful-basis').some(({ span }) => !words.includes(text.slice(span.start - statement.span.start, span.end - statement.span.start).toLowerCase()));
  const isOnlyName = words.every(word => word === 'privacy');
  return isOther || AT_REST.test(text) || (!isOnlyName && (evidence.termsIn(statement, 'personal-item', 'personal-data').length > 0 || KEPT_DATA.test(text)));
}

/** "Trees with hashed ids", "hashed into 100 buckets", "deletion of duplicates", "messages arrive encrypted". */
const OF_FEATURES = anyCase`\bhash(?:ed|ing)\s(?:crosses|tokens|n-?grams|features?|buckets?|embeddings?|categor\w+|(?:in)?to\s(?:\d|buckets|arms|groups|the\s))|\b(?:trees|regression|models?|embeddings?|networks?|boosting)\b[^.;|]{0,30}\bhash|\bdeletions? of (?:\p{L}+ )?(?:duplicates|rows|outliers|bots|stop ?words|samples)\b|\b(?:arrives?|come|comes|sent) encrypted\b|\b(?:decrypt|decod)\w*`;
/** "The previous model is retained for 14 days". */
const OF_ARTEFACTS = /\b(?:models?|versions?|artefacts?|artifacts?|images?|containers?|checkpoints?|backups?|metrics|dashboards?)\b[^.;|]{0,30}\bret(?:ained|ention)\b/i;
const AT_REST = /\bat rest\b|\bin transit\b/i;
const KEPT_DATA = /\b(?:logs?|data|records?|rows|events|histor(?:y|ies)|transcripts?|recordings?|tables?|audio|video|bodies|texts?)\b/i;
