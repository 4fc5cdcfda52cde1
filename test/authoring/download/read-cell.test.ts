import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../src/authoring/download/mapping.js';
import { overlaid } from '../../../src/authoring/download/mapping.js';
import { numbersOf } from './numbers-of.js';

/** The values and numbers of people that a column of texts comes to, or what is wrong. */
function read(cells: readonly string[], unit: string, mapping: ColumnMapping = {}, separator = ',') {
  const quote = (text: string) => (text.includes(separator) ? `"${text}"` : text);
  const lines = cells.map((text, index) => `${2001 + index}${separator}${quote(text)}\n`);
  const found = numbersOf(`Year${separator}Amount\n${lines.join('')}`, unit, {
    periodColumn: 'Year',
    periodKind: 'calendar-year',
    valueColumn: 'Amount',
    ...mapping,
  });
  return { values: found.rows.map((row) => row[4]), ...found };
}

describe('the values of a download', () => {
  it.each([
    ['PS', 'suppressed'],
    ['‡', 'suppressed'],
    ['N<20', 'suppressed'],
    ['GE90', '>=90'],
    ['40-49', '40-49'],
    ['>90%', '>90'],
    ['61.5*', 61.5],
    ['61.5%†', 61.5],
  ])('that say %s are %j', (text, value) => {
    const { values, problems } = read([text], 'percent');
    expect([values, problems]).toEqual([[value], []]);
  });

  it('that a spreadsheet shows as days are refused, with the range that each was', () => {
    const { values, problems } = read(['40', '14-Oct'], 'percent');
    expect([values, problems]).toEqual([
      [40],
      [
        'state.csv:3 (Amount): "14-Oct" is how a spreadsheet shows the range 10-14. Use 10-14, and format the column as text.',
      ],
    ]);
  });

  it('that are no numbers are refused, with the flags that say what they mean', () => {
    expect(read(['40', 'DS'], 'percent').problems).toEqual([
      `state.csv:3 (Amount): "DS" isn't a number. If it's a mark, say what it means. Add --missing "DS" or --suppressed "DS".`,
    ]);
  });

  it.each(['(X)', '-666666666', '-999999999', '-9999', '-222222222.0'])(
    'that say %s are not measured, which is told',
    (text) => {
      const { values, notes, problems } = read(['51', text], 'score');
      expect([values, problems]).toEqual([[51], []]);
      expect(notes).toContain(`state.csv:3 (Amount): "${text}" is read as not measured.`);
    },
  );

  it('below zero are no numbers where the unit has none, or where the others are positive', () => {
    const advice = 'is negative. If it\'s a mark, say what it means. Add --missing "-3" or --suppressed "-3".';
    expect(read(['44', '-3', '-3'], 'percent').problems).toEqual([
      `state.csv:3 (Amount): "-3" ${advice} Cells like this: 2.`,
    ]);
    const score = read(['44', '-3'], 'score');
    expect(score.problems).toEqual([`state.csv:3 (Amount): "-3" ${advice} If it is a number, add --keep-negatives.`]);
    expect(score.unclear.marks).toEqual(['-3']);
    expect(read(['44', '-3'], 'score', { keepNegatives: true }).values).toEqual([44, -3]);
    expect(read(['44', '-3'], 'score', { missing: ['-3'] }).values).toEqual([44]);
    expect(read(['44', '-3'], 'rate', { suppressed: ['-3'] }).values).toEqual([44, 'suppressed']);
    expect(read(['-44.5', '3'], 'score').values).toEqual([-44.5, 3]);
  });

  it('that are fractions in part are refused, and taken where that is said', () => {
    const { problems } = read(['0.512', '0.498', '55.1'], 'percent');
    expect(problems).toEqual([
      'state.csv:2 (Amount): "0.512" looks like a fraction, and others look like percentages, such as 55.1. Values like this: 2. If they are percentages below 1, add --scale 1. If they are fractions (51.2%), add --scale fractions.',
    ]);
    expect(read(['0.512', '55.1'], 'percent', { scale: 1 }).values).toEqual([0.512, 55.1]);
    const fractions = read(['0.512', '0.06', '55.1', '0.7%', '0', '80-84'], 'percent', { scale: 'fractions' });
    expect(fractions.values).toEqual([51.2, 6, 55.1, 0.7, 0, '80-84']);
    expect(fractions.notes).toEqual([
      'state.csv:2 (Amount): "0.512" is read as 51.2. Cells read this way in the same column: 1 more.',
    ]);
    expect(read(['0.512', '1'], 'percent', { scale: 'fractions' }).problems).toEqual([
      'state.csv:3 (Amount): "1" could be 1% or 100%. Write it as a percentage in the file: 1% or 100%.',
    ]);
    expect(read(['0.5', '2.1', '3'], 'percent').values).toEqual([0.5, 2.1, 3]);
  });

  it('that are bounds or ranges are scaled with the others', () => {
    const fractions = read(['0.81', '<0.05', '0.80-0.84', '>=95%', 'GE95'], 'percent', { scale: 100 });
    expect(fractions.values).toEqual([81, '<5', '80-84', '>=95', '>=95']);
    expect(fractions.notes).toContain(
      'state.csv:3 (Amount): "<0.05" is read as <5. Cells read this way in the same column: 2 more.',
    );
    expect(read(['2', '3-4.5'], 'rate', { scale: 1000 }).values).toEqual([2000, '3000-4500']);
  });

  it('have thousands where a comma stands before three digits, which is told', () => {
    const { values, notes } = read(['41,234', '$42,000', '43,100.5'], 'currency');
    expect(values).toEqual([41234, 42000, 43100.5]);
    expect(notes[0]).toBe(
      'state.csv:2 (Amount): "41,234" is read as 41234. Cells read this way in the same column: 2 more.',
    );
  });

  it.each([
    [['41,234', '1,5'], 'rate'],
    [['1.5', '1,5'], 'rate'],
    [['1.234', '1,2'], 'rate'],
    [['1.234', '5'], 'count'],
    [['1.234', '2,345'], 'rate'],
  ])('written as %j under %s are refused, and both signs are named', (cells, unit) => {
    const { problems, values } = read(cells, unit);
    expect(values).toEqual([]);
    expect(problems).toEqual([
      expect.stringContaining('Add --decimal point if 1,234 is more than a thousand, or --decimal comma if 1.234 is.'),
    ]);
  });

  it('are read by the decimal sign that is said', () => {
    const comma = { decimal: 'comma' } as const;
    expect(read(['1.234', '12.345,5', '7,25', '1.234.567'], 'rate', comma, ';').values).toEqual([
      1234, 12345.5, 7.25, 1234567,
    ]);
    expect(read(['1,234', '7.25'], 'rate', { decimal: 'point' }).values).toEqual([1234, 7.25]);
    expect(read(['7.25'], 'rate', comma).problems).toEqual([expect.stringContaining('"7.25" doesn\'t fit --decimal.')]);
    expect(read(['12.3456', '7,25'], 'rate', { decimal: 'point' }).problems).toHaveLength(1);
  });

  it('that are counts have no decimals, unless that is said', () => {
    expect(read(['12.5', '13'], 'count').problems).toEqual([
      'state.csv:2 (Amount): "12.5" has decimals, but these are counts. If that\'s right, add --decimal point.',
    ]);
    expect(read(['12.5', '13'], 'count', { decimal: 'point' }).values).toEqual([12.5, 13]);
    expect(read(['1,234,567'], 'count').values).toEqual([1234567]);
  });
});

