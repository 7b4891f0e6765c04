import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Mermaid {
  parse(text: string): Promise<unknown>;
}

let loaded: Promise<Mermaid> | undefined;

/**
 * Mermaid's own parser. In Node its sanitizer has no DOM and refuses to start, so a sanitizer that lets everything pass takes
 * its place: good enough for parsing, never for rendering.
 */
export function loadMermaid(): Promise<Mermaid> {
  return (loaded ??= bundleMermaid());
}

async function bundleMermaid(): Promise<Mermaid> {
  const outfile = join('out', 'build', 'mermaid.cjs');
  await build({
    stdin: { contents: `export { default } from 'mermaid';`, resolveDir: process.cwd() },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
    plugins: [
      {
        name: 'sanitizer-without-dom',
        setup(bundle) {
          bundle.onResolve({ filter: /^dompurify$/ }, ({ path }) => ({ path, namespace: 'sanitizer' }));
          bundle.onLoad({ filter: /.*/, namespace: 'sanitizer' }, () => ({ contents: 'export default { addHook() {}, removeHook() {}, sanitize: text => text };' }));
        },
      },
    ],
  });
  const { default: mermaid } = createRequire(join(process.cwd(), 'x.js'))(join(process.cwd(), outfile)) as { default: Mermaid };
  return mermaid;
}
