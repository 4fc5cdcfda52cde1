import { describe, expect, it } from 'vitest';
import { readAssessment } from '../../../src/assessment/read-assessment.js';
import { type Expected, type Files, findingsOf, inShort, readText, threeLines } from '../read-text.js';

const jobs = '/outcomes/employment/jobs';

/** An indicator that names a data file, in line 9; more lines start in line 10. */
const withData = (more = '', data = 'data/jobs.csv') => `${threeLines}outcomes:
  employment:
    jobs:
      name: Young adults with a job
      unit: percent
      data: ${data}
${more}`;

const csv = `period,dimension,group,value,n,note,break
2023-24,,,71.5,900,,
2022-23,,overall,70,880,New survey,true
2022-23,income,low,60.1,300,,
2023-24,income,low,*,,,
2022-23,income,high,81,310,,
`;

describe('a data file', () => {
  it('brings the values and the groups, in time order, with the places of its rows', () => {
    const read = readText(withData('      disparities: { income: { reference: high, focus: [low] } }\n'), {
      'data/jobs.csv': csv,
    });
    expect(read.findings).toEqual([]);
    if (!read.valid) throw new Error('valid');
    const indicator = read.assessment.outcomes?.[0]?.indicators[0];
    expect(indicator?.values).toEqual([
      { period: '2022-23', value: 70, n: 880, break: true, note: 'New survey', path: `${jobs}/data/rows/3` },
      { period: '2023-24', value: 71.5, n: 900, break: false, path: `${jobs}/data/rows/2` },
    ]);
    expect(indicator?.disparities).toEqual([
      {
        id: 'income',
        reference: 'high',
        focus: ['low'],
        path: `${jobs}/disparities/income`,
        groups: [
          {
            id: 'low',
            path: `${jobs}/data/rows/4`,
            values: [
              { period: '2022-23', value: 60.1, n: 300, break: false, path: `${jobs}/data/rows/4` },
              { period: '2023-24', value: 'suppressed', break: false, path: `${jobs}/data/rows/5` },
            ],
          },
          {
            id: 'high',
            path: `${jobs}/data/rows/6`,
            values: [{ period: '2022-23', value: 81, n: 310, break: false, path: `${jobs}/data/rows/6` }],
          },
        ],
      },
    ]);
    // In `2023-24,income,low,*` the value stands in column 20.
    expect(read.locate(`${jobs}/data/rows/5`, 'value')).toEqual({ file: 'data/jobs.csv', line: 5, column: 20 });
    expect(read.locate(`${jobs}/data`, 'value')).toEqual({ file: 'river.yaml', line: 9, column: 13 });
    expect(read.locate(`${jobs}/unit`, 'key')).toEqual({ file: 'river.yaml', line: 8, column: 7 });
  });

  it('shows a dimension that the file does not name, without a gap', () => {
    const read = readText(withData(), { 'data/jobs.csv': csv });
    const dimension = read.valid ? read.assessment.outcomes?.[0]?.indicators[0]?.disparities[0] : undefined;
    expect(dimension).toMatchObject({ id: 'income', path: `${jobs}/data/rows/4` });
    expect(dimension).not.toHaveProperty('reference');
  });

  it('is named beside the assessment in findings', () => {
    const read = readAssessment(new TextEncoder().encode(withData()), {
      file: 'partners/river.yaml',
      files: { read: () => new TextEncoder().encode('period,value\n2024,101\n'), exists: () => true },
    });
    expect(read.findings.map(({ file, line, column }) => [file, line, column])).toEqual([
      ['partners/data/jobs.csv', 2, 6],
    ]);
  });
});

