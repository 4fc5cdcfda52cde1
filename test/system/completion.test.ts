import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { installPackages } from './install-packages.js';
import { type InteractiveShell, installShells, type Shell, startShell } from './interactive-shell.js';
import { runProgram, strive } from './run-program.js';

/** Names of files that shells trip over. */
const hostile = [
  'my file.yaml',
  "it's.yaml",
  'say "yes".yaml',
  '$(touch RUN1).yaml',
  '`touch RUN2`.yaml',
  'a;touch RUN3.yaml',
  'back\\slash.yaml',
  'star*.yaml',
  'hash #5.yaml',
  '[brackets].yaml',
  '{a,b}.yaml',
  'tilde~.yaml',
  'Ümläut.yaml',
  'a&b|c.yaml',
  '!bang.yaml',
];

const river = assessmentText(
  `outcomes:
  early-grade-reading:
    third-grade-reading: { name: "$(touch RUN4) \`touch RUN5\`", unit: percent, values: { 2024: 1 } }
    "$(touch RUN6)": { name: A, unit: percent, values: { 2024: 1 } }
    "a;touch RUN7": { name: A, unit: percent, values: { 2024: 1 } }
`,
  'River',
);

let parent: string;
beforeAll(async () => {
  await installShells();
  parent = await mkdtemp(join(tmpdir(), 'strive completion-'));
});
afterAll(async () => {
  await rm(parent, { recursive: true, force: true });
});

async function folderOf(names: readonly string[], text = river): Promise<string> {
  const folder = await mkdtemp(join(parent, 'work-'));
  for (const name of names) await writeFile(join(folder, name), text);
  return folder;
}

