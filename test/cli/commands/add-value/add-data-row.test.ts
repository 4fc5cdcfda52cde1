import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../../assessment-text.js';
import { folderWith, strive } from '../../run-strive.js';

const file = assessmentText(`outcomes:
  early-grade-reading:
    reading: # from the state
      name: Reading
      core: true
      unit: percent
      data: data/reading.csv
      disparities: { income: { reference: high } }
`);
/** Columns in an order of its own, a byte order mark, Windows line ends, and none behind the last line. */
const data =
  '\ufeffgroup,Period,value,note,dimension,n\r\n,2023-24,44,,,\r\n"high",2023-24,54,"a, b",income,400\r\nlow,2023-24,34,,income,512';

function folder(more: Readonly<Record<string, string>> = {}) {
  const cwd = folderWith({ 'a.yaml': file, 'data/reading.csv': data, ...more });
  return {
    cwd,
    text: (name = 'data/reading.csv') => readFileSync(join(cwd, name), 'utf8'),
    add: (...words: string[]) => strive(['add-value', 'a.yaml', 'reading', ...words], { cwd }),
  };
}

describe('a bound or range of an indicator whose numbers stand in a data file', () => {
  it('becomes a row, and is there already in another form', () => {
    const { text, add } = folder();
    expect(add('2024-25', 'GE95').status).toBe(0);
    expect(text()).toBe(`${data}\r\n,2024-25,>=95,,,\r\n`.replace(/\r\n$/, ''));
    expect(add('2024-25', '≥95%').stdout).toContain('already has this. Nothing changed.');
    expect(add('2024-25', '>95').stderr).toContain('already has a different number');
  });
});

describe('counts, a margin of error and a provisional number in a data file', () => {
  it('go into their columns, and are there already the second time', () => {
    const columns = 'period,count,of,margin,provisional,value';
    const { text, add } = folder({ 'data/reading.csv': `${columns}\n2023-24,,,,,44\n` });
    const words = ['2024-25', '--count', '412', '--of', '980', '--margin', '2.3', '--provisional'];
    expect(add(...words)).toMatchObject({ status: 0, stderr: '' });
    expect(text()).toBe(`${columns}\n2023-24,,,,,44\n2024-25,412,980,2.3,true,\n`);
    expect(add(...words).stdout).toContain('already has this. Nothing changed.');
    expect(add('2024-25', '412 of 980').stdout).toContain('already has this. Nothing changed.');
    for (const other of [['413 of 980'], ['412 of 980', '--margin', '2'], ['412 of 980', '--no-provisional']])
      expect(add('2024-25', ...other).stderr).toContain('already has a different number');
  });

  it('get columns where there are none, and every other byte stays', () => {
    const { cwd, text, add } = folder();
    const shown = add('2024-25', '412/980', '--dry-run');
    expect(shown.stdout).toBe(
      'data/reading.csv, line 1:\n- group,Period,value,note,dimension,n\n+ group,Period,value,note,dimension,n,count,of\ndata/reading.csv, line 5:\n+ ,2024-25,,,,,412,980\n',
    );
    expect(text()).toBe(data);
    const { status, stdout } = add('2024-25', '412/980');
    expect([status, stdout]).toEqual([
      0,
      'data/reading.csv: new columns count and of. Earlier rows are empty there.\nreading, 2024-25: added to data/reading.csv, line 5: ,2024-25,,,,,412,980\n',
    ]);
    expect(text()).toBe(
      '\ufeffgroup,Period,value,note,dimension,n,count,of\r\n,2023-24,44,,,,,\r\n"high",2023-24,54,"a, b",income,400,,\r\nlow,2023-24,34,,income,512,,\r\n,2024-25,,,,,412,980',
    );
    expect(add('2025-26', '44 ± 2').stdout).toContain('new column margin. Earlier rows are empty there.\n');
    expect(add('2026-27', '45', '--break').stdout).toContain('new column break.');
    const report = JSON.parse(strive(['assess', 'a.yaml', '--format', 'json'], { cwd }).stdout);
    const { series } = report.assessments[0].outcomes[0].indicators[0];
    expect(series).toMatchObject([
      { period: '2023-24', value: 44 },
      { period: '2024-25', count: 412, n: 980 },
      { period: '2025-26', value: 44, margin: 2 },
      { period: '2026-27', value: 45, break: true },
    ]);
  });

  it('take the place of empty columns at the end, and go over rows of any length', () => {
    const lines = ['', 'period,value,,', '2020-21,40', '2021-22,41,', '', '2022-23,42,,'];
    const { text, add } = folder({ 'data/reading.csv': `${lines.join('\n')}\n` });
    expect(add('2024-25', '44', '--note', 'New, and "better"').status).toBe(0);
    expect(text()).toBe(
      '\nperiod,value,note\n2020-21,40,\n2021-22,41,\n\n2022-23,42,,\n2024-25,44,"New, and ""better"""\n',
    );
    const notes = folder({ 'data/reading.csv': 'period,value,note\n2020-21,40,"Two\nlines"\n' });
    expect(notes.add('2021-22', '41', '--n', '50').status).toBe(0);
    expect(notes.text()).toBe('period,value,note,n\n2020-21,40,"Two\nlines",\n2021-22,41,,50\n');
  });

  it('get a column for the value where there are only counts, and columns for a first group', () => {
    const { text, add } = folder({ 'data/reading.csv': 'period,count,of\n2023-24,4,10\n' });
    expect(add('2024-25', '>=95').status).toBe(0);
    expect(add('2024-25', '38', '--group', 'income/high', '--new-group').status).toBe(0);
    expect(text()).toBe(
      'period,count,of,value,dimension,group\n2023-24,4,10,,,\n2024-25,,,>=95,,\n2024-25,,,38,income,high\n',
    );
  });
});

