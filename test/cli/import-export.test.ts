import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { folderWith, strive } from './run-strive.js';

const file = assessmentText(`gateways:
  exploring:
    shared-community-vision:
      leadership-table: in-progress # see the minutes
outcomes:
  early-grade-reading:
    reading: { name: Reading, unit: percent, values: { 2023-24: 41.2, 2024-25: 43 } }
`);
/** Until the leadership table is met, the answer is no. Then it's unknown. Without a core indicator, no verdict depends on it. */
const unknownNow =
  'Exploring: 0 -> 1 of 9 benchmarks met; not crossed -> not enough data to say\nEmerging, Sustaining, and Systems change: not crossed -> not enough data to say\n';
const csv = 'School Year,Pct\n2024-25,44.5%\n2025-26,45%\n';
const reading = ['--into', 'p.yaml', '--outcome', 'early-grade-reading', '--indicator', 'reading'];
const yearAndValue = ['--period-column', 'School Year', '--value-column', 'Pct'];

const textIn = (folder: string, name = 'p.yaml') => readFileSync(join(folder, name), 'utf8');

describe('strive import', () => {
  it.each([
    ['a blank at its end', '"River Valley "'],
    ['two lines', '"River\\r\\nValley"'],
    ['a character that nobody sees', '"River\\u200b Valley"'],
  ])('knows the export of a partnership whose name has %s', (_, name) => {
    const cwd = folderWith({ 'p.yaml': assessmentText('', name) });
    for (const to of ['tables/', 'w.xlsx']) {
      strive(['export', 'p.yaml', '--to', to], { cwd });
      const { status, stdout } = strive(['import', to, '--into', 'p.yaml'], { cwd });
      expect([status, stdout]).toEqual([0, 'No changes. p.yaml stays the same.\n']);
    }
  });

  it('lists the first thousand problems, and counts the rest', () => {
    const cwd = folderWith({ 'p.yaml': file });
    strive(['export', 'p.yaml', '--to', 'tables/'], { cwd });
    const table = join(cwd, 'tables/designations.csv');
    // Each row has two problems: a word that isn't one of the choices, and so no designation.
    const [header] = readFileSync(table, 'utf8').split('\n');
    writeFileSync(table, `${header}\n${',constructor,2024-10-01\n'.repeat(1002)}`);
    const { status, stderr } = strive(['import', 'tables/', '--into', 'p.yaml'], { cwd });
    expect(status).toBe(1);
    expect(stderr.match(/^designations\.csv:\d+ /gm)).toHaveLength(1000);
    expect(stderr).toContain('strive: found 2004 problems, so nothing was saved. Only the first 1,000 are listed.\n');
  });

  it('says that a comment beside an answer that was emptied is gone', () => {
    const cwd = folderWith({ 'p.yaml': file });
    strive(['export', 'p.yaml', '--to', 'tables/'], { cwd });
    const table = join(cwd, 'tables/benchmarks.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace(',in-progress,', ',,'));
    const { status, stdout, stderr } = strive(['import', 'tables/', '--into', 'p.yaml'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('1 change made in p.yaml.');
    expect(stderr).toContain('strive: this change also removed a comment: # see the minutes\n');
    expect(textIn(cwd)).not.toContain('minutes');
  });
});

describe('adjacent outcomes in CSV files', () => {
  it('come back from a table of their own, shown first with --dry-run', () => {
    const before = `${file}adjacent-outcomes:\n  jobs: { name: Jobs, sector: workforce, unit: percent, values: { 2024: 11 } } # young\n`;
    const cwd = folderWith({ 'p.yaml': before });
    strive(['export', 'p.yaml', '--to', 'tables/'], { cwd });
    const table = 'tables/adjacent-outcomes.csv';
    expect(textIn(cwd, table)).toBe(
      '\ufeffadjacent-outcome,name,sector,serves,unit,better,source,baseline\r\njobs,Jobs,workforce,,percent,,,\r\n',
    );
    writeFileSync(
      join(cwd, table),
      textIn(cwd, table).replace('workforce,,', 'housing,youth,').concat('homes,Homes,housing,,rate,lower,,\r\n'),
    );
    const values = 'tables/values.csv';
    writeFileSync(join(cwd, values), `${textIn(cwd, values)}adjacent-outcomes,homes,,,,2024,3.5\r\n`);
    const changes = [
      'adjacent-outcomes/homes: new outcome in another sector, rate, lower is better',
      'adjacent-outcomes/homes 2024: added, 3.5',
      'adjacent-outcomes/jobs, Sector: workforce -> housing',
      'adjacent-outcomes/jobs, Serves: nothing -> youth',
      'adjacent-outcomes/homes, Name: added, "Homes"',
      'adjacent-outcomes/homes, Sector: added, housing',
      'adjacent-outcomes/homes, Unit: added, rate',
      'adjacent-outcomes/homes, Better: added, lower',
      '',
    ].join('\n');
    // Two numbers make a trend.
    const rehearsal = strive(['import', 'tables/', '--into', 'p.yaml', '--dry-run'], { cwd });
    expect(rehearsal).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('has only one comparable period (2024), so it has no trend yet'),
    });
    expect(rehearsal.stdout).toBe(`${changes}8 changes found for p.yaml. Nothing was saved.\n`);
    expect(textIn(cwd)).toBe(before);
    expect(strive(['import', 'tables/', '--into', 'p.yaml'], { cwd }).status).toBe(0);
    expect(textIn(cwd)).toBe(
      before.replace('sector: workforce, unit', 'sector: housing, serves: youth, unit') +
        '  homes:\n    name: Homes\n    sector: housing\n    unit: rate\n    better: lower\n    values:\n      2024: 3.5\n',
    );
  });
});

describe('strive export', () => {
  it('writes a workbook, says how it comes back, and replaces nothing unasked', () => {
    const cwd = folderWith({ 'p.yaml': file });
    const first = strive(['export', 'p.yaml', '--to', 'w.xlsx'], { cwd });
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toBe(
      "Wrote w.xlsx (rows: Benchmarks 45, Values 2, Groups 0, Indicators 1, Adjacent outcomes 0, Designations 0, Examples 0, Assessment 1).\nWhen it's filled in: strive import w.xlsx --into p.yaml --dry-run\n",
    );
    writeFileSync(join(cwd, 'w.xlsx'), 'mine');
    const second = strive(['export', 'p.yaml', '--to', 'w.xlsx'], { cwd });
    expect(second.status).toBe(2);
    expect(second.stderr).toBe('strive: w.xlsx already exists. Choose another name, or add --force to replace it.\n');
    expect(textIn(cwd, 'w.xlsx')).toBe('mine');
    expect(strive(['export', 'p.yaml', '--to', 'w.xlsx', '--force'], { cwd }).status).toBe(0);
    expect(textIn(cwd, 'w.xlsx')).toMatch(/^PK/);
    expect(readdirSync(cwd).sort()).toEqual(['p.yaml', 'w.xlsx']);
  });

  it('writes CSV files into a folder', () => {
    const cwd = folderWith({ 'p.yaml': file });
    expect(strive(['export', 'p.yaml', '--to', 'tables/'], { cwd }).status).toBe(0);
    expect(readdirSync(join(cwd, 'tables')).sort()).toEqual([
      'adjacent-outcomes.csv',
      'assessment.csv',
      'benchmarks.csv',
      'designations.csv',
      'examples.csv',
      'exported.csv',
      'groups.csv',
      'indicators.csv',
      'values.csv',
    ]);
    expect(textIn(cwd, 'tables/values.csv')).toBe(
      '\ufeffoutcome,indicator,name,unit,core,period,value,count,of,n,margin,provisional,note,break,kept-in\r\n' +
        'early-grade-reading,reading,Reading,percent,,2023-24,41.2,,,,,,,,\r\n' +
        'early-grade-reading,reading,Reading,percent,,2024-25,43,,,,,,,,\r\n',
    );
    const again = strive(['export', 'p.yaml', '--to', 'tables/'], { cwd });
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('tables/benchmarks.csv');
  });

  it.each([
    [['--to', 'w.xls'], /a workbook name must end in \.xlsx/],
    [['--to', '-'], /--to needs the name of a workbook/],
    [['--to', 'no/such/folder.xlsx'], /can't write no\/such\/folder\.xlsx: there is no such folder/],
    [['--to', 'w.xlsx', '--format', 'csv'], /w\.xlsx is a workbook name. Name a folder: --to w\//],
    [['--to', 'w.xlsx', '--format', 'ods'], /can't export to the format "ods"/],
    [['--to', 'p.yaml', '--format', 'csv'], /is a file. CSV files need a folder/],
    [[], /required option '--to <place>' not specified/],
  ])('refuses %j', (flags, words) => {
    const cwd = folderWith({ 'p.yaml': file });
    const { status, stderr } = strive(['export', 'p.yaml', ...flags], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
    expect(readdirSync(cwd)).toEqual(['p.yaml']);
  });

  it.skipIf(process.platform === 'win32')('never replaces what it reads, whatever is asked for', () => {
    const cwd = folderWith({
      'p.yaml': file.replace(/values: .*/, 'data: tables/values.csv }'),
      'tables/values.csv': csv,
    });
    writeFileSync(join(cwd, 'tables/values.csv'), 'period,value\n2023-24,41.2\n');
    linkSync(join(cwd, 'p.yaml'), join(cwd, 'w.xlsx'));
    const workbook = strive(['export', 'p.yaml', '--to', 'w.xlsx', '--force'], { cwd });
    expect([workbook.status, workbook.stderr]).toEqual([
      2,
      "strive: can't replace w.xlsx: this run reads it as p.yaml. Choose another name.\n",
    ]);
    const tables = strive(['export', 'p.yaml', '--to', 'tables/', '--force'], { cwd });
    expect(tables.status).toBe(2);
    expect(tables.stderr).toMatch(/^strive: can't replace tables\/values\.csv: this run reads it/);
    expect(textIn(cwd, 'tables/values.csv')).toBe('period,value\n2023-24,41.2\n');
    expect(readdirSync(join(cwd, 'tables'))).toEqual(['values.csv']);
  });

  it.skipIf(process.platform === 'win32')('does not write through a link', () => {
    const cwd = folderWith({ 'p.yaml': file, victim: 'precious' });
    symlinkSync('victim', join(cwd, 'w.xlsx'));
    symlinkSync('nowhere', join(cwd, 'x.xlsx'));
    expect(strive(['export', 'p.yaml', '--to', 'w.xlsx'], { cwd }).stderr).toContain('w.xlsx already exists');
    expect(strive(['export', 'p.yaml', '--to', 'x.xlsx'], { cwd }).stderr).toContain('x.xlsx already exists');
    const forced = strive(['export', 'p.yaml', '--to', 'w.xlsx', '--force'], { cwd });
    expect([forced.status, forced.stderr]).toEqual([
      0,
      'strive: w.xlsx was a link and is now a separate file. The file it linked to did not change.\n',
    ]);
    expect([textIn(cwd, 'victim'), existsSync(join(cwd, 'nowhere'))]).toEqual(['precious', false]);
  });

  it('refuses a file with mistakes, and tells them', () => {
    const cwd = folderWith({ 'p.yaml': file.replace('in-progress', 'mett'), 'q.yaml': 'a: [' });
    const schema = strive(['export', 'p.yaml', '--to', 'w.xlsx'], { cwd });
    expect(schema.status).toBe(1);
    expect(schema.stderr).toMatch(/p\.yaml:7:25 {2}schema\/value: .*strive validate p\.yaml/s);
    const syntax = strive(['export', 'q.yaml', '--to', 'w.xlsx'], { cwd });
    expect(syntax.status).toBe(1);
    expect(syntax.stderr).toMatch(/strive validate q\.yaml/);
    expect(strive(['export', 'r.yaml', '--to', 'w.xlsx'], { cwd }).status).toBe(2);
  });

  it('says where texts may hold personal data, which it does not show', () => {
    const cwd = folderWith({ 'p.yaml': file.replace('in-progress #', '{ status: met, note: ask ana@example.org } #') });
    const { status, stderr } = strive(['export', 'p.yaml', '--to', 'w.xlsx'], { cwd });
    expect(status).toBe(0);
    expect(stderr).toMatch(/One text may contain personal data/);
    expect(stderr).not.toContain('ana@');
  });
});

describe('strive import', () => {
  const filled = () => {
    const cwd = folderWith({ 'p.yaml': file });
    strive(['export', 'p.yaml', '--to', 'tables/'], { cwd });
    const change = (name: string, from: string, to: string) => {
      const path = join(cwd, 'tables', name);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    };
    return { cwd, change };
  };

  it("shows first and then makes the changes, at once, and keeps the file's mode", () => {
    const { cwd, change } = filled();
    chmodSync(join(cwd, 'p.yaml'), 0o640);
    change('benchmarks.csv', ',in-progress,', ',met,');
    change('values.csv', ',43,,,,', ',43.5,,,812,');
    const words = `leadership-table (EX-V2): in-progress -> met\nearly-grade-reading/reading 2024-25: 43 -> 43.5\nearly-grade-reading/reading 2024-25, n: nothing -> 812\n${unknownNow}`;
    const noEvidence = expect.stringMatching(/^strive: p\.yaml:7: EX-V2 .* is met, but no evidence is listed\. .*\n$/);
    const shown = strive(['import', 'tables/', '--into', 'p.yaml', '--dry-run'], { cwd });
    expect(shown).toMatchObject({
      status: 0,
      stderr: noEvidence,
      stdout: `${words}3 changes found for p.yaml. Nothing was saved.\n`,
    });
    expect(textIn(cwd)).toBe(file);
    const made = strive(['import', 'tables/', '--into', 'p.yaml'], { cwd });
    expect(made).toMatchObject({ status: 0, stderr: noEvidence, stdout: `${words}3 changes made in p.yaml.\n` });
    expect(textIn(cwd).replace('"n"', 'n')).toBe(
      file.replace('in-progress #', 'met #').replace('2024-25: 43', '2024-25: { value: 43.5, n: 812 }'),
    );
    expect(statSync(join(cwd, 'p.yaml')).mode & 0o777).toBe(0o640);
  });

  it('tells all that does not fit by line and column, and writes nothing', () => {
    const { cwd, change } = filled();
    change('benchmarks.csv', ',in-progress,', ',mett,');
    change('values.csv', ',43,', ',430,');
    const { status, stdout, stderr } = strive(['import', 'tables', '--into', 'p.yaml'], { cwd });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^benchmarks\.csv:3 \(status\): "mett" isn't a valid status/m);
    expect(stderr).toMatch(/^values\.csv:3 \(value\): 430 isn't a valid percentage/m);
    expect(stderr).toMatch(/^strive: found 2 problems, so nothing was saved\.$/m);
    expect(textIn(cwd)).toBe(file);
  });

  it('names --prefer where both sides have changed, and --all where the file has lost what nobody changed', () => {
    const { cwd, change } = filled();
    change('benchmarks.csv', ',in-progress,', ',met,');
    const run = (...flags: string[]) => strive(['import', 'tables', '--into', 'p.yaml', ...flags], { cwd });
    writeFileSync(join(cwd, 'p.yaml'), file.replace('in-progress', 'lapsed'));
    const both = run();
    expect([both.status, both.stdout]).toEqual([1, '']);
    expect(both.stderr).toContain(
      'strive: found 1 problem, so nothing was saved. If both sides changed a cell, keep the one in the workbook with --prefer workbook, or the one in the file with --prefer file.\n',
    );
    expect(run('--prefer', 'workbook').stdout).toContain('1 change made in p.yaml.\n');
    writeFileSync(join(cwd, 'p.yaml'), assessmentText('# made anew\n'));
    const lost = run();
    expect([lost.status, lost.stderr]).toEqual([
      1,
      expect.stringContaining('it was in-progress in the export, is empty in the file now, and is met here'),
    ]);
    change('benchmarks.csv', ',met,', ',in-progress,');
    const untouched = run();
    expect([untouched.status, untouched.stdout]).toEqual([0, 'No changes. p.yaml stays the same.\n']);
    // A status, two values, and the name and the unit of their indicator.
    expect(untouched.stderr).toContain('strive: 5 cells differ from the file, but nobody changed the workbook there');
    expect(untouched.stderr).toContain('add --all');
    const taken = run('--all');
    expect([taken.status, taken.stderr]).toEqual([0, expect.stringContaining('lists no core indicator')]);
    expect(taken.stdout).toContain('6 changes made in p.yaml.\n');
    expect(textIn(cwd)).toMatch(/^# made anew$/m);
    expect(run()).toMatchObject({ status: 0, stderr: '', stdout: 'No changes. p.yaml stays the same.\n' });
  });

  it('goes into a file that has a mistake elsewhere, and brings in none', () => {
    const cwd = folderWith({
      'p.yaml': `${file}principles: { advance-equity: 7 }\n`,
      'mine.csv': 'Code,Status\nEX-V2,met\n',
      'link.csv': 'Code,Evidence 1: link or file\nEX-V2,../outside.pdf\n',
      'long.csv': `Code,Evidence 1: link or file\nEX-V2,${'f/'.repeat(65)}minutes.pdf\n`,
    });
    expect(strive(['import', 'mine.csv', '--into', 'p.yaml'], { cwd }).status).toBe(0);
    expect(textIn(cwd)).toContain('leadership-table: met # see the minutes');
    const outside = strive(['import', 'link.csv', '--into', 'p.yaml'], { cwd });
    expect([outside.status, outside.stdout]).toEqual([1, '']);
    expect(outside.stderr).toMatch(/^link\.csv:2 .*is outside the assessment's folder/m);
    const long = strive(['import', 'long.csv', '--into', 'p.yaml'], { cwd });
    expect(long.stderr).toMatch(
      /^long\.csv:2 .*is too long\. A path can have at most 1,000 characters and 64 folders/m,
    );
    expect(textIn(cwd)).not.toMatch(/outside|f\/f\//);
  });

  it('takes one CSV file alone, with semicolons as well, and says what it cannot know', () => {
    const cwd = folderWith({ 'p.yaml': file, 'mine.csv': 'Code;Status;Note\r\nEX-V2;met;\r\n' });
    const { status, stdout, stderr } = strive(['import', 'mine.csv', '--into', 'p.yaml'], { cwd });
    expect([status, stdout]).toEqual([
      0,
      `leadership-table (EX-V2): in-progress -> met\n${unknownNow}1 change made in p.yaml.\n`,
    ]);
    expect(stderr).toMatch(/the original export wasn't found/);
  });

  it.each([
    ['missing.xlsx', /there is no file "missing\.xlsx"/],
    ['p.yaml', /isn't an Excel workbook/],
    ['empty', /has no exported files/],
    ['data.csv', /has no tables from strive export.*--outcome/],
  ])('refuses %s', (source, words) => {
    const cwd = folderWith({ 'p.yaml': file, 'data.csv': csv });
    mkdirSync(join(cwd, 'empty'));
    const { status, stderr } = strive(['import', source, '--into', 'p.yaml'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
  });

  it('takes in a download, remembers its columns, and changes nothing the second time', () => {
    const cwd = folderWith({ 'p.yaml': file, 'state.csv': csv });
    const flags = ['import', 'state.csv', ...reading];
    const rehearsal = strive([...flags, ...yearAndValue, '--dry-run'], { cwd });
    expect(rehearsal.status).toBe(0);
    expect(existsSync(join(cwd, 'p.import.json'))).toBe(false);
    const first = strive([...flags, ...yearAndValue], { cwd });
    expect(first.stdout).toBe(
      'early-grade-reading/reading 2024-25: 43 -> 44.5\nearly-grade-reading/reading 2025-26: added, 45\n2 changes made in p.yaml.\n',
    );
    expect(textIn(cwd)).toBe(file.replace('2024-25: 43 }', '2024-25: 44.5, 2025-26: 45 }'));
    expect(JSON.parse(textIn(cwd, 'p.import.json'))).toEqual({
      'early-grade-reading/reading': [
        { columns: ['School Year', 'Pct'], periodColumn: 'School Year', valueColumn: 'Pct' },
      ],
    });
    const second = strive(flags, { cwd });
    expect([second.status, second.stdout]).toEqual([0, 'No changes. p.yaml stays the same.\n']);
    expect(second.stderr).toMatch(/used the column mapping saved in p\.import\.json/);
    // The memory is no assessment: a folder is assessed as before.
    expect(strive(['assess', '.'], { cwd }).stdout).not.toContain('import.json');
  });

  it('without a terminal names the flags for what nobody has said', () => {
    const cwd = folderWith({ 'p.yaml': file, 'state.csv': csv, 'years.csv': 'Year,Pct\nSY2025,45\n' });
    const columns = strive(['import', 'state.csv', ...reading], { cwd });
    expect(columns.status).toBe(2);
    expect(columns.stderr).toMatch(/--value-column and --period-column .*"School Year", "Pct"/);
    const year = strive(['import', 'years.csv', ...reading, '--period-column', 'Year', '--value-column', 'Pct'], {
      cwd,
    });
    expect(year.status).toBe(2);
    expect(year.stderr).toMatch(/"SY2025" could be .*--period-kind/);
    expect(textIn(cwd)).toBe(file);
  });

  it('adds an indicator with what is said of it', () => {
    const cwd = folderWith({ 'p.yaml': file, 'jobs.csv': 'Year,Rate\n2024,5.5\n2025,5.1\n' });
    const flags = [
      '--into',
      'p.yaml',
      '--outcome',
      'employment',
      '--indicator',
      'unemployment',
      '--period-kind',
      'calendar-year',
    ];
    const all = ['import', 'jobs.csv', ...flags, '--period-column', 'Year', '--value-column', 'Rate'];
    const lacking = strive(all, { cwd });
    expect(lacking.status).toBe(2);
    expect(lacking.stderr).toMatch(/--name "…" --unit percent/);
    const about = ['--name', 'Unemployment', '--unit', 'percent', '--core', '--better', 'lower', '--source', 'BLS'];
    expect(strive([...all, ...about], { cwd }).status).toBe(0);
    expect(textIn(cwd)).toContain(
      '  employment:\n    unemployment:\n      name: Unemployment\n      core: true\n      unit: percent\n      better: lower\n      source: BLS\n      values:\n        2024: 5.5\n        2025: 5.1\n',
    );
  });

  it.skipIf(process.platform === 'win32')('neither reads nor keeps what it remembers in a file outside', () => {
    const cwd = folderWith({ 'in/p.yaml': file, 'state.csv': csv, 'own.json': '{}' });
    symlinkSync('../own.json', join(cwd, 'in/p.import.json'));
    const flags = ['--into', 'in/p.yaml', '--outcome', 'early-grade-reading', '--indicator', 'reading'];
    const { status, stderr } = strive(['import', 'state.csv', ...flags, ...yearAndValue], { cwd });
    expect(status).toBe(2);
    expect(stderr).toBe(
      'strive: in/p.import.json is a link to a file outside the folder of in/p.yaml. Replace the link with the file.\n',
    );
    expect(textIn(cwd, 'own.json')).toBe('{}');
    expect(textIn(cwd, 'in/p.yaml')).toBe(file);
  });

  it('does not go on with a memory that is damaged', () => {
    const cwd = folderWith({
      'p.yaml': file,
      'state.csv': csv,
      'p.import.json': '{"early-grade-reading/reading": {"only": "x"}}',
    });
    const { status, stderr } = strive(['import', 'state.csv', ...reading, ...yearAndValue], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/can't read the column mapping in p\.import\.json/);
  });
});
