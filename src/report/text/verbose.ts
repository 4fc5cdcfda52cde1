import { reviewInWords } from '../../evaluate/reviews.js';
import type {
  BenchmarkResult,
  GapResult,
  IndicatorResult,
  SeriesPoint,
  ValidAssessment,
} from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { showNumber } from '../../text/shown-number.js';
import { asideOf, gapByFramework, trendByFramework } from '../framework-aside.js';
import { showPoint, showValue } from '../values.js';
import { gapWords, trendWords, useWords } from '../words.js';
import { benchmarkMark, gapMark, trendMark } from './marks.js';
import { indicatorName } from './outcome-table.js';
import { field, marked, type Page, paragraph } from './page.js';
import { gapPaint, judgmentPaint, trendPaint } from './tones.js';

/** Every benchmark under its gateway and pillar: its status, why it counts or not, its evidence, review and note. */
export function renderBenchmarks(page: Page, { gateways }: ValidAssessment): string[] {
  return gateways
    .filter(({ pillars }) => pillars.length > 0)
    .flatMap((gateway, index) => [
      ...(index === 0 ? [] : ['']),
      ...paragraph(page, `${gateway.title}: ${gateway.met} of ${gateway.total}`, 2, page.paint.heading),
      ...gateway.pillars.flatMap((pillar) => [
        ...paragraph(page, pillar.title, 4, page.paint.muted),
        ...pillar.benchmarks.flatMap((benchmark) => benchmarkLines(page, benchmark)),
      ]),
    ]);
}

function benchmarkLines(page: Page, benchmark: BenchmarkResult): string[] {
  const { code, title, judgment, reason, note, review } = benchmark;
  const indent = 7 + code.length;
  const paint = judgmentPaint(page, judgment);
  return [
    ...marked(page, `${benchmarkMark(page.marks, benchmark)} ${code}`, title, 4, paint),
    ...paragraph(page, [reason, ...support(benchmark)].join(' '), indent, page.paint.muted),
    ...(note === undefined ? [] : paragraph(page, `Note: ${note}`, indent, page.paint.muted)),
    ...(review?.note === undefined ? [] : paragraph(page, `The review says: ${review.note}`, indent, page.paint.muted)),
  ];
}

/** The evidence and the review, where there is something to say of them. */
function support({ status, evidence, review }: BenchmarkResult): string[] {
  const listed = evidence.length > 0 ? [`${counted(evidence.length, 'piece')} of evidence.`] : [];
  const lacking = evidence.length === 0 && status === 'met' ? ['No evidence listed.'] : [];
  return [...listed, ...lacking, ...(review === null ? [] : [`Review: ${reviewInWords(review)}.`])];
}

/** Every indicator: how its trend came about, each period with why it is not used, and each gap's reason. */
export function renderIndicators(page: Page, { outcomes, otherOutcomes, adjacentOutcomes }: ValidAssessment): string[] {
  const groups = [
    ...[...outcomes, ...otherOutcomes].map(({ title, indicators }) => ({ title, measures: indicators })),
    { title: 'Outcomes in other sectors', measures: adjacentOutcomes },
  ].filter(({ measures }) => measures.length > 0);
  return groups.flatMap(({ title, measures }, index) => [
    ...(index === 0 ? [] : ['']),
    ...paragraph(page, title, 2, page.paint.heading),
    ...measures.flatMap((measure) => [
      ...marked(
        page,
        trendMark(page.marks, measure.trend),
        `${'core' in measure ? indicatorName(measure) : measure.name}: ${trendWords[measure.trend]}${asideOf(trendByFramework(measure))}`,
        4,
        trendPaint(page, measure.trend),
      ),
      ...paragraph(page, measure.reason, 6, page.paint.muted),
      ...(measure.source === undefined ? [] : paragraph(page, `Source: ${measure.source}`, 6, page.paint.muted)),
      ...('target' in measure && measure.target ? paragraph(page, targetInWords(measure), 6, page.paint.muted) : []),
      ...seriesLines(page, measure.series, measure.unit, 6),
      ...('gaps' in measure ? measure.gaps.flatMap((gap) => gapLines(page, gap)) : []),
      ...('groups' in measure ? groupLines(page, measure) : []),
    ]),
  ]);
}

function targetInWords({ target, unit }: IndicatorResult): string {
  return target ? `Target: ${showValue(target.value, unit)}${target.by === undefined ? '' : ` by ${target.by}`}` : '';
}

function seriesLines(page: Page, series: readonly SeriesPoint[], unit: string, indent: number): string[] {
  // Two columns more than the longest period, which a span of years is.
  const columns = Math.max(...series.map(({ period }) => period.length + 2), 9);
  return series.flatMap((point) => {
    const value = showPoint(point, unit);
    const facts = [
      point.margin === undefined
        ? ''
        : `margin of error ${showValue(point.margin, unit === 'percent' ? 'points' : unit)}`,
      point.count === undefined ? '' : `${showNumber(point.count)} of ${showNumber(point.n ?? 0)}`,
      point.provisional ? 'provisional' : '',
      point.n === undefined || point.count !== undefined ? '' : `n ${showNumber(point.n)}`,
      point.break ? 'a break: not comparable with earlier periods' : '',
      point.use === 'comparable' ? '' : `not used: ${useWords[point.use]}`,
      point.note ?? '',
    ].filter((fact) => fact !== '');
    return field(page, point.period, [value, ...facts].filter((part) => part !== '').join(', '), {
      indent,
      columns,
    });
  });
}

function gapLines(page: Page, gap: GapResult): string[] {
  return marked(
    page,
    gapMark(page.marks, gap),
    `${gap.group} compared with ${gap.reference} (${gap.dimension}): ${gapWords[gap.result]}${asideOf(gapByFramework(gap))}. ${gap.reason}`,
    6,
    gapPaint(page, gap),
  );
}

function groupLines(page: Page, { groups, unit }: IndicatorResult): string[] {
  return groups
    .filter(({ reference }) => reference === null)
    .flatMap(({ dimension, group, series }) => [
      ...paragraph(page, `${group} (${dimension}), shown without a gap`, 6, page.paint.muted),
      ...seriesLines(page, series, unit, 8),
    ]);
}