describe('a number of an indicator whose numbers stand in a data file', () => {
  it('becomes a row below the others, and no other byte changes', () => {
    const { cwd, text, add } = folder();
    chmodSync(join(cwd, 'data/reading.csv'), 0o640);
    const first = add('2024-25', '45.5', '--n', '1200', '--note', ' so, "it" is ');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toBe(
      'reading, 2024-25: added to data/reading.csv, line 5: ,2024-25,45.5,"so, ""it"" is",,1200\n',
    );
    expect(add('2024-25', '38', '--group', 'income/low').stdout).toContain('line 6: low,2024-25,38,,income,\n');
    expect(add('2022-23', 'suppressed', '--group', 'income/low').status).toBe(0);
    expect(add('2021-22', 'not-measured').status).toBe(0);
    expect(text()).toBe(
      `${data}\r\n,2024-25,45.5,"so, ""it"" is",,1200\r\nlow,2024-25,38,,income,\r\nlow,2022-23,suppressed,,income,\r\n,2021-22,,,,`,
    );
    expect(text('a.yaml')).toBe(file);
    expect(statSync(join(cwd, 'data/reading.csv')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(cwd, 'data'))).toEqual(['reading.csv']);
    const report = JSON.parse(strive(['assess', 'a.yaml', '--format', 'json'], { cwd }).stdout);
    expect(report.assessments[0].outcomes[0].indicators[0].latest).toEqual({ period: '2024-25', value: 45.5 });
  });

  it.skipIf(process.platform === 'win32')(
    "goes through a link within the assessment's folder, and tells of hard links",
    () => {
      const { cwd, text, add } = folder({ 'raw/reading.csv': data });
      rmSync(join(cwd, 'data/reading.csv'));
      symlinkSync('../raw/reading.csv', join(cwd, 'data/reading.csv'));
      linkSync(join(cwd, 'raw/reading.csv'), join(cwd, 'copy.csv'));
      const { status, stderr } = add('2024-25', '45.5');
      expect([status, stderr]).toEqual([
        0,
        'strive: data/reading.csv had a second name (a hard link). The file with that name still has the old text.\n',
      ]);
      expect(text('raw/reading.csv')).toBe(`${data}\r\n,2024-25,45.5,,,`);
      expect(text('copy.csv')).toBe(data);
      expect(lstatSync(join(cwd, 'data/reading.csv')).isSymbolicLink()).toBe(true);
    },
  );

  it('goes behind a last line end, which the new row then has as well', () => {
    const { text, add } = folder({ 'data/reading.csv': 'period,value\n2023-24,44\n' });
    expect(add('2024-25', '45').status).toBe(0);
    expect(text()).toBe('period,value\n2023-24,44\n2024-25,45\n');
  });

  it('is only shown by --dry-run, and written once', () => {
    const { text, add } = folder();
    expect(add('2024-25', '45', '--dry-run').stdout).toBe('data/reading.csv, line 5:\n+ ,2024-25,45,,,\n');
    expect(text()).toBe(data);
    expect(add('2023-24', '44').stdout).toBe('reading, 2023-24: data/reading.csv already has this. Nothing changed.\n');
    expect(text()).toBe(data);
  });

  it.each<[string[], number, string]>([
    [['2023-24', '45'], 1, 'data/reading.csv:2 already has a different number for this. Change it there.'],
    [['2023-24', '54', '--group', 'income/high', '--n', '5'], 1, 'data/reading.csv:3 already has a different number'],
    [['2024-25', '145'], 1, "145 isn't a valid percentage"],
    [['2025', '45'], 1, 'is a calendar year'],
    [['2024-25', '45', '--note', '=1+1'], 1, "can't start with ="],
    [['2024-25', '45', '--group', 'income/lwo'], 2, 'Did you mean income/low?'],
    [['2024-25', '45', '--group', 'income/low', '--reference', 'high'], 2, 'add `reference` in a.yaml'],
  ])('%j is refused, and nothing is written', (words, status, message) => {
    const { text, add } = folder();
    const ran = add(...words);
    expect([ran.status, ran.stdout]).toEqual([status, '']);
    expect(ran.stderr).toContain(message);
    expect([text(), text('a.yaml')]).toEqual([data, file]);
  });

  it('is refused where the data file has mistakes, is not there, or lies outside', () => {
    const broken = folder({ 'data/reading.csv': 'period,value\n2023-24,many\n' });
    expect(broken.add('2024-25', '45').stderr).toContain("data/reading.csv:2: This isn't a number.");
    const outside = folder({ 'a.yaml': file.replace('data/reading.csv', '../b.csv') });
    expect(outside.add('2024-25', '45').stderr).toContain("can't read the data file ../b.csv");
    const linked = folder({ 'inner/a.yaml': file, 'data/reading.csv': data });
    mkdirSync(join(linked.cwd, 'inner/data'));
    symlinkSync('../../data/reading.csv', join(linked.cwd, 'inner/data/reading.csv'));
    const ran = strive(['add-value', 'inner/a.yaml', 'reading', '2024-25', '45'], { cwd: linked.cwd });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('. To see why: strive validate inner/a.yaml');
    expect(linked.text()).toBe(data);
  });

  it('warns of few people where the row stands, and of a dimension without a reference', () => {
    const { add } = folder();
    const ran = add('2024-25', '38', '--group', 'district/north', '--new-group', '--n', '4');
    expect(ran.stdout).toContain('district has no reference group, so no gaps are computed.');
    expect(ran.stderr).toContain('strive: data/reading.csv:5: The value for `2024-25` describes fewer than 10 people');
  });

  it('is found from another folder', () => {
    const { cwd, text } = folder();
    writeFileSync(join(cwd, 'data/reading.csv'), 'period,value\n');
    const ran = strive(['add-value', '../a.yaml', 'reading', '2024-25', '45'], { cwd: join(cwd, 'data') });
    expect(ran.stdout).toContain('reading, 2024-25: added to ../data/reading.csv, line 2: 2024-25,45\n');
    expect(text()).toBe('period,value\n2024-25,45\n');
  });
});
