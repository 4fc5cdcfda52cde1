import { describe, expect, it } from 'vitest';
import { readDataFile } from '../../../src/assessment/data-files/read-data-file.js';

const read = (text: string) => readDataFile(new TextEncoder().encode(text), 'data.csv', { path: '/outcomes/o/i/data' });
const spots = (text: string) => read(text).findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('a data file', () => {
  it('is read with its columns in any order', () => {
    const { rows, findings } = read(
      'value,period,group,dimension,break,n,note\n41.2,2018-19,,,,5321,\n31.5,2018-19,black,race-ethnicity,TRUE,1204,"Partly, remote"\n',
    );
    expect(findings).toEqual([]);
    expect(rows).toEqual([
      { period: '2018-19', value: 41.2, n: 5321, break: false, line: 2, column: 1 },
      {
        period: '2018-19',
        dimension: 'race-ethnicity',
        group: 'black',
        value: 31.5,
        n: 1204,
        note: 'Partly, remote',
        break: true,
        line: 3,
        column: 1,
      },
    ]);
  });

  it('may have a byte order mark, the line endings of Windows, spaces, quotes, and empty lines', () => {
    const { rows, findings } = read('\ufeff"Period" , VALUE\r\n\r\n 2019 , "1.5"\r\n,,\r\n"2020",\t2\r\n');
    expect(findings.map(({ line, column }) => `${line}:${column}`)).toEqual([]);
    expect(rows).toEqual([
      { period: '2019', value: 1.5, break: false, line: 3, column: 9 },
      { period: '2020', value: 2, break: false, line: 5, column: 9 },
    ]);
  });

  it('counts its own lines, notes of several lines included', () => {
    const { rows, findings } = read('period,note,value\n2019,"a\r\nb ""c""\n",1\n2020,,x1\n');
    expect(rows).toEqual([{ period: '2019', value: 1, note: 'a\nb "c"', break: false, line: 4, column: 3 }]);
    expect(findings.map(({ line, column }) => `${line}:${column}`)).toEqual(['5:7']);
  });

  it('may hold rows for all in several ways', () => {
    const { rows, findings } = read(
      'period,dimension,group,value\n2019,,,1\n2020,overall,,2\n2021,Overall,overall,3\n2022,,overall,4\n2023,race,overall,5\n',
    );
    expect(findings).toEqual([]);
    expect(rows.map(({ period, value, dimension, group }) => [period, value, dimension, group])).toEqual([
      ['2019', 1, undefined, undefined],
      ['2020', 2, undefined, undefined],
      ['2021', 3, undefined, undefined],
      ['2022', 4, undefined, undefined],
      ['2023', 5, undefined, undefined],
    ]);
  });

  it('may hold no rows yet, empty columns at the end, and rows that end early', () => {
    expect(read('period,value\n')).toEqual({ rows: [], findings: [] });
    const { rows, findings } = read('period,value,n,note,,\n2019,1\n2020,2,3,x,,,,\n');
    expect(findings).toEqual([]);
    expect(rows).toHaveLength(2);
  });

  it('keeps escape sequences out of notes', () => {
    expect(read('period,value,note\n2019,1,a\u001b[31mb\u202e\n').rows[0]?.note).toBe('ab');
  });
});

