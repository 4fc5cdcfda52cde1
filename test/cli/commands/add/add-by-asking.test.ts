import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AddFlags, add } from '../../../../src/cli/commands/add/add.js';
import type { Io } from '../../../../src/cli/io.js';
import { assessmentText } from '../../../assessment-text.js';
import { pause, type ScriptedAnswer, scriptedPrompts } from '../../prompts/scripted-prompts.js';
import { folderWith } from '../../run-strive.js';

/** Runs `strive add a.yaml` at a terminal, with these answers. */
async function asked(words: readonly string[], answers: readonly ScriptedAnswer[], flags: AddFlags = {}) {
  const cwd = folderWith({ 'a.yaml': assessmentText() });
  const script = scriptedPrompts(answers);
  let printed = '';
  const output = { write: (text: string) => (printed += text), isTTY: true, columns: 80 };
  const io = {
    stdin: { isTTY: true } as NonNullable<Io['stdin']>,
    stdout: output,
    stderr: output,
    env: {},
    cwd: () => cwd,
  };
  const status = await add(io, ['a.yaml', ...words], flags, () => script.prompts);
  expect(script.left()).toEqual([]);
  return { status, printed, text: readFileSync(join(cwd, 'a.yaml'), 'utf8') };
}

const written = (more: string) => assessmentText(more);

describe('at a terminal, strive add', () => {
  it('asks what to add, and for all of it', async () => {
    const { status, text } = await asked(
      [],
      [
        ['What do you want to add?', 'designation'],
        ['What did StriveTogether award?', 'Proof point'],
        ['When was it awarded?', '5/1/2026'],
      ],
    );
    expect([status, text]).toEqual([0, written('designations:\n  - { id: proof-point, on: 2026-05-01 }\n')]);
  });

  it('asks only for what the command line leaves out', async () => {
    const example = await asked(
      ['example', 'A shared protocol'],
      [
        ['What kind of change', 'policy'],
        ['What evidence', ''],
      ],
      {
        on: '2025-08-20',
      },
    );
    expect(example.text).toBe(
      written('systems-change-examples:\n  - { title: A shared protocol, on: 2025-08-20, kind: policy }\n'),
    );
    const values = await asked(
      ['indicator', 'early-grade-reading/third'],
      [
        ['What does it measure?', 'Third graders'],
        ['core indicator', true],
        ['Which direction', 'higher'],
        ['Where do the numbers', ''],
      ],
      { unit: 'percent', value: ['2024-25=48.9%'] },
    );
    expect(values.text).toBe(
      written(
        'outcomes:\n  early-grade-reading:\n    third:\n      name: Third graders\n      core: true\n      unit: percent\n      values:\n        2024-25: 48.9\n',
      ),
    );
  });

  it('leads back from each menu to the question before it, and adds nothing for who leaves the first', async () => {
    const { text } = await asked(
      ['adjacent-outcome'],
      [
        ['What does it measure?', 'Jobs'],
        ['short name', ''],
        ['Which sector', 'health'],
        ['Who does it serve', 'back'],
        ['Which sector', 'workforce'],
        ['Who does it serve', 'youth'],
        ['What unit', 'count'],
        ['Which direction', 'back'],
        ['What unit', 'percent'],
        ['Which direction', 'lower'],
        ['Where do the numbers', 'Census'],
        ['What period is its first number from?', '2024'],
        ['the value, in percent?', ''],
        ['What period is its first number from?', '2024'],
        ['the value', '12'],
        ['How many people', '900'],
        ['a note about', ''],
        ['Add another period', '2025'],
        ['the value', 'none'],
        ['a note about', 'No survey'],
        ['Add another period', ''],
      ],
    );
    expect(text).toBe(
      written(`adjacent-outcomes:
  jobs:
    name: Jobs
    sector: workforce
    serves: youth
    unit: percent
    better: lower
    source: Census
    values:
      2024: { value: 12, n: 900 }
      2025: { value: null, note: No survey }
`),
    );
    for (const answers of [
      [['What did StriveTogether award?', 'back']],
      [['What changed', '']],
      [['What does it measure?', '']],
      [['Which outcome', 'back']],
    ] as ScriptedAnswer[][]) {
      const what = {
        'What did StriveTogether award?': 'designation',
        'What changed': 'example',
        'Which outcome': 'indicator',
      };
      const kind = what[answers[0]?.[0] as keyof typeof what] ?? 'adjacent-outcome';
      const left = await asked([kind], answers);
      expect(left).toMatchObject({ status: 0, text: written('') });
      expect(left.printed).toBe(`Nothing was added. To start again: strive add a.yaml ${kind}\n`);
    }
  });

  it('adds nothing for who pauses, and says how to start again', async () => {
    const { status, printed, text } = await asked(['designation', 'proof-point'], [['When was it awarded?', pause]]);
    expect([status, text]).toEqual([130, written('')]);
    expect(printed).toContain('To start again: strive add a.yaml designation');
  });
});
