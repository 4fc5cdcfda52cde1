import { describe, expect, it } from 'vitest';
import { downloadNumbers } from '../../../src/authoring/download/download-numbers.js';
import { guessColumns } from '../../../src/authoring/download/guess-columns.js';
import type { ColumnMapping } from '../../../src/authoring/download/mapping.js';
import { downloadOf, readDownload } from '../../../src/authoring/download/read-download.js';
import { likelyGroupColumns } from '../../../src/authoring/download/wide-columns.js';
import { numbersOf } from './numbers-of.js';

describe('a download with a column for each year', () => {
  const text = 'Town,2019,2020,2021*\nElm,12.5,11,9\nOak,8,7.5,7\n';

  it('gives a number for each year, with the place of its cell', () => {
    const mapping: ColumnMapping = { yearsInColumns: true, periodKind: 'calendar-year', only: [['Town', 'Elm']] };
    expect(numbersOf(text, 'percent', mapping).rows.map((row) => row.slice(3, 5))).toEqual([
      ['2019', 12.5],
      ['2020', 11],
      ['2021', 9],
    ]);
    expect(numbersOf(text.replace('11', 'x1'), 'percent', mapping).problems).toEqual([
      expect.stringMatching(/^state\.csv:2 \(2020\): "x1" isn't a number/),
    ]);
    expect(numbersOf(text, 'percent', { ...mapping, only: [] }).unclear.rows).toEqual({
      columns: ['Town'],
      choices: [['Elm'], ['Oak']],
    });
  });

  it('may have several of each year, of which the flags say the rest of the name', () => {
    const pairs = 'Pct 2018-19,N 2018-19,Pct 2019-20,N 2019-20\n40,200,42,210\n';
    const mapping: ColumnMapping = { yearsInColumns: true, valueColumn: 'Pct', nColumn: 'N' };
    expect(numbersOf(pairs, 'percent', mapping).rows.map((row) => row.slice(3, 6))).toEqual([
      ['2018-19', 40, 200],
      ['2019-20', 42, 210],
    ]);
    expect(() => numbersOf(pairs, 'percent', { yearsInColumns: true })).toThrow(
      'columns of several kinds have years. Add --value-column. The columns with years are: "pct" (2018-19, 2019-20); "n" (2018-19, 2019-20).',
    );
    expect(() => numbersOf('Town,Pct\nElm,3\n', 'percent', { yearsInColumns: true })).toThrow(
      'no column has a year in its name.',
    );
  });
});

describe('a download with a column for each group', () => {
  const text =
    'SITE,ALL_N_1819,ALL_RATE_1819,MWH_N_1819,MWH_RATE_1819,ECD_N_1819,ECD_RATE_1819\nEast,300,81,120,GE90,60,PS\n';
  const mapping: ColumnMapping = {
    groupColumns: ['*_RATE_1819'],
    nColumn: '*_N_1819',
    groupNames: [['ECD', 'income/low-income']],
  };

  it('gives a number for each group, in the year that the names have', () => {
    const { rows, unknownGroups } = numbersOf(text, 'percent', mapping, { addGroups: true });
    expect(rows).toEqual([
      [null, 'percent', null, '2018-19', 81, 300],
      ['race-ethnicity', 'white', '2018-19', '>=90', 120],
      ['income', 'low-income', '2018-19', 'suppressed', 60],
    ]);
    expect(unknownGroups).toEqual([]);
  });

  it('is read by the same pattern in another year', () => {
    expect(numbersOf(text.replaceAll('1819', '1920'), 'percent', mapping, { addGroups: true }).rows[0]?.[3]).toBe(
      '2019-20',
    );
  });

  it('may name the columns one by one', () => {
    const found = numbersOf(
      'Year,Girls,Boys,Total\n2018-19,51,44,47\n',
      'percent',
      {
        periodColumn: 'Year',
        groupColumns: ['Girls', 'Boys', 'Total'],
      },
      { addGroups: true },
    );
    expect(found.rows.map((row) => row.slice(0, 4))).toEqual([
      [null, 'percent', null, '2018-19'],
      ['gender', 'female', '2018-19', 51],
      ['gender', 'male', '2018-19', 44],
    ]);
    expect(() => numbersOf(text, 'percent', { groupColumns: ['*_PCT'] })).toThrow(
      'no column is "*_PCT" (--group-columns).',
    );
  });

  it('is seen by the well-known groups in its names', () => {
    expect(likelyGroupColumns(['Year', 'Pct White', 'Pct Black', 'N White', 'N Black'])).toEqual([['Pct *'], ['N *']]);
    expect(likelyGroupColumns(text.split('\n')[0]?.split(',') ?? [])).toEqual([['*_N_1819'], ['*_RATE_1819']]);
    expect(likelyGroupColumns(['Year', 'Girls', 'Boys', 'Total'])).toEqual([['Girls', 'Boys', 'Total']]);
    expect(likelyGroupColumns(['Year', 'District', 'Pct', 'All Students'])).toEqual([]);
  });
});

describe('a download with a column for each group and year', () => {
  const names = ['2018 White', '2018 Black', '2018 Total', '2019 White', '2019 Black', '2019 Total'];
  const text = `Town,${names.join(',')}\nElm,51,40,45,52,43,47\n`;
  const rowsOf = (download: string, mapping: ColumnMapping) =>
    numbersOf(download, 'percent', { periodKind: 'calendar-year', ...mapping }, { addGroups: true });

  it('gives each number the year and the group that its column has in its name', () => {
    const { rows, notes, problems } = rowsOf(text, { groupColumns: ['2018 *'] });
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      [null, 'percent', null, '2018', 45, null],
      [null, 'percent', null, '2019', 47, null],
      ['race-ethnicity', 'white', '2018', 51, null],
      ['race-ethnicity', 'black', '2018', 40, null],
      ['race-ethnicity', 'white', '2019', 52, null],
      ['race-ethnicity', 'black', '2019', 43, null],
    ]);
    expect(notes).toContain('read the years from the column names: 2018, 2019.');
  });

  it('is read by the same pattern, or the same names, in another year', () => {
    for (const groupColumns of [['2018 *'], ['2018 White', '2018 Black', '2018 Total']])
      for (const years of [
        ['2020', '2021'],
        ['2019-20', '2020-21'],
      ] as const) {
        const next = text.replaceAll('2018', years[0]).replaceAll('2019 ', `${years[1]} `);
        const { rows } = rowsOf(next, { groupColumns });
        expect(rows.slice(2).map((row) => [row[1], row[2]])).toEqual([
          ['white', years[0]],
          ['black', years[0]],
          ['white', years[1]],
          ['black', years[1]],
        ]);
      }
  });

  it('has the people and the margins of the same group and year beside them', () => {
    const columns = ['White_N_2018', 'White_Pct_2018', 'White_MOE_2018', 'White_N_2019', 'White_Pct_2019'];
    const { rows } = rowsOf(`${columns.join(',')}\n80,51,2.5,90,52\n`, {
      groupColumns: ['*_Pct_2018'],
      nColumn: '*_N_2018',
      marginColumn: '*_MOE_2018',
    });
    expect(rows).toEqual([
      ['race-ethnicity', 'white', '2018', 51, 80, 2.5],
      ['race-ethnicity', 'white', '2019', 52, 90, null],
    ]);
  });

  it('has another year where that is said, or where a column has it', () => {
    expect(
      numbersOf(
        text,
        'percent',
        { groupColumns: ['2018 White'], periodKind: 'calendar-year' },
        { addGroups: true, period: '2015' },
      ).problems,
    ).toEqual([expect.stringMatching(/have different values/)]);
    const withYear = 'Year,White 2010 census,Black 2010 census\n2019,51,40\n';
    const { rows } = rowsOf(withYear, { periodColumn: 'Year', groupColumns: ['* 2010 census'] });
    expect(rows.map((row) => row[2])).toEqual(['2019', '2019']);
  });

  it('is seen by the well-known groups in its names, whatever the year', () => {
    expect(likelyGroupColumns(names)).toEqual([['2018 *']]);
    expect(likelyGroupColumns(['White_2018', 'Black_2018', 'White_2019', 'Black_2019'])).toEqual([['*_2018']]);
  });
});

