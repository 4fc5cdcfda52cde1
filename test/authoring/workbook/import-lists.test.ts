import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../assessment-text.js';
import { exported, told } from './exchange.js';

const lists = `designations:
  - { id: exploring, on: 2023-05-01 } # the first
  - { id: emerging, on: 2024-10-01 }
systems-change-examples:
  - title: District adopts a shared attendance protocol
    on: 2025-08-20
    kind: practice
    evidence: [https://example.org/protocol]
`;
const file = assessmentText(lists);

describe('the sheets of designations, examples and the assessment, brought back', () => {
  it('change nothing where nobody changed anything', async () => {
    for (const text of [file, assessmentText(), assessmentText('designations: []\nsystems-change-examples: []\n')]) {
      const back = (await exported(text)).into(text);
      expect([told(back), back.changes, back.notes, back.edits]).toEqual([[], [], [], []]);
    }
  });

  it('bring what was changed and added, and leave the rest as it is written', async () => {
    const back = (await exported(file))
      .set('Designations', ['emerging'], 'Awarded on', new Date('2024-11-01T00:00:00Z'))
      .add('Designations', { Designation: 'Proof Point', 'Awarded on': '3/1/2026' })
      .set('Examples', ['practice'], 'Evidence 2', 'Minutes')
      .set('Examples', ['practice'], 'Kind', 'Policy')
      .add('Examples', { 'Example of systems change': 'Shared budget', 'Took effect': '2026-01-15', Kind: 'resources' })
      .set('Assessment', ['River Valley Promise'], 'Assessed on', '6/30/2027')
      .into(file);
    expect(told(back)).toEqual([]);
    expect(back.changes).toEqual([
      'designation 2, Awarded on: 2024-10-01 -> 2024-11-01',
      'designation (new), Designation: added, proof-point',
      'designation (new), Awarded on: added, 2026-03-01',
      'example 1, Kind: practice -> policy',
      'example 1, Evidence 2: nothing -> "Minutes"',
      'example (new), Example of systems change: added, "Shared budget"',
      'example (new), Took effect: added, 2026-01-15',
      'example (new), Kind: added, resources',
      'assessment, Assessed on: 2026-06-30 -> 2027-06-30',
    ]);
    expect(back.text).toBe(
      file
        .replace('assessed-on: 2026-06-30', 'assessed-on: 2027-06-30')
        .replace('2024-10-01 }\n', '2024-11-01 }\n  - { id: proof-point, on: 2026-03-01 }\n')
        .replace('kind: practice', 'kind: policy')
        .replace(
          '[https://example.org/protocol]\n',
          '[https://example.org/protocol, Minutes]\n  - { title: Shared budget, on: 2026-01-15, kind: resources }\n',
        ),
    );
  });

  it('begin a list, and say what the first entry changes', async () => {
    const empty = assessmentText();
    const back = (await exported(empty))
      .add('Designations', { Designation: 'exploring', 'Awarded on': '2023-05-01' })
      .into(empty);
    expect(told(back)).toEqual([]);
    expect(back.text).toContain('designations:\n  - { id: exploring, on: 2023-05-01 }\n');
    expect(back.notes).toEqual([
      "It's the first one in the file. From now on, designations that the file doesn't list count as not awarded.",
    ]);
  });

  it('take out an entry whose cells are cleared, and say so of the last one', async () => {
    const cleared = async (...rows: readonly string[]) => {
      const sheets = await exported(file);
      for (const id of rows) {
        sheets.set('Designations', [id], 'Awarded on', null).set('Designations', [id], 'Designation', null);
      }
      return sheets.into(file);
    };
    const one = await cleared('exploring');
    expect([told(one), one.notes]).toEqual([[], []]);
    expect(one.text).toBe(file.replace('  - { id: exploring, on: 2023-05-01 } # the first\n', ''));
    const all = await cleared('exploring', 'emerging');
    expect(told(all)).toEqual([]);
    expect(all.text).toMatch(/^designations: \[\](?: # the first)?$/m);
    expect(all.notes).toEqual(['All designations are cleared, so the file says that there are none.']);
  });

  it('stay as they are where rows are deleted or sorted', async () => {
    const sheets = await exported(file);
    sheets.sheet('Designations').rows.splice(1, 2);
    sheets.sheet('Examples').rows.reverse();
    sheets.sheet('Examples').rows.sort((one) => (one[0] === 'No.' ? -1 : 0));
    const back = sheets.into(file);
    expect([told(back), back.edits]).toEqual([[], []]);
  });

  it('settle as other cells do what both sides changed', async () => {
    const now = file.replace('2024-10-01', '2024-12-01');
    const sheets = (await exported(file)).set('Designations', ['emerging'], 'Awarded on', '2024-11-01');
    expect(told(sheets.into(now))).toEqual([
      'Designations!C3: changed on both sides: it was 2024-10-01 in the export, is 2024-12-01 in the file now, and is 2024-11-01 here.',
    ]);
    expect(sheets.into(now, { prefer: 'workbook' }).text).toContain('on: 2024-11-01');
    expect(sheets.into(now, { prefer: 'file' }).text).toBe(now);
    const lost = assessmentText();
    expect((await exported(file)).into(lost, { takesAll: true }).text).toContain('- { id: emerging, on: 2024-10-01 }');
  });

  it('tell what does not fit', async () => {
    const back = (await exported(file))
      .set('Designations', ['emerging'], 'Designation', 'Emergent')
      .add('Designations', { Designation: 'exploring', 'Awarded on': '2025-01-01' })
      .add('Designations', { Designation: 'proof-point' })
      .add('Designations', { 'No.': 'two', Designation: 'proof-point', 'Awarded on': '2025-01-01' })
      .set('Examples', ['practice'], 'Took effect', 'soon')
      .add('Examples', { Kind: 'policy', 'Evidence 1: date': '2025-01-01' })
      .into(file);
    expect(back.edits).toEqual([]);
    expect(told(back)).toEqual([
      'Designations!B3: "Emergent" isn\'t one of the choices. Did you mean emerging? Use one of: exploring, emerging, sustaining, systems-change, proof-point, systems-transformation, ongoing-proof-point.',
      'Designations!A6: "two" isn\'t the number of a row. Put the number back. Leave it empty in a row that you add.',
      expect.stringContaining('Examples!C2: "soon" isn\'t a date.'),
      'Designations!B4: The designation exploring is already in the file, with the date 2023-05-01. If that date is wrong, correct it there.',
      'Designations!B5: a designation needs its date. Fill in the row, or clear all of it.',
      'Examples!G3: this evidence has only a date. Give it a title, a link, or a file, or clear the date.',
    ]);
  });
});
