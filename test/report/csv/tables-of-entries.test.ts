import { expect, test } from 'vitest';
import { assess } from '../../../src/assess.js';
import { csvFormat } from '../../../src/report/csv/csv-format.js';
import { renderAll } from '../../../src/report/render-all.js';
import type { CsvRows } from '../../../src/report/report-options.js';
import { assessmentText } from '../../assessment-text.js';
import { reportOptions } from '../fixtures/fixtures.js';

const text = assessmentText(`designations: [{ id: exploring, on: 2024-10-01 }]
gateways:
  exploring:
    shared-community-vision:
      leadership-table:
        status: met
        evidence: [{ title: Members, url: https://example.org/members }, { title: Minutes, date: 2026-01-05, file: minutes.pdf }]
outcomes:
  employment:
    jobs:
      name: Jobs
      unit: percent
      values: { 2023: { value: 40, n: 900 }, 2024: suppressed }
      disparities: { place: { groups: { town: { 2024: 44 } } } }
other-outcomes:
  belonging:
    feel-at-home: { name: At home, unit: score, values: { 2024: 3.5 } }
systems-change-examples: [{ title: One form, on: 2025-04-04, kind: practice }]
`);

/** The rows of a table, without its header and the columns that every table begins with. */
function rows(of: CsvRows, written = text): string[] {
  const { result } = assess(new TextEncoder().encode(written), { file: 'river.yaml' });
  const lines = renderAll(csvFormat, [result], reportOptions({ rows: of })).split('\r\n');
  return lines.slice(1, -1).map((line) => line.replace('river.yaml,River Valley Promise,2026-06-30,', ''));
}

test('each value of each series is a row: the indicator’s own, its groups’, and those of a partnership’s own outcomes', () => {
  expect(rows('values')).toEqual([
    'outcomes,employment,jobs,percent,,,2023,40,,,900,,false,false,comparable,',
    'outcomes,employment,jobs,percent,,,2024,,,,,,false,false,suppressed,',
    'outcomes,employment,jobs,percent,place,town,2024,44,,,,,false,false,comparable,',
    'other-outcomes,belonging,feel-at-home,score,,,2024,3.5,,,,,false,false,comparable,',
  ]);
});

test('each piece of evidence is a row', () => {
  expect(rows('evidence')).toEqual([
    'leadership-table,EX-V2,Members,https://example.org/members,,',
    'leadership-table,EX-V2,Minutes,,minutes.pdf,2026-01-05',
  ]);
});

test('each designation and each example is a row', () => {
  expect(rows('designations')).toEqual(['exploring,Exploring,2024-10-01,true']);
  expect(rows('examples')).toEqual(['One form,2025-04-04,practice,true']);
});

test('each contributor is a row, without one where the file has no capacity', () => {
  const contributions = '[{ from: A fund, kind: fiscal, amount: 90 }, { kind: in-kind, amount: 10 }]';
  expect(rows('contributors')).toEqual([]);
  expect(rows('contributors', `${text}capacity: { fiscal-year: 2026, contributions: ${contributions} }\n`)).toEqual([
    '2026,A fund,90,0,0,90,90',
    '2026,Not named,0,10,0,10,10',
  ]);
});

test('each principle is a row, reflected on or not, with how many of its benchmarks count and are unknown', () => {
  const reflection = '{ reflection: "We ask, and listen", evidence: [{ title: Notes }] }';
  // EX-V3 is one of the nine that show the first; nothing is said of the others.
  const written = text.replace('leadership-table:', 'shared-messages:');
  expect(rows('principles', `${written}principles: { engage-the-community: ${reflection} }\n`)).toEqual([
    'engage-the-community,Engage the community,true,"We ask, and listen",1,9,1,8',
    'advance-equity,Advance equity,false,,0,12,0,12',
    'culture-of-continuous-improvement,Develop a culture of continuous improvement,false,,0,8,0,8',
    'leverage-existing-resources,Leverage existing resources,false,,0,10,0,10',
  ]);
});

test('each program is a row, whether it fits or not', () => {
  const answers = 'policy-implementation: { applicant: partnership, team: { network-members: 0 } }';
  const [policy, ...supports] = rows('programs', `${text}${answers}\n`);
  // One criterion is met, one isn't, three are unknown; the file names no state.
  expect(policy).toBe(
    'policy-implementation-community-of-practice,Policy Implementation Community of Practice,participation,2024,not-eligible,applicant,team,"state-agency-work; policy-result; data-systems",,,yearOneState: unknown,"""team/network-members"" is 0. It has to be at least 1."',
  );
  // The file has numbers on employment alone, and of the first gateway it says one benchmark.
  expect(supports.map((row) => row.replace(/^([^,]+),.*?,(not-eligible|eligible|undetermined),.*$/, '$1: $2'))).toEqual(
    [
      'evidence-based-interventions: not-eligible',
      'summer-and-afterschool: not-eligible',
      'equity-through-school-improvement: not-eligible',
      'exploring-communities-convening: undetermined',
    ],
  );
});

test('each finding is a row, of an invalid file too', () => {
  const [row, ...more] = rows('findings', text.replace('kind: practice', 'kind: practise'));
  expect(more).toEqual([]);
  expect(row).toMatch(/^river\.yaml,21,\d+,error,schema\/value,.*,\/systems-change-examples\/0\/kind,false$/);
});

test('a partnership’s own outcomes stand among the indicators', () => {
  expect(rows('indicators').map((row) => row.split(',').slice(0, 2))).toEqual([
    ['outcomes', 'employment'],
    ['other-outcomes', 'belonging'],
  ]);
});