describe('a year in the name of the column with the value', () => {
  it('is the year of all rows, where no column has one', () => {
    const text = 'Town,Group,Percent Met 2018-19\nElm,White,51\nElm,Black,40\n';
    const mapping: ColumnMapping = { valueColumn: 'Percent Met 2018-19', groupColumn: 'Group' };
    const { rows, notes } = numbersOf(text, 'percent', mapping, { addGroups: true });
    expect(rows.map((row) => row.slice(1, 4))).toEqual([
      ['white', '2018-19', 51],
      ['black', '2018-19', 40],
    ]);
    expect(notes).toContain('read the year 2018-19 from the column name "Percent Met 2018-19".');
    const said = numbersOf(text, 'percent', mapping, { addGroups: true, period: '2016-17' });
    expect(said.rows.map((row) => row[2])).toEqual(['2016-17', '2016-17']);
  });
});

describe('margins of error', () => {
  const mapping: ColumnMapping = { periodColumn: 'Year', valueColumn: 'Est', periodKind: 'calendar-year' };
  const read = (rows: string, more: ColumnMapping = {}, unit = 'rate') =>
    numbersOf(`Year,Est,MOE\n${rows}`, unit, { ...mapping, ...more });

  it('come from their column, in the forms that sources write', () => {
    const rows =
      '2012,50,1.5\n2013,51,±2\n2014,52,+/-1.25\n2015,53,*****\n2016,54,-555555555\n2017,55,(X)\n2018,(X),3\n';
    expect(read(rows, { marginColumn: 'MOE' }).rows.map((row) => [row[3], row[4], row[6]])).toEqual([
      ['2012', 50, 1.5],
      ['2013', 51, 2],
      ['2014', 52, 1.25],
      ['2015', 53, null],
      ['2016', 54, null],
      ['2017', 55, null],
    ]);
    expect(read('2012,50,low\n', { marginColumn: 'MOE' }).problems).toEqual([
      'state.csv:2 (MOE): "low" isn\'t a margin of error. Write a number such as 2.3. Add --missing "low" or --suppressed "low".',
    ]);
    expect(read('2012,50,-3\n', { marginColumn: 'MOE' }).problems).toHaveLength(1);
  });

  it('are told where they are read in another way than they stand, and fit the unit', () => {
    const told = (text: string) => read(`2012,50,${text}\n`, { marginColumn: 'MOE' }, 'percent');
    for (const plain of ['2.5', '±2.5', '2.5%']) expect(told(plain).notes).toEqual([]);
    for (const [text, margin] of [
      ['2.5*', 2.5],
      ['"2,5"', 2.5],
      ['"1,200"', 1200],
    ] as const) {
      const { rows, notes } = told(text);
      expect(rows[0]?.[6]).toBe(margin);
      expect(notes).toEqual([`state.csv:2 (MOE): ${text.startsWith('"') ? text : `"${text}"`} is read as ${margin}.`]);
    }
    expect(told('$2.50').problems).toEqual([expect.stringContaining('"$2.50" isn\'t a margin of error.')]);
    expect(read('2012,50,$2.50\n', { marginColumn: 'MOE' }, 'currency').rows[0]?.[6]).toBe(2.5);
  });

  it('are read beside the value, too, and said', () => {
    const { rows, notes } = read('2012,50.5 ± 1.5,\n2013,51 (+/-2),\n');
    expect(rows.map((row) => [row[4], row[6]])).toEqual([
      [50.5, 1.5],
      [51, 2],
    ]);
    expect(notes).toContain(
      'state.csv:2 (Est): "50.5 ± 1.5" is read as 50.5, margin of error 1.5. Cells read this way in the same column: 1 more.',
    );
    for (const wrong of ['5 ± x', '± 4', '5 ± 3 ± 2', 'x ± 3', '>5 ± 3'])
      expect(read(`2012,${wrong},\n`).problems).toHaveLength(1);
  });

  it('are scaled with their values', () => {
    const scaled = read('2012,0.5,0.02\n2013,60,2\n', { marginColumn: 'MOE', scale: 'fractions' }, 'percent');
    expect(scaled.rows.map((row) => [row[4], row[6]])).toEqual([
      [50, 2],
      [60, 2],
    ]);
    const all = read('2012,0.5 ± 0.02,\n', { scale: 100 }, 'percent');
    expect(all.rows.map((row) => [row[4], row[6]])).toEqual([[50, 2]]);
  });
});

