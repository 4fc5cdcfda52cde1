import { describe, expect, it } from 'vitest';
import { downloadNumbers } from '../../../src/authoring/download/download-numbers.js';
import type { DownloadOptions, Target } from '../../../src/authoring/download/found-number.js';
import type { ColumnMapping } from '../../../src/authoring/download/mapping.js';
import { DownloadRefused, missingColumns, readDownload } from '../../../src/authoring/download/read-download.js';
import { readYear } from '../../../src/authoring/download/read-year.js';

const target: Target = {
  outcome: 'early-grade-reading',
  indicator: 'reading',
  unit: 'percent',
  groups: ['race-ethnicity/white', 'race-ethnicity/black'],
};
const columns = { periodColumn: 'School Year', valueColumn: 'Pct Proficient' };

function numbers(text: string, mapping: ColumnMapping, more: Partial<DownloadOptions> = {}) {
  const download = readDownload(new TextEncoder().encode(text), 'state.csv', mapping);
  return downloadNumbers(download, { file: 'state.csv', mapping, target, ...more });
}

/** The rows of both tables, without what is the same in each. */
const rowsOf = ({ grids }: ReturnType<typeof numbers>) =>
  grids.flatMap(({ rows }) => rows.slice(1).map((row) => row.slice(2)));
const problemsOf = ({ problems }: ReturnType<typeof numbers>) =>
  problems.map(({ address, message }) => `${address}: ${message}`);

describe('a year', () => {
  it.each([
    ['2024-25', '2024-25'],
    ['2024-2025', '2024-25'],
    ['2024/25', '2024-25'],
    ['2024–2025', '2024-25'],
    ['SY 2024-25', '2024-25'],
    ['SY2024-2025', '2024-25'],
    ['School Year 2024-25', '2024-25'],
    ['20242025', '2024-25'],
    ['1999-2000', '1999-00'],
  ])('written %s is %s', (text, period) => {
    expect(readYear(text).value).toBe(period);
  });

  it.each(['2025', 'SY2025', 'SY 2025', '2025 SY'])('written %s is not guessed', (text) => {
    expect(readYear(text)).toEqual({ unclear: true });
    expect(readYear(text, { kind: 'school-year-ending' })).toEqual({ value: '2024-25' });
    expect(readYear(text, { kind: 'school-year-starting' })).toEqual({ value: '2025-26' });
  });

  it('that stands alone is a calendar year where that is said, and no school year is', () => {
    expect(readYear('2025', { kind: 'calendar-year' })).toEqual({ value: '2025' });
    expect(readYear('SY2025', { kind: 'calendar-year' })).toEqual({
      problem: '"SY2025" is a school year, not a calendar year.',
    });
  });

  it.each([
    ['Class of 2019', '2018-19'],
    ['Cohort 2020', '2019-20'],
    ['cohort of 2020', '2019-20'],
    ['SY 18-19', '2018-19'],
    ['SY1819', '2018-19'],
    ['SY9900', '1999-00'],
    ['1617', '2016-17'],
    ['Fall 2019', '2019-20'],
    ['2019-2020*', '2019-20'],
    ['2019-20 (p)', '2019-20'],
    ['2019‑20', '2019-20'],
    ['2019−2020', '2019-20'],
  ])('written %s is %s, which is told', (text, period) => {
    expect(readYear(text)).toEqual({ value: period, readAs: period });
  });

  it('with a label and four digits is run together where another one of its column can only be', () => {
    const years = (texts: readonly string[]) =>
      rowsOf(numbers(`School Year,Pct Proficient\n${texts.map((text) => `${text},40\n`).join('')}`, columns)).map(
        (row) => row[3],
      );
    expect(years(['SY1920', 'SY2021'])).toEqual(['2019-20', '2020-21']);
    expect(readYear('SY2021')).toEqual({ unclear: true });
  });

  it.each([
    ['FY19', 'FY19=2018-19'],
    ['Fiscal Year 2020', 'Fiscal Year 2020=2019-20'],
  ])('%s is a fiscal one, and the flag that says what it is is named', (text, flag) => {
    expect(readYear(text, { kind: 'school-year-ending' }).problem).toBe(
      `"${text}" is a fiscal year. Say which period it is, such as --periods "${flag}", or add --period-kind for all of them.`,
    );
  });

  it.each([
    ['FY19', 'school-year-ending', '2018-19'],
    ['FY 2019', 'school-year-starting', '2019-20'],
    ['Fiscal Year 2019*', 'calendar-year', '2019'],
  ] as const)('%s is what is said of fiscal years: %s', (text, fiscal, period) => {
    expect(readYear(text, { fiscal }).value).toBe(period);
  });

  it('is what is said, and none that nobody measured anything in', () => {
    const text = 'School Year,Pct Proficient\nFY19,41\n2018-19 total,42\nRound 1,40\n';
    const said = numbers(text, {
      ...columns,
      periods: [
        ['fy19', '2018-19'],
        ['Round 1', '2017-18'],
        ['2018-19 total', ''],
      ],
    });
    expect([problemsOf(said), rowsOf(said).map((row) => row.slice(3, 5))]).toEqual([
      [],
      [
        ['2018-19', 41],
        ['2017-18', 40],
      ],
    ]);
    const years = { first: '1950', last: '2036' };
    expect(problemsOf(numbers('School Year,Pct Proficient\n1414-15,55\n', columns, { years }))).toEqual([
      'state.csv:2 (School Year): "1414-15" is outside the years 1950 to 2036.',
    ]);
  });

  it('written in two ways with two values is refused, and one can be skipped', () => {
    const text = 'School Year,Pct Proficient\nFall 2019,41\n2019-20,42\n';
    expect(problemsOf(numbers(text, columns))).toEqual([
      'state.csv:3: "Fall 2019" (line 2) and "2019-20" are both 2019-20, with different values. Skip one: --periods "Fall 2019=".',
    ]);
    expect(rowsOf(numbers(text, { ...columns, periods: [['Fall 2019', '']] }))).toHaveLength(1);
  });

  it.each(['2024-26', '2024-2024', '24-25', 'Spring 2025', '2025-06-30', ''])('is not made of %j', (text) => {
    expect(readYear(text, { kind: 'school-year-ending' })).toHaveProperty('problem');
  });
});