describe('a value', () => {
  it.each<[string, number | string | null]>([
    ['41.2', 41.2],
    ['-3', -3],
    ['.5', 0.5],
    ['0', 0],
    ['007', 7],
    ['', null],
    ['suppressed', 'suppressed'],
    ['Suppressed', 'suppressed'],
    ['*', 'suppressed'],
    ['***', 'suppressed'],
    ['S', 'suppressed'],
    ['s', 'suppressed'],
    // Bounds and ranges stay as they are until the unit is known.
    ...['<10', '< 10', 'n<10', 'N < 10', '<=5', '\u22645%', '>95%', 'GE95', '80-84', '80\u201384%'].map(
      (text): [string, string] => [text, text],
    ),
  ])('%j is %j', (text, value) => {
    const { rows, findings } = read(`period,value\n2019,${text}\n`);
    expect(findings).toEqual([]);
    expect(rows[0]?.value).toBe(value);
  });

  it.each([
    ['"1,234"', /Write 1234\./],
    ['"1,234,567.5"', /Write 1234567\.5\./],
    ['1 234', /Write 1234\./],
    ['45%', /percent sign.*Write 45\./],
    ['45.5 %', /Write 45\.5\./],
    ['"45,6"', /decimal point.*Write 45\.6\./],
    ['$420000', /Write 420000\./],
    ['+3', /Write 3\./],
    ['\u22123', /Write -3\./],
    ['--', /empty.*suppressed/],
    ['-', /empty.*suppressed/],
    ['N/A', /empty.*suppressed/],
    ['null', /empty.*suppressed/],
    ['.', /empty.*suppressed/],
    ['1e3', /Write 1000\./],
    ['Infinity', /isn't a number/],
    ['NaN', /isn't a number/],
    ['0x10', /isn't a number/],
    ['45*', /isn't a number/],
    ['1000000000000001', /at most 1e15/],
    ['-1000000000000001', /at most 1e15/],
    ['12345678901234567890', /at most 1e15/],
    ['"1,000,000,000,000,001"', /at most 1e15/],
    [`${'9'.repeat(400)}.5`, /at most 1e15/],
  ])('%s is refused', (text, words) => {
    const { rows, findings } = read(`period,value\n2019,${text}\n`);
    expect(rows).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'data/row',
      line: 2,
      column: 6,
      file: 'data.csv',
      path: '/outcomes/o/i/data',
    });
    expect(`${findings[0]?.message} ${findings[0]?.suggestion}`).toMatch(words);
  });
});

describe('other cells', () => {
  it.each([
    ['n', '1.5', /whole number/],
    ['n', '-1', /whole number/],
    ['n', '<10', /suppressed/],
    ['n', '"1,204"', /Write 1204\./],
    ['n', 'many', /whole number/],
    ['break', 'yes', /`true`, `false`, or empty/],
    ['break', '1', /`true`, `false`, or empty/],
  ])('%s %s is refused', (column, text, words) => {
    const { rows, findings } = read(`${column},period,value\n${text},2019,1\n`);
    expect(rows).toEqual([]);
    expect(findings.map(({ line, column }) => `${line}:${column}`)).toEqual(['2:1']);
    expect(`${findings[0]?.message} ${findings[0]?.suggestion}`).toMatch(words);
  });

  it.each([
    ['0', 0],
    ['10', 10],
    ['10.0', 10],
  ])('n %s is %i', (text, n) => {
    expect(read(`n,period,value\n${text},2019,1\n`).rows[0]?.n).toBe(n);
  });

  it.each([
    ['2018-2019', /Write 2018-19\./],
    ['2018/19', /Write 2018-19\./],
    ['SY 2018-19', /Write 2018-19\./],
    ['Nov-10', /Write 2010-11\. A spreadsheet turned it into a date/],
    ['Dec-10', /A spreadsheet may have turned 2010-11 into a date/],
    ['19', /isn't a valid period/],
    ['', /period is missing/],
    ['2019-1', /isn't a valid period/],
  ])('the period %j is refused', (text, words) => {
    const { rows, findings } = read(`value,period\n1,${text}\n`);
    expect(rows).toEqual([]);
    expect(findings.map(({ line, column }) => `${line}:${column}`)).toEqual(['2:3']);
    expect(`${findings[0]?.message} ${findings[0]?.suggestion}`).toMatch(words);
  });

  it.each([
    ['race,', '2:11', /has no group/],
    ['overall,black', '2:6', /has no dimension/],
    [',black', '2:6', /has no dimension/],
    ['race,Hispanic or Latino', '2:11', /`hispanic-or-latino`/],
    ['Race/Ethnicity,black', '2:6', /`race-ethnicity`/],
    ['race,\u65e5\u672c', '2:11', /lowercase letters/],
  ])('dimension and group %j are refused', (text, spot, words) => {
    const { findings } = read(`period,dimension,group,value\n2019,${text},1\n`);
    expect(findings.map(({ line, column }) => `${line}:${column}`)).toEqual([spot]);
    expect(`${findings[0]?.message} ${findings[0]?.suggestion}`).toMatch(words);
  });
});

describe('rows', () => {
  it('are all reported when they are bad, every bad cell of them', () => {
    expect(spots('period,value,n\nx,1,\n2019,y,z\n2020,1,\n2021,1,-\n')).toEqual([
      '2:1 data/row',
      '3:6 data/row',
      '3:8 data/row',
      '5:8 data/row',
    ]);
  });

  it('must not say the same thing twice', () => {
    const text =
      'period,dimension,group,value\n2019,,,1\n2019,race,black,1\n2019,overall,,2\n2019,race,black,3\n2019,race,white,1\n';
    expect(spots(text)).toEqual(['4:1 data/row', '5:1 data/row']);
    expect(read(text).findings.map(({ message }) => /line (\d+)/.exec(message)?.[1])).toEqual(['2', '3']);
    expect(read(text).rows).toHaveLength(3);
  });

  it('must not have more cells than there are columns, or end before the value', () => {
    expect(spots('period,value\n2019,1,234\n2020\n2021,1\n')).toEqual(['2:8 data/row', '3:1 data/row']);
  });

  it('with broken quotes are passed over one by one', () => {
    const text = 'period,value,note\n2019,1,"x"y\n2020,2,"a\nb"\n2021,3,say "hi"\n2022,4,"open\n2023,5,\n2024,x1,\n';
    expect(spots(text)).toEqual(['2:10 data/row', '5:12 data/row', '6:8 data/row', '8:6 data/row']);
    expect(read(text).rows.map(({ period }) => period)).toEqual(['2020', '2023']);
  });
});

describe('a file that is no data file gives one finding', () => {
  it.each([
    ['', '1:1 data/unreadable', /empty/],
    ['\n\n', '1:1 data/unreadable', /empty/],
    ['period;value\n2019;1\n', '1:1 data/unreadable', /semicolons/],
    ['period\tvalue\n2019\t1\n', '1:1 data/unreadable', /tabs/],
    ['2019,1\n2020,2\n', '1:1 data/unreadable', /`2019` and `1`/],
    ['period,values\n2019,1\n', '1:8 data/unreadable', /values/],
    ['"period,value\n2019,1\n', '1:1 data/row', /aren't closed/],
  ])('%j', (text, spot, words) => {
    const [first] = read(text).findings;
    expect(spots(text)).toEqual([spot]);
    expect(first?.message).toMatch(words);
    expect(read(text).rows).toEqual([]);
  });

  it('nor one in another encoding, or one that is too large', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x70, 0]);
    expect(readDataFile(utf16, 'd', { path: '/x' }).findings).toMatchObject([
      { rule: 'file/encoding', path: '/x', file: 'd' },
    ]);
    expect(readDataFile(new Uint8Array(5), 'd', { maximumBytes: 4 }).findings).toMatchObject([
      { rule: 'file/too-large' },
    ]);
  });
});

describe('columns', () => {
  it('that are not known, not named or stand twice are named, and the rows are read all the same', () => {
    const text = 'period,Foo,value,value,,n\n2019,a,1,2,,x1\n';
    expect(spots(text)).toEqual([
      '1:8 data/unreadable',
      '1:18 data/unreadable',
      '1:24 data/unreadable',
      '2:13 data/row',
    ]);
  });

  it('that are missing are named together', () => {
    const { findings } = read('n,note\n1,2\n');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('`period` and `value`');
  });

  it('are one thing to say where the first line holds none of their names, but numbers already', () => {
    const { findings } = read('2021-22,race,white,40\n2022-23,race,white,41\n');
    expect(findings.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:1']);
    expect(findings[0]?.message).toMatch(/no column `period` and `value`, and `2021-22` and `race` are not known/);
    expect(read('Year,value\n2021,1\n').findings[0]?.message).toMatch(/and `Year` is not known/);
    expect(read('Year,value\n2021,1\n').findings[0]?.suggestion).toContain('use `strive import` with --outcome');
    expect(read('n,note\n1,2\n').findings[0]?.suggestion).not.toContain('strive import');
  });
});
