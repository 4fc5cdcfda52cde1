import { describe, expect, test } from 'vitest';
import type { Movement, MovementSummary } from '../../../src/generated/report.js';
import { htmlFormat } from '../../../src/report/html/html-format.js';
import { renderAll } from '../../../src/report/render-all.js';
import { summarize } from '../../../src/report/summary.js';
import { assessExample } from '../../examples/example-results.js';
import { alderValley, broken, reportOptions, riverValley } from '../fixtures/fixtures.js';
import { htmlFaults } from './html-faults.js';
import { read } from './page-parts.js';

const page = renderAll(htmlFormat, [riverValley, alderValley, broken], reportOptions({ many: true }));
const rowsOf = (html: string) => html.slice(html.indexOf('class="partnerships')).match(/<tr[^>]*>.*?<\/tr>/gs) ?? [];
const rows = rowsOf(page);

test('The page on many has the whole first, then a row for each in the order of the files', () => {
  expect(page.indexOf('<h2>Gateways</h2>')).toBeLessThan(page.indexOf('class="partnerships'));
  expect(page).toContain('3 assessments: 2 valid, 1 invalid.');
  expect(rows.slice(1, 4).map((row) => /<th scope="row">([^<]*)/.exec(row)?.[1])).toEqual([
    riverValley.partnership.name,
    alderValley.partnership.name,
    broken.file,
  ]);
});

test('Above the rows is how many are eligible for what, with the whole of those that are known, and what moved', () => {
  // River Valley has one row a core indicator on its own page: 2 improved, 1 held, 1 declined, 1 isn't known; of its gaps
  // 2 got smaller, 1 widened, 1 isn't known. Its one known verdict is a no.
  const text = read(renderAll(htmlFormat, [riverValley], reportOptions({ many: true })));
  expect(text).toContain(
    "Of 5 core indicators, 2 improved, 1 held steady, 1 declined, and 1 can't be judged yet. Of 4 gaps between groups, 2 got smaller, 1 widened, and 1 can't be judged yet.",
  );
  expect(text).toMatch(/0 of 1 are eligible for /);
});

test('A share of which nothing is known says so in words', () => {
  const unknown = renderAll(htmlFormat, [alderValley], reportOptions({ many: true }));
  expect(read(unknown)).toContain('none known');
  expect(unknown).not.toContain('>–<');
});

test("A row marks what the framework's own method gives otherwise", () => {
  expect(rows[1]).toContain("not eligible (under the framework's own method: not enough data to say)");
});

test('A row says how many changes lead to the first verdict that the partnership is not eligible for', () => {
  expect(rows[0]).toContain('>Changes to go<');
  expect(rows[1]).toContain('data-label="Changes to go">2 to Proof point<');
  expect(rows[2]).toContain('data-label="Changes to go">1 to Proof point<');
});

test('A file that is invalid is no partnership without gateways: its row says so, and its errors are listed below', () => {
  expect(rows[3]).toContain('invalid: ');
  expect(page.slice(page.indexOf('<h2>Invalid files</h2>'))).toContain(broken.findings[0]?.message.slice(0, 20));
});

test('Core indicators are counted with their whole, which is those with a known trend', () => {
  // River Valley: kra-on-track and chronic-absence improved, reading-3 maintained, on-time declined; wages contributes.
  const { trends } = riverValley.outcomes
    .flatMap(({ indicators }) => indicators)
    .filter(({ core }) => core)
    .reduce((all, { trend }) => ({ trends: [...all.trends, trend] }), { trends: [] as string[] });
  const known = trends.filter((trend) => trend !== 'insufficient-data');
  expect(rows[1]).toContain(`>${known.filter((trend) => trend === 'improved').length} of ${known.length}<`);
});

describe('a run that says how each partnership moved', () => {
  const movement: Movement = {
    result: 'gained',
    reason: null,
    old: { file: 'old/river.yaml', by: 'path', assessedOn: '2025-06-30' },
    lastCrossed: { before: 'emerging', after: 'sustaining' },
    gained: [{ kind: 'gateway', id: 'sustaining', title: 'Sustaining', before: 'not-crossed', after: 'crossed' }],
    lost: [],
    changed: [],
    frameworkGained: [
      { kind: 'gateway', id: 'sustaining', title: 'Sustaining', before: 'not-crossed', after: 'crossed' },
    ],
    frameworkLost: [],
    frameworkChanged: [],
    frameworkLastCrossed: { before: 'emerging', after: 'sustaining' },
    losses: [],
  };
  const still: Movement = {
    ...movement,
    result: 'same',
    lastCrossed: null,
    frameworkLastCrossed: null,
    gained: [],
    frameworkGained: [],
  };
  const moved = [{ ...riverValley, movement }, { ...alderValley, movement: still }, broken];
  const options = reportOptions({ many: true, moves: true });
  const { part, assemble } = htmlFormat;
  const grouped = (against?: MovementSummary) => {
    const { start, add, addAgain, group, finish } = assemble(options);
    const [river, alder, invalid] = moved.map((result) => part(result, options));
    if (!river || !alder || !invalid) throw new Error('three results have three parts');
    return [
      start(),
      group?.('Ohio', 2),
      add(river),
      add(alder),
      group?.('Kentucky & Indiana', 1),
      addAgain?.(river),
      group?.('Invalid files', 1),
      add(invalid),
      finish({ ...summarize(options.framework, moved), movement: against ?? null }, { undone: [], failures: [] }),
    ].join('');
  };

  test('has a column that says it in words', () => {
    const found = rowsOf(grouped()).map((row) => read(row).trim());
    expect(found[0]).toMatch(/Core indicators improved Movement$/);
    expect(found[2]).toMatch(/Last crossed: Emerging → Sustaining\. Gained: Sustaining\.$/);
    expect(found[3]).toMatch(/same$/);
  });

  test('has the counts above the rows, and who left', () => {
    const text = read(
      grouped({
        against: 'old',
        revision: null,
        compared: 2,
        gained: 1,
        lost: 0,
        losses: 0,
        changed: 0,
        same: 1,
        frameworkGained: 1,
        frameworkLost: 0,
        frameworkChanged: 0,
        frameworkSame: 1,
        new: 0,
        noComparison: 0,
        left: [{ file: 'old/gone.yaml', name: 'Gone Town' }],
      } as unknown as MovementSummary),
    );
    expect(text).toContain('Movement since old 2 partnerships compared: 1 gained, 0 lost, 1 stayed the same.');
    expect(text).toContain('No new file for: Gone Town (old/gone.yaml).');
  });

  test('has each group under its title, and a partnership of two states in both', () => {
    const found = rowsOf(grouped()).map((row) => /<th scope="row(?:group)?"[^>]*>([^<]*)/.exec(row)?.[1]);
    expect(found.slice(1, 8)).toEqual([
      'Ohio (2)',
      riverValley.partnership.name,
      alderValley.partnership.name,
      'Kentucky &amp; Indiana (1)',
      riverValley.partnership.name,
      'Invalid files (1)',
      broken.file,
    ]);
    expect(read(grouped())).toContain('3 assessments: 2 valid, 1 invalid.');
  });

  test('is valid HTML', async () => expect(await htmlFaults(grouped())).toEqual([]));
});

test('A thousand partnerships make a page of at most 1.5 MB', () => {
  const example = assessExample('systems-transformation');
  const many = renderAll(
    htmlFormat,
    Array.from({ length: 1000 }, (_, index) => ({ ...example, file: `network/a-partnership-${index}/strive.yaml` })),
    reportOptions({ many: true }),
  );
  expect(Buffer.byteLength(many)).toBeLessThan(1_500_000);
});
