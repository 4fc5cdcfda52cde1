import { describe, expect, it } from 'vitest';
import type { Movement, ValidAssessment } from '../../../../src/generated/report.js';
import { assessmentText } from '../../../assessment-text.js';
import { runHere } from '../../run-here.js';
import { folderWith } from '../../run-strive.js';

const exploring = (status: string) => `gateways:
  exploring:
    shared-community-vision: { cradle-to-career-vision: met, leadership-table: met, shared-messages: ${status} }
    evidence-based-decision-making: { outcomes-and-core-indicators: met, priority-core-indicators: met }
    collaborative-action: { continuous-improvement-commitment: met }
    investment-and-sustainability: { backbone-capacity: met, policy-role: met, investors-engaged: met }
`;
const crossed = (name: string) => assessmentText(exploring('met'), name);
const lapsed = (name: string) => assessmentText(exploring('lapsed'), name);
/** One answer is missing, so that nobody knows whether exploring is crossed. */
const open = (name: string) => assessmentText(exploring('met').replace(', policy-role: met', ''), name);
const withId = (id: string, text: string) => text.replace('partnership: {', `partnership: { id: ${id},`);

const movements = (printed: string): Record<string, Movement | null> =>
  Object.fromEntries(
    (JSON.parse(printed).assessments as ValidAssessment[]).map(({ file, movement }) => [file, movement ?? null]),
  );

async function assess(files: Readonly<Record<string, string>>, ...more: string[]) {
  const folder = folderWith(files);
  const ran = await runHere(folder, ['assess', 'new', '--against', 'old', '--format', 'json', ...more]);
  const { summary } = JSON.parse(ran.stdout);
  return { ...ran, of: movements(ran.stdout), summary: summary.movement };
}

const nothing = {
  lastCrossed: null,
  frameworkLastCrossed: null,
  gained: [],
  lost: [],
  changed: [],
  frameworkGained: [],
  frameworkLost: [],
  frameworkChanged: [],
  losses: [],
};
const gateway = { kind: 'gateway', id: 'exploring', title: 'Exploring' };

