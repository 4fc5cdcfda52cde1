import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../assessment-text.js';
import { exported, told } from './exchange.js';

const gateways = `gateways:
  exploring:
    shared-community-vision:
      cradle-to-career-vision: met # adopted in June
      leadership-table:
        status: in-progress
        note: Convened twice.
        evidence:
          - Minutes of the leadership table
          - { title: Charter, file: evidence/charter.pdf, date: 2024-02-11 } # signed
          - https://example.org/members
        review: { result: confirmed, by: Regional coach }
`;
const file = assessmentText(gateways);

describe('the sheet of benchmarks, brought back', () => {
  it('changes nothing where nobody changed anything', async () => {
    const back = (await exported(file)).into(file);
    expect(told(back)).toEqual([]);
    expect(back.changes).toEqual([]);
    expect(back.notes).toEqual([]);
    expect(back.edits).toEqual([]);
  });

  it('changes a status, and the rest of the file is as it was', async () => {
    const back = (await exported(file)).set('Benchmarks', ['EX-V2'], 'Status', 'met').into(file);
    expect(back.changes).toEqual(['leadership-table (EX-V2): in-progress -> met']);
    expect(back.text).toBe(file.replace('status: in-progress', 'status: met'));
  });

  it('adds an answer in its short form, at its place', async () => {
    const back = (await exported(file)).set('Benchmarks', ['EX-V3'], 'Status', 'Not started').into(file);
    expect(back.changes).toEqual(['shared-messages (EX-V3): not assessed -> not-started']);
    expect(back.text).toBe(`${file}      shared-messages: not-started\n`);
  });

  it('makes a short answer long where a note is added, and keeps its status', async () => {
    const back = (await exported(file)).set('Benchmarks', ['EX-V1'], 'Note', '= 14 partners: yes').into(file);
    expect(back.changes).toEqual(['cradle-to-career-vision (EX-V1), Note: nothing -> "= 14 partners: yes"']);
    expect(back.text).toContain('status: met');
    expect(back.text).toContain('note: "= 14 partners: yes"');
  });

  it('takes out what was emptied', async () => {
    const sheets = (await exported(file)).set('Benchmarks', ['EX-V2'], 'Note', null);
    const back = sheets.set('Benchmarks', ['EX-V1'], 'Status', null).into(file);
    expect(back.changes).toEqual([
      'cradle-to-career-vision (EX-V1): met -> not assessed',
      'leadership-table (EX-V2), Note: "Convened twice." -> nothing',
    ]);
    expect(back.text).not.toContain('Convened twice');
    expect(back.text).not.toContain('cradle-to-career-vision');
  });

  it('changes one part of one piece of evidence, and no other', async () => {
    const back = (await exported(file))
      .set('Benchmarks', ['EX-V2'], 'Evidence 2: date', new Date('2025-03-01T00:00:00Z'))
      .into(file);
    expect(back.changes).toEqual(['leadership-table (EX-V2), Evidence 2: date: 2024-02-11 -> 2025-03-01']);
    expect(back.text).toBe(file.replace('2024-02-11', '2025-03-01'));
  });

  it.each([
    ['is left of it', [['Evidence 2', null] as const, ['Evidence 2: link or file', null] as const], 'Evidence 2'],
    ['was filled in', [['Evidence 4: date', '2026-01-01'] as const], 'Evidence 4: date'],
  ])('takes no evidence of which only a date %s', async (_what, cells, title) => {
    const sheets = await exported(file);
    for (const [column, value] of cells) sheets.set('Benchmarks', ['EX-V2'], column, value);
    const back = sheets.into(file);
    const { rows, addressOf } = sheets.sheet('Benchmarks');
    const row = rows.findIndex((cellsOfRow) => cellsOfRow.includes('EX-V2'));
    expect(told(back)).toEqual([
      `${addressOf(row, rows[0]?.indexOf(title) ?? -1, 0)}: this evidence has only a date. Give it a title, a link, or a file, or clear the date.`,
    ]);
    expect(back.text).toBe(file);
  });

  it('adds, changes and removes evidence at once', async () => {
    const back = (await exported(file))
      .set('Benchmarks', ['EX-V2'], 'Evidence 1', null)
      .set('Benchmarks', ['EX-V2'], 'Evidence 3', 'Members')
      .set('Benchmarks', ['EX-V2'], 'Evidence 4', 'Photo of the wall')
      .set('Benchmarks', ['EX-V2'], 'Evidence 4: link or file', 'evidence/wall.jpg')
      .into(file);
    expect(told(back)).toEqual([]);
    expect(back.text).not.toContain('Minutes of the leadership table');
    expect(back.text).toContain('- { title: Charter, file: evidence/charter.pdf, date: 2024-02-11 } # signed');
    expect(back.text).toMatch(/title: Members/);
    expect(back.text).toMatch(/url: https:\/\/example.org\/members/);
    expect(back.text).toMatch(/title: Photo of the wall/);
    expect(back.text).toMatch(/file: evidence\/wall.jpg/);
  });

  it('finds rows and columns wherever they stand, under whatever name of the sheet', async () => {
    const sheets = (await exported(file)).set('Benchmarks', ['EX-V2'], 'Status', 'met');
    const sheet = sheets.sheet('Benchmarks');
    sheet.rows = [
      ['Our answers, March'],
      ...[sheet.rows[0] ?? [], ...sheet.rows.slice(1).reverse()].map((row) => row.toReversed()),
    ];
    sheet.name = 'Sheet7';
    const back = sheets.into(file);
    expect(back.changes).toEqual(['leadership-table (EX-V2): in-progress -> met']);
    expect(back.notes).toEqual([]);
  });

  it('keeps what others changed in the file meanwhile', async () => {
    const sheets = (await exported(file)).set('Benchmarks', ['EX-V1'], 'Status', 'lapsed');
    const now = file.replace('status: in-progress', 'status: met').replace('Convened twice.', 'Convened three times.');
    const back = sheets.into(now);
    expect(back.changes).toEqual(['cradle-to-career-vision (EX-V1): met -> lapsed']);
    expect(back.text).toBe(now.replace('vision: met', 'vision: lapsed'));
  });

  it('tells where both have changed, and changes nothing', async () => {
    const sheets = (await exported(file))
      .set('Benchmarks', ['EX-V1'], 'Status', 'lapsed')
      .set('Benchmarks', ['EX-V2'], 'Status', 'lapsed');
    const now = file.replace('status: in-progress', 'status: met');
    const back = sheets.into(now);
    expect(told(back)).toEqual([
      'Benchmarks!G3: changed on both sides: it was in-progress in the export, is met in the file now, and is lapsed here.',
    ]);
    expect(back.edits).toEqual([]);
    expect(sheets.into(now, { prefer: 'file' }).text).toBe(now.replace('vision: met', 'vision: lapsed'));
    expect(sheets.into(now, { prefer: 'workbook' }).text).toBe(
      now
        .replace('vision: met', 'vision: lapsed')
        .replace('status: met', 'status: lapsed')
        .replace('        review: { result: confirmed, by: Regional coach }\n', ''),
    );
  });

  const met = file.replace('status: in-progress', 'status: met');
  const review = '        review: { result: confirmed, by: Regional coach }\n';

  it('says that the file has lost what the workbook holds, and takes it over only where that is asked for', async () => {
    const sheets = await exported(file);
    const emptied = assessmentText();
    const back = sheets.into(emptied);
    expect([back.edits, back.changes, back.problems]).toEqual([[], [], []]);
    // EX-V1: its status. EX-V2: status, note, 1 cell of the first piece of evidence, 3 of the second, 1 of the third.
    expect(back.notes).toEqual([
      '8 cells differ from the file, but nobody changed the workbook there since the export, so the file stays as it is. They are empty in the file. To import these cells too, add --all.',
    ]);
    const taken = sheets.into(emptied, { takesAll: true });
    expect(taken.notes).toEqual([expect.stringContaining('the column "Review" is read-only')]);
    expect(taken.text).toContain('cradle-to-career-vision: met');
    expect(taken.text).toContain('note: Convened twice.');
    expect(taken.text).toContain('- { title: Charter, file: evidence/charter.pdf, date: 2024-02-11 }');
  });

  it('says so beside changes only where the file is empty now', async () => {
    const changed = () => exported(file).then((sheets) => sheets.set('Benchmarks', ['EX-V1'], 'Status', 'lapsed'));
    const others = (await changed()).into(file.replace('Convened twice.', 'Convened three times.'));
    expect(others.changes).toHaveLength(1);
    expect(others.notes).toEqual([]);
    const none = (await exported(file)).into(file.replace('Convened twice.', 'Convened three times.'));
    expect(none.notes).toEqual([expect.stringMatching(/^1 cell differs from the file, .* as it is\. To import/)]);
    const lost = (await changed()).into(file.replace(/ *note: Convened twice\.\n/, ''));
    expect(lost.changes).toHaveLength(1);
    expect(lost.notes).toEqual([expect.stringMatching(/^1 cell differs .* They are empty in the file\./)]);
  });

  it.each(['2/11/2024', 'Feb 11, 2024', new Date('2024-02-11T00:00:00Z')])(
    'takes a date that a spreadsheet has rewritten as %s for the date that it was',
    async (cell) => {
      const sheets = (await exported(file)).set('Benchmarks', ['EX-V2'], 'Evidence 2: date', cell);
      const same = sheets.into(file);
      expect([same.changes, same.problems, same.notes]).toEqual([[], [], []]);
      const now = file.replace('2024-02-11', '2025-06-30');
      const other = sheets.into(now);
      expect([other.changes, other.problems, other.text]).toEqual([[], [], now]);
    },
  );

  it('takes away a confirmation of what is met no longer, and says so', async () => {
    const back = (await exported(met)).set('Benchmarks', ['EX-V2'], 'Status', 'in-progress').into(met);
    expect(back.changes).toEqual([
      'leadership-table (EX-V2): met -> in-progress',
      'leadership-table (EX-V2), Review: "confirmed by Regional coach" -> nothing',
    ]);
    expect(back.text).toBe(file.replace(review, ''));
    expect(back.rows).toBe(1);
  });

  it('leaves a return where it is, and a confirmation of what is met', async () => {
    const returned = met.replace('result: confirmed', 'result: returned');
    const back = (await exported(returned)).set('Benchmarks', ['EX-V2'], 'Status', 'lapsed').into(returned);
    expect(back.changes).toEqual(['leadership-table (EX-V2): met -> lapsed']);
    expect(back.text).toBe(returned.replace('status: met', 'status: lapsed'));
    const noted = (await exported(met)).set('Benchmarks', ['EX-V2'], 'Note', 'Convened.').into(met);
    expect(noted.text).toBe(met.replace('Convened twice.', 'Convened.'));
  });

  it('says which review goes with an answer that is emptied', async () => {
    const returned = assessmentText(`gateways:
  exploring:
    shared-community-vision:
      cradle-to-career-vision: met
      leadership-table: { status: in-progress, review: { result: returned, by: Coach, on: 2026-03-02, note: Why? } }
`);
    const back = (await exported(returned)).set('Benchmarks', ['EX-V2'], 'Status', null).into(returned);
    expect(back.changes).toEqual([
      'leadership-table (EX-V2): in-progress -> not assessed',
      'leadership-table (EX-V2), Review: "returned by Coach on 2026-03-02: Why?" -> nothing',
    ]);
    expect(back.text).not.toContain('leadership-table');
  });

  it('is no conflict where both have made the same change', async () => {
    const now = file.replace('status: in-progress', 'status: met');
    const back = (await exported(file)).set('Benchmarks', ['EX-V2'], 'Status', 'met').into(now);
    expect(told(back)).toEqual([]);
    expect(back.edits).toEqual([]);
  });

  it('tells all that does not fit at once, with the cells, and changes nothing', async () => {
    const sheets = (await exported(file))
      .set('Benchmarks', ['EX-V1'], 'Status', 'lapsed')
      .set('Benchmarks', ['EX-V2'], 'Status', 'Mett')
      .set('Benchmarks', ['EX-V2'], 'Evidence 2: date', '13/13/2026')
      .set('Benchmarks', ['EX-V3'], 'Note', 'A note and no status')
      .set('Benchmarks', ['EX-E1'], 'Note', '#REF!')
      .set('Benchmarks', ['EX-A1'], 'Code', 'EX-A7');
    sheets.set('Benchmarks', ['EX-A7'], 'Status', 'met');
    const back = sheets.into(file);
    expect(told(back)).toEqual([
      'Benchmarks!G3: "Mett" isn\'t a valid status. Did you mean met? Use met, in-progress, not-started, or lapsed, or leave the cell empty.',
      'Benchmarks!N3: "13/13/2026" isn\'t a day on the calendar. Correct the month or the day (YYYY-MM-DD).',
      'Benchmarks!H5: #REF! is a formula error. Enter the correct value.',
      'Benchmarks!A7: there is no benchmark "EX-A7". Did you mean EX-A1? To list all codes: strive explain benchmarks',
      'Benchmarks!H4: a note or evidence needs a status. Choose a status, or clear the note and evidence.',
    ]);
    expect(back.edits).toEqual([]);
  });

  it.each(['../other/a.pdf', 'C:\\a.pdf', '/etc/passwd', 'javascript:alert(1)', 'https://example.org/a b'])(
    'refuses %s for a link or a file',
    async (text) => {
      const back = (await exported(file)).set('Benchmarks', ['EX-V2'], 'Evidence 1: link or file', text).into(file);
      expect(told(back)).toEqual([expect.stringMatching(/^Benchmarks!J3: .*Use a link that starts with https/)]);
    },
  );

  it('refuses merged cells, for they look like emptied ones', async () => {
    const sheets = await exported(file);
    sheets.sheet('Benchmarks').merged = [{ first: { row: 1, column: 6 }, last: { row: 2, column: 6 } }];
    expect(told(sheets.into(file))).toEqual([
      'Benchmarks!G2: cells are merged here, so all but the first are empty. Unmerge them, and fill in each one.',
    ]);
  });

  it('refuses a second row that says something else, and a column twice', async () => {
    const sheets = await exported(file);
    const rows = sheets.sheet('Benchmarks').rows;
    rows.push([...(rows[1] ?? [])], [...(rows[2] ?? [])]);
    rows.at(-1)?.splice(6, 1, 'met');
    expect(told(sheets.into(file))).toEqual([
      'Benchmarks!G48: a second row for the same benchmark has different answers. The first is at Benchmarks!G3. Keep one.',
    ]);
    rows[0]?.push('Status');
    expect(told(sheets.into(file))[0]).toMatch(/^Benchmarks![A-Z]+1: there are two columns named "status"/);
  });

  it('tells of changes in columns that are only to be read, and leaves them', async () => {
    const back = (await exported(file))
      .set('Benchmarks', ['EX-V2'], 'Review', 'returned')
      .set('Benchmarks', ['EX-V2'], 'What it asks for', 'Something else')
      .into(file);
    expect(told(back)).toEqual([]);
    expect(back.edits).toEqual([]);
    expect(back.notes).toEqual([
      'Benchmarks!V3: the column "Review" is read-only, so it\'s still "confirmed by Regional coach".',
    ]);
  });

  it('changes nothing by rows and sheets that are missing, and says so of sheets', async () => {
    const sheets = await exported(file);
    sheets.sheet('Benchmarks').rows.splice(1, 40);
    const without = sheets.grids.findIndex(({ name }) => name === 'Groups');
    sheets.grids.splice(without, 1);
    const back = sheets.into(file);
    expect(back.edits).toEqual([]);
    expect(back.notes).toEqual(['No sheet has the columns of Groups, so none of that changes.']);
  });

  it('changes nothing by columns that are missing, and refuses what lacks those that say what a row is', async () => {
    const less = (await exported(file)).without('Benchmarks', 'Note').without('Benchmarks', 'Gateway');
    const back = less.set('Benchmarks', ['EX-V2'], 'Status', 'lapsed').into(file);
    expect([told(back), back.changes, back.notes]).toEqual([
      [],
      ['leadership-table (EX-V2): in-progress -> lapsed'],
      [],
    ]);
    const lost = (await exported(file)).without('Benchmarks', 'Code').into(file);
    expect(lost.edits).toEqual([]);
    expect(lost.notes).toEqual([]);
    expect(told(lost)).toEqual([
      'Benchmarks!A1: the column Code is missing. Put it back. To import nothing from this sheet, delete it.',
    ]);
  });

  it('passes over blank rows, and columns that somebody added', async () => {
    const sheets = await exported(file);
    const { rows } = sheets.sheet('Benchmarks');
    rows.push(...Array.from({ length: 3000 }, () => [null, ' ', null]));
    rows[0]?.push('Who asks');
    rows[1]?.push('Ana');
    const back = sheets.into(file);
    expect(told(back)).toEqual([]);
    expect(back.edits).toEqual([]);
    expect(back.notes).toEqual([
      'Benchmarks!W1: skipped the column "who asks", because it isn\'t from `strive export`.',
    ]);
  });

  it('without what was exported, takes what differs, and no empty cell for an answer', async () => {
    const sheets = (await exported(file)).withoutBaseline();
    const back = sheets
      .set('Benchmarks', ['EX-V2'], 'Note', null)
      .set('Benchmarks', ['EX-V2'], 'Status', 'met')
      .into(file);
    expect(back.changes).toEqual(['leadership-table (EX-V2): in-progress -> met']);
    expect(back.baseline).toBeUndefined();
  });

  it('refuses the workbook of another partnership', async () => {
    const sheets = await exported(file);
    expect(told(sheets.into(file, { partnership: 'Juniper Bend' }))).toEqual([
      expect.stringContaining('this is the export of another partnership'),
    ]);
    expect(told(sheets.into(file, { partnership: 'Juniper Bend', prefer: 'file' }))).toEqual([]);
  });
});
