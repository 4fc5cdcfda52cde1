import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { bundle } from './bundle.js';
import { writeThirdPartyNotices } from './third-party-notices.js';

const entry = 'src/index.ts';
const target = 'dist/types';

/**
 * Writes to `dist/types` the type declarations that an importer of the library can reach from `src/index.ts`, and no
 * others.
 *
 * @throws Error with the compiler's own messages when the sources have type errors, and when a declaration needs a
 * package: those who install this one get no other.
 */
async function writeDeclarations(): Promise<void> {
  const declarations = reachable(emit());
  await rm(target, { recursive: true, force: true });
  for (const [path, text] of declarations) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

/** The declarations of all that the entry imports: path of the `.d.ts` file to its text. */
function emit(): Map<string, string> {
  const configuration = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: 'src', outDir: target },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: refuse },
  );
  const program = ts.createProgram([entry], configuration?.options ?? {});
  const texts = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => texts.set(resolve(path), text));
  const all = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  for (const diagnostic of all) refuse(diagnostic, all);
  return texts;
}

function refuse(_: ts.Diagnostic, all: readonly ts.Diagnostic[] = [_]): never {
  throw new Error(
    ts.formatDiagnostics(all, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => process.cwd(),
      getNewLine: () => '\n',
    }),
  );
}

function reachable(texts: ReadonlyMap<string, string>): Map<string, string> {
  const kept = new Map<string, string>();
  const waiting = [resolve(target, 'index.d.ts')];
  for (const path of waiting) {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`${relative('.', path)} should exist, but the build didn't make it`);
    if (kept.has(path)) continue;
    kept.set(path, text);
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      if (!fileName.startsWith('.')) {
        throw new Error(
          `${relative('.', path)} needs the types of ${fileName}, which an importer of the library lacks`,
        );
      }
      waiting.push(resolve(dirname(path), fileName.replace(/\.js$/, '.d.ts')));
    }
  }
  return kept;
}

await writeThirdPartyNotices(await bundle());
await writeDeclarations();
