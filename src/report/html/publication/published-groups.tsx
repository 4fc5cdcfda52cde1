import type { PublishedDimension, PublishedGap, PublishedIndicator } from '../../../insight/publication/publication.js';
import { gapMoveInWords, shownInWords } from '../../publication/publication-words.js';
import { comparableEnds } from '../charts/comparable-ends.js';
import { LineChart } from '../charts/line-chart.js';
import { drawnSeries } from '../charts/published-series.js';
import type { ValueScale } from '../charts/value-scale.js';
import { gapInWords } from '../gap-in-words.js';
import { PlainTable } from '../plain-table.js';
import { capitalized, readableName } from '../readable-name.js';

interface PublishedGroupsProps {
  readonly indicator: PublishedIndicator;
  readonly dimension: PublishedDimension;
  readonly periods: readonly string[];
  readonly scale: ValueScale | undefined;
}

/** An indicator by group: a small chart for each group in the file's order, all on one scale, with its numbers and gaps. */
export function PublishedGroups({ indicator, dimension, periods, scale }: PublishedGroupsProps) {
  const whole = drawnSeries(indicator.series);
  const kind = readableName(dimension.id);
  return (
    <div class="dimension">
      <p class="by">
        <strong>{`By ${kind}`}</strong>
        <span class="quiet"> The gray line without points is everyone.</span>
      </p>
      <div class="groups">
        {scale &&
          dimension.groups.map((group) => {
            const name = capitalized(readableName(group.id));
            const series = drawnSeries(group.series);
            const numbers = group.series.map((point) => `${shownInWords(point)} in ${point.period}`);
            const { baseline, latest } = comparableEnds(series);
            return (
              <figure key={group.id}>
                <figcaption>
                  {name}
                  {group.series.length > 0 && group.series.every(({ withheld }) => withheld === 'privacy') && (
                    <span class="quiet">Withheld to protect privacy</span>
                  )}
                </figcaption>
                <LineChart
                  small
                  sentence={`${name}: ${numbers.length === 0 ? 'no numbers yet' : numbers.join(', ')}.`}
                  series={series}
                  whole={whole}
                  periods={periods}
                  scale={scale}
                  unit={indicator.unit}
                  baseline={baseline}
                  latest={latest}
                />
              </figure>
            );
          })}
      </div>
      <Gaps gaps={dimension.gaps} indicator={indicator} />
      <details>
        <summary>{`Numbers by ${kind}`}</summary>
        <p class="print-only">{`Numbers by ${kind}`}</p>
        <PlainTable
          label={`${indicator.name}: numbers by ${kind}`}
          head={['Group', ...periods]}
          numbers={periods.map((_, index) => index + 1)}
          rows={dimension.groups.map((group) => [
            capitalized(readableName(group.id)),
            ...periods.map((period) => {
              const point = group.series.find((one) => one.period === period);
              return point === undefined ? 'not measured' : shownInWords(point);
            }),
          ])}
        />
      </details>
    </div>
  );
}

function Gaps({ gaps, indicator }: { gaps: readonly PublishedGap[]; indicator: PublishedIndicator }) {
  if (gaps.length === 0) return null;
  return (
    <PlainTable
      label={`${indicator.name}: gaps between groups`}
      head={['Gap between groups', 'At the start', 'Now', 'What happened']}
      rows={gaps.map((gap) => [
        gapInWords(gap),
        sizeOf(gap, gap.baselineGap),
        sizeOf(gap, gap.latestGap),
        capitalized(gapMoveInWords(gap)),
      ])}
    />
  );
}

/** How large a gap is, from the numbers as shown. */
function sizeOf({ measure, withheld }: PublishedGap, gap: number | null): string {
  if (gap === null) return withheld === 'privacy' ? 'withheld' : 'not known';
  const size = Math.round(gap * 10) / 10;
  return measure === 'relative' ? `${size}%` : `${size} points`;
}
