import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPackages } from './install-packages.js';
import { type Editor, startEditor } from './language-server.js';
import { project, runShell } from './run-program.js';

const examples = (await readdir(join(project, 'examples'))).filter((name) => name.endsWith('.yaml'));

let packages: string;
let folder: string;
let editor: Editor;
beforeAll(async () => {
  packages = await installPackages('yaml-language-server@1.25.0');
  folder = await mkdtemp(join(tmpdir(), 'strive editor-'));
  await cp(join(project, 'examples'), join(folder, 'examples'), { recursive: true });
  await cp(join(project, 'schemas'), join(folder, 'schemas'), { recursive: true });
  // Without this, it would ask the network for a catalog.
  const yaml = { validate: true, schemaStore: { enable: false } };
  editor = await startEditor(join(packages, 'node_modules/yaml-language-server/bin/yaml-language-server'), { yaml });
});
afterAll(async () => {
  editor?.close();
  await rm(packages, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

/** What the editor says about a file with this text. */
async function said(name: string, text: string): Promise<readonly string[]> {
  const diagnostics = await editor.open(pathToFileURL(join(folder, 'examples', name)).href, text);
  return diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

test.each(examples.filter((name) => name !== 'broken.yaml'))(
  'an editor finds the schema of %s, and no mistake',
  async (name) => {
    const text = await readFile(join(folder, 'examples', name), 'utf8');
    expect(await said(name, text)).toEqual([]);
    // That is no silence for lack of a schema.
    const misspelled = text.replace(/^assessed-on:/m, 'asessed-on:');
    expect(await said(`misspelled-${name}`, misspelled)).toContainEqual(expect.stringContaining('asessed-on'));
  },
);

test('an editor takes the schema that strive writes beside a file', async () => {
  await runShell(`cd ${JSON.stringify(join(folder, 'examples'))}; "$STRIVE" schema > assessment.schema.json`);
  const text =
    '# yaml-language-server: $schema=assessment.schema.json\nstrive: 1\npartnership: { nam: A }\nassessed-on: 2026-06-30\n';
  await writeFile(join(folder, 'examples/beside.yaml'), text);
  expect(await said('beside.yaml', text)).toContainEqual(expect.stringMatching(/^3: .*nam/));
});
