import type {
  AdjacentOutcomeResult,
  GapResult,
  IndicatorResult,
  OutcomeResult,
  Point,
  ValidAssessment,
} from '../../generated/report.js';
import { decimalsOf } from '../../text/shown-number.js';
import { asideOf, gapByFramework, trendByFramework } from '../framework-aside.js';
import { gapUnit, provisionalMark, showChangeOf, showGap, showPoint } from '../values.js';
import { gapResultWords, trendWords } from '../words.js';
import { markdownTable } from './escape-markdown.js';
import { memoCell, memoText } from './memo-text.js';

const head = ['Indicator', 'Baseline', 'Latest', 'Result'];
const right = [1, 2];

/** The outcomes, each with a table of its indicators and their gaps; then those of other sectors. */
export function renderMarkdownOutcomes({
  outcomes,
  otherOutcomes,
  adjacentOutcomes,
  leftOut,
}: ValidAssessment): string[][] {
  const adjacent = adjacentOutcomes.map((outcome) => measureRow(outcome));
  return [
    ...absence(outcomes, leftOut.includes('outcomes') && "The file doesn't list outcomes yet."),
    ...outcomeTables(outcomes, '###'),
    ['### Outcomes in other sectors'],
    ...absence(adjacentOutcomes, leftOut.includes('adjacent-outcomes') && "The file doesn't list them yet."),
    ...(adjacent.length === 0 ? [] : [markdownTable(head, adjacent, right)]),
    ...(otherOutcomes.length === 0
      ? []
      : [
          ['### Other outcomes'],
          ["The partnership's own outcomes. They never count."],
          ...outcomeTables(otherOutcomes, '####'),
        ]),
    ['Change: + is better and - is worse, even when lower is better. Gaps: + is larger, - is smaller.'],
  ];
}

function outcomeTables(outcomes: readonly OutcomeResult[], mark: string): string[][] {
  return outcomes.flatMap(({ title, indicators }) => [
    [`${mark} ${memoText(title)}`],
    markdownTable(
      head,
      indicators.flatMap((indicator) => [
        measureRow(indicator, indicator.core),
        ...indicator.gaps.map((gap) => gapRow(gap, indicator.unit)),
      ]),
      right,
    ),
  ]);
}

function absence(section: readonly unknown[], leftOut: string | false): string[][] {
  if (leftOut) return [[leftOut]];
  return section.length === 0 ? [['The file says there are none.']] : [];
}

function measureRow(measure: IndicatorResult | AdjacentOutcomeResult, core?: boolean): string[] {
  const { name, unit, baseline, latest, trend, reason } = measure;
  const decimals = decimalsOf([baseline?.value, latest?.value, measure.change]);
  const point = (end: Point | null) =>
    end === null ? '' : memoCell(`${showPoint(end, unit, decimals)}${provisionalMark(end)} (${end.period})`);
  const facts = [
    ...(core === undefined ? [] : [core ? 'core' : 'contributing']),
    measure.unitLabel ?? unit,
    ...(measure.better === 'lower' ? ['lower is better'] : []),
  ];
  return [
    `${memoCell(name)} (${memoCell(facts.join(', '))})`,
    point(baseline),
    point(latest),
    (trend === 'insufficient-data'
      ? `${trendWords[trend]}: ${memoCell(reason)}`
      : withChange(`**${trendWords[trend]}**`, showChangeOf(measure, unit, decimals))) +
      asideOf(trendByFramework(measure)),
  ];
}

function gapRow(gap: GapResult, unit: string): string[] {
  const shownUnit = gapUnit(gap, unit);
  const decimals = decimalsOf([gap.baseline?.gap, gap.latest?.gap, gap.change]);
  const value = (end: GapResult['baseline']) =>
    end === null ? '' : memoCell(`${showGap(end, shownUnit, decimals)} (${end.period})`);
  const explained = gap.result === 'insufficient-data' || gapResultWords(gap).includes(',');
  return [
    `Gap: ${memoCell(gap.group)} compared with ${memoCell(gap.reference)} (${memoCell(gap.dimension)})`,
    value(gap.baseline),
    value(gap.latest),
    `${gap.result === 'insufficient-data' ? gapResultWords(gap) : withChange(gapResultWords(gap), showChangeOf(gap, shownUnit, decimals))}${explained ? `: ${memoCell(gap.reason)}` : ''}${asideOf(gapByFramework(gap))}`,
  ];
}

const withChange = (words: string, change: string): string => (change === '' ? words : `${words}, ${memoCell(change)}`);