describe('the groups of one column', () => {
  const lines = [
    'All Students,40',
    'Boys,38',
    'Girls,42',
    'Black or African American,33',
    'Economically Disadvantaged,31',
    'Band,60',
  ];
  const text = `Year,Group,Pct\n${lines.map((line) => `2018-19,${line}\n`).join('')}`;
  const columns: ColumnMapping = { periodColumn: 'Year', valueColumn: 'Pct', groupColumn: 'Group' };

  it('are each offered in the dimension of their kind', () => {
    expect(numbersOf(text, 'percent', columns).unknownGroups).toEqual([
      { name: 'Boys', likely: 'gender/male' },
      { name: 'Girls', likely: 'gender/female' },
      { name: 'Black or African American', likely: 'race-ethnicity/black' },
      { name: 'Economically Disadvantaged', likely: 'income/low-income' },
      { name: 'Band' },
    ]);
  });

  it('that have a well-known name never come under another dimension, whatever is added', () => {
    const added = numbersOf(text, 'percent', { ...columns, dimension: 'race-ethnicity' }, { addGroups: true });
    expect(added.placedGroups.map(([, place]) => place)).toEqual([
      'gender/male',
      'gender/female',
      'race-ethnicity/black',
      'income/low-income',
      'race-ethnicity/band',
    ]);
    const said = numbersOf(text, 'percent', {
      ...columns,
      dimension: 'race-ethnicity',
      groupNames: [['Boys', 'boys']],
    });
    expect(said.unknownGroups[0]).toEqual({ name: 'Boys', likely: 'gender/male' });
    const meant = numbersOf(text, 'percent', { ...columns, groupNames: [['Boys', 'race-ethnicity/boys']] });
    expect(meant.placedGroups).toEqual([['Boys', 'race-ethnicity/boys']]);
  });

  it('are those that the assessment has under another name of the same kind', () => {
    const target = {
      outcome: 'employment',
      indicator: 'jobs',
      unit: 'percent',
      groups: ['sex/boys', 'race/african-american'],
    };
    const found = numbersOf(text, 'percent', columns, { target });
    expect(found.placedGroups).toEqual([
      ['Boys', 'sex/boys'],
      ['Black or African American', 'race/african-american'],
    ]);
    expect(found.notes).toContain(
      'groups read as those in the assessment: "Black or African American" as race/african-american.',
    );
    expect(found.unknownGroups[0]).toEqual({ name: 'Girls', likely: 'sex/female' });
  });
});

