import type { PublishedIndicator } from '../../../insight/publication/publication.js';
import { endsInWords, factsInWords, publishedTrendWords, shownInWords } from '../../publication/publication-words.js';
import { periodsOf } from '../charts/drawing-area.js';
import { LineChart } from '../charts/line-chart.js';
import { drawnSeries, shownPoint } from '../charts/published-series.js';
import { valueScale } from '../charts/value-scale.js';
import { capitalized } from '../readable-name.js';
import { PublishedGroups } from './published-groups.js';

/** An indicator with its chart and its numbers as shown, then each way to break it down. */
export function PublishedMeasure({ indicator, level: Heading }: { indicator: PublishedIndicator; level: 'h3' | 'h4' }) {
  const { name, unit, target, dimensions, baseline, latest } = indicator;
  const series = drawnSeries(indicator.series);
  const groups = dimensions.flatMap((dimension) =>
    dimension.groups.map((group) => ({ series: drawnSeries(group.series) })),
  );
  const scale = valueScale({ unit, series, groups, ...(target && { target }) });
  const periods = periodsOf(series, ...groups.map((group) => group.series));
  const ends = endsInWords(indicator);
  return (
    <div class="measure">
      <Heading>
        {name}
        <span class="point-made">{`: ${publishedTrendWords[indicator.trend]}${ends === '' ? '' : `, ${ends}`}`}</span>
      </Heading>
      <p class="quiet">{factsInWords(indicator)}</p>
      <div class="beside">
        {scale && series.length > 0 && (
          <figure>
            <LineChart
              sentence={`${name}, by period. ${ends === '' ? '' : `${ends}. `}${capitalized(publishedTrendWords[indicator.trend])}.`}
              series={series}
              periods={periods}
              scale={scale}
              unit={unit}
              baseline={shownPoint(indicator.series, baseline)}
              latest={shownPoint(indicator.series, latest)}
              target={target}
            />
          </figure>
        )}
        <PublishedNumbers indicator={indicator} />
      </div>
      {dimensions.map((dimension) => (
        <PublishedGroups
          key={dimension.id}
          indicator={indicator}
          dimension={dimension}
          periods={periods}
          scale={scale}
        />
      ))}
    </div>
  );
}

/** The numbers of a chart: a row for each period. */
function PublishedNumbers({ indicator: { name, series } }: { indicator: PublishedIndicator }) {
  const hasNotes = series.some((point) => noteOf(point) !== '');
  return (
    <div class="numbers">
      <table>
        <caption class="hidden">{`The numbers: ${name}`}</caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">Everyone</th>
            {hasNotes && (
              <th scope="col" class="note">
                Note
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {series.map((point) => (
            <tr key={point.period}>
              <th scope="row">{point.period}</th>
              <td>{shownInWords(point)}</td>
              {hasNotes && <td class="note">{noteOf(point)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const noteOf = ({ provisional, break: breaks }: PublishedIndicator['series'][number]): string =>
  [...(breaks ? ['not comparable with earlier periods'] : []), ...(provisional ? ['may still change'] : [])].join(', ');
