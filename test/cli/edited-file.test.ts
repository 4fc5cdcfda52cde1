import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileChanged, openEditedFile } from '../../src/cli/edited-file.js';
import type { Io } from '../../src/cli/io.js';
import { type Edit, EditRefused, type Path, type Plain } from '../../src/edit/edit.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import { assessment, folderWith } from './run-strive.js';

const set = (path: Path, value: Plain): Edit => ({ kind: 'set', path, value });
const vision = ['gateways', 'exploring', 'shared-community-vision', 'leadership-table'];

function open(text: string) {
  const folder = folderWith({ 'a.yaml': text });
  const file = join(folder, 'a.yaml');
  const nowhere = { write: () => true };
  const io: Io = { stdout: nowhere, stderr: nowhere, env: {}, cwd: () => folder };
  return { folder, file, edited: openEditedFile(io, 'a.yaml', { framework: defaultFramework }) };
}

describe('a file that is edited', () => {
  it('is written at once, edit by edit', () => {
    const { folder, file, edited } = open(assessment('# foot\n'));
    expect(edited.save([set(vision, 'met')])).toEqual({ changed: true });
    expect(edited.save([set(vision, 'lapsed')])).toEqual({ changed: true });
    expect(edited.text).toBe(readFileSync(file, 'utf8'));
    expect(edited.text).toContain('leadership-table: lapsed');
    expect(edited.value).toMatchObject({
      gateways: { exploring: { 'shared-community-vision': { 'leadership-table': 'lapsed' } } },
    });
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('is not written where nothing changes, or to look what would', () => {
    const { file, edited } = open(assessment());
    expect(edited.save([set(['strive'], 1)])).toEqual({ changed: false });
    expect(new TextDecoder().decode(edited.preview([set(vision, 'met')]))).toContain('leadership-table: met');
    expect(readFileSync(file, 'utf8')).toBe(assessment());
  });

  it('is not written over what somebody else wrote meanwhile, and can be read anew', () => {
    const { folder, file, edited } = open(assessment());
    const theirs = assessment('# theirs\n');
    writeFileSync(file, theirs);
    expect(() => edited.save([set(vision, 'met')])).toThrow(FileChanged);
    expect(() => edited.save([set(vision, 'met')])).toThrow(
      'a.yaml has been changed by somebody else since it was read.',
    );
    expect(readFileSync(file, 'utf8')).toBe(theirs);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
    edited.reload();
    edited.save([set(vision, 'met')]);
    expect(readFileSync(file, 'utf8')).toContain('leadership-table: met\n# theirs\n');
  });

  it('is compared byte by byte: a change of the same length at the same moment counts', () => {
    const { file, edited } = open(assessment('', 'Anna'));
    writeFileSync(file, assessment('', 'Bert'));
    expect(() => edited.save([set(vision, 'met')])).toThrow(FileChanged);
  });

  it('never gets an error that it did not have', () => {
    const { file, edited } = open(assessment('colour: blue\n'));
    expect(() => edited.save([set(vision, 'yes')])).toThrow(EditRefused);
    expect(() => edited.save([set(['assessed-on'], '2026-02-30')])).toThrow(
      '`2026-02-30` is not one. There is no such day.',
    );
    expect(readFileSync(file, 'utf8')).toBe(assessment('colour: blue\n'));
    // The mistake that was there already does not stand in the way.
    expect(edited.save([set(vision, 'met')])).toEqual({ changed: true });
  });

  it('keeps its byte order mark', () => {
    const { file, edited } = open(`\ufeff${assessment()}`);
    expect(edited.text).toBe(assessment());
    edited.save([set(vision, 'met')]);
    expect(readFileSync(file, 'utf8').startsWith('\ufeffstrive: 1\n')).toBe(true);
  });
});