describe('percentages from counts', () => {
  const columns: ColumnMapping = { periodColumn: 'Year', countColumn: 'Met', ofColumn: 'Tested' };

  it('are computed, and withheld where one of the counts is', () => {
    const found = numbersOf(
      'Year,Met,Tested\n2018-19,"1,250","2,000"\n2019-20,*,40\n2020-21,,50\n',
      'percent',
      columns,
    );
    // The columns of the period, the value, the people, and the counts.
    expect(found.rows.map((row) => row.slice(3, 8))).toEqual([
      ['2018-19', null, null, 1250, 2000],
      ['2019-20', 'suppressed', 40, null, null],
    ]);
  });

  it('are withheld where a bound stands for a count, missing where one is, and asked about where that is not clear', () => {
    const found = numbersOf('Year,Met,Tested\n2018-19,<5,40\n2019-20,(X),40\n', 'percent', columns);
    expect(found.rows.map((row) => row.slice(3, 5))).toEqual([['2018-19', 'suppressed']]);
    expect(numbersOf('Year,Met,Tested\n2018-19,--,40\n', 'percent', columns).problems).toEqual([
      expect.stringContaining('Add --missing "--" or --suppressed "--".'),
    ]);
  });

  it('are none where the part is more than the whole, or nobody was counted', () => {
    expect(numbersOf('Year,Met,Tested\n2018-19,30,20\n2019-20,0,0\n', 'percent', columns).problems).toEqual([
      'state.csv:2 (Met): `count` (30) is more than `of` (20). Check the numbers. `count` is the part, and `of` is the whole.',
      expect.stringMatching(/^state\.csv:3 \(Met\): `of` should be at least 1/),
    ]);
  });
});

