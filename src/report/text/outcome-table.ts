import type {
  AdjacentOutcomeResult,
  GapPoint,
  GapResult,
  IndicatorResult,
  OutcomeResult,
  Point,
  ValidAssessment,
} from '../../generated/report.js';
import { decimalsOf } from '../../text/shown-number.js';
import { gapByFramework, trendByFramework } from '../framework-aside.js';
import { gapUnit, provisionalMark, showChangeOf, showGap, showPoint } from '../values.js';
import { gapResultWords, trendWords } from '../words.js';
import { gapMark, trendMark } from './marks.js';
import { type Page, type Paint, paragraph } from './page.js';
import { sparkline } from './sparkline.js';
import { drawTable, type Row, type TextCell } from './table.js';
import { gapPaint, trendPaint } from './tones.js';

type Measured = IndicatorResult | AdjacentOutcomeResult;

/** From this width on, an indicator's name is next to its numbers; below, above them. */
const wide = 110;

/** Below this width there is no table: its columns would be broken. */
const narrow = 74;

/** Periods in a sparkline, at most. */
const longestLine = 12;

/** The outcomes: each indicator over time, and its gaps beneath it. */
export function renderOutcomes(page: Page, { outcomes, leftOut }: ValidAssessment): string[] {
  if (leftOut.includes('outcomes')) return paragraph(page, "The file doesn't list outcomes yet.", 2);
  if (outcomes.length === 0) return paragraph(page, 'The file says there are none.', 2);
  return drawOutcomes(page, outcomes);
}

function drawOutcomes(page: Page, outcomes: readonly OutcomeResult[]): string[] {
  return drawMeasures(
    page,
    outcomes.flatMap((outcome, index) => [...(index === 0 ? [] : [across('')]), ...outcomeRows(page, outcome)]),
  );
}

/** The partnership's own outcomes: computed like the others, and never counted. Nothing if there is none. */
export function renderOtherOutcomes(page: Page, { otherOutcomes }: ValidAssessment): string[] {
  return otherOutcomes.length === 0 ? [] : drawOutcomes(page, otherOutcomes);
}

/** The outcomes of other sectors. Nothing where the file lists none. */
export function renderAdjacentOutcomes(page: Page, { adjacentOutcomes }: ValidAssessment): string[] {
  if (adjacentOutcomes.length === 0) return [];
  return drawMeasures(
    page,
    adjacentOutcomes.flatMap((outcome) => measureRows(page, outcome, adjacentName(outcome))),
  );
}

/** That the file lists no outcomes in other sectors; nothing where it does. */
export function renderNoAdjacentOutcomes(page: Page, { adjacentOutcomes, leftOut }: ValidAssessment): string[] {
  if (adjacentOutcomes.length > 0) return [];
  const text = leftOut.includes('adjacent-outcomes')
    ? "The file doesn't list outcomes in other sectors yet."
    : 'The file says there are no outcomes in other sectors.';
  return ['', ...paragraph(page, text, 2)];
}

/** How to read the numbers of the tables, as far as there are any. */
export function renderOutcomeLegend(
  page: Page,
  { outcomes, otherOutcomes, adjacentOutcomes }: ValidAssessment,
): string[] {
  const indicators = [...outcomes, ...otherOutcomes].flatMap((outcome) => outcome.indicators);
  const measures = [...indicators, ...adjacentOutcomes];
  const hasHole = measures.some(({ series }) => series.some(({ use }) => use !== 'comparable' && use !== 'not-begun'));
  const sentences = [
    ...(measures.length === 0 ? [] : ['Change: + is better and - is worse, even when lower is better.']),
    ...(indicators.every(({ gaps }) => gaps.length === 0) ? [] : ['Gaps: + is larger, - is smaller.']),
    ...(hasHole ? [`In the small charts, ${page.marks.hole} is a period with no comparable value.`] : []),
  ];
  return sentences.length === 0 ? [] : ['', ...paragraph(page, sentences.join(' '), 2, page.paint.muted)];
}

/** An indicator's name with what a reader must know to read its numbers. */
export function indicatorName(indicator: IndicatorResult): string {
  return `${indicator.name} (${[indicator.core ? 'core' : 'contributing', ...unitFacts(indicator)].join(', ')})`;
}

function adjacentName(outcome: AdjacentOutcomeResult): string {
  const serves = outcome.serves === null ? [] : [`for ${outcome.serves}`];
  const sector = outcome.sector === null ? [] : [outcome.sector];
  return `${outcome.name} (${[...sector, ...serves, ...unitFacts(outcome)].join(', ')})`;
}

function unitFacts({ unit, unitLabel, better }: Measured): string[] {
  return [unitLabel ?? unit, ...(better === 'lower' ? ['lower is better'] : [])];
}

