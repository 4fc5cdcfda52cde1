import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { type SmallSheet, smallWorkbook } from '../authoring/workbook/small-workbook.js';
import { runHere } from './run-here.js';
import { folderWith } from './run-strive.js';

const file = assessmentText(`outcomes:
  early-grade-reading:
    reading: { name: Reading, unit: percent, values: { 2017-18: 41.2 } }
`);
const reading = ['--into', 'p.yaml', '--outcome', 'early-grade-reading', '--indicator', 'reading'];

function folder(sheets: readonly SmallSheet[]) {
  const cwd = folderWith({ 'p.yaml': file });
  writeFileSync(join(cwd, 's.xlsx'), smallWorkbook(sheets));
  return {
    run: (...words: readonly string[]) => runHere(cwd, ['import', 's.xlsx', ...reading, ...words]),
    text: () => readFileSync(join(cwd, 'p.yaml'), 'utf8').replaceAll('"n"', 'n'),
  };
}

const columns = ['--period-column', 'Year', '--value-column', 'Pct'];
const numbers = {
  name: 'Data',
  rows: [
    ['Year', 'Pct', 'N'],
    ['2018-19', 44.300000000000004, 210],
    ['2019-20', 'GE95', 'PS'],
  ],
};
const notes = { name: 'Notes', rows: [['Read me'], ['Twice']] };
const schools = {
  name: 'Schools',
  rows: [
    ['School', 'Year', 'Pct'],
    ['Elm', '2018-19', 40],
  ],
};

