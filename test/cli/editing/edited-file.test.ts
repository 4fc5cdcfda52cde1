import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { starterText } from '../../../src/authoring/starter/write-starter.js';
import { FileChanged, openEditedFile } from '../../../src/cli/editing/edited-file.js';
import type { Io } from '../../../src/cli/io.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { type Edit, EditRefused, type Path, type Plain } from '../../../src/yaml/edit/edit.js';
import { secondReading } from '../../../src/yaml/edit/second-reader.js';
import { assessmentText } from '../../assessment-text.js';
import { folderWith } from '../run-strive.js';

const set = (path: Path, value: Plain): Edit => ({ kind: 'set', path, value });
const vision = ['gateways', 'exploring', 'shared-community-vision', 'leadership-table'];

function open(text: string) {
  const folder = folderWith({ 'a.yaml': text });
  const file = join(folder, 'a.yaml');
  const told: string[] = [];
  return { folder, file, told, edited: openIn(folder, 'a.yaml', told) };
}

function openIn(folder: string, name: string, told: string[] = [], second = secondReading) {
  const nowhere = { write: () => true };
  const stderr = { write: (sentence: string | Uint8Array) => told.push(String(sentence)) };
  const io: Io = { stdout: nowhere, stderr, env: {}, cwd: () => folder };
  return openEditedFile(io, name, { framework: defaultFramework }, second);
}

