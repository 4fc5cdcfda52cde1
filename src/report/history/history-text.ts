import type { HistoryRow } from '../../generated/history.js';
import type { History } from '../../insight/history/history.js';
import { cleanText } from '../../text/clean-text.js';
import { mapTexts, toPlainSigns } from '../clean-result.js';
import { disclaimerOf } from '../disclaimer.js';
import type { ReportOptions } from '../report-options.js';
import { verdictMark } from '../text/marks.js';
import { makePage, marked, type Page, paragraph, section } from '../text/page.js';
import { drawTable, type Row, type TextCell } from '../text/table.js';
import { verdictPaint } from '../text/tones.js';
import { historySteps, invalidInWords, stepInWords } from './history-words.js';

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
  return historySteps(page.framework, rows).flatMap((step) => {
    const [mark, paint] =
      step.lost.length > 0
        ? [page.marks.worse, page.paint.bad]
        : step.gained.length > 0
          ? [page.marks.better, page.paint.good]
          : [page.marks.same, page.paint.muted];
    return marked(page, mark, `${step.from} to ${step.to}: ${stepInWords(step)}`, 2, paint);
  });
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

function invalidLines(page: Page, { invalid, rows }: History): string[] {
  return invalid.flatMap((version) => marked(page, '-', invalidInWords(version, rows), 2));
}
