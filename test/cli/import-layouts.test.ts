import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { runHere } from './run-here.js';
import { folderWith } from './run-strive.js';

const file = assessmentText(`outcomes:
  early-grade-reading:
    reading: { name: Reading, unit: percent, values: { 2017-18: 41.2 } }
`);
const about = (indicator: string) => ['--into', 'p.yaml', '--outcome', 'early-grade-reading', '--indicator', indicator];
const reading = about('reading');
const yearAndValue = ['--period-column', 'Year', '--value-column', 'Pct'];

function folder(files: Readonly<Record<string, string>>) {
  const cwd = folderWith({ 'p.yaml': file, ...files });
  return {
    cwd,
    run: (...words: readonly string[]) => runHere(cwd, ['import', ...words]),
    text: (name = 'p.yaml') => readFileSync(join(cwd, name), 'utf8').replaceAll('"n"', 'n'),
  };
}

describe('strive import of a download', () => {
  it('calls a new outcome in another sector one, and refuses groups for it', async () => {
    const { run, text } = folder({
      'jobs.csv': 'Year,Pct\n2023,14\n2024,11\n',
      'groups.csv': 'Year,Pct,Group\n2024,11,All\n2024,12,Male\n',
    });
    const place = ['--into', 'p.yaml', '--outcome', 'adjacent-outcomes', '--indicator', 'jobs', '--period-kind'];
    const flags = [
      ...place,
      'calendar-year',
      ...yearAndValue,
      '--name',
      'Jobs',
      '--unit',
      'percent',
      '--better',
      'lower',
    ];
    const before = text();
    const refused = await run('groups.csv', ...flags, '--group-column', 'Group', '--add-groups');
    expect([refused.status, text()]).toEqual([1, before]);
    expect(refused.stderr).toContain('groups.csv:3: outcomes in other sectors (adjacent-outcomes) have no groups.');
    const { status, stdout } = await run('jobs.csv', ...flags);
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      'adjacent-outcomes/jobs: new outcome in another sector, percent, lower is better',
    ]);
    expect(text()).toContain('adjacent-outcomes:\n  jobs:\n    name: Jobs\n    unit: percent\n    better: lower\n');
  });

  it('with groups alone makes an indicator that has no numbers of its own, and gaps', async () => {
    const { cwd, run, text } = folder({
      's.csv': 'Year,Race,Score\n2018,White,230\n2018,Black,206\n2022,White,228\n2022,Black,210\n',
    });
    const flags = ['--name', 'Grade 4 reading', '--unit', 'score', '--period-kind', 'calendar-year'];
    const columns = ['--period-column', 'Year', '--value-column', 'Score', '--group-column', 'Race', '--add-groups'];
    const { status, stdout } = await run('s.csv', ...about('naep'), ...flags, ...columns, '--reference', 'white');
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining('early-grade-reading/naep race-ethnicity: reference white\n'),
    ]);
    expect(text()).toMatch(
      /naep:\s+name: Grade 4 reading\s+unit: score\s+values:\s+2018: null\s+2022: null\s+disparities:/,
    );
    const report = await runHere(cwd, ['assess', 'p.yaml', '--format', 'json']);
    const [, naep] = JSON.parse(report.stdout).assessments[0].outcomes.find(
      ({ id }: { id: string }) => id === 'early-grade-reading',
    ).indicators;
    // White minus black: 24 in 2018, 18 in 2022.
    expect(naep.gaps).toMatchObject([
      { group: 'black', reference: 'white', baseline: { gap: 24 }, latest: { gap: 18 }, result: 'reduced' },
    ]);
  });

  it('with counts writes these, and changes nothing the second time', async () => {
    const { run, text } = folder({ 's.csv': 'Year,Met,Tested\n2018-19,3,8\n2019-20,5,9\n' });
    const flags = ['s.csv', ...reading, '--period-column', 'Year', '--count-column', 'Met', '--of-column', 'Tested'];
    expect((await run(...flags)).status).toBe(0);
    expect(text()).toContain('2018-19: { count: 3, of: 8 }, 2019-20: { count: 5, of: 9 }');
    expect((await run('s.csv', ...reading)).stdout).toBe('No changes. p.yaml stays the same.\n');
    const alone = await run('s.csv', ...reading, '--no-remember', '--count-column', 'Met');
    expect(alone.status).toBe(0);
  });

  it('keeps the mark of a provisional number, and says so where the number changes', async () => {
    const provisional = (values: string) => file.replace('{ 2017-18: 41.2 }', values);
    const { cwd, run, text } = folder({ 's.csv': 'Year,Pct\n2018-19,44\n2019-20,45\n' });
    const values = '{ 2018-19: { value: 43, provisional: true }, 2019-20: { value: 45, provisional: true } }';
    writeFileSync(join(cwd, 'p.yaml'), provisional(values));
    const { stderr } = await run('s.csv', ...reading, ...yearAndValue);
    expect(stderr).toContain('changed, but still marked as provisional: 2018-19. If these numbers are final');
    expect(text()).toBe(provisional(values.replace('43', '44')));
  });

  it('with counts takes both columns, for percentages alone', async () => {
    const { run } = folder({ 's.csv': 'Year,Met,Tested\n2018-19,3,8\n' });
    const alone = await run('s.csv', ...reading, '--period-column', 'Year', '--count-column', 'Met');
    expect([alone.status, alone.stderr]).toEqual([
      2,
      expect.stringContaining('add both --count-column and --of-column'),
    ]);
    const both = ['--period-column', 'Year', '--count-column', 'Met', '--of-column', 'Tested'];
    const rate = await run('s.csv', ...about('jobs'), '--name', 'Jobs', '--unit', 'rate', ...both);
    expect([rate.status, rate.stderr]).toEqual([
      2,
      expect.stringContaining("make percentages, but the indicator's unit is rate"),
    ]);
  });

  it('marks a break where that is said, and refuses one that no row is about', async () => {
    const { run, text } = folder({ 's.csv': 'Year,Pct\n2018-19,44\n2019-20,50\n' });
    const none = await run('s.csv', ...reading, ...yearAndValue, '--break', '2021-22');
    expect([none.status, none.stderr]).toEqual([
      1,
      expect.stringContaining('s.csv: no row is about 2021-22 (--break).'),
    ]);
    expect((await run('s.csv', ...reading, ...yearAndValue, '--break', '2019-2020')).status).toBe(0);
    expect(text()).toContain('2018-19: 44, 2019-20: { value: 50, break: true }');
  });

  it('refuses a reference that is no group, or one of several', async () => {
    const { run, text } = folder({
      's.csv': 'Year,Group,Pct\n2018-19,All Students,44\n2018-19,Boys,40\n2018-19,White,50\n',
    });
    const flags = ['s.csv', ...reading, ...yearAndValue, '--group-column', 'Group', '--add-groups', '--reference'];
    const none = await run(...flags, 'asian');
    expect([none.status, none.stderr]).toEqual([
      2,
      expect.stringContaining('there is no group "asian". The groups are: gender/male, race-ethnicity/white.'),
    ]);
    const several = await run(...flags, 'overall');
    expect(several.stderr).toContain('"overall" could be gender/overall or race-ethnicity/overall. Write one of them.');
    expect(text()).toBe(file);
    expect((await run(...flags, 'gender/overall')).status).toBe(0);
    expect(text()).toContain('reference: overall');
  });

  it('remembers each layout by its columns, and the groups with their dimensions', async () => {
    const { cwd, run, text } = folder({
      'gender.csv': 'District,Year,Category,Pct\n5,2018-19,Boys,40\n5,2018-19,Girls,47\n7,2018-19,Boys,10\n',
      'race.csv': 'District,Year,Category,Pct\n5,2019-20,White,51\n7,2019-20,White,11\n',
      'wide.csv': 'Town,2018-19,2019-20\nElm,44,45\n',
    });
    const columns = [...yearAndValue, '--group-column', 'Category', '--only', 'District=5'];
    expect((await run('gender.csv', ...reading, ...columns, '--dimension', 'gender', '--add-groups')).status).toBe(0);
    expect((await run('wide.csv', ...reading, '--years-in-columns')).status).toBe(0);
    const second = await run('race.csv', ...reading);
    expect(second.status).toBe(2);
    expect(second.stderr).toContain(
      'used the column mapping saved in p.import.json: year "Year"; value "Pct"; group "Category"; only "District" = "5"; groups by name: 2.',
    );
    expect(second.stderr).toContain('--group-names "White=race-ethnicity/white"');
    const third = await run('race.csv', ...reading, '--add-groups', '--only', 'district=7');
    expect(third.stderr).toContain('--only "district=7" replaces the saved "district=5".');
    expect(text()).toMatch(/race-ethnicity: \{ groups: \{ white: \{ 2019-20: 11 \}/);
    writeFileSync(join(cwd, 'wide.csv'), 'Town,2019-20,2020-21\nElm,45,46\n');
    const next = await run('wide.csv', ...reading);
    expect([next.status, next.stdout]).toEqual([
      0,
      'early-grade-reading/reading 2020-21: added, 46\n1 change made in p.yaml.\n',
    ]);
  });

  it('takes a file that a spreadsheet saved again, and says what it took in place of what was lost', async () => {
    const { cwd, run, text } = folder({
      's.csv':
        'School Code,Year,Tested,Pct\n00123,2010-11,"1,204",40.5\n00123,2018-19,"1,300",45\n00124,2018-19,90,20\n',
    });
    const columns = [...yearAndValue, '--n-column', 'Tested', '--only', 'School Code=00123'];
    expect((await run('s.csv', ...reading, ...columns)).status).toBe(0);
    const before = text();
    const rows = ['School Code;Year;Tested;Pct', '123;Nov-10;1204;40.5', '123;2018-19;1300;45', '124;2018-19;90;20'];
    writeFileSync(join(cwd, 's.csv'), `\ufeff${rows.join('\r\n')}\r\n`);
    const { status, stdout, stderr } = await run('s.csv', ...reading);
    expect([status, stdout]).toEqual([0, 'No changes. p.yaml stays the same.\n']);
    expect(text()).toBe(before);
    expect(stderr).toContain(
      'no row has "00123" in "School Code". Took the rows with "123", because spreadsheets drop zeros.',
    );
    expect(stderr).toContain('s.csv:2 (Year): "Nov-10" is read as 2010-11.');
    // Two codes that are the same number may be two schools.
    writeFileSync(join(cwd, 's.csv'), 'School Code,Year,Tested,Pct\n123,2019-20,50,41\n0123,2019-20,50,42\n');
    const unclear = await run('s.csv', ...reading);
    expect([unclear.status, unclear.stderr]).toEqual([
      1,
      expect.stringContaining('s.csv (School Code): no row has "00123" in this column.'),
    ]);
  });

  it('shows all that it remembers of how a file is read', async () => {
    const { run } = folder({ 's.csv': 'Year;Amount\n2018;1.234\nFY2019;-5\nTotal;7\n' });
    const flags = ['--name', 'Jobs', '--unit', 'score', '--period-column', 'Year', '--value-column', 'Amount'];
    const kinds = ['--period-kind', 'calendar-year', '--periods', 'Total=', '--decimal', 'comma', '--keep-negatives'];
    expect((await run('s.csv', ...about('jobs'), ...flags, ...kinds)).status).toBe(0);
    expect((await run('s.csv', ...about('jobs'))).stderr).toContain(
      'used the column mapping saved in p.import.json: year "Year"; value "Amount"; a year alone means the calendar year; skip "Total"; decimal comma; negative numbers kept.',
    );
  });

  it('refuses a file that it cannot read before it asks about a new indicator', async () => {
    const { run } = folder({ 's.csv': 'Year,Tested,Pct\n2018-19,1,034,46\n' });
    const { status, stderr } = await run('s.csv', ...about('new'));
    expect([status, stderr]).toEqual([2, expect.stringContaining('this row has 4 cells, but there are 3 columns')]);
  });

  it('says what flags for a new indicator do not change in one that is there', async () => {
    const { run, text } = folder({ 's.csv': 'Year,Pct\n2018-19,44\n' });
    const flags = ['--name', 'Reading', '--unit', 'percent', '--better', 'lower', '--core'];
    const { status, stderr } = await run('s.csv', ...reading, ...yearAndValue, ...flags);
    expect(status).toBe(0);
    expect(stderr.split('\n').slice(0, 4)).toEqual([
      'strive: --better is for a new indicator. This one is already in p.yaml, and its `better` stays "higher".',
      "strive: --core is for a new indicator. This one is already in p.yaml, and its `core` isn't set.",
      expect.stringContaining('The latest value of "Reading" is for 2018-19.'),
      expect.stringContaining('numbers in the download: 1'),
    ]);
    expect(text()).not.toMatch(/better|core/);
  });

  it('names a column in full, however long it is', async () => {
    const long = 'Percent of third graders who met or exceeded the standard on the state test in reading';
    const { run } = folder({ 's.csv': `Year,${long}\n2018-19,44\n` });
    expect((await run('s.csv', ...reading)).stderr).toContain(`"${long}"`);
  });

  it('names the flags where it sees years or groups in columns', async () => {
    const { run } = folder({
      'y.csv': 'Town,2018,2019\nElm,4,5\n',
      'g.csv': 'Year,Pct White,Pct Black\n2018-19,4,5\n',
    });
    expect((await run('y.csv', ...reading)).stderr).toContain(
      'If each year has a column of its own, add --years-in-columns.',
    );
    expect((await run('g.csv', ...reading)).stderr).toContain(
      'If each group has a column of its own, add --group-columns "Pct *".',
    );
  });

  it('reads the same columns next year, whatever the year in their names', async () => {
    const { cwd, run, text } = folder({ 's.csv': 'Town,Percent Met 2018-19,Tested 2018-19\nElm,44,80\n' });
    const columns = ['--value-column', 'Percent Met 2018-19', '--n-column', 'Tested 2018-19'];
    const first = await run('s.csv', ...reading, ...columns);
    expect([first.status, first.stderr]).toEqual([
      0,
      expect.stringContaining('read the year 2018-19 from the column name "Percent Met 2018-19".'),
    ]);
    writeFileSync(join(cwd, 's.csv'), 'Town,Percent Met 2019-20,Tested 2019-20\nElm,45,90\n');
    const second = await run('s.csv', ...reading);
    expect(second.stderr).toContain('value "Percent Met 2019-20"; people "Tested 2019-20"');
    expect([second.status, text()]).toEqual([
      0,
      expect.stringMatching(/2018-19: \{ value: 44, n: 80 \}, 2019-20: \{ value: 45, n: 90 \}/),
    ]);
    writeFileSync(join(cwd, 's.csv'), 'Town,Percent Met 2019-20,Percent Met 2020-21,Tested 2020-21\nElm,45,46,90\n');
    const several = await run('s.csv', ...reading);
    expect([several.status, several.stderr]).toEqual([2, expect.stringContaining('--value-column')]);
  });

  it('reads groups and years in column names, and next year by one command', async () => {
    const { cwd, run, text } = folder({ 's.csv': 'White_2019,Black_2019\n51,40\n' });
    const flags = ['--group-columns', '*_2019', '--period-kind', 'school-year-ending', '--add-groups'];
    expect((await run('s.csv', ...reading, ...flags, '--reference', 'white')).status).toBe(0);
    writeFileSync(join(cwd, 's.csv'), 'White_2020,Black_2020\n52,43\n');
    const next = await run('s.csv', ...reading);
    expect([next.status, next.stderr]).toEqual([
      0,
      expect.stringContaining('read the years from the column names: 2020.'),
    ]);
    expect(text()).toMatch(/black: \{ 2018-19: 40, 2019-20: 43 \}/);
  });

  it('says that percentages below 1 are meant, where the file would be refused without it', async () => {
    const { run, text } = folder({ 's.csv': 'Year,Pct\n2018-19,0.4\n2019-20,0.3\n' });
    const flags = ['--name', 'Expelled', '--unit', 'percent', '--scale', '1'];
    const { status, stdout } = await run('s.csv', ...about('expelled'), ...yearAndValue, ...flags);
    expect([status, stdout]).toEqual([0, expect.stringContaining('expelled: below-one-percent: true')]);
    expect(text()).toContain('below-one-percent: true');
    const apart = await run('s.csv', ...reading, ...yearAndValue, '--scale', '1');
    expect([apart.status, apart.stdout]).toEqual([0, expect.not.stringContaining('below-one-percent')]);
  });

  it('brings in margins of error, also alone, and keeps none that belongs to another value', async () => {
    const { cwd, run, text } = folder({ 's.csv': 'Year,Pct,MOE\n2018-19,44,2.5\n2019-20,45,±3\n' });
    expect((await run('s.csv', ...reading, ...yearAndValue)).status).toBe(0);
    const margins = await run('s.csv', ...reading, '--margin-column', 'MOE');
    expect([margins.status, margins.stdout]).toEqual([
      0,
      expect.stringContaining('reading 2018-19, Margin of error: nothing -> 2.5\n'),
    ]);
    expect(text()).toContain('2018-19: { value: 44, margin: 2.5 }, 2019-20: { value: 45, margin: 3 }');
    writeFileSync(join(cwd, 's.csv'), 'Year,Pct,MOE\n2018-19,43,2.5\n2019-20,46,***\n');
    expect((await run('s.csv', ...reading)).status).toBe(0);
    expect(text()).toContain('2018-19: { value: 43, margin: 2.5 }, 2019-20: { value: 46 }');
    expect((await run('s.csv', ...reading)).stdout).toBe('No changes. p.yaml stays the same.\n');
  });

  it('remembers what fiscal years are, but takes none for calendar years because others are', async () => {
    const { cwd, run, text } = folder({ 's.csv': 'FY,Spent\nFY19,100\n' });
    const flags = ['--name', 'Spending', '--unit', 'currency', '--period-column', 'FY', '--value-column', 'Spent'];
    const open = await run('s.csv', ...about('spent'), ...flags);
    expect([open.status, open.stderr]).toEqual([1, expect.stringContaining('--periods "FY19=2018-19"')]);
    expect((await run('s.csv', ...about('spent'), ...flags, '--period-kind', 'school-year-ending')).status).toBe(0);
    writeFileSync(join(cwd, 's.csv'), 'FY,Spent\nFY20,120\n');
    expect((await run('s.csv', ...about('spent'))).status).toBe(0);
    expect(text()).toMatch(/2018-19: 100\s+2019-20: 120/);
  });

  it('names an outcome that is near one that there is not', async () => {
    const { run } = folder({ 's.csv': 'Year,Pct\n2018-19,44\n' });
    const words = ['--into', 'p.yaml', '--outcome', 'early-grade-readin', '--indicator', 'x'];
    const { status, stderr } = await run('s.csv', ...words);
    expect([status, stderr]).toEqual([2, expect.stringContaining('Did you mean early-grade-reading?')]);
  });
});
