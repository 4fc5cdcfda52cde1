import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../../assessment-text.js';
import { runHere } from '../../run-here.js';
import { folderWith } from '../../run-strive.js';

async function adding(arguments_: readonly string[], text = assessmentText()) {
  const cwd = folderWith({ 'a.yaml': text, 'evidence/minutes.pdf': '' });
  const ran = await runHere(cwd, ['add', 'a.yaml', ...arguments_]);
  return { ...ran, cwd, text: readFileSync(join(cwd, 'a.yaml'), 'utf8') };
}

const adjacent = ['adjacent-outcome', 'jobless', '--name', 'Unemployment: ages 16 to 24', '--unit', 'percent'];
const indicator = ['indicator', 'early-grade-reading/third', '--name', 'Third graders', '--unit', 'percent'];

describe('strive add', () => {
  it('records a designation, and says that from now on one that is not listed was not awarded', async () => {
    const { status, stdout, stderr, text } = await adding(['designation', 'Proof Point', '--on', '5/1/2026']);
    expect(stdout).toBe(
      "added designation proof-point, 2026-05-01\nIt's the first one in the file. From now on, designations that the file doesn't list count as not awarded.\n",
    );
    expect(stderr).toBe('strive: "5/1/2026" is read as 2026-05-01 (May 1, 2026).\n');
    expect(text).toBe(assessmentText('designations:\n  - { id: proof-point, on: 2026-05-01 }\n'));
    expect(status).toBe(0);
  });

  it('adds to what a section has, and keeps every other byte', async () => {
    const before = assessmentText(
      'designations: # ours\r\n- {on: 2024-10-01,   id: "proof-point"}   # first\r\n# the end\r\n',
    );
    const { stdout, text } = await adding(['designations', 'ongoing-proof-point', '--on', '2025-10-01'], before);
    expect(stdout).toBe('added designation ongoing-proof-point, 2025-10-01\n');
    expect(text).toBe(before.replace('# first\r\n', '# first\r\n- { id: ongoing-proof-point, on: 2025-10-01 }\r\n'));
  });

  it('says which comment it left next to what was empty, because it may not be true any more', async () => {
    const before = assessmentText('designations: [] # none so far\n');
    const { stderr, text } = await adding(['designation', 'proof-point', '--on', '2025-10-01'], before);
    expect(stderr).toBe(
      "strive: this change left a comment next to what was empty. Check whether it's still true: # none so far\n",
    );
    expect(text).toContain('designations: # none so far\n  - { id: proof-point, on: 2025-10-01 }');
  });

  it('records an ongoing proof point again with another date, but nothing else a second time', async () => {
    const designations = (id: string) => assessmentText(`designations: [{ id: ${id}, on: 2024-10-01 }]\n`);
    const add = async (id: string, on: string) =>
      (await adding(['designation', id, '--on', on], designations(id))).status;
    expect(await add('ongoing-proof-point', '2025-10-01')).toBe(0);
    expect(await add('ongoing-proof-point', '2024-10-01')).toBe(1);
    const again = await adding(['designation', 'proof-point', '--on', '2025-10-01'], designations('proof-point'));
    expect([again.status, again.stderr]).toEqual([
      1,
      'strive: The designation proof-point is already in the file, with the date 2024-10-01. If that date is wrong, correct it there.\n',
    ]);
    expect(again.text).toBe(designations('proof-point'));
  });

  it('warns of a designation that is dated after the assessment', async () => {
    const { status, stderr } = await adding(['designation', 'exploring', '--on', '2026-07-01']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('2026-07-01')]);
  });

  const example = ['example', 'District adopts: a "shared" #5 protocol', '--on', '2025-08-20', '--kind', 'practice'];

  it('adds an example of systems change with its evidence', async () => {
    const evidence = ['--evidence', 'Minutes | evidence/minutes.pdf | 2025-09-01', '--evidence', 'https://example.org'];
    const { status, stdout, text } = await adding(
      [...example, ...evidence],
      assessmentText('systems-change-examples: []\n'),
    );
    expect(stdout).toBe(
      'added example "District adopts: a "shared" #5 protocol", 2025-08-20, practice, 2 pieces of evidence\nOngoing proof point: not eligible -> not enough data to say\n',
    );
    expect(text).toBe(
      assessmentText(`systems-change-examples:
  - title: 'District adopts: a "shared" #5 protocol'
    on: 2025-08-20
    kind: practice
    evidence:
      - { title: Minutes, file: evidence/minutes.pdf, date: 2025-09-01 }
      - https://example.org
`),
    );
    expect(status).toBe(0);
  });

  it('says why a new example does not count, and a designation that comes after all examples', async () => {
    const dated = (on: string) => ['example', 'Protocol', '--on', on, '--kind', 'practice'];
    const awarded = 'designations: [{ id: proof-point, on: 2025-03-01 }]\nsystems-change-examples: []\n';
    const early =
      "Ongoing proof point, Further examples of systems change: 0 examples count, 1 needed. 1 example isn't dated after the designation of 2025-03-01, so it doesn't count.\n";
    expect((await adding(dated('2025-03-01'), assessmentText(awarded))).stdout).toContain(early);
    expect((await adding(dated('2025-03-02'), assessmentText(awarded))).stdout).not.toContain('dated after');
    const listed = `designations: []
systems-change-examples:
  - { title: Protocol, on: 2025-03-01, kind: practice, evidence: [Minutes] }
`;
    const designation = ['designation', 'proof-point', '--on', '2025-03-01'];
    expect((await adding(designation, assessmentText(listed))).stdout).toContain(early);
  });

  it('refuses an example of the same title', async () => {
    const { text } = await adding(example);
    const again = await adding(['example', 'district adopts: A "Shared" #5 protocol ', ...example.slice(2)], text);
    expect(again).toMatchObject({
      status: 1,
      text,
      stderr: expect.stringContaining('Use a title that tells the two apart.'),
    });
  });

  it('adds an outcome in another sector', async () => {
    const more = ['--sector', 'workforce', '--serves', 'youth', '--better', 'lower', '--source', 'Census'];
    const values = ['--value', '2025=>=11', '--value', '2024=12.1%', '--baseline', '2024'];
    const { status, stdout, text } = await adding([...adjacent, ...more, ...values]);
    expect(stdout).toContain('added adjacent-outcomes/jobless: 2025 >=11, 2024 12.1\n');
    expect(text).toBe(
      assessmentText(`adjacent-outcomes:
  jobless:
    name: "Unemployment: ages 16 to 24"
    sector: workforce
    serves: youth
    unit: percent
    better: lower
    source: Census
    baseline: 2024
    values:
      2024: 12.1
      2025: ">=11"
`),
    );
    expect(status).toBe(0);
  });

  it('makes a short name of a name', async () => {
    const { text } = await adding(['adjacent-outcome', 'Jobs, all ages', '--unit', 'count', '--value', '2025=1,200']);
    expect(text).toContain(
      '  jobs-all-ages:\n    name: Jobs, all ages\n    unit: count\n    values:\n      2025: 1200\n',
    );
  });

  it('adds an indicator with its first numbers', async () => {
    const values = ['--value', '2023-2024=45', '--value', '2024-25=suppressed', '--baseline', '2023-24'];
    const { status, stdout, text } = await adding([...indicator, '--core', '--better', 'higher', ...values]);
    expect(stdout).toContain('added early-grade-reading/third: 2023-24 45, 2024-25 suppressed\n');
    expect(stdout).toContain('From now on, outcomes without an indicator in the file count as having none.');
    expect(text).toBe(
      assessmentText(`outcomes:
  early-grade-reading:
    third:
      name: Third graders
      core: true
      unit: percent
      baseline: 2023-24
      values:
        2023-24: 45
        2024-25: suppressed
`),
    );
    expect(status).toBe(0);
  });

  it("adds an indicator to a partnership's own outcome", async () => {
    const own = 'other-outcomes:\n  meals:\n    served: { name: Meals, unit: count, values: { 2025: 9 } }\n';
    const { text } = await adding(
      ['indicator', 'meals/wasted', '--name', 'Wasted', '--unit', 'count', '--value', '2025=3'],
      assessmentText(own),
    );
    expect(text).toBe(
      assessmentText(`${own}    wasted:\n      name: Wasted\n      unit: count\n      values:\n        2025: 3\n`),
    );
  });

  it('refuses a short name that is taken, and says how to add a number', async () => {
    const { text } = await adding([...adjacent, '--value', '2025=11']);
    const again = await adding([...adjacent, '--value', '2025=12'], text);
    expect(again).toMatchObject({ status: 1, text });
    expect(again.stderr).toContain('To add a number to it, use `strive add-value`.');
    const one = await adding([...indicator, '--value', '2024-25=40']);
    expect(await adding([...indicator, '--value', '2024-25=41'], one.text)).toMatchObject({
      status: 1,
      text: one.text,
      stderr: expect.stringContaining('already has an indicator `third`'),
    });
  });

  it.each([
    [['--value', '2023-24=0.4', '--value', '2024-25=0.5'], 'If they are fractions'],
    [['--value', '2024-25=140'], "isn't a valid percentage"],
    [['--value', '2024-25=-666666666'], '-666666666'],
    [['--value', '2024-25=40', '--value', '2025=41'], 'school year'],
    [['--value', '2090-91=40'], '2090-91'],
  ])('refuses what a file may not hold, as add-value does: %j', async (values, words) => {
    const { status, stderr, text } = await adding([...indicator, ...values]);
    expect([status, stderr, text]).toEqual([1, expect.stringContaining(words), assessmentText()]);
  });

  it('says what is odd about numbers', async () => {
    const { status, stderr } = await adding([...indicator, '--value', '2023-24=40', '--value', '2024-25=60']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('a new test or definition')]);
  });

  it.each([
    [['exmple'], 'can\'t add "exmple". Did you mean example?'],
    [['gateway'], 'Use one of: designation, example, adjacent-outcome, indicator.'],
    [['designation', 'profpoint', '--on', '2026-05-01'], 'Did you mean proof-point?'],
    [
      ['designation', 'prize', '--on', '2026-05-01'],
      'Use one of: exploring, emerging, sustaining, systems-change, proof-point,',
    ],
    [['designation', 'proof-point', '--on', 'May'], '"May" isn\'t a date.'],
    [
      ['designation', 'proof-point', '--on', '2026-05-01', '--kind', 'policy'],
      "--kind doesn't work with designation. It's for example.",
    ],
    [['indicator', 'a/b', '--sector', 'health'], "--sector doesn't work with indicator."],
    [['example', ' ', '--on', '2026-05-01', '--kind', 'policy'], 'the title is empty'],
    [['example', 'x', '--on', '2026-05-01', '--kind', 'law'], 'policy, practice, resources, power'],
    [['indicator', 'reading/x', '--name', 'x'], 'there is no outcome "reading"'],
    [['indicator', 'early-grade-readng/x', '--name', 'x'], 'Did you mean early-grade-reading?'],
    [['indicator', 'early-grade-reading/Third Grade'], 'such as early-grade-reading/third-grade.'],
    [[...indicator, '--value', '48.9'], 'Write a period, = and a number, such as 2024-25=48.9.'],
    [[...indicator, '--value', '2024-25='], 'Write a period, = and a number'],
    [[...indicator, '--value', '2024-25=1', '--value', '2024-2025=2'], '--value gives 2024-25 twice.'],
    [[...indicator, '--value', '2024-25=many'], '"many" isn\'t a number.'],
    [[...indicator, '--value', '2024-25=$4'], "the indicator's unit is percent"],
    [[...indicator, '--value', '2024-25=4', '--baseline', 'first'], '"first" isn\'t a valid period.'],
  ])('refuses %j and writes nothing', async (arguments_, words) => {
    const { status, stderr, text } = await adding(arguments_);
    expect([status, stderr, text]).toEqual([2, expect.stringContaining(words), assessmentText()]);
  });

  it.each([
    [[], 'what to add: designation, example, adjacent-outcome, indicator.'],
    [['designation'], 'its name, such as proof-point, --on DATE.'],
    [['example'], 'its title, --on DATE, --kind policy|practice|resources|power.'],
    [
      ['adjacent-outcome'],
      'its short name and --name "…", --unit percent|rate|count|currency|score|other, --value PERIOD=NUMBER.',
    ],
    [['adjacent-outcome', 'jobs', '--unit', 'count'], 'also give --name "…", --value PERIOD=NUMBER.'],
    [
      ['indicator', 'early-grade-reading'],
      'its outcome and short name, such as early-grade-reading/third-grade-reading, --name',
    ],
  ])('names what is missing where nobody can be asked: %j', async (arguments_, words) => {
    const { status, stderr, text } = await adding(arguments_);
    expect([status, stderr, text]).toEqual([2, expect.stringContaining(words), assessmentText()]);
    expect(stderr).toContain("standard input isn't a terminal");
  });

  it('shows with --dry-run what would change, and writes nothing', async () => {
    const { stdout, text } = await adding(['designation', 'proof-point', '--on', '2026-05-01', '--dry-run']);
    expect(stdout).toBe('line 4:\n+ designations:\n+   - { id: proof-point, on: 2026-05-01 }\n');
    expect(text).toBe(assessmentText());
  });
});