describe('a file that is edited', () => {
  it('is written at once, edit by edit', () => {
    const { folder, file, edited } = open(assessmentText('# foot\n'));
    expect(edited.save([set(vision, 'met')])).toMatchObject({ changed: true });
    expect(edited.save([set(vision, 'lapsed')])).toMatchObject({ changed: true });
    expect(edited.text).toBe(readFileSync(file, 'utf8'));
    expect(edited.text).toContain('leadership-table: lapsed');
    expect(edited.value).toMatchObject({
      gateways: { exploring: { 'shared-community-vision': { 'leadership-table': 'lapsed' } } },
    });
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('is not written where nothing changes, or to look what would', () => {
    const { file, edited } = open(assessmentText());
    expect(edited.save([set(['strive'], 1)])).toMatchObject({ changed: false });
    expect(new TextDecoder().decode(edited.preview([set(vision, 'met')]))).toContain('leadership-table: met');
    expect(readFileSync(file, 'utf8')).toBe(assessmentText());
  });

  it('is not written over what somebody else wrote meanwhile, and can be read anew', () => {
    const { folder, file, edited } = open(assessmentText());
    const theirs = assessmentText('# theirs\n');
    writeFileSync(file, theirs);
    expect(() => edited.save([set(vision, 'met')])).toThrow(FileChanged);
    expect(() => edited.save([set(vision, 'met')])).toThrow('a.yaml was changed by someone else while it was open.');
    expect(readFileSync(file, 'utf8')).toBe(theirs);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
    edited.reload();
    edited.save([set(vision, 'met')]);
    expect(readFileSync(file, 'utf8')).toContain('leadership-table: met\n# theirs\n');
  });

  it('is not written where another reader would read it differently', () => {
    const { folder, file } = open(assessmentText());
    const edited = openIn(folder, 'a.yaml', [], () => 'Other programs would read line 5 differently.');
    expect(() => edited.preview([set(vision, 'met')])).toThrow(EditRefused);
    expect(() => edited.save([set(vision, 'met')])).toThrow('Other programs would read line 5 differently.');
    expect(readFileSync(file, 'utf8')).toBe(assessmentText());
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('is read by another reader once for what is shown and then written, and again for anything else', () => {
    const { folder } = open(assessmentText());
    const read: string[] = [];
    const edited = openIn(folder, 'a.yaml', [], (bytes) => void read.push(new TextDecoder().decode(bytes)));
    edited.preview([set(vision, 'met')]);
    edited.save([set(vision, 'met')]);
    edited.save([set(vision, 'lapsed')]);
    expect(read.map((text) => /leadership-table: .*/.exec(text)?.[0])).toEqual([
      'leadership-table: met',
      'leadership-table: lapsed',
    ]);
  });

  it('is compared byte by byte: a change of the same length at the same moment counts', () => {
    const { file, edited } = open(assessmentText('', 'Anna'));
    writeFileSync(file, assessmentText('', 'Bert'));
    expect(() => edited.save([set(vision, 'met')])).toThrow(FileChanged);
  });

  it('never gets an error that it did not have', () => {
    const { file, edited } = open(assessmentText('colour: blue\n'));
    expect(() => edited.save([set(vision, 'yes')])).toThrow(EditRefused);
    expect(() => edited.save([set(['assessed-on'], '2026-02-30')])).toThrow(
      "`2026-02-30` isn't one. That day doesn't exist.",
    );
    expect(readFileSync(file, 'utf8')).toBe(assessmentText('colour: blue\n'));
    // The mistake that was there already does not stand in the way.
    expect(edited.save([set(vision, 'met')])).toMatchObject({ changed: true });
  });

  it('keeps its byte order mark', () => {
    const { file, edited } = open(`\ufeff${assessmentText()}`);
    expect(edited.text).toBe(assessmentText());
    edited.save([set(vision, 'met')]);
    expect(readFileSync(file, 'utf8').startsWith('\ufeffstrive: 1\n')).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('a file with several names', () => {
  it('is edited through a link in its own folder, which stays a link', () => {
    const { folder, file } = open(assessmentText());
    symlinkSync('a.yaml', join(folder, 'link.yaml'));
    openIn(folder, 'link.yaml').save([set(vision, 'met')]);
    expect(readFileSync(file, 'utf8')).toContain('leadership-table: met');
    expect(lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'link.yaml']);
  });

  it('loses what a new file says about a part, once the part is filled in, and does not report it as lost', () => {
    const starter = starterText(
      { name: 'Cedar County', assessedOn: '2027-03-01' },
      { framework: defaultFramework, upTo: 'exploring', outcomes: ['employment'], commandTail: 'a.yaml' },
    );
    const { edited, told } = open(starter);
    const jobs = { name: 'Youth who have a job', unit: 'percent', values: { '2024-25': 61 } };
    const preview = new TextDecoder().decode(edited.preview([set(['outcomes', 'employment', 'jobs'], jobs)]));
    edited.save([set(['outcomes', 'employment', 'jobs'], jobs)]);
    expect(preview).toBe(edited.text);
    expect(edited.text).not.toContain('Until then, outcomes');
    expect(edited.text).not.toContain('a-short-name: # your own');
    expect(told).toEqual([]);
  });

  it('keeps what it says where nothing changes', () => {
    const text = assessmentText(
      '# For the first one, also remove them from the line "outcomes:". Until then, outcomes count as not\n# known.\n',
    );
    const { edited, file } = open(`${text}outcomes: {}\n`);
    expect(edited.save([set(['strive'], 1)])).toMatchObject({ changed: false });
    expect(readFileSync(file, 'utf8')).toContain('# known.');
  });

  it('is edited in a folder that a link leads to', () => {
    const { folder, file } = open(assessmentText());
    symlinkSync(folder, join(folder, 'here'));
    openIn(folder, 'here/a.yaml').save([set(vision, 'met')]);
    expect(readFileSync(file, 'utf8')).toContain('leadership-table: met');
  });

  it('is not edited through a link that leads out of its folder, and the message names the file', () => {
    const { folder, file } = open(assessmentText());
    mkdirSync(join(folder, 'repository'));
    symlinkSync('../a.yaml', join(folder, 'repository/partnership.yaml'));
    expect(() => openIn(folder, 'repository/partnership.yaml')).toThrow(
      `repository/partnership.yaml is a link to ${file}, outside its folder. Name the real file instead.`,
    );
    // The advice works.
    expect(openIn(folder, file).save([set(vision, 'met')])).toMatchObject({ changed: true });
  });

  it('shows nothing of a file that a link leads to outside', () => {
    const { folder } = open(assessmentText());
    mkdirSync(join(folder, 'repository'));
    writeFileSync(join(folder, 'secret'), 'token: [hunter2\n');
    symlinkSync('../secret', join(folder, 'repository/partnership.yaml'));
    expect(() => openIn(folder, 'repository/partnership.yaml')).toThrow('is a link to');
  });

  it('is not edited where its name has come to be such a link since it was read', () => {
    const { folder, file, edited } = open(assessmentText());
    const outside = join(folderWith({ 'a.yaml': assessmentText() }), 'a.yaml');
    rmSync(file);
    symlinkSync(outside, file);
    expect(() => edited.save([set(vision, 'met')])).toThrow(`a.yaml is a link to ${outside}`);
    expect(readFileSync(outside, 'utf8')).toBe(assessmentText());
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('tells once that its other name keeps the old text', () => {
    const { folder, told, edited } = open(assessmentText());
    linkSync(join(folder, 'a.yaml'), join(folder, 'b.yaml'));
    edited.save([set(vision, 'met')]);
    edited.save([set(vision, 'lapsed')]);
    expect(told).toEqual([
      'strive: a.yaml had a second name (a hard link). The file with that name still has the old text.\n',
    ]);
    expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe(assessmentText());
  });
});

describe('a file that is no assessment', () => {
  it.each(['services: {}\n', 'export PATH=/bin\nalias ll=ls\n', '- strive\n'])('is not edited: %j', (text) => {
    const folder = folderWith({ 'a.yaml': text });
    expect(() => openIn(folder, 'a.yaml')).toThrow(
      "a.yaml isn't an assessment, because no line starts with `strive:`. If it should be one, add the line `strive: 1` at the top.",
    );
  });
});
