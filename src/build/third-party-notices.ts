import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/**
 * Writes `dist/THIRD-PARTY-NOTICES.txt`: the name, version, license and license text of every library of which
 * something was bundled.
 *
 * @throws Error when a library has no license text.
 */
export async function writeThirdPartyNotices(metafiles: readonly Metafile[]): Promise<void> {
  const outputs = metafiles.flatMap(({ outputs }) => Object.values(outputs));
  const folders = new Set(outputs.flatMap(({ inputs }) => Object.keys(inputs).map(packageFolder)));
  const libraries = await Promise.all([...folders].filter((folder) => folder !== undefined).map(describe));
  const byText = new Map<string, string[]>();
  for (const { name, text } of libraries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const introduction = 'strive contains these libraries, in whole or in part, under their own licenses.\n';
  const notices = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', [introduction, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
}

/** The folder of the package that a bundled file belongs to, the innermost where packages are nested. */
function packageFolder(input: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

async function describe(folder: string): Promise<{ name: string; text: string }> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const read = async (place: string, wanted: RegExp) => {
    const file = (await readdir(place)).find((entry) => wanted.test(entry));
    return file === undefined ? [] : [(await readFile(join(place, file), 'utf8')).trim()];
  };
  const packed = await read(folder, /^(licen[cs]e|copying)\b/i);
  // Its package lacks the license that is in the repository of saxes.
  const text = name === 'saxes' ? await read('src/build/licenses', /^saxes\.txt$/) : packed;
  if (text.length === 0) throw new Error(`${name} ${version} has no license text`);
  return {
    name: `${name} ${version} (${license})`,
    text: [...text, ...(await read(folder, /^notice\b/i))].join('\n\n'),
  };
}