function drawMeasures(page: Page, rows: readonly Row[]): string[] {
  if (page.width < narrow) return rows.flatMap((row) => stacked(page, row));
  const head = (text: string, right = true): TextCell => ({ text, right, paint: page.paint.muted });
  return drawTable(page, {
    rows: [
      [head(''), head(''), head('Baseline'), head('Latest'), head('Change'), head('Result', false)],
      'rule',
      ...rows,
    ],
    minimums: [16, 1, 13, 13, 6, 15],
  });
}

/** A row of the table as running text, where there is no room for columns. */
function stacked(page: Page, row: Row): string[] {
  if (row === 'rule') return [];
  const [first, line, baseline, latest, change, result] = row;
  if (first && row.length === 1) return paragraph(page, first.text, first.indent ?? 0, first.paint);
  const numbers = [baseline, latest].map((cell) => cell?.text ?? '').filter((text) => text !== '');
  const facts = [numbers.join(` ${page.marks.arrow} `), change?.text ?? ''].filter((text) => text !== '').join(', ');
  const text = [first?.text, line?.text, result?.text].filter((part) => part).join(' ');
  return paragraph(page, facts === '' ? text : `${text}: ${facts}`, first?.indent ?? 0);
}

function outcomeRows(page: Page, { title, indicators }: OutcomeResult): Row[] {
  return [
    across(title, 0, page.paint.heading),
    ...indicators.flatMap((indicator) => [
      ...measureRows(page, indicator, indicatorName(indicator)),
      ...gapRows(page, indicator),
    ]),
  ];
}

/** A cell over the whole table. */
function across(text: string, indent = 0, paint?: Paint): Row {
  return [{ text, indent, paint }];
}

function measureRows(page: Page, measure: Measured, name: string): Row[] {
  const line: TextCell = { text: sparkline(measure.series, page.marks, longestLine), paint: page.paint.accent };
  // Without a trend there are no numbers to make room for: the reason says why.
  const why = [
    ...(measure.trend === 'insufficient-data' ? [across(measure.reason, 4, page.paint.muted)] : []),
    ...byFrameworkRows(page, trendByFramework(measure), 4),
  ];
  if (page.width >= wide) return [[{ text: name, indent: 2 }, line, ...figures(page, measure)], ...why];
  return [across(name, 2), [{ ...line, indent: 4 }, { text: '' }, ...figures(page, measure)], ...why];
}

/** What the framework's own method makes of it, where that is something else. */
function byFrameworkRows({ paint }: Page, words: string | undefined, indent: number): Row[] {
  return words === undefined ? [] : [across(`Under the framework's own method: ${words}.`, indent, paint.caution)];
}

function figures(page: Page, measure: Measured): TextCell[] {
  const { trend, latestStep, unit, baseline, latest } = measure;
  const turned = latestStep === 'declined' && trend !== 'declined' ? ', but fell recently' : '';
  const decimals = decimalsOf([baseline?.value, latest?.value, measure.change]);
  const point = (end: Point | null) =>
    figure(end === null ? '' : `${showPoint(end, unit, decimals)}${provisionalMark(end)} ${end.period}`);
  return [
    point(baseline),
    point(latest),
    // Without a trend the reason says where the change lies.
    figure(trend === 'insufficient-data' ? '' : showChangeOf(measure, unit, decimals)),
    { text: `${trendMark(page.marks, trend)} ${trendWords[trend]}${turned}`, paint: trendPaint(page, trend) },
  ];
}

function figure(text: string): TextCell {
  return { text, right: true };
}

function gapRows(page: Page, { gaps, unit }: IndicatorResult): Row[] {
  let heading = '';
  return gaps.flatMap((gap): Row[] => {
    const relative = gap.measure === 'relative' ? ', relative' : '';
    const title = `Gaps by ${gap.dimension}, compared with ${gap.reference}${relative}`;
    const rows = title === heading ? [] : [across(title, 4, page.paint.muted)];
    heading = title;
    return [
      ...rows,
      gapRow(page, gap, unit),
      ...whyGapRows(page, gap),
      ...byFrameworkRows(page, gapByFramework(gap), 8),
    ];
  });
}

function gapRow(page: Page, gap: GapResult, unit: string): Row {
  const { group, baseline, latest, result } = gap;
  const shownUnit = gapUnit(gap, unit);
  const decimals = decimalsOf([baseline?.gap, latest?.gap, gap.change]);
  const point = (end: GapPoint | null) =>
    figure(end === null ? '' : `${showGap(end, shownUnit, decimals)} ${end.period}`);
  return [
    { text: group, indent: 6 },
    { text: '' },
    point(baseline),
    point(latest),
    figure(result === 'insufficient-data' ? '' : showChangeOf(gap, shownUnit, decimals)),
    { text: `${gapMark(page.marks, gap)} ${gapResultWords(gap)}`, paint: gapPaint(page, gap) },
  ];
}

/** Why a gap is not known, or why one that shrank does not count. */
function whyGapRows({ paint }: Page, { result, counts, reason }: GapResult): Row[] {
  const explained = result === 'insufficient-data' || (!counts && (result === 'reduced' || result === 'eliminated'));
  return explained ? [across(reason, 8, paint.muted)] : [];
}