describe('what the columns are', () => {
  const guess = (text: string) => guessColumns(readDownload(Buffer.from(text), 'state.csv', {}), undefined);

  it('is guessed by what they hold and how they are called', () => {
    expect(
      guess(
        'Report\n\nDistrict,SY,Subgroup,Tested,Pct Met\nElm,2018-19,Boys,300,44\nElm,2018-19,Girls,310,PS\nElm,2019-20,Girls,310,48\n',
      ),
    ).toEqual({
      periodColumn: 'SY',
      valueColumn: 'Pct Met',
      nColumn: 'Tested',
      groupColumn: 'Subgroup',
    });
  });

  it.each(['Year,Pct A,Pct B\n2018-19,44,45\n', 'Start,End,Pct\n2018,2019,44\n', 'Town,Pct\nElm,44\n'])(
    'is not guessed in %j',
    (text) => {
      expect(guess(text)).not.toHaveProperty('valueColumn');
    },
  );

  it('is not guessed to be groups where only a total is known: places have one, too', () => {
    const places = readDownload(
      Buffer.from('District,Year,Rate\nOurs,2023-24,30\nTotal,2023-24,24\n'),
      'state.csv',
      {},
    );
    expect(guessColumns(places, 'percent')).toEqual({ periodColumn: 'Year', valueColumn: 'Rate' });
  });

  it('is guessed with the value that somebody chose', () => {
    const text = 'Year,Race,Pct A,Pct B,N\n2018-19,White,44,45,80\n2018-19,Black,40,41,70\n';
    const download = readDownload(Buffer.from(text), 'state.csv', {});
    expect(guessColumns(download, 'percent', { valueColumn: 'Pct B' })).toEqual({
      periodColumn: 'Year',
      valueColumn: 'Pct B',
      nColumn: 'N',
      groupColumn: 'Race',
    });
  });

  it('is guessed in spite of notes below the table', () => {
    const rows = '2018-19,44\n2019-20,45\n2020-21,46\n2021-22,47\nNote: preliminary,\n';
    expect(guess(`Year,Pct\n${rows}`)).toEqual({ periodColumn: 'Year', valueColumn: 'Pct' });
  });

  it('has a margin of error by the names that sources give it, and counts in place of a percentage', () => {
    const census = 'Year,Total!!Estimate,Total!!Margin of Error,Poor!!MOE\n2019,412,31,9\n2020,420,30,8\n';
    expect(guess(census)).toEqual({
      periodColumn: 'Year',
      valueColumn: 'Total!!Estimate',
      marginColumn: 'Total!!Margin of Error',
    });
    expect(guess('Year,Pct,MOE\n2019,41,±3\n')).toEqual({
      periodColumn: 'Year',
      valueColumn: 'Pct',
      marginColumn: 'MOE',
    });
    expect(guess('Year,Pct,PctMOE\n2019,41,3\n')).toMatchObject({ marginColumn: 'PctMOE' });
    const counts = readDownload(Buffer.from('Year,Met,Tested\n2018-19,212,480\n'), 'state.csv', {});
    expect(guessColumns(counts, 'percent')).toEqual({
      periodColumn: 'Year',
      countColumn: 'Met',
      ofColumn: 'Tested',
    });
    expect(guessColumns(counts, 'count')).toEqual({ periodColumn: 'Year', valueColumn: 'Met', nColumn: 'Tested' });
    expect(guess('Year;Enrolled\n2018-19;480\n')).toEqual({ periodColumn: 'Year', valueColumn: 'Enrolled' });
  });
});

describe('rows that say different things', () => {
  it('are told apart by as few columns as it takes, asked at once', () => {
    const rows = ['1,Elm,3,40', '1,Elm,4,41', '2,Oak,3,50', '2,Oak,4,51'];
    const text = `Id,Town,Grade,Pct,Year\n${rows.map((row) => `${row},2018-19\n`).join('')}`;
    expect(numbersOf(text, 'percent', { periodColumn: 'Year', valueColumn: 'Pct' }).unclear.rows).toEqual({
      columns: ['Grade', 'Id'],
      choices: [
        ['3', '1'],
        ['4', '1'],
        ['3', '2'],
        ['4', '2'],
      ],
    });
  });
});

