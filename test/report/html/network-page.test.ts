import { expect, test } from 'vitest';
import { htmlFormat } from '../../../src/report/html/html-format.js';
import { renderAll } from '../../../src/report/render-all.js';
import { assessExample } from '../../examples/example-results.js';
import { alderValley, broken, reportOptions, riverValley } from '../fixtures/fixtures.js';

const page = renderAll(htmlFormat, [riverValley, alderValley, broken], reportOptions({ many: true }));
const rows = page.slice(page.indexOf('class="partnerships"')).match(/<tr>.*?<\/tr>/gs) ?? [];

test('The page on many has the whole first, then a row for each in the order of the files', () => {
  expect(page.indexOf('<h2>Gateways</h2>')).toBeLessThan(page.indexOf('class="partnerships"'));
  expect(page).toContain('3 assessments: 2 valid, 1 invalid.');
  expect(rows.slice(1, 4).map((row) => /<th scope="row">([^<]*)/.exec(row)?.[1])).toEqual([
    riverValley.partnership.name,
    alderValley.partnership.name,
    broken.file,
  ]);
});

test("A row marks what the framework's own method gives otherwise", () => {
  expect(rows[1]).toContain("not eligible (under the framework's own method: not enough data to say)");
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

test('A thousand partnerships make a page of at most 1.5 MB', () => {
  const example = assessExample('systems-transformation');
  const many = renderAll(
    htmlFormat,
    Array.from({ length: 1000 }, (_, index) => ({ ...example, file: `network/a-partnership-${index}/strive.yaml` })),
    reportOptions({ many: true }),
  );
  expect(Buffer.byteLength(many)).toBeLessThan(1_500_000);
});
