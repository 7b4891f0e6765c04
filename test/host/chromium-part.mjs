// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.mjs';
import { unpackBrotli, unpackPackage, unpackTar } from './unpack.mjs';

const version = '153.0.0';

/**
 * A Chromium for machines that have none, unpacked here and not into the machine's temporary folder as the package would.
 * @satisfies {import('./part.mjs').Part}
 */
export const chromiumPart = {
  id: 'chromium',
  title: `Chromium ${version}`,
  version,
  async install(folder) {
    if (process.arch !== 'x64') {
      throw new Problem(`there is no package of it for ${process.arch}. Install Chromium or Chrome, or set CHROME_PATH to one.`);
    }
    const source = join(folder, 'bin');
    await unpackPackage(`@sparticuz/chromium@${version}`, folder);
    await unpackBrotli(join(source, 'chromium.br'), join(folder, 'chromium'), 0o755);
    for (const [archive, target] of Object.entries({ swiftshader: '.', fonts: '.', al2023: 'al2023' })) {
      const tar = join(folder, `${archive}.tar`);
      await unpackBrotli(join(source, `${archive}.tar.br`), tar);
      unpackTar(tar, join(folder, target));
      rmSync(tar);
    }
    rmSync(source, { recursive: true });
  },
};

/**
 * @typedef {object} Chromium
 * @property {string} executablePath
 * @property {Record<string, string>} env what it needs in its environment
 */

/**
 * The packaged Chromium, with the libraries and fonts that this machine lacks.
 * @param {string} folder
 * @returns {Chromium}
 */
export function packagedChromium(folder) {
  const libraries = hasLibraries() ? {} : { LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter) };
  const fonts = existsSync('/etc/fonts/fonts.conf') && hasFonts() ? {} : { FONTCONFIG_PATH: folder };
  return { executablePath: join(folder, 'chromium'), env: { ...libraries, ...fonts } };
}

/**
 * The machine's own Chromium or Chrome.
 * @returns {Chromium | undefined}
 */
export function installedChromium() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (!existsSync(wanted)) {
      throw new Problem(`CHROME_PATH names ${wanted}, which does not exist. Correct it, or unset it to use the packaged Chromium.`);
    }
    return { executablePath: wanted, env: {} };
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = names.flatMap(name => folders.map(folder => join(folder, name))).find(path => existsSync(path));
  return found === undefined ? undefined : { executablePath: found, env: {} };
}

function hasLibraries() {
  try {
    const known = execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
    return ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'].every(library => known.includes(library));
  } catch {
    return false;
  }
}

function hasFonts() {
  return ['/usr/share/fonts', '/usr/local/share/fonts'].some(folder => existsSync(folder) && readdirSync(folder).length > 0);
}
