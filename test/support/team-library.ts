import type { CatalogFile } from '../../src/core';

/** A library with one valid file of each kind, as a team may have it. */
export const validFiles = {
  'frameworks/ours.yaml': `id: ours
name: Our review
description: Goal and threats on one page.
steps:
  - id: goal
    title: Goal
    purpose: Agree on what has to get better.
    sections:
      - id: objective
        standsFor: requirements/business-objective
        title: Business objective
        prompt: 'Say what has to move. Example: "watch time per viewer up by 3 %".'
        skeleton: "**Objective:** [fill: what, by how much]"
  - id: threats
    title: Threats
    purpose: Know who gains by breaking it.
    sections:
      - id: threat-model
        title: Threat model
        aliases: [Attackers]
        need: required
        prompt: 'Say who attacks, and how. Example: "spammers, 2 % of uploads".'
        skeleton: "**Attacker:** [fill: who, how]"
`,
  'case-studies/our-feed.md': '---\nmldesign: ours\ntitle: Our feed\ncase: our-feed\ntask: ranking\n---\n\n# Our feed\n\nWhat we built in 2025, and what it taught us.\n\n## Goal\n\nMore.\n',
  'diagrams/our-platform.yaml': `id: our-platform
title: Our platform
purpose: Where a model runs at our place.
suits: [serving/diagram]
parameters:
  - { name: gateway-ms, question: "Gateway, ms", default: "7" }
mermaid: |
  flowchart LR
    A["Gateway, 7 ms"] --> B[Model]
ascii: |
  [gateway, 7 ms] --> [model]
`,
  'estimates/our-cost.yaml': `id: our-cost
title: Our cost
purpose: What a month of our GPUs costs.
suits: [serving/capacity]
estimate: |
  gpus  = 4 GPUs
  price = $2 /GPU/h
  month = gpus * price * 720 h   # => $5,760
`,
  'pieces/our-guardrails.md': '---\ntitle: Our guardrails\nsection: evaluation/launch-criteria\nsummary: What no launch may make worse.\n---\n\n| Guardrail | Limit |\n| --- | --- |\n| Reports per 1,000 views | 0.8 |\n',
  'documents/memo.md.hbs': '{{!-- Memo: One page for the board. --}}\n{{> front-matter}}\n\n# Memo: {{title}}\n\n{{> approval}}\n{{#each steps}}\n\n{{this}}\n{{/each}}\n',
  'partials/approval.md.hbs': 'Approved by: [fill: name]\n',
} as const;

/** The files with one of them replaced, or another one beside them. */
export function filesWith(files: Readonly<Record<string, string>> = {}): CatalogFile[] {
  return Object.entries({ ...validFiles, ...files }).map(([path, text]) => ({ path, text }));
}

/** As they stand in a workspace. */
export function inWorkspace(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`.mldesign/${path}`, text]));
}

/** Reads a mark such as `a «b» c`: the text without it, and where it stands. */
export function readMark(marked: string): { readonly text: string; readonly start: number; readonly end: number } {
  return { text: marked.replaceAll(/[«»]/g, ''), start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
}
