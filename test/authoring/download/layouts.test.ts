import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../src/authoring/download/guess-columns.js';
import type { ColumnMapping } from '../../../src/authoring/download/mapping.js';
import { readDownload } from '../../../src/authoring/download/read-download.js';
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
    expect(numbersOf(text, 'percent', { ...mapping, only: [] }).unclearRows).toEqual({
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
    expect(found.rows.map((row) => row.slice(3, 6))).toEqual([
      ['2018-19', 62.5, 2000],
      ['2019-20', 'suppressed', 40],
    ]);
    expect([...found.counts]).toEqual([['employment jobs 2018-19', { count: 1250, of: 2000 }]]);
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
  const guess = (text: string) => guessColumns(readDownload(Buffer.from(text), 'state.csv', {}));

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
      expect(guess(text)).toEqual({});
    },
  );
});

describe('rows that say different things', () => {
  it('are told apart by as few columns as it takes, asked at once', () => {
    const rows = ['1,Elm,3,40', '1,Elm,4,41', '2,Oak,3,50', '2,Oak,4,51'];
    const text = `Id,Town,Grade,Pct,Year\n${rows.map((row) => `${row},2018-19\n`).join('')}`;
    expect(numbersOf(text, 'percent', { periodColumn: 'Year', valueColumn: 'Pct' }).unclearRows).toEqual({
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
