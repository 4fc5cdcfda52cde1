import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgram, strive } from './run-program.js';

let folder: string;

/** Personal data, a different one in every place, so that the place is known from which one gets out. */
const told: string[] = [];

/** A text with an email address, two phone numbers, a social security number, a date of birth and a student's of its own. */
function personal(): string {
  const number = 1000 + told.length;
  const [address, phone, abroad, security, born, student] = [
    `jo${number}@example.org`,
    `614 555 ${number}`,
    `+44 20 7946 ${number}`,
    `219-09-${number}`,
    `19${String(number).slice(2)}-04-07`,
    `88${number}`,
  ] as const;
  // The years of two-digit numbers from 10 on: each date of birth differs, too.
  told.push(address, phone, abroad, security, born, student);
  return `Ask ${address} or ${phone} or ${abroad}, SSN ${security}, born ${born}, student ID ${student}`;
}

const quoted = () => JSON.stringify(personal());

/** Valid: in every text that a report may show. */
const valid = () => `# ${personal()}
strive: 1
partnership: { name: ${quoted()}, community: ${quoted()}, backbone: ${quoted()}, states: [OH] }
assessed-on: 2026-06-30
gateways:
  exploring:
    shared-community-vision:
      leadership-table:
        status: met   # ${personal()}
        note: ${quoted()}
        evidence:
          - { title: ${quoted()}, url: "https://example.org/?to=jo999@example.org" }
          - ${quoted()}
        review: { result: returned, by: ${quoted()}, note: ${quoted()} }
outcomes:
  kindergarten-readiness:
    on-track:
      name: ${quoted()}
      core: true
      unit: percent
      unit-label: ${quoted()}
      source: ${quoted()}
      data: data.csv
      disparities: { income: { reference: high } }
other-outcomes:
  own: { name: ${quoted()}, unit: percent, values: { 2024: { value: 1, n: 3, note: ${quoted()} }, 2025: 2 } }
adjacent-outcomes:
  jobs: { name: ${quoted()}, sector: workforce, serves: youth, unit: percent, values: { 2024: 1, 2025: 2 } }
systems-change-examples:
  - { title: ${quoted()}, on: 2025-08-20, kind: practice }
principles:
  advance-equity: { reflection: ${quoted()} }
`;

/** Invalid: where mistakes are told with the text that they are about, and with the lines around them. */
const invalid = () => `strive: 1
partnership: { name: ${quoted()}, ${quoted()}: 1 }
${quoted()}: 1
assessed-on: ${quoted()}   # ${personal()}
gateways:
  exploring:
    shared-community-vision:
      leadership-table: ${quoted()}
      # ${personal()}
      ${quoted()}: met
outcomes:
  kindergarten-readiness:
    ${quoted()}: { name: A, unit: ${quoted()}, values: { ${quoted()}: ${quoted()} } }
    b: { name: B, unit: percent, data: broken.csv }
    c: { name: C, unit: percent, data: ${quoted()} }
`;

/** A text that no reader of YAML gets through. */
const unreadable = () => `strive: 1
partnership: { name: ${quoted()}
# ${personal()}
${personal()}
assessed-on: [ ${personal()}
`;

const data = () => `period,dimension,group,value,n,note
2023-24,,,40,100,${quoted().replaceAll('\\"', '""')}
2024-25,,,44,100,
2023-24,income,high,50,100,"${personal()}"
2024-25,income,high,51,100,
2023-24,income,low,30,100,
2024-25,income,low,33,100,"${personal()}"
`;

const brokenData = () => `period,value,note
"${personal()}",40,
2024-25,"${personal()}","${personal()}"
2024-25,1,"${personal()}
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strive-personal-'));
  await mkdir(join(folder, 'network'));
  const files = {
    'valid.strive.yaml': valid(),
    'invalid.strive.yaml': invalid(),
    'unreadable.strive.yaml': unreadable(),
    'data.csv': data(),
    'broken.csv': brokenData(),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'network', name), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What of it a text repeats. */
const repeated = (text: string) => [...told, 'jo999@example.org'].filter((secret) => text.includes(secret));

const rows = ['partnerships', 'benchmarks', 'indicators', 'gaps', 'criteria'];
const formats = ['text', 'markdown', 'html', 'json', 'ndjson', 'csv', 'sarif', 'junit', 'github', 'gitlab'];

test('the files hold what is looked for', async () => {
  const texts = await Promise.all(
    (await readdir(join(folder, 'network'))).map((name) => readFile(join(folder, 'network', name), 'utf8')),
  );
  expect(repeated(texts.join(''))).toHaveLength(told.length + 1);
});

test.each([
  ...formats.flatMap((format) => [
    ['assess', '--format', format],
    ['assess', '--format', format, '--verbose'],
  ]),
  ...rows.map((what) => ['assess', '--format', 'csv', '--rows', what]),
  ['assess', '--quiet'],
  ['assess', '--ascii', '--color', '--verbose'],
  ['assess', '--require', 'sustaining'],
  ['assess', '--basis', 'reviewed', '--verbose'],
  ['validate'],
  ['validate', '--format', 'json'],
])('strive %s %s %s %s repeats none of it', async (command, ...options) => {
  const names = ['valid', 'invalid', 'unreadable'].map((name) => `network/${name}.strive.yaml`);
  for (const paths of [['network'], ...names.map((name) => [name])]) {
    const { status, stdout, stderr } = await runProgram(strive, [command as string, ...paths, ...options], { folder });
    expect(status).not.toBe(2);
    expect(repeated(stdout)).toEqual([]);
    expect(repeated(stderr)).toEqual([]);
  }
});

test('neither the log nor the summary of GitHub Actions does', async () => {
  const summary = join(folder, 'summary.md');
  await writeFile(summary, '');
  const variables = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: folder };
  const { stdout } = await runProgram(strive, ['assess', 'network', '--verbose'], { folder, variables });
  expect(stdout).toContain('privacy/personal-data');
  expect(repeated(stdout)).toEqual([]);
  const written = await readFile(summary, 'utf8');
  expect(written).not.toBe('');
  expect(repeated(written)).toEqual([]);
});