describe('strive import of a downloaded workbook', () => {
  it('reads its only sheet that holds anything, below a title over all columns', async () => {
    const titled = { name: 'Data', rows: [['Report 2020', null, null], ...numbers.rows], merged: ['A1:C1'] };
    const { run, text } = folder([titled, { name: 'Empty', rows: [] }]);
    const { status, stderr } = await run(...columns, '--n-column', 'N');
    expect([status, stderr]).toEqual([0, expect.stringContaining('the column names are in line 2.')]);
    expect(text()).toContain('2018-19: { value: 44.3, n: 210 }, 2019-20: ">=95"');
  });

  it('asks nothing where only one sheet can hold a table', async () => {
    const { run } = folder([notes, numbers]);
    expect((await run(...columns)).status).toBe(0);
  });

  it('asks for one of several sheets, and remembers it', async () => {
    const { run } = folder([notes, schools, numbers]);
    const open = await run(...columns);
    expect([open.status, open.stderr]).toEqual([
      2,
      expect.stringContaining('s.xlsx has 2 sheets. Add --sheet with one of: "Schools", "Data".'),
    ]);
    const near = await run(...columns, '--sheet', 'Dato');
    expect([near.status, near.stderr]).toEqual([
      2,
      expect.stringContaining('there is no sheet "Dato". Did you mean "Data"? The sheets are: "Schools", "Data".'),
    ]);
    expect((await run(...columns, '--sheet', 'data')).status).toBe(0);
    expect((await run()).stdout).toBe('No changes. p.yaml stays the same.\n');
  });

  const ofGroup = (name: string, pct: number | string, n: number) => ({
    name,
    rows: [
      ['Year', 'Pct', 'N'],
      ['2018-19', pct, n],
    ],
  });
  const other = { name: 'Schools', rows: [...schools.rows, ['Oak', '2018-19', 41]] };

  it('reads a sheet for each group together, and remembers it', async () => {
    const elsewhere = {
      name: 'Hispanic',
      rows: [
        ['N', 'Year', 'Pct'],
        [90, '2018-19', 'GE30'],
      ],
    };
    const { run, text } = folder([
      notes,
      ofGroup('All Students', 44, 300),
      ofGroup('White', 52, 200),
      elsewhere,
      other,
    ]);
    const flags = [...columns, '--n-column', 'N', '--group-column', '(sheet)', '--add-groups'];
    const { status, stderr } = await run('--sheet', '*', ...flags, '--reference', 'race-ethnicity/white');
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining(
        'read the sheets "All Students", "White", "Hispanic" together. The column "(sheet)" has their names.\nstrive: skipped sheets with other columns: "Schools".',
      ),
    ]);
    expect(stderr).toContain('s.xlsx, Hispanic:2 (Pct): "GE30" is read as >=30.');
    expect(text()).toContain('2018-19: { value: 44, n: 300 }');
    expect(text()).toMatch(/white: \{ 2018-19: \{ value: 52, n: 200 \} \}/);
    expect(text()).toMatch(/hispanic: \{ 2018-19: \{ value: ">=30", n: 90 \} \}/);
    const again = await run();
    expect([again.stdout, again.stderr]).toEqual([
      'No changes. p.yaml stays the same.\n',
      expect.stringContaining('all sheets; year "Year"; value "Pct"; people "N"; group "(sheet)"; groups by name: 2.'),
    ]);
  });

  it('reads a sheet for each year together, and passes over cells outside the table', async () => {
    const ofYear = (name: string, all: number, white: number) => ({
      name,
      rows: [
        ['Group', 'Pct'],
        ['All Students', all],
        ['White', white],
      ],
    });
    const second = ofYear('2019-20', 45, 53);
    const { run, text } = folder([
      ofYear('2018-19', 44, 52),
      { ...second, rows: [...second.rows, ['Source', null, 'the state']] },
    ]);
    const flags = ['--period-column', '(sheet)', '--value-column', 'Pct', '--group-column', 'Group', '--add-groups'];
    expect((await run('--sheet', '*', ...flags, '--group-names', 'Source=')).status).toBe(0);
    expect(text()).toContain('2018-19: 44, 2019-20: 45');
    expect(text()).toContain('white: { 2018-19: 52, 2019-20: 53 }');
  });

  it('takes one of several sheets by its name, as by a text of any other column', async () => {
    const { run, text } = folder([ofGroup('Elm', 44, 300), ofGroup('Oak', 52, 200)]);
    expect((await run('--sheet', '*', ...columns, '--only', '(sheet)=Oak')).status).toBe(0);
    expect(text()).toContain('2018-19: 52');
  });

  it('refuses to read sheets together that have nothing in common', async () => {
    const { run } = folder([numbers, schools]);
    const { status, stderr } = await run('--sheet', '*', ...columns);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('no two sheets have the same columns. Name one sheet with --sheet.'),
    ]);
    const open = await run(...columns);
    expect(open.stderr).not.toContain('"*"');
    const alike = folder([ofGroup('White', 52, 200), ofGroup('Black', 40, 100)]);
    const asked = await alike.run(...columns);
    expect([asked.status, asked.stderr]).toEqual([
      2,
      expect.stringContaining('one of: "White", "Black". For all with the same columns, add --sheet "*".'),
    ]);
  });

  it('joins column names in two rows, and takes a joined cell for each of its rows', async () => {
    const rows = [
      ['Town', '2018-19', null, '2019-20', null],
      [null, 'N', 'Pct', 'N', 'Pct'],
      ['Elm', 200, 40, 210, 42],
      [null, 200, 40, 210, 42],
    ];
    const { run, text } = folder([{ name: 'Data', rows, merged: ['A1:A2', 'B1:C1', 'D1:E1', 'A3:A4'] }]);
    const { status, stderr } = await run(
      '--years-in-columns',
      '--value-column',
      'Pct',
      '--n-column',
      'N',
      '--only',
      'Town=Elm',
    );
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('rows skipped')]);
    expect(text()).toContain('2018-19: { value: 40, n: 200 }, 2019-20: { value: 42, n: 210 }');
  });

  it('refuses the old format, and one sheet of a text file', async () => {
    const cwd = folderWith({ 'p.yaml': file, 's.csv': 'Year,Pct\n2018-19,44\n' });
    writeFileSync(join(cwd, 's.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const old = await runHere(cwd, ['import', 's.xls', ...reading]);
    expect([old.status, old.stderr]).toEqual([
      2,
      expect.stringContaining('save it as .xlsx without a password, or as CSV'),
    ]);
    const csv = await runHere(cwd, ['import', 's.csv', ...reading, ...columns, '--sheet', 'Data']);
    expect([csv.status, csv.stderr]).toEqual([2, expect.stringContaining('this is a text file, so leave out --sheet')]);
    writeFileSync(join(cwd, 's.xlsx'), 'PK\u0003\u0004 no workbook');
    const damaged = await runHere(cwd, ['import', 's.xlsx', ...reading]);
    expect([damaged.status, damaged.stderr]).toEqual([2, expect.stringMatching(/^strive: s\.xlsx /)]);
  });
});
