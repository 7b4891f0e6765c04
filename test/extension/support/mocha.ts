// Mocha's browser build is one plain script that needs neither a page nor Node, so the same one runs in both extension
// hosts. It leaves its constructor on the global object.
import 'mocha/mocha.js';

declare const globalThis: { readonly Mocha: typeof Mocha };

const mocha = new globalThis.Mocha({ ui: 'bdd', timeout: 20_000 });
// Makes `describe` and `it` global: what loading files from a disk would do. Hence this module comes before the tests.
mocha.suite.emit('pre-require', globalThis, null, mocha);

export type TestEvent =
  | { readonly kind: 'suite' | 'pass' | 'skip'; readonly title: string; readonly depth: number }
  | { readonly kind: 'fail'; readonly title: string; readonly depth: number; readonly path: string; readonly message: string }
  | { readonly kind: 'end' };

/** Runs every test that has been defined and says what happens, as it happens. Rejects if some failed. */
export function runTests(emit: (event: TestEvent) => void): Promise<void> {
  mocha.reporter(reporterTo(emit));
  return new Promise((resolve, reject) => {
    mocha.run(failures => {
      if (failures > 0) {
        reject(new Error(`${failures} failed`));
      } else {
        resolve();
      }
    });
  });
}

/** Mocha's reporters are constructors that listen to the runner. */
function reporterTo(emit: (event: TestEvent) => void): Mocha.ReporterConstructor {
  return class extends globalThis.Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
      super(runner, options);
      runner.on('suite', suite => { if (!suite.root) { emit({ kind: 'suite', title: suite.title, depth: depthOf(suite) }); } });
      runner.on('pass', test => { emit({ kind: 'pass', title: test.title, depth: depthOf(test) }); });
      runner.on('pending', test => { emit({ kind: 'skip', title: test.title, depth: depthOf(test) }); });
      runner.on('fail', (test, error: unknown) => {
        emit({ kind: 'fail', title: test.title, depth: depthOf(test), path: test.titlePath().join(' › '), message: describe(error) });
      });
      runner.on('end', () => { emit({ kind: 'end' }); });
    }
  };
}

function depthOf(runnable: { readonly parent?: Mocha.Suite | undefined }): number {
  const { parent } = runnable;
  return parent === undefined || parent.root ? 0 : 1 + depthOf(parent);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const compared = 'expected' in error && 'actual' in error
    ? `\nexpected: ${show(error.expected)}\nactual:   ${show(error.actual)}`
    : '';
  const places = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)).slice(0, 4).join('\n');
  return `${error.message}${compared}\n${places}`;
}

/** Mocha has made readable text of most values already. */
const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, undefined, 2));