describe.each(['bash', 'zsh', 'fish'] as const)('in %s', (kind: Shell) => {
  let folder: string;
  let home: string;
  let shell: InteractiveShell;
  beforeAll(async () => {
    folder = await folderOf(['notes.txt', 'river.yaml', 'unique.yml', 'data.csv']);
    await mkdir(join(folder, 'network'));
    await writeFile(join(folder, 'network/valley.yaml'), river);
    home = await mkdtemp(join(parent, 'home-'));
    shell = await startShell(kind, folder, home);
  });
  afterAll(() => shell?.close());

  test.each([
    ['a command', 'strive ass', ['assess']],
    ['a command behind help', 'strive help val', ['help', 'validate']],
    ['an option', 'strive assess --max-w', ['assess', '--max-warnings']],
    ['a format', 'strive assess --format js', ['assess', '--format', 'json']],
    ['a format behind =', 'strive assess --format=nd', ['assess', '--format=ndjson']],
    ['a gateway or a verdict', 'strive assess --require systems-t', ['assess', '--require', 'systems-transformation']],
    ['a basis', 'strive assess --basis r', ['assess', '--basis', 'reviewed']],
    ['a reading', 'strive assess --reading gap-measure=r', ['assess', '--reading', 'gap-measure=relative']],
    ['a reading behind =', 'strive assess --reading=gap-measure=r', ['assess', '--reading=gap-measure=relative']],
    ['a severity', 'strive assess --rule gap/leveling-down=e', ['assess', '--rule', 'gap/leveling-down=error']],
    ['a benchmark', 'strive explain cradle-to-career-v', ['explain', 'cradle-to-career-vision']],
    ['a code, in lower case too', 'strive explain ex-i1', ['explain', 'EX-I1']],
    ['a state', 'strive init --states h', ['init', '--states', 'HI']],
    ['a state behind another', 'strive init --states OH,R', ['init', '--states', 'OH,RI']],
    ['an assessment', 'strive assess riv', ['assess', 'river.yaml']],
    ['an assessment called .yml', 'strive assess uni', ['assess', 'unique.yml']],
    ['a file of any kind', 'strive assess --output not', ['assess', '--output', 'notes.txt']],
    ['a file behind =', 'strive assess --output=not', ['assess', '--output=notes.txt']],
    ['a file behind a format', 'strive assess --format csv=dat', ['assess', '--format', 'csv=data.csv']],
    ['an assessment in a folder', 'strive assess network/v', ['assess', 'network/valley.yaml']],
    ['nothing else for an assessment', 'strive assess notes', ['assess', 'notes']],
    ['nothing for a number', 'strive assess --jobs r', ['assess', '--jobs', 'r']],
    ['nothing for a command that there is not', 'strive nonsense r', ['nonsense', 'r']],
  ])('Tab completes %s', async (_, begun, expected) => {
    expect(await shell.arguments(begun)).toEqual(expected);
  });

  test('a second Tab says what the candidates are', async () => {
    // The shell may set them in columns, so that the second stands behind the third: wait for both.
    await shell.type('strive explain EX-V\t\t', /(?=.*Shared messages)(?=.*A leadership table)/s);
    await shell.tryOut('');
  });

  test('a word that is quoted already is completed within its quotes', async () => {
    expect(await shell.arguments("strive assess 'riv")).toEqual(['assess', 'river.yaml']);
    expect(await shell.arguments('strive explain "backbone-c')).toEqual(['explain', 'backbone-capacity']);
  });

  test('the command is asked where it is, whatever its path', async () => {
    await mkdir(join(folder, 'my tools'));
    await symlink(strive, join(folder, 'my tools/strive'));
    await shell.type('./my\\ tools/strive assess --max-w\t', /--max-w.*arnings/s);
    await shell.tryOut('');
  });

  test('a path below the home folder is completed', async () => {
    await writeFile(join(home, 'at home.yaml'), river);
    expect(await shell.arguments('strive assess ~/at')).toEqual(['assess', join(home, 'at home.yaml')]);
  });

  test.each(hostile)('the name of the file %j is completed as what it is', async (name) => {
    const own = await folderOf([name]);
    await shell.tryOut(`cd '${own}'\r`);
    try {
      expect(await shell.arguments('strive assess ')).toEqual(['assess', name]);
      expect(await readdir(own)).toEqual([name]);
    } finally {
      await shell.tryOut(`cd '${folder}'\r`);
    }
  });

  test.each(['$(touch RUN)', '`touch RUN`', '"$(touch RUN)"', ';touch RUN;', '<(touch RUN)'])(
    'what is typed is not run by Tab: %s',
    async (typed) => {
      await shell.tryOut(`strive assess ${typed} --basis rev\t\t`);
      expect(await readdir(folder)).not.toContain('RUN');
    },
  );
});

test('the script for PowerShell is one that a parser of PowerShell understands', async () => {
  const packages = await installPackages('@vscode/tree-sitter-wasm@0.3.1');
  try {
    const wasm = join(packages, 'node_modules/@vscode/tree-sitter-wasm/wasm');
    const { Parser, Language } = createRequire(import.meta.url)(join(wasm, 'tree-sitter.js'));
    await Parser.init();
    const parser = new Parser();
    parser.setLanguage(await Language.load(join(wasm, 'tree-sitter-powershell.wasm')));
    const hasMistake = (text: string): boolean => parser.parse(text).rootNode.hasError;
    const { status, stdout } = await runProgram(strive, ['completion', 'powershell']);
    expect([status, hasMistake(stdout)]).toEqual([0, false]);
    expect(hasMistake(stdout.replace('foreach (', 'foreach '))).toBe(true);
  } finally {
    await rm(packages, { recursive: true, force: true });
  }
});

test('what a shell asks takes about as long as the version', async () => {
  const milliseconds = async (options: readonly string[]) => {
    const start = process.hrtime.bigint();
    expect((await runProgram(strive, options)).status).toBe(0);
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  let version = Number.POSITIVE_INFINITY;
  let asked = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 10; turn++) {
    version = Math.min(version, await milliseconds(['--version']));
    asked = Math.min(asked, await milliseconds(['completion', 'bash', '--line', 'strive assess --req']));
  }
  expect(asked / version).toBeLessThan(3);
});