describe('strive assess FOLDER --against FOLDER', () => {
  it('says what each partnership gained and lost, who is the same, new, and gone', async () => {
    const { of, summary, status, stderr } = await assess({
      'old/gains.strive.yaml': lapsed('Gains'),
      'new/gains.strive.yaml': crossed('Gains'),
      'old/loses.strive.yaml': crossed('Loses'),
      'new/loses.strive.yaml': lapsed('Loses'),
      'old/stays.strive.yaml': crossed('Stays'),
      'new/stays.strive.yaml': crossed('Stays'),
      'old/opens.strive.yaml': lapsed('Opens'),
      'new/opens.strive.yaml': open('Opens'),
      'old/left.strive.yaml': lapsed('Left'),
      'new/begins.strive.yaml': crossed('Begins'),
    });
    expect([status, stderr]).toEqual([0, '']);
    const old = (name: string) => ({ file: `old/${name}.strive.yaml`, by: 'path', assessedOn: '2026-06-30' });
    const [no, yes, unknown] = ['not-crossed', 'crossed', 'undetermined'];
    expect(of).toMatchObject({
      'new/gains.strive.yaml': {
        result: 'gained',
        reason: null,
        old: old('gains'),
        lastCrossed: { before: null, after: 'exploring' },
        gained: [{ ...gateway, before: no, after: yes }],
        lost: [],
        losses: [],
      },
      'new/loses.strive.yaml': {
        result: 'lost',
        lastCrossed: { before: 'exploring', after: null },
        gained: [],
        lost: [{ ...gateway, before: yes, after: no }],
        losses: [{ ...gateway, before: yes, after: no }],
      },
      'new/stays.strive.yaml': { result: 'same', lastCrossed: { before: 'exploring', after: 'exploring' } },
      'new/opens.strive.yaml': { result: 'changed', gained: [], lost: [] },
      'new/begins.strive.yaml': { result: 'new', reason: null, old: null, ...nothing },
    });
    expect(of['new/opens.strive.yaml']?.changed[0]).toEqual({ ...gateway, before: no, after: unknown });
    expect(summary).toEqual({
      against: 'old',
      revision: null,
      compared: 4,
      gained: 1,
      lost: 1,
      losses: 1,
      changed: 1,
      same: 1,
      frameworkGained: 1,
      frameworkLost: 1,
      frameworkChanged: 1,
      frameworkSame: 1,
      new: 1,
      noComparison: 0,
      left: [{ file: 'old/left.strive.yaml', name: 'Left' }],
    });
  });

  it('never takes an old file that it could not use for the same result', async () => {
    const { of, summary } = await assess({
      'old/a.strive.yaml': 'strive: 1\n',
      'new/a.strive.yaml': crossed('River'),
      'new/b.strive.yaml': crossed('Creek'),
      'old/b.strive.yaml': crossed('Creek'),
    });
    const old = { file: 'old/a.strive.yaml', by: 'path', assessedOn: null };
    expect(of['new/a.strive.yaml']).toEqual({
      result: 'no-comparison',
      reason: 'old/a.strive.yaml has 2 errors.',
      old,
      ...nothing,
    });
    expect(of['new/b.strive.yaml']?.result).toBe('same');
    expect(summary).toMatchObject({ compared: 1, noComparison: 1, left: [] });
  });

  it('does not call a partnership new whose old file may be one with errors', async () => {
    const { of, summary } = await assess({
      'old/last-year.strive.yaml': 'strive: 1\n',
      'new/a.strive.yaml': crossed('River'),
    });
    expect(of['new/a.strive.yaml']).toMatchObject({
      result: 'no-comparison',
      reason: "It may be new, or it may be in an old file that can't be used: old/last-year.strive.yaml.",
      old: null,
    });
    expect(summary).toMatchObject({ new: 0, left: [{ file: 'old/last-year.strive.yaml', name: null }] });
  });

  it('pairs by id, then by path, then by name', async () => {
    const { of } = await assess({
      'old/x.strive.yaml': withId('river', lapsed('River')),
      'new/y.strive.yaml': withId('river', crossed('River Valley')),
      'old/moved.strive.yaml': lapsed('Moved'),
      'new/here/moved.strive.yaml': crossed('Moved'),
    });
    expect(Object.values(of).map((one) => [one?.old?.by, one?.result])).toEqual([
      ['name', 'gained'],
      ['id', 'gained'],
    ]);
  });

  it('pairs nothing where more than one file has the id or the name, and names them', async () => {
    const { of, summary } = await assess({
      'old/a.strive.yaml': lapsed('River'),
      'old/b.strive.yaml': crossed('River'),
      'new/c.strive.yaml': crossed('River'),
    });
    expect(of['new/c.strive.yaml']).toMatchObject({ result: 'no-comparison', old: null });
    expect(of['new/c.strive.yaml']?.reason).toContain('old/a.strive.yaml and old/b.strive.yaml');
    expect(summary.left).toEqual([]);
  });

  it("judges losses by the framework's own method, unless --method file is given", async () => {
    const credit =
      'designations: [{ id: emerging, on: 2025-01-15 }]\nmethod: { readings: { designation-credit: early-gateways } }\n';
    const files = {
      'old/a.strive.yaml': assessmentText(exploring('met') + credit),
      'new/a.strive.yaml': assessmentText(credit),
    };
    // The designation credits exploring, under the files' own method alone.
    const { of, summary } = await assess(files);
    expect(of['new/a.strive.yaml']).toMatchObject({
      result: 'same',
      lastCrossed: { before: 'emerging', after: 'emerging' },
      frameworkLastCrossed: { before: 'exploring', after: null },
      lost: [],
      frameworkGained: [],
      frameworkLost: [{ id: 'exploring', before: 'crossed', after: 'undetermined' }],
      losses: [{ id: 'exploring', before: 'crossed' }],
    });
    expect(summary).toMatchObject({ lost: 0, same: 1, losses: 1, frameworkLost: 1, frameworkSame: 0 });
    const byFile = (await assess(files, '--method', 'file')).of['new/a.strive.yaml'];
    expect(byFile).toMatchObject({ losses: [], frameworkLost: [{ id: 'exploring' }] });
  });

  it('judges both sides on the basis of the run', async () => {
    const files = { 'old/a.strive.yaml': lapsed('River'), 'new/a.strive.yaml': crossed('River') };
    const { of } = await assess(files, '--basis', 'reviewed');
    expect(of['new/a.strive.yaml']?.gained).toEqual([]);
  });

  it('leaves an old folder out of the new one that it lies in', async () => {
    const folder = folderWith({ 'a.strive.yaml': crossed('River'), 'last-year/a.strive.yaml': lapsed('River') });
    const { stdout } = await runHere(folder, ['assess', '.', '--against', 'last-year', '--format', 'json']);
    expect(Object.entries(movements(stdout)).map(([file, one]) => [file, one?.result])).toEqual([
      ['a.strive.yaml', 'gained'],
    ]);
  });

  it('gives each part of a run what the whole of both folders says', async () => {
    const files = {
      'old/a.strive.yaml': lapsed('River'),
      'new/b.strive.yaml': crossed('Creek'),
      'new/c.strive.yaml': crossed('River'),
    };
    const { of } = await assess(files, '--shard', '2/2');
    expect(Object.entries(of).map(([file, one]) => [file, one?.result])).toEqual([['new/c.strive.yaml', 'gained']]);
  });

  it('is null without it', async () => {
    const folder = folderWith({ 'new/a.strive.yaml': crossed('River') });
    const { stdout } = await runHere(folder, ['assess', 'new', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ assessments: [{ movement: null }], summary: { movement: null } });
  });

  it.each([
    [['new/a.strive.yaml', '--against', 'old'], 'use strive compare old/a.strive.yaml new/a.strive.yaml'],
    [['new/a.strive.yaml', '--against', 'empty'], 'use strive compare OLD-FILE new/a.strive.yaml'],
    [['new/a.strive.yaml', '--against', 'main'], 'use strive compare new/a.strive.yaml --against main'],
    [['new', 'old', '--against', 'old'], 'so name one folder and nothing else.'],
    [['--against', 'old'], 'so name one folder and nothing else.'],
    [['-', '--against', 'old'], 'so name one folder and nothing else.'],
    [['new', '--against', 'old/a.strive.yaml'], 'old/a.strive.yaml is a file. --against needs a folder or a revision.'],
    [['new', '--against', 'gone'], "there is no folder gone. As a revision: new isn't in a Git repository"],
    [['none', '--against', 'old'], 'there is no file or folder none.'],
  ])('%j exits with 2 and says what to do', async (options, message) => {
    const folder = folderWith({
      'old/a.strive.yaml': crossed('River'),
      'new/a.strive.yaml': crossed('River'),
      'empty/notes.txt': '',
    });
    const { status, stdout, stderr } = await runHere(folder, ['assess', ...options]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
