import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { folderWith, strive } from './run-strive.js';

const name = '::error::x\u001b[31m\u202ey##[error].yaml';
const gateways =
  'gateways:\n  exploring:\n    shared-community-vision: { cradle-to-career-vision: met, shared-messages: met }\n';

/** What a terminal would act upon, or GitHub's runner. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
const dangerous = /\u001b|\u202e|^\s*::|##\[/m;

describe("The name of a file with what terminals and GitHub's runner act upon", () => {
  it.each([
    ['set', ['set', name, 'leadership-table', 'met']],
    ['a note that is previewed', ['set', name, 'leadership-table', 'met', '--note', '##[error]x', '--dry-run']],
    ['review', ['review', name, '--benchmark', 'EX-V1', '--result', 'confirmed', '--by', 'Coach']],
    ['import', ['import', name, '--into', name]],
    ['init, where the file is there', ['init', name, '--yes', '--name', 'N']],
    ['init', ['init', `::error::${name}`, '--yes', '--name', 'N']],
    ['no such file', ['set', `no-${name}`, 'EX-V2', 'met']],
    ['export, of a file with mistakes', ['export', `::bad${name}`, '--to', 'out.xlsx']],
  ])('is shown without it: %s', (_, words) => {
    const cwd = folderWith({ [name]: assessmentText(gateways), [`::bad${name}`]: assessmentText('x: 1\n') });
    const { stdout, stderr } = strive(words, { cwd, env: { GITHUB_ACTIONS: 'true' } });
    // What is wrong with the run is an annotation of the tool's own there.
    const shown = `${stdout}${stderr}`.replace(/^::error title=strive::(?=\S)/gm, '');
    expect(shown).not.toMatch(dangerous);
    expect(shown).not.toBe('');
  });
});

describe('A name that no new assessment can have', () => {
  it.each([
    ['in a file', 'there.yaml/new.yaml', 'there is no such folder'],
    ['too long', `${'n'.repeat(300)}.yaml`, 'its name is too long'],
  ])('is told in plain words, and nothing is written: %s', (_, file, reason) => {
    const cwd = folderWith({ 'there.yaml': assessmentText() });
    const { status, stderr } = strive(['init', file, '--yes', '--name', 'N'], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringContaining(`: ${reason}.`)]);
    expect(readdirSync(cwd)).toEqual(['there.yaml']);
    expect(existsSync(join(cwd, file))).toBe(false);
  });
});
