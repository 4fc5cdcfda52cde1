import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../assessment-text.js';
import { exported, told } from './exchange.js';

const file = assessmentText(`outcomes:
  early-grade-reading:
    third-grade-reading:
      name: Third graders reading
      core: true
      unit: percent
      baseline: 2023-24 # the new test
      values: { 2023-24: 47.2, 2024-25: 48.9 }
    kept:
      name: Second graders reading
      unit: percent
      data: data/second.csv
`);
const third = ['third-grade-reading'];
const titles = { Outcome: 'early-grade-reading', Indicator: 'first-grade-reading' };
const fresh = {
  ...titles,
  Name: 'First graders reading',
  Unit: 'Percent',
  Better: 'lower',
  Baseline: '2024',
  Source: 'State',
};
const number = { ...titles, Period: '2024', Value: 41 };

describe('the sheet of indicators, brought back', () => {
  it('changes nothing where nobody changed anything', async () => {
    const back = (await exported(file)).into(file);
    expect([told(back), back.changes, back.notes, back.edits]).toEqual([[], [], [], []]);
  });

  it('changes facts in place, of indicators with a data file, too', async () => {
    const back = (await exported(file))
      .set('Indicators', third, 'Name', 'Grade 3 reading')
      .set('Indicators', third, 'Core indicator', 'no')
      .set('Indicators', third, 'Baseline', '2024-2025')
      .set('Indicators', ['kept'], 'Core indicator', 'yes')
      .set('Indicators', ['kept'], 'Source', 'State report card')
      .into(file);
    expect(told(back)).toEqual([]);
    expect(back.changes.slice(0, 3)).toEqual([
      'early-grade-reading/third-grade-reading, Name: "Third graders reading" -> "Grade 3 reading"',
      'early-grade-reading/third-grade-reading, Core indicator: yes -> no',
      'early-grade-reading/third-grade-reading, Baseline: 2023-24 -> 2024-25',
    ]);
    expect(back.text).toBe(
      file
        .replace('Third graders reading', 'Grade 3 reading')
        .replace('      core: true\n', '')
        .replace('baseline: 2023-24', 'baseline: 2024-25')
        .replace(
          'reading\n      unit: percent\n      data',
          'reading\n      core: true\n      unit: percent\n      source: State report card\n      data',
        ),
    );
  });

  it('adds an indicator with its numbers, in either order of the sheets, and says what it took', async () => {
    const sheets = (await exported(file))
      .add('Indicators', { ...fresh, 'Core indicator': 'yes' })
      .add('Values', number);
    const text = [
      '    first-grade-reading:',
      '      name: First graders reading',
      '      core: true',
      '      unit: percent',
      '      better: lower',
      '      source: State',
      '      baseline: 2024',
      '      values:',
      '        2024: 41',
    ].join('\n');
    const back = sheets.into(file);
    expect(told(back)).toEqual([]);
    expect(back.text).toContain(text);
    expect(back.changes).toContain('early-grade-reading/first-grade-reading, Better: added, lower');
    expect(back.changes[0]).toBe(
      'early-grade-reading/first-grade-reading: new indicator, percent, lower is better, core',
    );
    sheets.grids.reverse();
    expect(sheets.into(file).text).toContain(text);
  });

  it('tells what does not fit', async () => {
    const back = (await exported(file))
      .set('Indicators', third, 'Name', null)
      .set('Indicators', ['kept'], 'Unit', 'percents')
      .set('Indicators', ['kept'], 'Baseline', 'first')
      .add('Indicators', fresh)
      .into(file);
    expect(back.edits).toEqual([]);
    expect(told(back)).toEqual([
      expect.stringMatching(/^Indicators!E3: "percents" isn't one of the choices\. Did you mean percent\?/),
      expect.stringMatching(/^Indicators!H3: "first" isn't a valid period/),
      'Indicators!B4: the indicator first-grade-reading is new. Add a row with a value for it on the sheet Values too.',
      'Indicators!C2: an indicator needs its name. Put it back.',
    ]);
  });

  it('settles as other cells do what both sides changed', async () => {
    const now = file.replace('baseline: 2023-24', 'baseline: 2024-25');
    const sheets = (await exported(file)).set('Indicators', third, 'Baseline', null);
    expect(told(sheets.into(now))).toEqual([
      'Indicators!H2: changed on both sides: it was 2023-24 in the export, is 2024-25 in the file now, and is empty here.',
    ]);
    expect(sheets.into(now, { prefer: 'workbook' }).text).not.toContain('baseline');
  });
});
