import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../../assessment-text.js';
import { folderWith, strive } from '../../run-strive.js';

const nine = `gateways:
  exploring:
    shared-community-vision:
      cradle-to-career-vision: met
      # The table
      leadership-table: in-progress # nearly
`;

// Until the leadership table is met, the answer is no. From then on, it's unknown, as nothing else was assessed.
const later = 'Emerging, Sustaining, Systems change, Proof point, and Systems transformation';
const verdicts = 'Proof point, Ongoing proof point, and Systems transformation';
const unknownNow = [
  'Exploring: 1 -> 2 of 9 benchmarks met; not crossed -> not enough data to say',
  `${later}: not crossed -> not enough data to say`,
  `${verdicts}: not eligible -> not enough data to say`,
]
  .map((line) => `${line}\n`)
  .join('');

function run(arguments_: readonly string[], text = assessmentText(nine)) {
  const cwd = folderWith({ 'a.yaml': text, 'evidence/minutes.pdf': 'x', 'here.md': 'x' });
  const ran = strive(['set', 'a.yaml', ...arguments_], { cwd });
  return { ...ran, text: readFileSync(join(cwd, 'a.yaml'), 'utf8'), cwd };
}

describe('strive set', () => {
  it('writes a status, and says what changed', () => {
    const { status, stdout, text } = run(['leadership-table', 'met']);
    expect(stdout).toBe(`leadership-table (EX-V2): in-progress -> met\n${unknownNow}`);
    expect(text).toBe(assessmentText(nine.replace('in-progress # nearly', 'met # nearly')));
    expect(status).toBe(0);
  });

  it.each(['EX-V2', 'ex-v2', 'Leadership-Table', 'A leadership table'])('takes the benchmark as %s', (name) => {
    expect(run([name, 'In Progress']).stdout).toBe('leadership-table (EX-V2): already in-progress. Nothing changed.\n');
  });

  it('writes a note and evidence, and takes them away', () => {
    const evidence = ['Minutes | evidence/minutes.pdf | 2026-03-01', 'https://example.org', 'A title'];
    const { status, stdout, text, cwd } = run([
      ...['EX-V2', 'met', '--note', 'Text: with #5 and "quotes"'],
      ...evidence.flatMap((one) => ['--evidence', one]),
    ]);
    expect(stdout).toMatch(/^leadership-table \(EX-V2\): in-progress -> met; note added; evidence: 0 -> 3\n/);
    expect(text).toContain(
      `      leadership-table: # nearly
        status: met
        note: 'Text: with #5 and "quotes"'
        evidence:
          - { title: Minutes, file: evidence/minutes.pdf, date: 2026-03-01 }
          - https://example.org
          - A title
`,
    );
    expect(status).toBe(0);
    const after = strive(['set', 'a.yaml', 'EX-V2', 'met', '--note', '', '--clear-evidence'], { cwd });
    expect(after.stdout).toBe('leadership-table (EX-V2): still met; note removed; evidence: 3 -> 0\n');
  });

  it('takes a date for one where a folder has its name', () => {
    const cwd = folderWith({ 'a.yaml': assessmentText(nine), '2026-03-01/minutes.pdf': 'x' });
    expect(strive(['set', 'a.yaml', 'EX-V2', 'met', '--evidence', 'Minutes | 2026-03-01'], { cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toContain('- { title: Minutes, date: 2026-03-01 }\n');
  });

  it("says what it does under the framework's own method, where that is something else", () => {
    // The designation makes up for what is not assessed, by the file's own method alone.
    const credited = `designations: [{ id: exploring, on: 2024-01-01 }]
method: { readings: { designation-credit: early-gateways } }
gateways:
  exploring:
    shared-community-vision: { cradle-to-career-vision: met, shared-messages: met }
    evidence-based-decision-making: { outcomes-and-core-indicators: met, priority-core-indicators: met }
    collaborative-action: { continuous-improvement-commitment: met }
    investment-and-sustainability: { backbone-capacity: met, policy-role: met, investors-engaged: met }
`;
    expect(run(['leadership-table', 'met'], assessmentText(credited)).stdout.split('\n').slice(1, -1)).toEqual([
      'Exploring: 8 -> 9 of 9 benchmarks met',
      "Under the framework's own method, Exploring: 8 -> 9 of 9 benchmarks met; not enough data to say -> crossed",
    ]);
    // By its own method systems change stands alone. Under the framework's it waits for exploring.
    const alone = `method: { readings: { sequence: criteria-only } }
gateways:
  systems-change:
    shared-community-vision: { aligned-work: met }
    evidence-based-decision-making: { student-level-data: met }
    collaborative-action: { data-driven-acceleration: met }
`;
    expect(run(['sustained-capability', 'met'], assessmentText(alone)).stdout.split('\n').slice(1, -1)).toEqual([
      'Systems change: 3 -> 4 of 9 benchmarks met; not enough data to say -> crossed',
      "Under the framework's own method, no gateway or verdict changes",
    ]);
  });

  it('takes an answer out of the file, and says that the comment beside it goes, too', () => {
    const { stdout, stderr, text } = run(['EX-V2', 'not-assessed']);
    expect(stdout).toBe(
      `leadership-table (EX-V2): in-progress -> not assessed\nExploring, ${later}: not crossed -> not enough data to say\n${verdicts}: not eligible -> not enough data to say\n`,
    );
    expect(stderr).toBe('strive: this change also removed a comment: # nearly\n');
    expect(text).toBe(assessmentText(nine.replace('      leadership-table: in-progress # nearly\n', '')));
  });

  const reviewed = (review: string, status = 'met') =>
    assessmentText(nine.replace('in-progress # nearly', `\n        status: ${status}\n        review: ${review}`));
  const confirmed = '{ result: confirmed, by: Coach, on: 2026-03-02 }';
  const returned = '{ result: returned, by: Coach, on: 2026-03-02, note: Ask 614-555-0123 }';

  it('takes away a confirmation of what is met no longer, and says so', () => {
    const { status, stdout, text } = run(['EX-V2', 'in-progress'], reviewed(confirmed));
    expect(stdout).toMatch(
      /^leadership-table \(EX-V2\): met -> in-progress; review removed: confirmed by Coach on 2026-03-02\n/,
    );
    expect([status, text]).toEqual([
      0,
      reviewed(confirmed, 'in-progress').replace(`        review: ${confirmed}\n`, ''),
    ]);
  });

  it('leaves a return where it is, and a confirmation of what is met', () => {
    const after = run(['EX-V2', 'lapsed'], reviewed(returned));
    expect(after.stdout).toMatch(/^leadership-table \(EX-V2\): met -> lapsed\n/);
    expect(after.text).toBe(reviewed(returned, 'lapsed'));
    expect(run(['EX-V2', 'met'], reviewed(confirmed)).text).toBe(reviewed(confirmed));
  });

  it('says which review goes with an answer that is taken out', () => {
    const { stdout, text } = run(['EX-V2', 'not-assessed'], reviewed(returned));
    expect(stdout).toContain(
      'met -> not assessed; review removed: returned by Coach on 2026-03-02, with the note "Ask [phone number]"\n',
    );
    expect(text).not.toContain('review');
  });

  const fact = (name: string, value: string, text = assessmentText(nine)) => run([name, value], text);

  it.each(['2027-06-30', '6/30/2027', 'June 30, 2027'])('writes the date of the assessment, typed as %s', (date) => {
    const { status, stdout, stderr, text } = fact(
      'assessed-on',
      date,
      assessmentText('# kept', 'A').replace('30\n', '30 # day\n'),
    );
    expect(stdout).toBe('assessed-on: 2026-06-30 -> 2027-06-30\n');
    expect(stderr.includes(`"${date}" is read as 2027-06-30 (June 30, 2027).`)).toBe(date !== '2027-06-30');
    expect(text).toBe('strive: 1\npartnership: { name: A }\nassessed-on: 2027-06-30 # day\n# kept');
    expect(status).toBe(0);
  });

  it('warns of a date that is after today', () => {
    expect(fact('assessed-on', '2099-01-01').stderr).toContain(
      'a.yaml:3: The assessment is dated 2099-01-01, after today',
    );
  });

  it('writes states on one line, also where every key has a line of its own', () => {
    const { text } = fact(
      'partnership.states',
      'OH,KY',
      'strive: 1\npartnership:\n  name: A\nassessed-on: 2026-06-30\n',
    );
    expect(text).toBe('strive: 1\npartnership:\n  name: A\n  states: [OH, KY]\nassessed-on: 2026-06-30\n');
  });

  it.each([
    ['partnership.name', 'Valley: a promise', '"Valley: a promise"'],
    ['partnership.id', 'river-valley', 'river-valley'],
    ['partnership.community', ' Ohio ', 'Ohio'],
    ['partnership.states', 'ohio, KY', '[OH, KY]'],
    ['partnership.backbone', 'The Fund', 'The Fund'],
    ['Partnership.Children-and-youth', '84,200', '84200'],
    ['report-card.headline', 'Every child reads', 'Every child reads'],
    ['report-card.contact', 'hello@example.org', 'hello@example.org'],
  ])('writes a fact about the partnership or its public page: %s', (name, value, written) => {
    const { status, text } = fact(name, value);
    expect([status, text]).toEqual([0, expect.stringContaining(`${name.split('.')[1]?.toLowerCase()}: ${written}`)]);
  });

  it.each([
    ['assessed-on', 'soon', '"soon" isn\'t a date.'],
    ['assessed-on', '2026-02-30', "isn't a day on the calendar"],
    ['partnership.name', ' ', 'The value is empty. Type some text.'],
    ['partnership.id', 'River Valley', "isn't a short name. Use lowercase letters, digits, and hyphens"],
    ['partnership.states', 'OH,XX', '"XX" isn\'t a state or territory. Use two-letter codes, such as OH,KY.'],
    ['partnership.states', ',', 'The value is empty. Use two-letter codes'],
    ['partnership.children-and-youth', 'many', '"many" isn\'t a number of people.'],
    ['assesed-on', '2027-06-30', '"assesed-on" isn\'t a benchmark. Did you mean assessed-on?'],
    ['communty', 'Ohio', 'Did you mean partnership.community?'],
    ['EX-V9', 'met', 'the framework has no benchmark "EX-V9"'],
  ])('refuses %s %s, says what to write, and writes nothing', (name, value, advice) => {
    const { status, stderr, text } = fact(name, value);
    expect([status, stderr, text]).toEqual([2, expect.stringContaining(advice), assessmentText(nine)]);
  });

  it('takes no note and no evidence of a fact', () => {
    expect(run(['assessed-on', '2027-06-30', '--note', 'x'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('assessed-on has no note or evidence.'),
    });
  });

  it('shows with --dry-run what would change, and writes nothing', () => {
    const { stdout, text } = run(['EX-V2', 'met', '--dry-run']);
    expect(stdout).toBe(
      `line 9:\n-       leadership-table: in-progress # nearly\n+       leadership-table: met # nearly\n${unknownNow}`,
    );
    expect(text).toBe(assessmentText(nine));
  });

  it('finds a file from the working folder, too, and writes its path from the folder of the assessment', () => {
    const cwd = folderWith({ 'sub/a.yaml': assessmentText(nine), 'sub/evidence/b.pdf': '' });
    strive(['set', 'sub/a.yaml', 'EX-V2', 'met', '--evidence', 'sub/evidence/b.pdf'], { cwd });
    expect(readFileSync(join(cwd, 'sub/a.yaml'), 'utf8')).toContain('- { file: evidence/b.pdf }');
  });

  it('warns of what a note tells of a person, and of a file that is not there, without repeating the former', () => {
    const { status, stdout, stderr } = run([
      'EX-V2',
      'met',
      '--note',
      'Call 614-555-0123',
      '--evidence',
      'evidence/no.pdf',
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain('This looks like a phone number.');
    expect(stderr).toContain("`evidence/no.pdf` isn't there.");
    expect(stdout + stderr).not.toContain('555');
    expect(run(['EX-V2', 'met', '--dry-run', '--note', 'Call 614-555-0123']).stdout).not.toContain('555');
  });

  it.each<[string[], string]>([
    [['EX-V9', 'met'], 'no benchmark "EX-V9". Did you mean'],
    [['leadership-tabel', 'met'], 'Did you mean leadership-table?'],
    [['EX-V2', 'mett'], '"mett" isn\'t a valid status. Did you mean met?'],
    [['EX-V2', 'not-assessed', '--note', 'x'], 'Leave out --note'],
    [['EX-V2', 'met', '--evidence', '../x.pdf'], "outside the assessment's folder"],
    [['EX-V2', 'met', '--evidence', '/etc/passwd'], "outside the assessment's folder"],
    [['EX-V2', 'met', '--evidence', 'a | b'], 'it has more than one title'],
    [['EX-V2', 'met', '--evidence', 'a | 2026-02-30'], '"2026-02-30" isn\'t a day on the calendar'],
    [['EX-V2', 'met', '--evidence', '2026-02-01'], 'it has only a date'],
    [['EX-V2', 'met', '--evidence', 'Minutes | 02/30/2026'], '"02/30/2026" isn\'t a day on the calendar'],
    [['EX-V2', 'met', '--evidence', '30/06/2026'], 'it has only a date'],
    [['EX-V2', 'met', '--evidence', ' | '], 'it is empty'],
    [['EX-V2', 'met', '--evidence', 'ftp://x.org'], 'a link starts with https://'],
    [['EX-V2'], "missing required argument 'value'"],
  ])('refuses %j and writes nothing', (arguments_, words) => {
    const { status, stdout, stderr, text } = run(arguments_);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(text).toBe(assessmentText(nine));
  });

  it('needs a file that there is, and that can be read', () => {
    expect(strive(['set', 'no.yaml', 'EX-V2', 'met']).stderr).toBe(
      'strive: there is no file "no.yaml". To create it: strive init no.yaml\n',
    );
    expect(strive(['set', '.', 'EX-V2', 'met']).status).toBe(2);
    const { status, stderr, text } = run(['EX-V2', 'met'], 'strive: [\n');
    expect(stderr).toContain('a.yaml:1:9  yaml/syntax');
    expect(stderr).toContain('strive validate a.yaml');
    expect(text).toBe('strive: [\n');
    expect(status).toBe(1);
  });

  it('edits a file with other mistakes, and says that nothing is computed from it', () => {
    const { status, stdout, text } = run(['EX-V2', 'met'], assessmentText(`${nine}colour: blue\n`));
    expect(stdout).toContain('in-progress -> met\nThe file has other errors');
    expect(text).toContain('leadership-table: met # nearly');
    expect(status).toBe(0);
  });
});

const numbers = `outcomes:
  early-grade-reading:
    reading:
      name: Reading
      unit: percent
      values: # two years
        2023-24: 47.2
        2024-25: { value: 48.9, n: 400 }
      disparities:
        income:
          reference: high
          groups:
            high: { 2023-24: 50, 2024-25: 51 }
            low: { 2023-24: 40, 2024-25: 42 }
    from-file: { name: From a file, unit: percent, data: data.csv }
adjacent-outcomes:
  jobs: { name: Jobs, unit: percent, values: { 2024: 10 } }
  waits: { name: Waits, unit: count, values: { 2024: 10 } }
  few: { name: Few, unit: percent, values: { 2024: 0.4 } }
other-outcomes:
  meals:
    reading: { name: Meals, unit: score, values: { 2022: -2.5, 2024: null } }
`;

function add(arguments_: readonly string[]) {
  const cwd = folderWith({ 'a.yaml': assessmentText(numbers), 'data.csv': 'period,value\n2024-25,5\n' });
  const ran = strive(['add-value', 'a.yaml', ...arguments_], { cwd });
  return { ...ran, text: readFileSync(join(cwd, 'a.yaml'), 'utf8') };
}

const reading = 'early-grade-reading/reading';

describe('strive add-value', () => {
  it('writes a number, and says what changed', () => {
    const { status, stdout, text } = add([reading, '2025-26', '50.1', '--n', '410']);
    expect(stdout).toBe('reading, 2025-26: no value -> 50.1 (n 410)\n');
    expect(text).toBe(
      assessmentText(numbers.replace('n: 400 }\n', 'n: 400 }\n        2025-26: { value: 50.1, n: 410 }\n')),
    );
    expect(status).toBe(0);
  });

  it.each<[string[], string, string]>([
    [[reading, '2022-23', 'suppressed'], '        2022-23: suppressed\n', 'reading, 2022-23: no value -> suppressed'],
    [[reading, '2022-23', 'not-measured'], '        2022-23: null\n        2023-24: 47.2', 'no value -> not measured'],
    [
      [reading, '2025-26', '43', '--group', 'income/low'],
      'low: { 2023-24: 40, 2024-25: 42, 2025-26: 43 }',
      'income/low',
    ],
    [
      [reading, '2025-26', '43', '--group', 'income/middle', '--new-group'],
      '            middle:\n              2025-26: 43\n',
      'income/middle',
    ],
    [['adjacent-outcomes/jobs', '2025', '11'], 'values: { 2024: 10, 2025: 11 }', 'jobs, 2025: no value -> 11'],
    [['jobs', '2025', '11'], 'values: { 2024: 10, 2025: 11 }', 'jobs, 2025: no value -> 11'],
    [['other-outcomes/meals/reading', '2025', '-3'], 'values: { 2022: -2.5, 2024: null, 2025: -3 }', 'no value -> -3'],
    [['meals/reading', '2023', '-2'], 'values: { 2022: -2.5, 2023: -2, 2024: null }', 'no value -> -2'],
  ])('takes %j', (arguments_, written, words) => {
    const { status, stdout, stderr, text } = add(arguments_);
    expect(stderr).toBe('');
    expect(text).toContain(written);
    expect(stdout).toContain(words);
    expect(status).toBe(0);
  });

  it.each<[string[], string]>([
    [
      [reading, '2025-26', '0.49'],
      '0.49 for `2025-26` is far below the values nearest to it (47.2 and 48.9). Did you mean 49?',
    ],
    [[reading, '2025-26', '70'], 'definition, add `break: true` to 2025-26.'],
    [[reading, '2025-26', '70', '--break'], "values from 2025-26 on aren't compared"],
  ])('takes %j, and says what is odd about it', (arguments_, words) => {
    const { status, stderr, text } = add(arguments_);
    expect(stderr).toContain(`strive: a.yaml:`);
    expect(stderr).toContain(words);
    expect(text).toContain('2025-26');
    expect(status).toBe(0);
  });

  it.each<[string[], number, string]>([
    [
      [reading, '2025-26', '-666666666'],
      1,
      '-666666666 is a code for a missing value. If nothing was measured, write `null`',
    ],
    [['adjacent-outcomes/waits', '2025', '-3'], 1, "-3 isn't a valid count. It's below 0. If it marks a missing value"],
    [['adjacent-outcomes/few', '2025', '0.5'], 1, 'If they are fractions, multiply them by 100, so that 0.4 is 40.'],
    [[reading, '1425-26', '40'], 1, '`1425-26` is outside the years 1950 to 2036.'],
    [[reading, '2025-26', '149'], 1, "149 isn't a valid percentage"],
    [[reading, '2025', '49'], 1, '`2025` is a calendar year, but this indicator uses school years.'],
    [[reading, '2025-27', '49'], 2, 'Use 2025-26 for the school year'],
    [[reading, '25-26', '49'], 2, 'Use 2025-26 for that school year'],
    [[reading, 'now', '49'], 2, 'Use a calendar year (2025), a school year (2024-25)'],
    [[reading, '2025-26', '$48'], 2, 'an amount of money'],
    [[reading, '2025-26', 'many'], 2, 'Type a number such as 41.2'],
    [[reading, '2025-26', '5', '--n', '1.5'], 2, 'Write a whole number'],
    [[reading, '2025-26', '5', '--group', 'low'], 2, 'Use a form like race-ethnicity/black'],
    [[reading, '2025-26', '5', '--group', 'income/lwo'], 2, 'Did you mean income/low?'],
    [['jobs', '2025', '5', '--group', 'income/low'], 2, 'have no groups'],
    [['reading', '2025-26', '5'], 2, 'matches 2 indicators'],
    [['early-grade-reading/raeding', '2025-26', '5'], 2, 'Did you mean early-grade-reading/reading?'],
  ])('refuses %j and writes nothing', (arguments_, expected, words) => {
    const { status, stdout, stderr, text } = add(arguments_);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(status).toBe(expected);
    expect(text).toBe(assessmentText(numbers));
  });

  it('says where no gap is computed for a new group, and takes whom it is compared with', () => {
    const cwd = folderWith({ 'a.yaml': assessmentText(numbers), 'data.csv': 'period,value\n2024-25,5\n' });
    const text = () => readFileSync(join(cwd, 'a.yaml'), 'utf8');
    const addTo = (group: string, ...more: string[]) =>
      strive(['add-value', 'a.yaml', reading, '2024-25', '40', '--group', group, ...more], { cwd });
    expect(addTo('area/north', '--new-group').stdout).toBe(
      'reading, area/north, 2024-25: no value -> 40\narea has no reference group, so no gaps are computed. To set one, add --reference with a group or overall.\n',
    );
    const before = text();
    const unknown = addTo('area/north', '--reference', 'south');
    expect([unknown.status, unknown.stderr, text()]).toEqual([1, expect.stringContaining("`south` isn't one"), before]);
    expect(addTo('area/south', '--new-group', '--reference', 'South').stdout).toBe(
      'reading, area/south, 2024-25: no value -> 40\narea: compared with south\n',
    );
    expect(addTo('area/south', '--reference', 'area/north').stdout).toBe(
      'reading, area/south, 2024-25: already 40.\narea: compared with north (was south)\n',
    );
    expect(addTo('area/east', '--new-group').stdout).toBe('reading, area/east, 2024-25: no value -> 40\n');
    expect(text()).toMatch(/ area:\n +reference: north\n +groups:\n/);
    expect(strive(['add-value', 'a.yaml', reading, '2024-25', '40', '--reference', 'x'], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--reference only works with --group'),
    });
  });

  it('warns of a number about very few people', () => {
    expect(add([reading, '2025-26', '5', '--n', '4']).stderr).toContain('fewer than 10 people');
  });
});

it('edits a file with a byte order mark and Windows line ends as it is', () => {
  const cwd = folderWith({});
  writeFileSync(join(cwd, 'a.yaml'), `\ufeff${assessmentText(nine).replaceAll('\n', '\r\n')}`);
  expect(strive(['set', 'a.yaml', 'EX-V3', 'lapsed'], { cwd }).status).toBe(0);
  expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(
    `\ufeff${assessmentText(`${nine}      shared-messages: lapsed\n`).replaceAll('\n', '\r\n')}`,
  );
});
