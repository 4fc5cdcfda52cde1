import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/authoring/workbook/table.js';
import { assessmentText } from '../../assessment-text.js';
import { exported, Sheets, told } from './exchange.js';

const file = assessmentText(`outcomes:
  early-grade-reading:
    reading: { name: Reading, unit: percent, core: true, values: { 2024-25: 48.9 } }
adjacent-outcomes:
  jobs: # for the young
    name: Jobs
    sector: workforce
    serves: youth
    unit: percent
    better: lower
    source: Census
    baseline: 2019
    values: { 2019: 14.1, 2024: 11 }
  homes:
    name: Stable homes
    unit: percent
    data: data/homes.csv
`);
const sheet = 'Adjacent outcomes';
const clinics = {
  'Adjacent outcome': 'clinics',
  Name: 'Visits to a clinic',
  Sector: 'Health',
  Serves: 'families',
  Unit: 'Count',
  Better: 'higher',
  Source: 'County',
  Baseline: '2023',
};
const visits = { Outcome: 'adjacent-outcomes', Indicator: 'clinics', Period: '2023', Value: 410 };

describe('the sheet of adjacent outcomes', () => {
  it('has a row for each, with the facts that they have; no other sheet but those of numbers names them', async () => {
    const { grids } = await exported(file);
    const rowsOf = (name: string) => grids.find((grid) => grid.name === name)?.rows.filter(([first]) => first !== null);
    expect(rowsOf(sheet)).toEqual([
      ['Adjacent outcome', 'Name', 'Sector', 'Serves', 'Unit', 'Better', 'Source', 'Baseline'],
      ['jobs', 'Jobs', 'workforce', 'youth', 'percent', 'lower', 'Census', '2019'],
      ['homes', 'Stable homes', null, null, 'percent', null, null, null],
    ]);
    expect(rowsOf('Indicators')).toEqual([
      ['Outcome', 'Indicator', 'Name', 'Core indicator', 'Unit', 'Better', 'Source', 'Baseline'],
      ['early-grade-reading', 'reading', 'Reading', 'yes', 'percent', null, null, null],
    ]);
    expect(rowsOf('Values')?.map(([outcome]) => outcome)).toEqual([
      'Outcome',
      'early-grade-reading',
      'adjacent-outcomes',
      'adjacent-outcomes',
    ]);
  });
});

