import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { checks, describeRule, rules } from '../../../src/core';
import { findingsOf, lint, marked } from '../../support/findings';

const ids = rules.map(({ id }) => id);

describe('every rule', () => {
  it('is a file, in the list, in alphabetical order', () => {
    const files = readdirSync('src/core/lint/rules').filter(file => file !== 'index.ts');

    assert.deepEqual(ids.map(id => `${id}.ts`), files.toSorted(), 'Add the rule to src/core/lint/rules/index.ts.');
  });

  it('has a test file', () => {
    const files = readdirSync('test/core/rules').filter(file => file !== 'every-rule.test.ts');

    assert.deepEqual(files.toSorted(), ids.map(id => `${id}.test.ts`), 'Write test/core/rules/<id>.test.ts.');
  });

  it('that reports a missing answer belongs to a check, and the other way round', () => {
    for (const check of checks) {
      assert.ok(ids.includes(check.rule), `${check.id} names the rule “${check.rule}”.`);
    }
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it('accepts its good example', () => {
        assert.deepEqual(findingsOf(rule.id, rule.examples.good).map(({ message }) => message), []);
      });

      it('rejects its bad example', () => {
        assert.notDeepEqual(findingsOf(rule.id, rule.examples.bad), []);
      });

      it('speaks in sentences', () => {
        for (const sentence of [rule.summary, rule.why, rule.source]) {
          assert.match(sentence, /^[A-Z“].*[.:]$/s);
        }
        for (const { message } of findingsOf(rule.id, rule.examples.bad)) {
          assert.match(message, /^[A-Z“0-9].*[.?]$/s);
        }
      });

      it('has a page with its words and both examples', () => {
        const page = describeRule(rule);

        assert.ok([rule.id, rule.summary, rule.why, rule.source].every(words => page.includes(words)));
      });

      it('can be switched off, and set to any severity', () => {
        assert.deepEqual(lint(rule.examples.bad, { overrides: { [rule.id]: 'off' } }).filter(finding => finding.rule === rule.id), []);
        for (const severity of ['info', 'warning', 'error'] as const) {
          const found = findingsOf(rule.id, rule.examples.bad, { overrides: { [rule.id]: severity } });
          assert.ok(found.length > 0 && found.every(finding => finding.severity === severity));
        }
      });
    });
  }
});

/** What satisfies a rule in prose must not satisfy it where it is not the author's statement. */
const phrases: Readonly<Record<string, { readonly under: string; readonly beside?: string; readonly phrase: string }>> = {
  'no-scale-numbers': { under: 'Clarifying requirements', phrase: '50M daily users send 4 requests a day to 10 million videos.' },
  'no-latency-target': { under: 'Clarifying requirements', phrase: 'Latency: p99 ≤ 200 ms at 3k requests/s.' },
  'no-offline-and-online-metric': { under: 'Evaluation', phrase: 'The metrics are nDCG@10 offline and click-through rate online.' },
  'no-inference-mode-decision': { under: 'Deployment and serving', phrase: 'Online inference, because a watch has to count within 60 s.' },
  'no-slice-evaluation': { under: 'Evaluation', phrase: 'No slice may lose more than 2 % of nDCG@10.' },
  'no-guardrail-metric': { under: 'Evaluation', phrase: 'Guardrail: the report rate rises by at most 1 %.' },
  'no-fallback': { under: 'Deployment and serving', phrase: 'A ranker timeout falls back to retrieval order.' },
  'no-rollout-or-rollback': { under: 'Deployment and serving', phrase: 'A canary gets 1 % of traffic, and a breach rolls back within 5 min.' },
  'no-train-serve-skew-control': { under: 'Deployment and serving', phrase: 'Features are logged at serving and used for training.' },
  'no-retraining-trigger': { under: 'Monitoring', phrase: 'The ranker is retrained daily.' },
  'no-alert-or-owner': { under: 'Monitoring', phrase: 'A p99 above 250 ms pages the feed on-call.' },
  'drift-metric-without-threshold': { under: 'Monitoring', phrase: 'PSI above 0.2 for two days retrains the model.' },
  'no-data-source': { under: 'Data preparation', phrase: 'The impression log has 4B rows a day.' },
  'no-label-strategy': { under: 'Data preparation', phrase: 'The label is positive if 30 s are watched within 24 h.' },
  'no-split-strategy': { under: 'Data preparation', phrase: 'Train on days 1 to 28, test on day 30.' },
  'no-leakage-control': { under: 'Data preparation', beside: 'Split by time, with click rates as features.', phrase: 'Features are joined point-in-time.' },
  'no-baseline': { under: 'Model development', phrase: 'The baseline is the most popular list per country.' },
  'no-model-alternatives': { under: 'Model development', phrase: 'Gradient-boosted trees are cheaper than the two-tower network that we chose.' },
  'leftover-placeholder': { under: 'Data preparation', phrase: 'The clicks of TBD days.' },
};

describe('a phrase', () => {
  for (const [rule, { under, beside = '', phrase }] of Object.entries(phrases)) {
    const wrong = rule === 'leftover-placeholder';
    const document = (body: string): string => marked(`# Feed\n\n## ${under}\n\nIt is all written down here for the review. ${beside}\n\n${body}\n`);

    it(`counts for ${rule} in a paragraph, a list item, a table row and beside words of another script`, () => {
      for (const body of [phrase, `- ${phrase}`, `| What | How |\n| --- | --- |\n| One | ${phrase} |`, `Поиск видео. ${phrase} 视频搜索。`, `- **Note:** ${phrase}`]) {
        for (const text of [document(body), document(body).replaceAll('\n', '\r\n'), `\uFEFF${document(body)}`]) {
          assert.equal(findingsOf(rule, text).length > 0, wrong, body);
        }
      }
    });

    it(`does not count for ${rule} in code, a comment, a quotation or a link target`, () => {
      for (const body of [`\`\`\`\n${phrase}\n\`\`\``, `\`${phrase}\``, `<!-- ${phrase} -->`, `<!-- prompt:\n\n${phrase}\n-->`, `> ${phrase}`, `[a](https://x.y/${encodeURIComponent(phrase)})`, `    ${phrase}`]) {
        assert.equal(findingsOf(rule, document(body)).length > 0, !wrong, body);
      }
    });
  }
});
