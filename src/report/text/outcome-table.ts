import type {
  AdjacentOutcomeResult,
  GapPoint,
  GapResult,
  IndicatorResult,
  OutcomeResult,
  Point,
  ValidAssessment,
} from '../../generated/report.js';
import { decimalsOf, showChange, showNumber, showValue } from '../values.js';
import { gapResultWords, trendWords } from '../words.js';
import { gapMark, trendMark } from './marks.js';
import { type Page, paragraph } from './page.js';
import { sparkline } from './sparkline.js';
import { type Cell, drawTable, type Row } from './table.js';
import { gapPaint, trendPaint } from './tones.js';

type Measured = IndicatorResult | AdjacentOutcomeResult;

/** The outcomes: each indicator over time, and its gaps beneath it. */
export function renderOutcomes(page: Page, { outcomes }: ValidAssessment): string[] {
  if (outcomes === null) return paragraph(page, 'The file leaves the outcomes out: they are not answered yet.', 2);
  if (outcomes.length === 0) return paragraph(page, 'The file says that there are none.', 2);
  return drawMeasures(
    page,
    outcomes.flatMap((outcome, index): Row[] => [
      ...(index === 0 ? [] : [[{ text: '', span: 5 }]]),
      ...outcomeRows(page, outcome),
    ]),
    outcomes.flatMap(({ indicators }) => indicators),
  );
}

/** The outcomes of other sectors. */
export function renderAdjacentOutcomes(page: Page, { adjacentOutcomes }: ValidAssessment): string[] {
  if (adjacentOutcomes === null) {
    return paragraph(page, 'The file leaves the outcomes of other sectors out: they are not answered yet.', 2);
  }
  if (adjacentOutcomes.length === 0) return paragraph(page, 'The file says that there are none.', 2);
  const rows = adjacentOutcomes.flatMap((outcome): Row[] => {
    const facts = [outcome.sector, outcome.serves && `for ${outcome.serves}`, ...unitFacts(outcome)].filter(Boolean);
    return [
      [{ text: `${outcome.name} (${facts.join(', ')})`, span: 5 }],
      figures(page, outcome),
      ...whyRows(page, outcome),
    ];
  });
  return drawMeasures(page, rows, adjacentOutcomes);
}

function drawMeasures(page: Page, rows: readonly Row[], measures: readonly Measured[]): string[] {
  const head: Row = [
    { text: '' },
    { text: 'Baseline', right: true, paint: page.paint.muted },
    { text: 'Latest', right: true, paint: page.paint.muted },
    { text: 'Change', right: true, paint: page.paint.muted },
    { text: 'Result', paint: page.paint.muted },
  ];
  const widest = measures.some(({ trend }) => trend === 'insufficient-data') ? 17 : 14;
  return [
    ...drawTable(page, { rows: [head, 'rule', ...rows], minimums: [18, 13, 13, 6, widest] }),
    '',
    ...paragraph(
      page,
      `Change: + is better and - is worse, whichever way the indicator runs. Gaps: + is larger, - is smaller. ${page.marks.hole} a period without a comparable value.`,
      2,
      page.paint.muted,
    ),
  ];
}

function outcomeRows(page: Page, { title, indicators }: OutcomeResult): Row[] {
  return [
    [{ text: title, span: 5, paint: page.paint.heading }],
    ...indicators.flatMap((indicator): Row[] => [
      [{ text: indicatorName(indicator), span: 5, indent: 2 }],
      figures(page, indicator),
      ...whyRows(page, indicator),
      ...gapRows(page, indicator),
    ]),
  ];
}

/** An indicator's name with what a reader must know to read its numbers. */
export function indicatorName(indicator: IndicatorResult): string {
  return `${indicator.name} (${[indicator.core ? 'core' : 'contributing', ...unitFacts(indicator)].join(', ')})`;
}

function unitFacts({ unit, unitLabel, better }: Measured): string[] {
  return [unitLabel ?? unit, ...(better === 'lower' ? ['lower is better'] : [])];
}

function figures(page: Page, measure: Measured): Row {
  const { trend, latestStep, change, unit, baseline, latest } = measure;
  const turned = latestStep === 'declined' && trend !== 'declined' ? ', but fell lately' : '';
  const decimals = decimalsOf([baseline?.value, latest?.value, change]);
  const point = (end: Point | null) =>
    figure(end === null ? '' : `${showValue(end.value, unit, decimals)} ${end.period}`);
  return [
    { text: sparkline(measure.series, page.marks, 12), indent: 4, paint: page.paint.accent },
    point(baseline),
    point(latest),
    figure(change === null ? '' : showChange(change, decimals)),
    { text: `${trendMark(page.marks, trend)} ${trendWords[trend]}${turned}`, paint: trendPaint(page, trend) },
  ];
}

function figure(text: string): Cell {
  return { text, right: true };
}

/** Why there is no trend; where there is one, the verbose part explains it. */
function whyRows({ paint }: Page, { trend, reason }: Measured): Row[] {
  return trend === 'insufficient-data' ? [[{ text: reason, span: 5, indent: 4, paint: paint.muted }]] : [];
}

function gapRows(page: Page, { gaps }: IndicatorResult): Row[] {
  let heading = '';
  return gaps.flatMap((gap): Row[] => {
    const title = `Gaps by ${gap.dimension}, compared with ${gap.reference}${gap.measure === 'relative' ? ' (relative)' : ''}`;
    const rows: Row[] = title === heading ? [] : [[{ text: title, span: 5, indent: 4, paint: page.paint.muted }]];
    heading = title;
    return [...rows, gapRow(page, gap), ...whyGapRows(page, gap)];
  });
}

function gapRow(page: Page, gap: GapResult): Row {
  const { group, baseline, latest, change, measure } = gap;
  const decimals = decimalsOf([baseline?.gap, latest?.gap, change]);
  const point = (end: GapPoint | null) =>
    figure(end === null ? '' : `${showNumber(end.gap, decimals)}${measure === 'relative' ? '%' : ''} ${end.period}`);
  return [
    { text: group, indent: 6 },
    point(baseline),
    point(latest),
    figure(change === null ? '' : showChange(change, decimals)),
    { text: `${gapMark(page.marks, gap)} ${gapResultWords(gap)}`, paint: gapPaint(page, gap) },
  ];
}

/** Why a gap is not known, or why one that shrank does not count. */
function whyGapRows({ paint }: Page, { result, counts, reason }: GapResult): Row[] {
  const explained = result === 'insufficient-data' || (!counts && (result === 'reduced' || result === 'eliminated'));
  return explained ? [[{ text: reason, span: 5, indent: 8, paint: paint.muted }]] : [];
}