describe('findings about data files', () => {
  type Case = readonly [what: string, text: string, files: Files, expected: readonly Expected[]];
  const cases: readonly Case[] = [
    [
      'a file that is not there',
      withData(),
      {},
      [['data/unreadable', '9:13', `${jobs}/data`, ["`data/jobs.csv` isn't there"]]],
    ],
    [
      'a path that leaves the folder',
      withData('', '../jobs.csv'),
      { '../jobs.csv': csv },
      [['path/outside-folder', '9:13', `${jobs}/data`, ['`../jobs.csv`']]],
    ],
    [
      'a path that is too long',
      withData('', `${'f/'.repeat(65)}jobs.csv`),
      { [`${'f/'.repeat(65)}jobs.csv`]: csv },
      [['data/unreadable', '9:13', `${jobs}/data`, ['is too long', 'at most 1,000 characters and 64 folders']]],
    ],
    [
      'values beside data',
      withData('      values: { 2024: 1 }\n'),
      { 'data/jobs.csv': csv },
      [['schema/unknown-key', '10:7', `${jobs}/values`, ['both `values` and `data`']]],
    ],
    [
      'groups beside data',
      withData('      disparities: { income: { groups: { low: { 2024: 1 } } } }\n'),
      { 'data/jobs.csv': csv },
      [['schema/unknown-key', '10:32', `${jobs}/disparities/income/groups`, ['`reference` and `focus`']]],
    ],
    [
      'a dimension for which there are no rows',
      withData('      disparities: { race: { reference: white } }\n'),
      { 'data/jobs.csv': csv },
      [['schema/missing', '10:22', `${jobs}/disparities/race`, ['no rows for `race`']]],
    ],
    [
      'a group that has no rows',
      withData('      disparities: { income: { reference: middle } }\n'),
      { 'data/jobs.csv': csv },
      [['disparity/unknown-group', '10:43', `${jobs}/disparities/income/reference`, ['`middle`', '`low`, `high`']]],
    ],
    [
      'a group of which no row can be read',
      withData('      disparities: { income: { reference: high } }\n'),
      { 'data/jobs.csv': 'period,dimension,group,value\n2024,income,high,60%\n2024,income,low,50\n' },
      [['data/row', '2:18', `${jobs}/data`, []]],
    ],
    [
      'rows follow the line that names the file, and what comes later in the file follows them',
      `${withData('      better: hihger\n')}method: { confidence: 1 }\n`,
      { 'data/jobs.csv': 'period,value,n,note\n2022-23,120,5,\n2023-25,40,50,jane@example.org\n2024,fifty,60,\n' },
      [
        ['indicator/percent-range', '2:9', `${jobs}/data/rows/2`, ['120']],
        ['privacy/small-cell', '2:9', `${jobs}/data/rows/2`, []],
        ['indicator/school-year', '3:9', `${jobs}/data/rows/3`, ['`2023-25`']],
        ['privacy/personal-data', '3:9', `${jobs}/data/rows/3`, []],
        ['data/row', '4:6', `${jobs}/data`, []],
        ['schema/value', '10:15', `${jobs}/better`, []],
        ['schema/value', '11:23', '/method/confidence', []],
      ],
    ],
    [
      'calendar years and school years in one file',
      withData(),
      { 'data/jobs.csv': 'period,value\n2022-23,40\n2023-24,41\n2025,42\n' },
      [['indicator/mixed-periods', '4:6', `${jobs}/data/rows/4`, ['`2025` is a calendar year']]],
    ],
    [
      'a decimal comma that moves a row on by a column',
      withData(),
      { 'data/jobs.csv': 'period,value,n,note\n2023,41.0,5200,\n2024,42,1,5240\n' },
      [['data/row', '3:11', `${jobs}/data`, ['`note`', 'comma']]],
    ],
    [
      'a group that seems to hold personal data, which no suggestion repeats',
      withData(),
      { 'data/jobs.csv': 'period,value,dimension,group\n2024,42,income,zoe.leak@example.org\n' },
      [['data/row', '2:16', `${jobs}/data`, ['[email address]', 'such as `race-ethnicity`']]],
    ],
    [
      'a file that is no table',
      withData(),
      { 'data/jobs.csv': 'year,share\n2024,1\n' },
      [['data/unreadable', '1:1', `${jobs}/data`, ['period', 'value', 'year', 'share']]],
    ],
  ];

  it.each(cases)('%s', (_what, text, files, expected) => {
    expect(inShort(findingsOf(text, files), expected)).toEqual(expected);
  });

  it.each([
    ['unreadable', "can't be read"],
    ['too-large', 'is too large'],
    ['outside', 'leads outside this file'],
  ] as const)('a file that is %s', (answer, words) => {
    const { findings } = readAssessment(new TextEncoder().encode(withData()), {
      file: 'river.yaml',
      files: { read: () => answer, exists: () => true },
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'error', line: 9, column: 13, path: `${jobs}/data` });
    expect(findings[0]?.message).toContain(words);
  });

  it('without access to files a data file cannot be read', () => {
    const { findings } = readAssessment(new TextEncoder().encode(withData()), { file: 'river.yaml' });
    expect(findings.map(({ rule }) => rule)).toEqual(['data/unreadable']);
  });

  it('all data files together have a limit', () => {
    const many = Array.from({ length: 40 }, (_, index) => `    i${index}: { name: I, unit: score, data: jobs.csv }\n`);
    const text = `${threeLines}outcomes:\n  employment:\n${many.join('')}`;
    const { findings } = readAssessment(new TextEncoder().encode(text), {
      file: 'river.yaml',
      limits: { maximumBytes: 4000 },
      files: { read: () => new TextEncoder().encode(`period,value\n2024,1\n${' '.repeat(1980)}`), exists: () => true },
    });
    // 10 times 4,000 bytes are 20 files of 2,000.
    expect(findings.map(({ rule }) => rule)).toEqual(Array(20).fill('data/unreadable'));
  });
});