describe('the numbers of a download', () => {
  it('are found by the names of columns, below lines that are none', () => {
    const text =
      'State Report Card\nDownloaded on 6/30/2026\n\nDistrict,School  Year,N Tested,PCT PROFICIENT\nRiver Valley,2023-24,"1,204",45.2%\nRiver Valley,2024-25,1190,46\n';
    const found = numbers(text, { ...columns, nColumn: 'N tested' });
    expect(problemsOf(found)).toEqual([]);
    expect(rowsOf(found)).toEqual([
      [null, 'percent', null, '2023-24', 45.2, 1204],
      [null, 'percent', null, '2024-25', 46, 1190],
    ]);
  });

  it('are not taken from the first of several columns of one name', () => {
    const names = ['School Year', 'Pct Proficient', ' pct  proficient'];
    expect(missingColumns(names, columns)).toEqual([
      '2 columns are named "Pct Proficient". Rename the ones you don\'t need',
    ]);
    expect(missingColumns(names.slice(0, 2), columns)).toEqual([]);
  });

  it('are those of the rows that are meant', () => {
    const text = 'District,School Year,Pct Proficient\nRiver Valley,2024-25,45\nOther,2024-25,46\n';
    const found = numbers(text, { ...columns, only: [['district', 'river valley']] });
    expect(rowsOf(found)).toEqual([[null, 'percent', null, '2024-25', 45, null]]);
    expect(found.filtered).toBe(1);
  });

  it('are none where several rows say different things, and the columns are named that differ', () => {
    const text =
      'District,Grade,School Year,Pct Proficient\nRiver Valley,3,2024-25,45\nRiver Valley,4,2024-25,46\nRiver Valley,4,2024-25,47\n';
    const found = numbers(text, columns);
    expect(found.grids).toEqual([]);
    expect(problemsOf(found)).toEqual([
      'state.csv:3: rows for 2024-25 and everyone have different values (lines 2 and 3, and 1 more). The file covers more than one place, grade, or test. Choose rows with --only "COLUMN=TEXT". These columns differ: "Grade".',
    ]);
    expect(rowsOf(numbers(text.replaceAll(',46', ',45').replaceAll(',47', ',45'), columns))).toHaveLength(1);
  });

  it('have groups under the names of the assessment', () => {
    const text =
      'Subgroup,School Year,Pct Proficient\nAll Students,2024-25,45\nWhite,2024-25,50\nBlack or African American,2024-25,38\nFemale,2024-25,47\nMigrant,2024-25,*\nAsian,2024-25,60\n';
    const mapping: ColumnMapping = {
      ...columns,
      groupColumn: 'Subgroup',
      dimension: 'race-ethnicity',
      groupNames: [
        ['black or african american', 'black'],
        ['Female', 'gender/female'],
        ['Migrant', ''],
      ],
    };
    const found = numbers(text, mapping);
    expect(found.unknownGroups).toEqual([{ name: 'Asian', likely: 'race-ethnicity/asian' }]);
    expect(found.notes).toEqual(['"All Students" was read as everyone (overall).']);
    expect(rowsOf(found)).toEqual([
      [null, 'percent', null, '2024-25', 45, null],
      ['race-ethnicity', 'white', '2024-25', 50, null],
      ['race-ethnicity', 'black', '2024-25', 38, null],
      ['gender', 'female', '2024-25', 47, null],
    ]);
    const added = numbers(text, mapping, { addGroups: true });
    expect(rowsOf(added).at(-1)).toEqual(['race-ethnicity', 'asian', '2024-25', 60, null]);
    expect(added.notes.at(-1)).toBe('new groups: "Asian" as race-ethnicity/asian.'.replaceAll('"', ''));
  });

  it('name the first five of many new groups, and count the others', () => {
    const said = (count: number) => {
      const rows = Array.from({ length: count }, (_, index) => `Town ${index + 1},2024-25,45\n`).join('');
      const mapping = { ...columns, groupColumn: 'Subgroup', dimension: 'district' };
      return numbers(`Subgroup,School Year,Pct Proficient\n${rows}`, mapping, { addGroups: true }).notes.at(-1);
    };
    const five = [1, 2, 3, 4, 5].map((number) => `Town ${number} as district/town-${number}`).join(', ');
    expect(said(5)).toBe(`new groups: ${five}.`);
    expect(said(6)).toBe(`6 new groups: ${five}, and 1 more.`);
    expect(said(2000)).toBe(`2000 new groups: ${five}, and 1995 more.`);
  });

  it.each(['*', '<10', 'S', 's', '**', 'n<10'])('are withheld where %s stands', (mark) => {
    const found = numbers(`School Year,Pct Proficient,N\n2024-25,${mark},${mark}\n`, { ...columns, nColumn: 'N' });
    expect([problemsOf(found), rowsOf(found)]).toEqual([[], [[null, 'percent', null, '2024-25', 'suppressed', null]]]);
  });

  it('are bounds and ranges where the source published these', () => {
    const found = numbers('School Year,Pct Proficient,N\n2023-24,GE95,<10\n2024-25,80–84%,\n', {
      ...columns,
      nColumn: 'N',
    });
    expect([problemsOf(found), rowsOf(found).map((row) => row.slice(4))]).toEqual([
      [],
      [
        ['>=95', null],
        ['80-84', null],
      ],
    ]);
  });

  it.each(['N/A', '--', 'NR'])('ask what %s means, unless that is said', (mark) => {
    const text = `School Year,Pct Proficient\n2023-24,44\n2024-25,${mark}\n`;
    expect(problemsOf(numbers(text, columns))).toEqual([
      `state.csv:3 (Pct Proficient): "${mark}" could mean not measured or suppressed. Add --missing "${mark}" or --suppressed "${mark}".`,
    ]);
    expect(rowsOf(numbers(text, { ...columns, suppressed: [mark] })).at(-1)).toContain('suppressed');
    expect(rowsOf(numbers(text, { ...columns, missing: [mark] }))).toHaveLength(1);
  });

  it('are not taken for percentages where they look like fractions', () => {
    const text = 'School Year,Pct Proficient\n2023-24,0.452\n2024-25,0.47\n';
    expect(problemsOf(numbers(text, columns))).toEqual([
      'state.csv (Pct Proficient): all values are between 0 and 1, such as 0.452, but the unit is percent. Add --scale 100 to turn fractions into percentages, or --scale 1 if they are percentages.',
    ]);
    expect(rowsOf(numbers(text, { ...columns, scale: 100 })).map((row) => row[4])).toEqual([45.2, 47]);
    expect(rowsOf(numbers(text, { ...columns, scale: 1 })).map((row) => row[4])).toEqual([0.452, 0.47]);
  });

  it('are refused where a factor makes them too large', () => {
    const text = 'School Year,Pct Proficient\n2023-24,999999999999999\n2024-25,1000000000000\n';
    const found = numbers(text, { ...columns, scale: 1000 }, { target: { ...target, unit: 'currency' } });
    expect(problemsOf(found)).toEqual([
      `state.csv:2 (Pct Proficient): "999999999999999000" is too large: numbers can be at most 1e15 (a 1 with 15 zeros), positive or negative. Check the number. If it's right, use a larger unit, such as millions.`,
    ]);
  });

  it('stand in one year where the file has no column for it', () => {
    const found = numbers('Pct Proficient\n45\n', { valueColumn: 'Pct Proficient' }, { period: '2024-2025' });
    expect(rowsOf(found)).toEqual([[null, 'percent', null, '2024-25', 45, null]]);
  });

  it('say every cell that cannot be read, by its line and column', () => {
    const text = 'School Year,Pct Proficient,N\nSpring,45,10\n2024-25,4x,1.5\n';
    expect(problemsOf(numbers(text, { ...columns, nColumn: 'N' }))).toEqual([
      'state.csv:2 (School Year): "Spring" isn\'t a valid period. Use a calendar year (2025), a school year (2024-25), or a span of three or more calendar years (2017-2021). If it is one, say which, such as --periods "Spring=2024-25". To skip its rows, such as those of a total: --periods "Spring=".',
      expect.stringMatching(/^state\.csv:3 \(Pct Proficient\): "4x" isn't a number/),
      expect.stringMatching(/^state\.csv:3 \(N\): "1\.5" isn't a number of people/),
    ]);
  });
});

describe('the bytes of a download', () => {
  const read = (bytes: Uint8Array, mapping: ColumnMapping = columns) => readDownload(bytes, 'state.csv', mapping);
  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };

  it.each([false, true])('are read as UTF-16 where they say so (big end first: %s)', (big) => {
    const { columns: names, notes } = read(utf16('School Year\tPct Proficient\n2024-25\t45\n', big));
    expect(names).toEqual(['School Year', 'Pct Proficient']);
    expect(notes).toEqual(['read as UTF-16.', 'read with a tab between columns.']);
  });

  it('are not guessed to be of Windows', () => {
    const bytes = Buffer.from('School Year,Pct Proficient,Ort\n2024-25,45,Espa\xf1ola\n', 'latin1');
    expect(() => read(bytes)).toThrow(/line 2: .*add --encoding windows-1252/);
    expect(() => read(bytes)).toThrow(DownloadRefused);
    expect(read(bytes, { ...columns, encoding: 'windows-1252' }).rows[0]?.[2]?.text).toBe('Española');
  });

  it.each([
    [';', 'semicolon'],
    ['|', 'bar'],
  ])('have %s between the columns where their lines do, which is told', (sign, name) => {
    const { rows, notes } = read(Buffer.from(`School Year${sign}Pct Proficient\n2024-25${sign}45,2\n`));
    expect(rows[0]?.map(({ text }) => text)).toEqual(['2024-25', '45,2']);
    expect(notes).toEqual([`read with a ${name} between columns.`]);
  });

  it('know the lines of cells with a tab between them, empty ones too', () => {
    const { rows } = read(Buffer.from('School Year\t\tPct Proficient\n2024-25\t\t45\n'));
    expect(rows[0]?.map(({ place }) => place)).toEqual([
      { line: 2, column: 1 },
      { line: 2, column: 9 },
      { line: 2, column: 10 },
    ]);
  });
});

describe('a row of a download', () => {
  it('with more cells than there are columns is refused, with its line and how many there are', () => {
    const text = 'School Year,N,Pct Proficient\n2022-23,988,45.2\n2023-24,1,034,46.3\n2024-25,2,011,47\n';
    expect(() => numbers(text, columns)).toThrow(
      'line 3: this row has 4 cells, but there are 3 columns. Rows like this: 2. A number such as 1,034 may have split into two cells.',
    );
    expect(rowsOf(numbers('School Year,Pct Proficient\n2022-23,45.2,,\n', columns))).toHaveLength(1);
  });
});

describe('windows-1252', () => {
  it('has dashes and curly quotes where Latin-1 has nothing to see', () => {
    const bytes = Buffer.from('School Year,Name,Pct Proficient\n2023\x9624,St. Mary\x92s \x80,44\n', 'latin1');
    const [row] = readDownload(bytes, 'state.csv', { ...columns, encoding: 'windows-1252' }).rows;
    expect(row?.map(({ text }) => text)).toEqual(['2023–24', 'St. Mary’s €', '44']);
  });
});
