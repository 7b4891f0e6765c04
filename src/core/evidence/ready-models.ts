import type { Evidence } from './evidence';
import { isPlannedLater, isRuledOut } from './planned';

/** What comes trained, and what such models are run with. */
const READY =
  /\b(?:vllm|llama\.cpp|ollama|sglang|tensorrt-llm|checkpoints?|off[- ]the[- ]shelf|open[- ]weights?|pre-?trained|model zoo|gguf|e5-(?:small|base|large)\w*|bge-\w+|all-minilm\w*|text-embedding-\w+|sentence-transformers|(?:openai|gemini|titan|cohere) embeddings?|coco80|\.hef|managed (?:foundation )?models?)\b/i;

/** "The official FP8 checkpoint, served by vLLM": whatever kinds of models the document is of, others have trained them. */
export function runsReadyModels(evidence: Evidence): boolean {
  return evidence.once(readReadiness);
}

/** "The reranker is retrained every quarter": one of several at least is its author's. */
export function trainsOne(evidence: Evidence): boolean {
  return evidence.statementsWith('retraining', 'own-training', 'training-said').some(statement => OWN.test(evidence.textOf(statement)) && statement.kind !== 'heading' && !isPlannedLater(evidence, statement) && !isRuledOut(statement));
}

const OWN = /\b(?:(?:re-?)?ranker|classifier|scorer|head|router|detector|regressor|tower|adapter)s?\b[^.;|]{0,30}\b(?:is|are|gets?)\s(?:\w+\s)?(?:re-?)?trained\b(?!\sby\b)/i;

function readReadiness(evidence: Evidence): boolean {
  return READY.test(evidence.document.visible) && !trainsOne(evidence) && !evidence.statementsWith('teaching').some(statement => evidence.says(statement, 'teaching') !== undefined && !isPlannedLater(evidence, statement) && !isRuledOut(statement));
}