describe('the sheet of adjacent outcomes, brought back', () => {
  it('changes nothing where nobody changed anything', async () => {
    const back = (await exported(file)).into(file);
    expect([told(back), back.changes, back.notes, back.edits]).toEqual([[], [], [], []]);
  });

  it('changes facts in place, of outcomes with a data file, too, and leaves the rest as it is', async () => {
    const back = (await exported(file))
      .set(sheet, ['jobs'], 'Name', 'Young people out of work')
      .set(sheet, ['jobs'], 'Sector', 'Justice')
      .set(sheet, ['jobs'], 'Baseline', 2024)
      .set(sheet, ['jobs'], 'Better', null)
      .set(sheet, ['homes'], 'Serves', 'Residents')
      .set(sheet, ['homes'], 'Source', 'County')
      .into(file);
    expect(told(back)).toEqual([]);
    expect(back.changes).toEqual([
      'adjacent-outcomes/jobs, Name: "Jobs" -> "Young people out of work"',
      'adjacent-outcomes/jobs, Sector: workforce -> justice',
      'adjacent-outcomes/jobs, Better: lower -> nothing',
      'adjacent-outcomes/jobs, Baseline: 2019 -> 2024',
      'adjacent-outcomes/homes, Serves: nothing -> residents',
      'adjacent-outcomes/homes, Source: nothing -> "County"',
    ]);
    expect(back.text).toBe(
      file
        .replace('name: Jobs', 'name: Young people out of work')
        .replace('workforce', 'justice')
        .replace('    better: lower\n', '')
        .replace('baseline: 2019', 'baseline: 2024')
        .replace('homes\n    unit: percent\n', 'homes\n    serves: residents\n    unit: percent\n    source: County\n'),
    );
  });

  it('adds an outcome with its numbers, in either order of the sheets, and says what it took', async () => {
    const sheets = (await exported(file)).add(sheet, clinics).add('Values', visits);
    const back = sheets.into(file);
    expect(told(back)).toEqual([]);
    expect(back.changes.slice(0, 2)).toEqual([
      'adjacent-outcomes/clinics: new outcome in another sector, count, higher is better',
      'adjacent-outcomes/clinics 2023: added, 410',
    ]);
    expect(back.text).toBe(
      `${file}  clinics:
    name: Visits to a clinic
    sector: health
    serves: families
    unit: count
    better: higher
    source: County
    baseline: 2023
    values:
      2023: 410
`,
    );
    sheets.grids.reverse();
    expect(sheets.into(file).text).toBe(back.text);
  });

  it('reads the numbers of a new outcome in the unit of its row', async () => {
    const back = (await exported(file))
      .add(sheet, { ...clinics, Unit: 'percent' })
      .add('Values', { ...visits, Value: '41%' })
      .into(file);
    expect(told(back)).toEqual([]);
    expect(back.text).toContain('      2023: 41\n');
  });

  it('adds the first outcome to a file that has none, or says so', async () => {
    for (const without of [assessmentText(), assessmentText('adjacent-outcomes: {}\n')]) {
      const back = (await exported(without)).add(sheet, clinics).add('Values', visits).into(without);
      expect(told(back)).toEqual([]);
      expect(back.text).toContain('adjacent-outcomes:\n  clinics:\n    name: Visits to a clinic\n');
    }
  });

  it('tells what does not fit, each at its cell', async () => {
    const back = (await exported(file))
      .set(sheet, ['jobs'], 'Name', null)
      .set(sheet, ['jobs'], 'Sector', 'work')
      .set(sheet, ['homes'], 'Baseline', 'first')
      .add(sheet, clinics)
      .add(sheet, { ...clinics, 'Adjacent outcome': 'Legal aid' })
      .add(sheet, { Name: 'Nothing more' })
      .add(sheet, { 'Adjacent outcome': 'jobs', Name: 'Jobs again' })
      .into(file);
    expect(back.edits).toEqual([]);
    expect(told(back)).toEqual([
      expect.stringMatching(/^Adjacent outcomes!C2: "work" isn't one of the choices\./),
      expect.stringMatching(/^Adjacent outcomes!H3: "first" isn't a valid period/),
      expect.stringMatching(/^Adjacent outcomes!A5: "Legal aid" isn't a valid short name\. .*such as legal-aid\.$/),
      'Adjacent outcomes!A6: the short name is missing.',
      'Adjacent outcomes!B7: a second row for the same adjacent outcome has different answers. The first is at Adjacent outcomes!B2. Keep one.',
      'Adjacent outcomes!A4: the outcome clinics is new. Add a row with a value for it on the sheet Values too.',
      'Adjacent outcomes!B2: an outcome needs its name. Put it back.',
    ]);
  });

  it('says what a new outcome lacks', async () => {
    const bare = { 'Adjacent outcome': 'clinics', Sector: 'health' };
    const sheets = async () => (await exported(file)).add('Values', visits);
    expect(told((await sheets()).add(sheet, { ...bare, Unit: 'count' }).into(file))).toEqual([
      'Values!C5: the outcome clinics is new. Add its name and unit in this row.',
    ]);
    expect(told((await sheets()).add(sheet, { ...bare, Name: 'Visits', Unit: 'counts' }).into(file))).toEqual([
      expect.stringMatching(/^Adjacent outcomes!E4: "counts" isn't one of the choices\. Did you mean count\?/),
    ]);
  });

  it('settles what both sides changed as other cells do', async () => {
    const now = file.replace('better: lower', 'better: higher').replace('workforce', 'housing');
    const sheets = (await exported(file)).set(sheet, ['jobs'], 'Better', null);
    const both =
      'Adjacent outcomes!F2: changed on both sides: it was lower in the export, is higher in the file now, and is empty here.';
    expect(told(sheets.into(now))).toEqual([both]);
    const ours = sheets.into(now, { prefer: 'workbook' });
    expect([ours.text, ours.notes]).toEqual([
      now.replace('    better: higher\n', ''),
      [`${both.slice(0, -1)}. Kept the workbook's.`],
    ]);
    expect(sheets.into(now, { prefer: 'file' }).text).toBe(now);
  });

  it('keeps what a deleted row or sheet said, and names the missing sheet', async () => {
    const sheets = await exported(file);
    sheets.sheet(sheet).rows.splice(1, 1);
    expect(sheets.into(file)).toMatchObject({ edits: [], notes: [], problems: [] });
    const without = new Sheets(sheets.grids.filter(({ name }) => name !== sheet));
    expect(without.into(file)).toMatchObject({
      edits: [],
      notes: ['No sheet has the columns of Adjacent outcomes, so none of that changes.'],
    });
  });

  it('takes all of it into a file that lost it, and only counts it without being asked to', async () => {
    const lost = file.replace('    sector: workforce\n    serves: youth\n', '');
    const sheets = await exported(file);
    expect(sheets.into(lost)).toMatchObject({
      edits: [],
      notes: [expect.stringMatching(/^2 cells differ from the file, .* They are empty in the file\./)],
    });
    expect(sheets.into(lost, { takesAll: true }).text).toBe(file);
    // An outcome that is gone whole comes back with its numbers.
    const gone = file.slice(0, file.indexOf('  jobs:')) + file.slice(file.indexOf('  homes:'));
    expect(sheets.into(gone, { takesAll: true }).text).toContain(
      '  jobs:\n    name: Jobs\n    sector: workforce\n    serves: youth\n    unit: percent\n    better: lower\n    source: Census\n    baseline: 2019\n    values:\n      2019: 14.1\n      2024: 11\n',
    );
  });

  it('asks for the short names where their column was deleted', async () => {
    expect(told((await exported(file)).without(sheet, 'Adjacent outcome').into(file))).toEqual([
      expect.stringMatching(/^Adjacent outcomes!A1: the column Adjacent outcome is missing\. Put it back\./),
    ]);
  });
});

/** The sheets as exports had them that kept adjacent outcomes among the indicators, cell for cell. */
async function ofBefore(): Promise<Sheets> {
  const { grids } = await exported(file);
  const old = grids.filter(({ name }) => name !== sheet);
  const rowsOf = (name: string): Cell[][] => old.find((grid) => grid.name === name)?.rows ?? [];
  rowsOf('Indicators').splice(
    0,
    Infinity,
    ['Outcome', 'Indicator', 'Name', 'Core indicator', 'Unit', 'Better', 'Source', 'Baseline', 'Sector', 'Serves'],
    ['early-grade-reading', 'reading', 'Reading', 'yes', 'percent', null, null, null, null, null],
    ['adjacent-outcomes', 'jobs', 'Jobs', null, 'percent', 'lower', 'Census', '2019', 'workforce', 'youth'],
    ['adjacent-outcomes', 'homes', 'Stable homes', null, 'percent', null, null, null, null, null],
  );
  const kept = rowsOf('strive export');
  const others = kept.filter(([table]) => table !== 'adjacent-outcomes');
  const [jobs, homes] = ['adjacent-outcomes jobs', 'adjacent-outcomes homes'];
  const lines: Cell[][] = [
    [jobs, '', ''],
    [jobs, 'outcome', 'adjacent-outcomes'],
    [jobs, 'indicator', 'jobs'],
    [jobs, 'name', 'Jobs'],
    [jobs, 'unit', 'percent'],
    [jobs, 'better', 'lower'],
    [jobs, 'source', 'Census'],
    [jobs, 'baseline', '2019'],
    [jobs, 'sector', 'workforce'],
    [jobs, 'serves', 'youth'],
    [homes, '', ''],
    [homes, 'outcome', 'adjacent-outcomes'],
    [homes, 'indicator', 'homes'],
    [homes, 'name', 'Stable homes'],
    [homes, 'unit', 'percent'],
  ];
  kept.splice(0, Infinity, ...others, ...lines.map((line) => ['indicators', ...line]));
  return new Sheets(old);
}

describe('an export that has adjacent outcomes on the sheet Indicators', () => {
  it('changes nothing where nobody changed anything', async () => {
    const back = (await ofBefore()).into(file);
    expect([told(back), back.changes, back.notes, back.edits]).toEqual([[], [], [], []]);
  });

  it('brings in what was changed and added there', async () => {
    const { 'Adjacent outcome': indicator, ...facts } = clinics;
    const back = (await ofBefore())
      .set('Indicators', ['jobs'], 'Sector', 'housing')
      .set('Indicators', ['jobs'], 'Better', null)
      .set('Indicators', ['reading'], 'Source', 'State')
      .add('Indicators', { Outcome: 'adjacent-outcomes', Indicator: indicator, ...facts })
      .add('Values', visits)
      .into(file);
    expect(told(back)).toEqual([]);
    expect(back.changes).toEqual(
      expect.arrayContaining([
        'adjacent-outcomes/clinics: new outcome in another sector, count, higher is better',
        'early-grade-reading/reading, Source: nothing -> "State"',
        'adjacent-outcomes/jobs, Sector: workforce -> housing',
        'adjacent-outcomes/clinics, Serves: added, families',
      ]),
    );
    expect(back.text).toContain('    sector: housing\n    serves: youth\n    unit: percent\n    source: Census\n');
    expect(back.text).toContain('  clinics:\n    name: Visits to a clinic\n    sector: health\n    serves: families\n');
  });

  it('settles what both sides changed, and refuses what a row of its kind has not', async () => {
    const now = file.replace('workforce', 'justice');
    const back = (await ofBefore())
      .set('Indicators', ['jobs'], 'Sector', 'housing')
      .set('Indicators', ['jobs'], 'Core indicator', 'yes')
      .set('Indicators', ['reading'], 'Serves', 'youth');
    expect(told(back.into(now))).toEqual([
      'Indicators!J2: only outcomes in other sectors (adjacent-outcomes) have this. Clear the cell.',
      'Indicators!D3: an outcome in another sector is never a core indicator. Clear the cell.',
      'Indicators!I3: changed on both sides: it was workforce in the export, is justice in the file now, and is housing here.',
    ]);
  });
});

it('an adjacent outcome that somebody adds on the sheet Indicators is added all the same', async () => {
  const back = (await exported(file))
    .add('Indicators', { Outcome: 'adjacent-outcomes', Indicator: 'clinics', Name: 'Visits', Unit: 'count' })
    .add('Values', visits)
    .into(file);
  expect(told(back)).toEqual([]);
  expect(back.text).toBe(`${file}  clinics:\n    name: Visits\n    unit: count\n    values:\n      2023: 410\n`);
});

it('numbers of groups of an adjacent outcome are refused, for it has none', async () => {
  const back = (await exported(file))
    .add('Groups', {
      Outcome: 'adjacent-outcomes',
      Indicator: 'jobs',
      Dimension: 'gender',
      Group: 'male',
      Period: '2024',
      Value: 12,
    })
    .into(file);
  expect(told(back)).toEqual([
    'Groups!A2: outcomes in other sectors (adjacent-outcomes) have no groups. Leave this row out.',
  ]);
});