describe('a filter by a text that no row has', () => {
  it('names the one that is meant', () => {
    const text = 'Year,District,Pct\n2018-19,River Valley,44\n';
    const { problems } = numbersOf(text, 'percent', {
      periodColumn: 'Year',
      valueColumn: 'Pct',
      only: [['District', 'Rivr Valley']],
    });
    expect(problems).toEqual([
      'state.csv (District): no row has "Rivr Valley" in this column. Did you mean --only "District=River Valley"?',
    ]);
  });
});

describe('the row of column names', () => {
  it('is no row of data that is wider, which is refused with its line', () => {
    const text = 'SY,Tested,Pct\n2018-19,950,41.2\n2019-20,1,020,43.1\n';
    expect(() => readDownload(Buffer.from(text), 'state.csv', {})).toThrow('line 3: this row has 4 cells');
    expect(readDownload(Buffer.from('Town,2019,2020\nElm,4,5\n'), 'state.csv', {}).columns[1]).toBe('2019');
    expect(readDownload(Buffer.from('Report\n\nYear,1,2\n2019,4,5\n'), 'state.csv', {}).columns).toEqual([
      'Year',
      '1',
      '2',
    ]);
  });
});

describe('a row without a year and without numbers', () => {
  it('is a note that is skipped, which is said; one with numbers is refused', () => {
    const columns: ColumnMapping = { periodColumn: 'Year', valueColumn: 'Pct', groupColumn: 'Group' };
    const rows = '2018-19,White,44\nNote: see page 3,,\n"* Fewer than 10, withheld",,\n';
    const {
      rows: found,
      notes,
      problems,
    } = numbersOf(`Year,Group,Pct\n${rows}`, 'percent', columns, {
      addGroups: true,
    });
    expect([found.length, problems]).toEqual([1, []]);
    expect(notes).toContain('skipped rows with no year and no numbers, such as notes: 2.');
    expect(numbersOf('Year,Group,Pct\nTotal,White,44\n', 'percent', columns, { addGroups: true }).problems).toEqual([
      expect.stringContaining('"Total"'),
    ]);
  });
});

describe('columns that are left out of the rows that are made', () => {
  it('are other columns with years, so that a wide table is no larger than its numbers', () => {
    const kinds = Array.from({ length: 60 }, (_, kind) => [2015, 2016, 2017].map((year) => `m${kind} ${year}`));
    const line = (name: string, more: number) =>
      [name, ...kinds.flat().map((_, index) => (index % 50) + more)].join(',');
    const text = `Town,${kinds.flat().join(',')}\n${line('Elm', 2)}\n${line('Oak', 3)}\n`;
    const found = numbersOf(text, 'percent', { yearsInColumns: true, valueColumn: 'm3', periodKind: 'calendar-year' });
    expect(found.unclear.rows).toEqual({ columns: ['Town'], choices: [['Elm'], ['Oak']] });
  });
});

describe('a number of a workbook', () => {
  it('is one, however the texts beside it are written', () => {
    const place = { line: 2, column: 1 };
    const cells = (year: string, text: string, isNumber: boolean) => [
      { text: year, place },
      { text, place, isNumber },
    ];
    const records = [
      cells('Year', 'Pct', false),
      cells('2018-19', '41.234', true),
      cells('2019-20', '42,5', false),
    ] as const;
    const mapping: ColumnMapping = { periodColumn: 'Year', valueColumn: 'Pct', decimal: 'comma' };
    const target = { outcome: 'employment', indicator: 'jobs', unit: 'percent', groups: [] };
    for (const own of [mapping, { periodColumn: 'Year', valueColumn: 'Pct' }]) {
      const { numbers, problems } = downloadNumbers(downloadOf(records, own, []), {
        file: 's.xlsx',
        mapping: own,
        target,
      });
      expect([problems, numbers.map(({ value }) => value)]).toEqual([[], [41.234, 42.5]]);
    }
  });
});
