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
  return evidence.once(minimisesLoss) || evidence.statementsWith('retraining', 'own-training', 'training-said').some(statement => OWN.test(evidence.textOf(statement)) && statement.kind !== 'heading' && !isPlannedLater(evidence, statement) && !isRuledOut(statement));
}

/** It names a loss, and what is trained on or how often: whatever language models it speaks of, one is trained here. */
function minimisesLoss({ document: { prose } }: Evidence): boolean {
  return LOSS.test(prose) && (TRAINED_ON.test(prose) || RUN_AGAIN.test(prose));
}

const LOSS = /(?:^|[\n|*_-]\s?)(?:training )?loss(?: function)?[\s*_]{0,4}[:=|]\s?[\s*_]{0,3}\p{L}|\bin the loss\b|\b(?:trained|fitted|optimi[sz]ed|fine-tuned) (?:with|on|by) (?:\p{L}+[\s-]){0,3}(?:loss|cross-entropy|pinball|huber)\b/u;
const TRAINED_ON = /\b(?:train(?:ed|ing)?|fine-tuned) (?:to|on|until|from|part|set|rows|weeks|days|months)\b|\btrain\s?[:|]/i;
const RUN_AGAIN = /\b(?:daily|nightly|weekly|monthly|quarterly) (?:re-?)?training\b|\bre-?trained (?:every|each|daily|weekly|monthly|quarterly)\b/i;

const OWN = /\b(?:(?:re-?)?ranker|classifier|scorer|head|router|detector|regressor|tower|adapter)s?\b[^.;|]{0,30}\b(?:is|are|gets?)\s(?:\w+\s)?(?:re-?)?trained\b(?!\sby\b)/i;

/** "Phase 1 – similarity matching (no training required)". */
const UNTAUGHT = /\bno (?:model )?training (?:is |was )?(?:required|needed|necessary|involved)\b|\bwithout (?:any )?(?:model )?training\b(?! (?:data|set|examples|labels))/i;

function readReadiness(evidence: Evidence): boolean {
  return (READY.test(evidence.document.visible) || UNTAUGHT.test(evidence.document.visible)) && !trainsOne(evidence) && !evidence.statementsWith('teaching').some(statement => evidence.says(statement, 'teaching') !== undefined && !isPlannedLater(evidence, statement) && !isRuledOut(statement));
}