describe('numbers of people', () => {
  it.each([
    ['240', 240],
    ['1,240', 1240],
    ['7*', 7],
    ['PS', null],
    ['(X)', null],
    ['N<10', null],
    ['-999999999', null],
    ['', null],
  ])('written %j are %j', (text, n) => {
    const { rows, problems } = numbersOf(`Year,Pct,N\n2020-21,44,"${text}"\n`, 'percent', {
      periodColumn: 'Year',
      valueColumn: 'Pct',
      nColumn: 'N',
    });
    expect([rows.map((row) => row[5]), problems]).toEqual([[n], []]);
  });

  it('that nobody can read name the flag', () => {
    const mapping = { periodColumn: 'Year', valueColumn: 'Pct', nColumn: 'N' };
    const few = numbersOf('Year,Pct,N\n2020-21,44,few\n', 'percent', mapping);
    expect(few.problems).toEqual([expect.stringContaining(`If it's a mark, add --missing "few"`)]);
    expect(numbersOf('Year,Pct,N\n2020-21,44,few\n', 'percent', { ...mapping, missing: ['few'] }).rows).toHaveLength(1);
    expect(numbersOf('Year,Pct,N\n2020-21,44,1.234\n', 'percent', mapping).problems).toEqual([
      expect.stringContaining('--decimal comma'),
    ]);
  });
});

describe('marks and filters that are said', () => {
  it('add to those that are remembered; what is said of one again counts', () => {
    const remembered: ColumnMapping = {
      suppressed: ['N/A', 'T'],
      only: [
        ['Grade', '3'],
        ['District', '5'],
      ],
      scale: 100,
    };
    expect(overlaid({ suppressed: ['DNR'], missing: ['t'], only: [['grade', '4']] }, remembered)).toEqual({
      suppressed: ['N/A', 'DNR'],
      missing: ['t'],
      only: [
        ['District', '5'],
        ['grade', '4'],
      ],
      scale: 100,
    });
  });
});
