import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../assessment-text.js';
import { exported, told } from './exchange.js';

const outcomes = `outcomes:
  early-grade-reading:
    third-grade-reading:
      name: Third graders reading on grade level
      core: true
      unit: percent
      values: # from the state report card
        2023-24: 47.2
        2024-25: { value: 48.9, n: 812, note: Partly remote, break: true }
      disparities:
        race-ethnicity:
          reference: white
          groups:
            white: { 2023-24: 52.1, 2024-25: 53.0 }
            black: { 2023-24: suppressed, 2024-25: { value: 41.5, n: 212 } }
adjacent-outcomes:
  youth-unemployment:
    name: Unemployment, ages 16 to 24
    unit: percent
    better: lower
    values: { 2019: 14.1, 2025: 11.0 }
`;
const file = assessmentText(outcomes);
const third = ['third-grade-reading'];
const newRow = { Outcome: 'early-grade-reading', Indicator: 'third-grade-reading', Period: '2025-26', Value: 50.5 };

describe('the sheets of numbers, brought back', () => {
  it('change nothing where nobody changed anything', async () => {
    const back = (await exported(file)).into(file);
    expect([told(back), back.changes, back.notes, back.edits]).toEqual([[], [], [], []]);
  });

  it('change what is there first, and then write all that is new: so neither waits for the other', async () => {
    const back = (await exported(file))
      .add('Values', { ...newRow, Period: '2022-23', Value: 46 })
      .set('Values', [...third, '2023-24'], 'Value', 47.9)
      .add('Values', newRow)
      .into(file);
    expect(told(back)).toEqual([]);
    expect(back.edits.map(({ path }) => path.at(-1))).toEqual(['2023-24', '2022-23', '2025-26']);
    expect(back.text).toContain(
      '        2022-23: 46\n        2023-24: 47.9\n        2024-25: { value: 48.9, n: 812, note: Partly remote, break: true }\n        2025-26: 50.5\n',
    );
  });

  it('change nothing where values are ranges, counts and spans either', async () => {
    const published = file
      .replace('2023-24: 47.2', '2023-24: "≥95%"')
      .replace('{ value: 48.9, n: 812,', '{ count: 412, of: 430,')
      .replace('2019: 14.1, 2025: 11.0', '2015-2019: 14.1, 2020-2024: "LT12"');
    const sheets = await exported(published);
    const back = sheets.into(published);
    expect([told(back), back.changes, back.notes, back.edits]).toEqual([[], [], [], []]);
    const changed = sheets
      .set('Values', [...third, '2023-24'], 'Value', '80–84')
      .set('Values', [...third, '2024-25'], 'Value', 96)
      .set('Values', [...third, '2024-25'], 'Count', null)
      .set('Values', [...third, '2024-25'], 'Of', null)
      .add('Values', {
        Outcome: 'adjacent-outcomes',
        Indicator: 'youth-unemployment',
        Period: '2021–2025',
        Value: 'LT10',
      })
      .into(published);
    expect(told(changed)).toEqual([]);
    expect(changed.text).toContain('2023-24: "80-84"');
    expect(changed.text).toContain('2024-25: { value: 96, note: Partly remote, break: true }');
    expect(changed.text).toContain('2021-2025: <10%');
    expect(changed.notes).toHaveLength(2); // a sentence a column
  });

  const counted = file.replace('{ value: 48.9, n: 812,', '{ count: 412, of: 980,');
  const cells = [...third, '2024-25'];

  it('bring counts, margins of error and provisional numbers back', async () => {
    const back = (await exported(counted))
      .set('Values', cells, 'Count', 423)
      .set('Values', cells, 'Provisional', 'yes')
      .set('Values', [...third, '2023-24'], 'Margin of error', '2,5')
      .add('Values', { ...newRow, Value: null, Count: 490, Of: '1,000', 'Margin of error': 3 })
      .set('Groups', ['white', '2024-25'], 'Count', 53)
      .set('Groups', ['white', '2024-25'], 'Of', 100)
      .into(counted);
    expect(told(back)).toEqual([]);
    expect(back.changes).toEqual([
      'early-grade-reading/third-grade-reading 2023-24, Margin of error: nothing -> 2.5',
      'early-grade-reading/third-grade-reading 2024-25, Count: 412 -> 423',
      'early-grade-reading/third-grade-reading 2024-25, Provisional: no -> yes',
      'early-grade-reading/third-grade-reading 2025-26, Count: added, 490',
      'early-grade-reading/third-grade-reading 2025-26, Of: added, 1000',
      'early-grade-reading/third-grade-reading 2025-26, Margin of error: added, 3',
      'early-grade-reading/third-grade-reading race-ethnicity/white 2024-25, Count: nothing -> 53',
      'early-grade-reading/third-grade-reading race-ethnicity/white 2024-25, Of: nothing -> 100',
    ]);
    expect(back.text.replaceAll('"of"', 'of')).toBe(
      counted
        .replace('2023-24: 47.2', '2023-24: { value: 47.2, margin: 2.5 }')
        .replace('{ count: 412, of: 980,', '{ count: 423, of: 980, provisional: true,')
        .replace('break: true }\n', 'break: true }\n        2025-26: { count: 490, of: 1000, margin: 3 }\n')
        .replace('2024-25: 53.0', '2024-25: { count: 53, of: 100 }'),
    );
  });

  it.each<[string, Record<string, number | string | null>, string]>([
    // 41.2 of 100 would be 412 of 1000; of 980 it's 42.04.
    ['a value that somebody rounds', { Value: 42 }, '{ count: 412, of: 980,'],
    ['a value that is emptied', { Value: null }, '{ count: 412, of: 980,'],
    ['the number of people said again', { n: 980, Count: 500 }, '{ count: 500, of: 980,'],
    ['counts that are emptied', { Count: null, Of: null }, `{ value: ${41_200 / 980},`],
    ['a value in place of the counts', { Count: null, Of: null, Value: 43, n: 980 }, '{ value: 43, n: 980,'],
    ['a missing value in place of the counts', { Count: null, Of: null, Value: null }, '{ value: null,'],
  ])('settle %s', async (_, changes, written) => {
    const sheets = await exported(counted);
    for (const [title, cell] of Object.entries(changes)) sheets.set('Values', cells, title, cell);
    const back = sheets.into(counted);
    expect(told(back)).toEqual([]);
    expect(back.text).toBe(counted.replace('{ count: 412, of: 980,', written));
  });

  it.each<[Record<string, number | string | null>, string]>([
    [
      { Value: 43 },
      'Values!G3: the value is 43 here, but Count and Of make 42.04 (412 of 980). Change them too, or clear both.',
    ],
    [
      { Count: 990 },
      'Values!H3: Count (990) is more than Of (980). Check the numbers. Count is the part, and Of is the whole.',
    ],
    [{ Count: null }, 'Values!H3: This has Of without Count. Fill in Count and Of, or clear both.'],
    [
      { n: 5 },
      'Values!J3: n (5) differs from Of (980), which says how many people there are. Remove n, or fix one of them.',
    ],
    [
      { 'Margin of error': -2 },
      'Values!K3: "-2" isn\'t a margin of error. Write a number such as 2.3, 0 or more, or leave the cell empty.',
    ],
    [
      { Value: 'suppressed', Count: null, Of: null, Provisional: 'yes' },
      'Values!L3: Only a number or a range can be provisional or have a margin of error.',
    ],
  ])('refuse %j', async (changes, problem) => {
    const sheets = await exported(counted);
    for (const [title, cell] of Object.entries(changes)) sheets.set('Values', cells, title, cell);
    const back = sheets.into(counted);
    expect([told(back), back.edits]).toEqual([[problem], []]);
  });

  it('let a margin of error stay that the row shows, and take it with a number that is gone', async () => {
    const withMargin = file.replace('n: 812,', 'n: 812, margin: 2, provisional: true,');
    const sheets = () => exported(withMargin);
    const set = async (cell: string | number) =>
      (await sheets()).set('Values', cells, 'Value', cell).into(withMargin).text;
    expect(await set(49)).toBe(withMargin.replace('48.9', '49'));
    expect(await set('suppressed')).toBe(
      withMargin.replace('48.9, n: 812, margin: 2, provisional: true', 'suppressed, n: 812'),
    );
    // Where nobody sees it, it's the margin of the number before.
    const old = (await sheets())
      .set('Values', cells, 'Value', 49)
      .without('Values', 'Margin of error')
      .into(withMargin);
    expect(old.text).toBe(withMargin.replace('48.9, n: 812, margin: 2', '49, n: 812'));
  });

  it('say how cells were read that are written in another form, a sentence a column', async () => {
    const back = (await exported(file))
      .set('Values', [...third, '2023-24'], 'Value', '47,9')
      .set('Values', [...third, '2024-25'], 'Value', '48,1')
      .add('Values', { ...newRow, Period: '2025/2026' })
      .set('Groups', ['white', '2023-24'], 'Value', '52.5%')
      .into(file);
    expect(told(back)).toEqual([]);
    expect(back.notes).toEqual([
      'Values!G2: "47,9" is read as 47.9. Cells read this way in the same column: 1 more.',
      'Values!F6: "2025/2026" is read as 2025-26.',
    ]);
    expect(back.text).toContain('2025-26: 50.5');
  });

  it('say of a dimension that they bring in that no gap is computed, and of no other', async () => {
    const group = { Outcome: 'early-grade-reading', Indicator: 'third-grade-reading', Period: '2024-25', Value: 40 };
    const back = (await exported(file))
      .add('Groups', { ...group, Dimension: 'race-ethnicity', Group: 'asian' })
      .add('Groups', { ...group, Dimension: 'district', Group: 'north' })
      .add('Groups', { ...group, Dimension: 'district', Group: 'south' })
      .into(file);
    expect(told(back)).toEqual([]);
    expect(back.notes).toEqual([
      'early-grade-reading/third-grade-reading district is new and has no reference group, so no gaps are computed. To set one, use strive add-value with --group and --reference.',
    ]);
  });

  it.each([
    ['Groups', 'Group', 'the column Group is missing'],
    ['Groups', 'Dimension', 'the column Dimension is missing'],
    ['Values', 'Period', 'the column Period is missing'],
  ])('are refused where the sheet %s has lost its column %s', async (name, title, words) => {
    const sheets = (await exported(file)).without(name, title);
    // Alone, numbers of a group must not pass for those of everybody.
    sheets.grids.splice(0, sheets.grids.length, sheets.sheet(name));
    const back = sheets.into(file);
    expect(told(back)).toEqual([expect.stringContaining(`${name}!A1: ${words}. Put it back`)]);
    expect([back.edits, back.changes]).toEqual([[], []]);
  });

  it.each([
    [47.9, '47.9'],
    ['47,9', '47.9'],
    ['47.9%', '47.9'],
    [' 47.9 ', '47.9'],
    ['suppressed', 'suppressed'],
    ['*', 'suppressed'],
    ['<10', 'suppressed'],
    [null, 'null'],
  ])('take %j for a value', async (cell, written) => {
    const back = (await exported(file)).set('Values', [...third, '2023-24'], 'Value', cell).into(file);
    expect(told(back)).toEqual([]);
    expect(back.text).toBe(file.replace('2023-24: 47.2', `2023-24: ${written}`));
  });

  it('say each change in plain words', async () => {
    const back = (await exported(file))
      .set('Values', [...third, '2024-25'], 'Value', 49.3)
      .set('Values', [...third, '2024-25'], 'n', '1,204')
      .set('Values', [...third, '2024-25'], 'Note', null)
      .set('Values', [...third, '2024-25'], 'Break', 'no')
      .set('Groups', ['black', '2023-24'], 'Value', 38)
      .into(file);
    expect(back.changes).toEqual([
      'early-grade-reading/third-grade-reading 2024-25: 48.9 -> 49.3',
      'early-grade-reading/third-grade-reading 2024-25, n: 812 -> 1204',
      'early-grade-reading/third-grade-reading 2024-25, Note: "Partly remote" -> nothing',
      'early-grade-reading/third-grade-reading 2024-25, Break: yes -> no',
      'early-grade-reading/third-grade-reading race-ethnicity/black 2023-24: suppressed -> 38',
    ]);
    expect(back.text).toBe(
      file
        .replace('{ value: 48.9, n: 812, note: Partly remote, break: true }', '{ value: 49.3, n: 1204 }')
        .replace('black: { 2023-24: suppressed,', 'black: { 2023-24: 38,'),
    );
  });

  it('make a number that stands by itself long where more is said of it', async () => {
    const back = (await exported(file)).set('Values', [...third, '2023-24'], 'n', 790).into(file);
    expect(back.text.replace('"n"', 'n')).toBe(file.replace('2023-24: 47.2', '2023-24: { value: 47.2, n: 790 }'));
  });

  it('add a period, a group, and one for another sector', async () => {
    const back = (await exported(file))
      .add('Values', newRow)
      .add('Groups', { ...newRow, Dimension: 'race-ethnicity', Group: 'hispanic', Value: 'suppressed' })
      .add('Values', { Outcome: 'adjacent-outcomes', Indicator: 'youth-unemployment', Period: 2026, Value: 10.5 })
      .into(file);
    expect(told(back)).toEqual([]);
    expect(back.changes).toEqual([
      'early-grade-reading/third-grade-reading 2025-26: added, 50.5',
      'adjacent-outcomes/youth-unemployment 2026: added, 10.5',
      'early-grade-reading/third-grade-reading race-ethnicity/hispanic 2025-26: added, suppressed',
    ]);
    expect(back.text).toContain('break: true }\n        2025-26: 50.5\n');
    expect(back.text).toContain('values: { 2019: 14.1, 2025: 11.0, 2026: 10.5 }');
    expect(back.text).toMatch(/hispanic:\s+\{? ?2025-26: suppressed/);
  });

  it('add an indicator where its name and unit are given', async () => {
    const row = {
      Outcome: 'Employment',
      Indicator: 'living-wage',
      Name: 'Earning a living wage',
      Unit: 'percent',
      'Core indicator': 'yes',
    };
    const back = (await exported(file))
      .add('Values', { ...row, Period: '2025', Value: 61 })
      .add('Values', { Outcome: 'employment', Indicator: 'living-wage', Period: '2024', Value: '59.5' })
      .add('Groups', {
        Outcome: 'employment',
        Indicator: 'living-wage',
        Dimension: 'gender',
        Group: 'female',
        Period: 2024,
        Value: 55,
      })
      .into(file);
    expect(told(back)).toEqual([]);
    expect(back.text).toContain(`  employment:
    living-wage:
      name: Earning a living wage
      core: true
      unit: percent
      values:
        2024: 59.5
        2025: 61
`);
    expect(back.text).toMatch(/gender:\s+groups:\s+female:\s+2024: 55/);
  });

  it('tell what does not fit', async () => {
    const back = (await exported(file))
      .set('Values', [...third, '2023-24'], 'Value', 412)
      .set('Values', [...third, '2024-25'], 'n', 1.5)
      .set('Groups', ['white', '2023-24'], 'Value', 'n/a')
      .set('Groups', ['white', '2024-25'], 'Value', '1,234')
      .add('Values', { ...newRow, Period: new Date('2011-12-01T00:00:00Z') })
      .add('Values', { ...newRow, Period: '2025' })
      .add('Values', { ...newRow, Indicator: 'Grade 3 reading', Period: '2024-26' })
      .add('Values', { ...newRow, Indicator: 'grade-4' })
      .add('Values', { ...newRow, Outcome: 'early-grade-readng', Indicator: 'grade-4' })
      .add('Groups', { ...newRow, Dimension: 'race-ethnicity', Group: 'Two or more races' })
      .into(file);
    expect(back.edits).toEqual([]);
    expect(told(back)).toEqual([
      "Values!G2: 412 isn't a valid percentage. It's outside 0 to 100. Fix the number, or give the indicator another `unit`.",
      'Values!J3: "1.5" isn\'t a number of people. Write a whole number such as 1204, or leave the cell empty.',
      'Values!F6: The spreadsheet turned this period into a date. Format the cell as text, and enter 2011-12 again.',
      'Values!F7: 2025 is a calendar year, but the indicator uses school years. Use the same kind for all its numbers.',
      'Values!B8: "Grade 3 reading" isn\'t a valid short name. Use lowercase letters, digits, and hyphens, such as grade-3-reading.',
      'Values!F8: "2024-26" isn\'t a school year. The second year should follow the first. Use 2024-25 for the school year that starts in 2024.',
      'Groups!F2: "n/a" could mean not measured or suppressed. Leave the cell empty if nothing was measured; write `suppressed` if the value is withheld.',
      "Groups!F3: 1234 isn't a valid percentage. It's outside 0 to 100. Fix the number, or give the indicator another `unit`.",
      'Groups!D6: "Two or more races" isn\'t a valid short name. Use lowercase letters, digits, and hyphens, such as two-or-more-races.',
      'Values!C9: the indicator grade-4 is new. Add its name and unit in this row.',
      'Values!A10: there is no outcome "early-grade-readng". Did you mean early-grade-reading? To list all: strive explain outcomes',
    ]);
  });

  it('leave numbers alone that stand in a data file', async () => {
    const withData = assessmentText(
      'outcomes:\n  employment:\n    wages:\n      name: Wages\n      unit: percent\n      data: data/wages.csv\n',
    );
    const row = { Outcome: 'employment', Indicator: 'wages', Period: '2025', Value: 61 };
    expect(told((await exported(withData)).add('Values', row).into(withData))).toEqual([
      'Values!G2: the numbers for this indicator are in "data/wages.csv". Change them there.',
    ]);
  });

  it('say that a row is gone from the file meanwhile, where somebody changed it', async () => {
    const sheets = (await exported(file)).set('Values', [...third, '2023-24'], 'Value', 47.9);
    const now = file.replace('        2023-24: 47.2\n', '');
    expect(told(sheets.into(now))).toEqual([
      'Values!G2: changed on both sides: it was 47.2 in the export, is empty in the file now, and is 47.9 here.',
    ]);
    expect(told((await exported(file)).into(now))).toEqual([]);
  });
});
