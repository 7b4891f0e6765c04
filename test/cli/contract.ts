import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const fromOne = v.pipe(v.number(), v.integer(), v.minValue(1));
const place = v.strictObject({ line: fromOne, column: fromOne });
const range = v.strictObject({ start: place, end: place });
/** A file that could not be used. */
export const problem = v.strictObject({ path: v.string(), message: v.string(), range: v.optional(range) });
const step = v.picklist(['requirements', 'framing', 'data', 'model', 'evaluation', 'serving', 'monitoring']);

const finding = v.strictObject({
  rule: v.string(),
  severity: v.picklist(['error', 'warning', 'info']),
  message: v.string(),
  fixable: v.boolean(),
  related: v.array(v.strictObject({ message: v.string(), range })),
  range,
});

/** Section 7 of the design, as a schema: what `lint --format json` promises. */
export const lintReport = v.strictObject({
  version: v.literal(1),
  files: v.array(v.strictObject({
    path: v.string(),
    framework: v.string(),
    held: v.boolean(),
    fixed: v.optional(count),
    findings: v.array(finding),
    suppressed: count,
    failures: v.array(v.strictObject({ rule: v.string(), message: v.string() })),
  })),
  problems: v.array(problem),
  summary: v.strictObject({ files: count, errors: count, warnings: count, infos: count }),
});

const check = v.strictObject({
  id: v.string(),
  section: v.string(),
  state: v.picklist(['met', 'pending', 'absent', 'not-applicable']),
  met: v.boolean(),
  weight: v.picklist([1, 3]),
  rule: v.string(),
  line: v.optional(fromOne),
});

/** What `coverage --format json` promises. */
export const coverageReport = v.strictObject({
  version: v.literal(1),
  files: v.array(v.strictObject({
    path: v.string(),
    framework: v.string(),
    designDocument: v.boolean(),
    marked: v.boolean(),
    score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    headings: v.array(v.strictObject({ text: v.string(), line: fromOne, level: fromOne, steps: v.array(step), sections: v.array(v.string()) })),
    steps: v.pipe(v.array(v.strictObject({ id: step, title: v.string(), status: v.picklist(['covered', 'weak', 'empty', 'missing']) })), v.length(7)),
    checks: v.array(check),
  })),
  problems: v.array(problem),
});

const message = { message: v.string(), range };

/** What `estimate --format json` promises. */
export const estimateReport = v.strictObject({
  version: v.literal(1),
  files: v.array(v.strictObject({
    path: v.string(),
    blocks: v.array(v.strictObject({
      range,
      lines: v.array(v.strictObject({
        text: v.string(),
        range,
        name: v.optional(v.string()),
        formula: v.optional(v.string()),
        state: v.picklist(['computed', 'holds', 'fails', 'pending', 'blocked', 'wrong']),
        value: v.optional(v.string()),
        left: v.optional(v.string()),
        operator: v.optional(v.picklist(['<', '<=', '>', '>=', '=', '≈'])),
        right: v.optional(v.string()),
        derivation: v.optional(v.string()),
        stated: v.optional(v.strictObject({ text: v.string(), stale: v.boolean(), range })),
        problem: v.optional(v.strictObject({ ...message, related: v.array(v.strictObject(message)) })),
      })),
    })),
    problems: v.array(v.strictObject(message)),
  })),
  problems: v.array(problem),
  summary: v.strictObject({ files: count, lines: count, errors: count, failed: count, stale: count }),
});
