import type { HistoryRow } from '../../generated/history.js';
import type { History } from '../../insight/history/history.js';
import { cleanText } from '../../text/clean-text.js';
import { counted } from '../../text/counted.js';
import { listInWords } from '../../text/listed.js';
import { mapTexts, toPlainSigns } from '../clean-result.js';
import { disclaimerOf } from '../disclaimer.js';
import type { ReportOptions } from '../report-options.js';
import { verdictMark } from '../text/marks.js';
import { makePage, marked, type Page, paragraph, section } from '../text/page.js';
import { drawTable, type Row, type TextCell } from '../text/table.js';
import { verdictPaint } from '../text/tones.js';

/** The years of a partnership: what was gained and lost from one to the next, then a row for each. */
export function renderHistoryAsText(history: History, options: ReportOptions): string {
  const page = makePage(options);
  const clean = mapTexts(history, (text) => cleanText(text).replace(/\s+/g, ' '));
  const lines = [
    ...paragraph(page, clean.partnership.name, 0, page.paint.title),
    ...(clean.basis === 'self' ? [] : paragraph(page, 'Only benchmarks that a review confirmed count.', 0)),
    ...section(page, 'What changed', stepLines(page, clean.rows)),
    ...section(page, 'Gateways and verdicts', standingTable(page, clean.rows)),
    ...section(page, 'Benchmarks that count', benchmarkTable(page, clean.rows)),
    ...section(page, 'Core indicators and their gaps', outcomeTable(page, clean.rows)),
    ...section(page, 'Versions with errors', invalidLines(page, clean)),
    '',
    ...paragraph(page, disclaimerOf(page.framework), 0, page.paint.muted),
  ];
  return `${(options.unicode ? lines : lines.map(toPlainSigns)).join('\n')}\n`;
}

/** What was gained and lost from each row to the next. */
function stepLines(page: Page, rows: readonly HistoryRow[]): string[] {
  return rows.slice(1).flatMap((row, index) => {
    const before = rows[index];
    if (!before) return [];
    const [gained, lost] = [movedTitles(page, before, row), movedTitles(page, row, before)];
    const words = [
      ...(gained.length > 0 ? [`gained ${listInWords(gained, 'and')}`] : []),
      ...(lost.length > 0 ? [`lost ${listInWords(lost, 'and')}`] : []),
    ];
    const [mark, paint] =
      lost.length > 0
        ? [page.marks.worse, page.paint.bad]
        : gained.length > 0
          ? [page.marks.better, page.paint.good]
          : [page.marks.same, page.paint.muted];
    const text = words.length > 0 ? words.join('; ') : 'the same gateways and verdicts';
    return marked(page, mark, `${before.assessedOn} to ${row.assessedOn}: ${text}`, 2, paint);
  });
}

/** The titles of what holds in one row and not in the other. */
function movedTitles({ framework }: Page, without: HistoryRow, having: HistoryRow): string[] {
  const held = (row: HistoryRow) =>
    new Set([
      ...row.gateways.filter(({ state }) => state === 'crossed').map(({ id }) => `gateway ${id}`),
      ...row.determinations.filter(({ verdict }) => verdict === 'eligible').map(({ id }) => `determination ${id}`),
    ]);
  const before = held(without);
  const titles = [...held(having)]
    .filter((key) => !before.has(key))
    .map((key) => {
      const [kind, id] = key.split(' ');
      const parts = kind === 'gateway' ? framework.gateways : framework.determinations;
      return cleanText(parts.find((part) => part.id === id)?.title ?? '');
    });
  return [...new Set(titles)];
}

const heading = (page: Page, titles: readonly string[]): Row[] => [
  titles.map((text, index) => ({ text, paint: page.paint.heading, right: index > 0 && /^[A-Z]{2}$/.test(text) })),
  'rule',
];

const dateCell = ({ assessedOn }: HistoryRow): TextCell => ({ text: assessedOn });

function standingTable(page: Page, rows: readonly HistoryRow[]): string[] {
  const { gateways, determinations } = page.framework;
  const titleOf = (id: string | null) => cleanText(gateways.find((gateway) => gateway.id === id)?.title ?? 'none yet');
  const body = rows.map((row): TextCell[] => [
    dateCell(row),
    {
      text: `${titleOf(row.lastCrossed)}${row.lastCrossed === row.frameworkLastCrossed ? '' : page.marks.otherwise}`,
    },
    ...row.determinations.map(({ verdict, frameworkVerdict }) => ({
      text: `${verdictMark(page.marks, verdict)}${verdict === frameworkVerdict ? '' : page.marks.otherwise}`,
      paint: verdictPaint(page, verdict),
    })),
  ]);
  const titles = ['Assessed on', 'Crossed', ...determinations.map(({ title }) => cleanText(title))];
  const table = drawTable(page, {
    rows: [...heading(page, titles), ...body],
    minimums: titles.map((_, index) => (index === 0 ? 10 : 8)),
  });
  const differs = rows.some(
    ({ lastCrossed, frameworkLastCrossed, determinations: verdicts }) =>
      lastCrossed !== frameworkLastCrossed || verdicts.some((one) => one.verdict !== one.frameworkVerdict),
  );
  const note = `${page.marks.otherwise} The framework's own method gives another result.`;
  return [...table, ...(differs ? paragraph(page, note, 0, page.paint.caution) : [])];
}

function benchmarkTable(page: Page, rows: readonly HistoryRow[]): string[] {
  const shown = page.framework.gateways.filter(({ benchmarks = [] }) => benchmarks.length > 0);
  const body = rows.map((row): TextCell[] => [
    dateCell(row),
    ...shown.map(({ id }) => {
      const { met = 0, total = 0 } = row.gateways.find((one) => one.id === id) ?? {};
      return { text: `${met} of ${total}` };
    }),
  ]);
  const titles = ['Assessed on', ...shown.map(({ title }) => cleanText(title))];
  return drawTable(page, {
    rows: [...heading(page, titles), ...body],
    minimums: titles.map((_, index) => (index === 0 ? 10 : 7)),
  });
}

function outcomeTable(page: Page, rows: readonly HistoryRow[]): string[] {
  const titles = ['Assessed on', 'Improved', 'Maintained', 'Declined', 'No data', 'Gaps that count', 'Gaps widened'];
  const body = rows.map((row): TextCell[] => {
    const { improved, maintained, declined, insufficientData } = row.indicators;
    const { counting, widened } = row.gaps;
    const counts = [improved, maintained, declined, insufficientData, counting, widened];
    return [dateCell(row), ...counts.map((count) => ({ text: String(count), right: true }))];
  });
  return drawTable(page, {
    rows: [...heading(page, titles), ...body],
    minimums: titles.map((title, index) => (index === 0 ? 10 : Math.min(8, title.length))),
  });
}

function invalidLines(page: Page, { invalid }: History): string[] {
  return invalid.flatMap(({ file, committed, errors }) =>
    marked(
      page,
      '-',
      `${file}${committed === null ? '' : ` of ${committed}`} has ${counted(errors, 'error')}. The last valid version is used instead.`,
      2,
    ),
  );
}
