import { anyCase } from '../text/any-case';
import { beside, textBeside } from './beside';
import { isDone } from './evasion';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** The groups one of which whatever is said of equal features holds. */
export const equalityGroups = ['same-in-both', 'served-inputs', 'compared-paths'] as const;

/** That a model is served what it was trained on: from one and the same code, from what was written down when it was served, or because both are compared. */
export function keepsFeaturesEqual(evidence: Evidence, statement: Statement): boolean {
  return keepsFeaturesEqualInWords(evidence, statement) && isDone(evidence, statement);
}

function keepsFeaturesEqualInWords(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  if (steps.includes('requirements') || steps.includes('framing')) {
    return false;
  }
  const text = textBeside(evidence, statement);
  if (OTHER_WORK.test(text) || evidence.standsIn(statement, 'data/privacy') || evidence.standsIn(statement, 'requirements/privacy')) {
    return false;
  }
  const own = evidence.document.visible.slice(statement.span.start, statement.span.end);
  const says = (...groups: readonly string[]): boolean => groups.every(group => evidence.termsIn(statement, group).length > 0);
  const areBeside = (...groups: readonly string[]): boolean => groups.every(group => beside(evidence, statement).some(each => each.kind !== 'heading' && evidence.termsIn(each, group).length > 0));
  const areBoth = BOTH_SIDES.test(own) || areBeside('world-of-training', 'world-of-serving');
  const isOne = !steps.includes('evaluation') && areBoth && (ONE_ARTEFACT.test(own) || (says('same-in-both') && ONE.test(own) && areBeside('shared-artefact')));
  const isPacked = PACKED.test(own);
  const isRecorded = says('recorded-inputs', 'served-inputs') && RECORDED.test(own) && TRAINED_ON.test(text) && areBeside('world-of-serving');
  const isReplayed = REPLAYED.test(own) && areBoth;
  const isCompared = says('compared-paths') && (TWO.test(own) || (areBoth && (areBeside('two-paths') || says('world-of-training', 'world-of-serving')))) && COMPARED.test(own) && !steps.includes('evaluation') && VALUES.test(text);
  return isOne || isPacked || isReplayed || isRecorded || isCompared || REFUSED.test(own);
}

/** "The very operators", "both import", "compiled to a wheel for the training". */
const BOTH_SIDES = /\b(?:both|either|the two) (?:sides?|worlds|places|paths|environments|systems|ends|images|services|stacks)\b/i;
/** "Replaying production requests through the live service" makes the rows. */
const REPLAYED = /\breplay\w*\b[^.;|]{0,60}\b(?:through|via|against|over|into)\b|\breplayed?\b[^.;|]{0,60}\b(?:live|production|service|operators?|online)\b/i;
const ONE_ARTEFACT = anyCase`\b(?:same|one|single|shared?|shares|common|identical|very|own)\s(?:[\p{L}\x60_-]+\s){0,3}?[\x60\p{L}_]*(?:librar|lib\b|code|package|module|function|transform(?!er)|pipeline|sql|quer|view|model (?:file|code|class|definition)|table|partition|graph|artefact|artifact|image|jar|wheel|crate|parser|tokeni|scaler|encoder|vocab|bundle|checkpoint|operator|udf|definition|store|service|spec|config|schema|container|binary|job|block|extractor|featuri|feature|implementation|version|proto|yaml|pickle|macro|repo|logic|sdk)`;
const ONE = anyCase`\b(?:(?:both|also)\s(?:\p{L}+\s){0,3}?(?:read|import|call|use|run|load|go through|come from|are)\b|(?:compiled|generated|built|exported)\s(?:\p{L}+\s){0,4}?(?:to|into|for|from|by)\b|(?:borrows?|re-?uses?|as well as|in both places|only one|calls (?:the|it|our)|parses them with)\b)`;

/** "Scaler and encoder are part of the exported graph". */
const PACKED =
  anyCase`\b(?:scal(?:er|ing)|imput(?:er|ation)|encod(?:er|ing)|tokeni[sz](?:er|ation)|preprocess\w*|pre-processing|transform\w*|normali[sz]\w+|vocabular(?:y|ies)|featuri[sz]\w+|feature (?:code|engineering|pipeline|logic)|default values|bucket boundaries|statistics)\b[^.;|]{0,60}\b(?:part of|inside|in|into|within|with|from|to)\s(?:the\s|one\s|its\s)?(?:\p{L}+\s){0,3}(?:graph|onnx|artefact|artifact|bundle|checkpoint|model (?:file|bundle|package|artefact|artifact)|pipeline object|pickle|savedmodel|torchscript|container|image|model)\b|\b(?:pipeline|preprocess\w*|scaler|imputer|tokeni[sz]er|encoder)\b[^.;|]{0,40}\b(?:is|are|form|make up|live in) (?:one|a single|the same) (?:\p{L}+ )?(?:pickle|file|artefact|artifact|object|graph|bundle|package)\b`;

/** "Written to `score_log`", "logs the features". */
const RECORDED = /\b(?:logs?|logged|writes?|written to|(?<!feature[ -])stores?|stored|archives?|archived|snapshots?|snapshotted|records|recorded|persists?|persisted|captures?|captured|saves?|saved|dumps?|dumped|keeps?|kept)\b[^.;|]{0,70}\b(?:features?|vectors?|inputs?|requests?|payloads?|jsons?|values|tensors?|balances|\w*log|log|what)\b|\b(?:features?|vectors?|inputs?|requests?|payloads?|jsons?|values|tensors?)\b[^.;|]{0,70}\b(?:logged|written|stored|archived|snapshotted|recorded|persisted|captured|saved|dumped|kept)\b/i;

/** What was written down is what the next one learns from. */
const TRAINED_ON = /\b(?:train\w*|fit|fitted|fits|learn\w*|labels?|dataset|history|replay\w*|joined|outcomes|recomputed)\b/i;

const TWO = /\b(?:both|two (?:paths|versions|implementations|pipelines|stacks|languages)|each other|side by side|bit for bit|byte for byte|identical scores|online and offline|offline and online|same (?:raw )?(?:events|rows|requests|inputs|records|fixtures)|shared fixtures|replay\w*|run through|against the (?:offline|online|warehouse|batch))\b/i;
const VALUES = /\b(?:features?|values?|vectors?|tensors?|outputs?|rows|events|inputs?|results|scores|vibration|metrics|patients|records|readings|requests|columns|embeddings?|fixtures)\b/i;
const COMPARED = /\b(?:compar\w+|assert\w*|equal\w*|match\w*|mismatch\w*|identical|bit for bit|byte for byte|differ\w*|diff\w*|toleran\w+|parity|agree\w*|reconcil\w+|deviat\w+|replay\w*|discrepan\w+|play back)\b/i;

/** "A hash mismatch stops the server from starting". */
const REFUSED = /\b(?:mismatch\w*|differ\w*|different|checksum|hash|hashes|schema (?:hash|version)|fingerprint)\b[^.;|]{0,50}\b(?:stops?|rejected|rejects?|refus\w+|fails?|blocks?|aborts?|prevents?)\b[^.;|]{0,40}(?:start\w*|server|service|request|deploy\w*|load\w*|build|release|[.)\s]*$)|\bstart-?up check\b[^.;|]{0,60}\b(?:hash|schema|version)\b/i;

/** What is written a second time, in another language. */
const OTHER_WORK = /\b(?:rewrit\w+|(?<!nothing to )re-?implement(?:s|ed)? (?:the|it|them|in)|skewed to the|undersampl\w*|a\/b test)\b/i;
