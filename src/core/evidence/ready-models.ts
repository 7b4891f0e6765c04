import type { Evidence } from './evidence';

const TAUGHT = /(?<!\b(?:without|no) (?:re-?)?)\b(?:(?<!-)training|train (?:a|an|the|our|on|with)|fine-?tun\w*|retrain\w*|gradient|epochs?)\b|обуч|переобуч|训练|微调/i;
/** What comes trained, and what such models are run with. */
const READY =
  /\b(?:vllm|llama\.cpp|ollama|sglang|tensorrt-llm|checkpoints?|off[- ]the[- ]shelf|open[- ]weights?|pre-?trained|model zoo|gguf|e5-(?:small|base|large)\w*|bge-\w+|all-minilm\w*|text-embedding-\w+|sentence-transformers|(?:openai|gemini|titan|cohere) embeddings?|coco80|\.hef|managed (?:foundation )?models?)\b/i;

/** "The official FP8 checkpoint, served by vLLM": whatever kinds of models the document is of, others have trained them. */
export function runsReadyModels(evidence: Evidence): boolean {
  return evidence.once(readReadiness);
}

function readReadiness({ document }: Evidence): boolean {
  return READY.test(document.visible) && !TAUGHT.test(document.prose);
}
