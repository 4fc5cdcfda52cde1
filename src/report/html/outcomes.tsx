import type { VNode } from 'preact';
import type { Framework } from '../../generated/framework.js';
import type { AdjacentOutcomeResult, IndicatorResult, OutcomeResult, ValidAssessment } from '../../generated/report.js';
import { decimalsOf } from '../../text/shown-number.js';
import { asideOf, trendByFramework } from '../framework-aside.js';
import { measuredIn } from '../publication/publication-words.js';
import { showChange, showChangeOf, showPoint } from '../values.js';
import { comparableEnds } from './charts/comparable-ends.js';
import { periodsOf } from './charts/drawing-area.js';
import { LineChart } from './charts/line-chart.js';
import { valueScale } from './charts/value-scale.js';
import { Groups } from './groups.js';
import { pageTrendWords } from './moves-in-words.js';
import { NumbersTable } from './numbers-table.js';
import { capitalized } from './readable-name.js';

const chartsExplained =
  "In the charts, the filled point is the latest value. It's open if the value may still change. A thick bar is a range, and a thin bar is a margin of error. A dashed vertical line is a break. Gray values aren't compared. A cross marks a period that wasn't measured, or whose value is withheld. Groups are in the order of the file. The order isn't a ranking.";

/** Every outcome with its charts; then those of other sectors and the partnership's own. A part for each of them. */
export function outcomeParts(
  { outcomes, otherOutcomes, adjacentOutcomes, leftOut }: ValidAssessment,
  framework: Framework,
): VNode[] {
  const statementOf = ({ id }: OutcomeResult) => framework.outcomes.find((outcome) => outcome.id === id)?.statement;
  return [
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">Outcomes</h2>
      {outcomes.length === 0 && (
        <p>{leftOut.includes('outcomes') ? "The file doesn't list outcomes yet." : 'The file says there are none.'}</p>
      )}
      {outcomes.length > 0 && <p class="quiet">{chartsExplained}</p>}
    </section>,
    ...outcomes.map((outcome) => <Outcome outcome={outcome} statement={statementOf(outcome)} />),
    ...(adjacentOutcomes.length === 0
      ? []
      : [
          <section aria-labelledby="other-sectors">
            <h2 id="other-sectors">Outcomes in other sectors</h2>
            {adjacentOutcomes.map((outcome) => (
              <Measure key={outcome.id} measure={outcome} level="h3" />
            ))}
          </section>,
        ]),
    ...(otherOutcomes.length === 0
      ? []
      : [
          <section aria-labelledby="other-outcomes">
            <h2 id="other-outcomes">Other outcomes</h2>
            <p class="quiet">The partnership's own outcomes. They never count.</p>
          </section>,
        ]),
    ...otherOutcomes.map((outcome) => <Outcome outcome={outcome} />),
  ];
}

function Outcome({ outcome, statement }: { outcome: OutcomeResult; statement?: string | undefined }) {
  return (
    <section>
      <h3>{capitalized(outcome.title)}</h3>
      {statement !== undefined && <p>{statement}</p>}
      {outcome.indicators.length === 0 && <p>No indicators yet.</p>}
      {outcome.indicators.map((indicator) => (
        <Measure key={indicator.id} measure={indicator} level="h4" />
      ))}
    </section>
  );
}

interface MeasureProps {
  readonly measure: IndicatorResult | AdjacentOutcomeResult;
  readonly level: 'h3' | 'h4';
}

function Measure({ measure, level: Heading }: MeasureProps) {
  const groups = 'groups' in measure ? measure.groups : [];
  const scale = valueScale(measure);
  const periods = periodsOf(measure.series, ...groups.map(({ series }) => series));
  // A trend that isn't settled has no ends, and its chart has values all the same.
  const { baseline, latest } = measure.latest === null ? comparableEnds(measure.series) : measure;
  const target = 'target' in measure ? measure.target : undefined;
  return (
    <div class="measure">
      <Heading>
        {measure.name}
        <span class="point-made">{`: ${trendInWords(measure)}`}</span>
      </Heading>
      <p class="quiet">{factsInWords(measure)}</p>
      <div class="beside">
        {scale && periodsOf(measure.series).length > 0 && (
          <figure>
            <LineChart
              sentence={sentenceOf(measure)}
              series={measure.series}
              periods={periods}
              scale={scale}
              unit={measure.unit}
              baseline={baseline}
              latest={latest}
              target={target}
            />
          </figure>
        )}
        <NumbersTable measure={measure} />
      </div>
      {'gaps' in measure && scale && <Groups indicator={measure} periods={periods} scale={scale} />}
    </div>
  );
}

/** The main point of a chart: `improved, 39.6% to 43.1%`. */
function trendInWords(measure: MeasureProps['measure']): string {
  const { trend, baseline, latest, unit } = measure;
  const words = `${pageTrendWords[trend]}${asideOf(trendByFramework(measure, pageTrendWords))}`;
  if (baseline === null || latest === null) return words;
  const decimals = decimalsOf([baseline.value, latest.value]);
  return `${words}, ${showPoint(baseline, unit, decimals)} to ${showPoint(latest, unit, decimals)}`;
}

/** What the picture shows, for those who don't see it. */
function sentenceOf(measure: MeasureProps['measure']): string {
  const { name, unit, baseline, latest, reason } = measure;
  if (baseline === null || latest === null) return `${name}, by period. ${reason}`;
  const ends = `${showPoint(baseline, unit)} in ${baseline.period}, ${showPoint(latest, unit)} in ${latest.period}`;
  return `${name}, by period: ${ends}. ${capitalized(pageTrendWords[measure.trend])}.`;
}

/** What is measured, and how the change is judged. */
function factsInWords(measure: MeasureProps['measure']): string {
  const kind = 'core' in measure ? [measure.core ? 'Core indicator' : 'Contributing indicator'] : sectorOf(measure);
  const sentences = [
    `${[...kind, measuredIn(measure)].join(', ')}.`,
    measure.better === 'lower' ? 'Lower is better.' : 'Higher is better.',
    changeInWords(measure),
    measure.source === undefined ? '' : `Source: ${measure.source}.`,
    measure.trend === 'insufficient-data' ? measure.reason : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Which way the numbers went, and how far: `Down 2.2 points.` A result has its sign so that + is better. */
function changeInWords(measure: MeasureProps['measure']): string {
  const { change, unit, better } = measure;
  const pointsOf = (distance: string) => (unit !== 'percent' ? '' : distance === '1' ? ' point' : ' points');
  if (change === null) {
    const range = showChangeOf(measure, unit);
    return range === '' || range === 'open' ? '' : `Change: ${range}${pointsOf(range)}, where + is better.`;
  }
  const distance = showChange(Math.abs(change), unit).replace(/^\+/, '');
  if (change === 0) return 'No change.';
  return `${change > 0 === (better === 'higher') ? 'Up' : 'Down'} ${distance}${pointsOf(distance)}.`;
}

function sectorOf({ sector, serves }: AdjacentOutcomeResult): string[] {
  const parts = [...(sector === null ? [] : [`Sector: ${sector}`]), ...(serves === null ? [] : [`for ${serves}`])];
  return parts.length === 0 ? ['Outcome in another sector'] : parts;
}
