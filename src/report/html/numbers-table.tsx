import type { AdjacentOutcomeResult, IndicatorResult, SeriesPoint } from '../../generated/report.js';
import { decimalsOf, showNumber } from '../../text/shown-number.js';
import { showPoint } from '../values.js';
import { useWords } from '../words.js';

/** The numbers of a chart: a row for each period. */
export function NumbersTable({ measure }: { measure: IndicatorResult | AdjacentOutcomeResult }) {
  const { series, unit, name } = measure;
  const decimals = decimalsOf(series.map(({ value }) => value));
  const hasCounts = series.some(({ n }) => n !== undefined);
  return (
    <div class="numbers">
      <table>
        <caption class="hidden">{`The numbers: ${name}`}</caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col" class="number">
              Value
            </th>
            {hasCounts && (
              <th scope="col" class="number">
                People
              </th>
            )}
            <th scope="col" class="note">
              Note
            </th>
          </tr>
        </thead>
        <tbody>
          {series.map((point) => (
            <tr key={point.period}>
              <th scope="row">{point.period}</th>
              <td class="number">{valueInCell(point, unit, decimals)}</td>
              {hasCounts && <td class="number">{point.n === undefined ? '' : showNumber(point.n)}</td>}
              <td class="note">{notesOf(measure, point)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A value as it stands in a table: with its margin of error, or why there is none. */
export function valueInCell(point: SeriesPoint | undefined, unit: string, decimals: number | undefined): string {
  if (point === undefined) return absent;
  const shown = showPoint(point, unit, decimals);
  if (shown === '') return withoutValue[point.use] ?? absent;
  return point.margin === undefined ? shown : `${shown} ±${showNumber(point.margin)}`;
}

const absent = 'not measured';

/** Why a period has no value, in a word or two. */
const withoutValue: Readonly<Partial<Record<SeriesPoint['use'], string>>> = {
  suppressed: 'withheld',
  'small-cell': 'withheld',
  'not-begun': "hasn't begun",
};

/** What stands in a period's cell already. */
const isSaid = ({ use }: SeriesPoint) => use === 'not-measured' || use === 'suppressed' || use === 'not-begun';

function notesOf({ baseline, latest }: IndicatorResult | AdjacentOutcomeResult, point: SeriesPoint): string {
  const isAt = (end: typeof baseline) => end?.period === point.period;
  const notes = [
    ...(isAt(baseline) ? ['baseline'] : []),
    ...(isAt(latest) ? ['latest'] : []),
    ...(point.break ? ['break: not comparable with earlier periods'] : []),
    ...(useWords[point.use] === '' || isSaid(point) ? [] : [useWords[point.use]]),
    ...(point.provisional ? ['provisional'] : []),
  ];
  return [notes.join(', '), ...(point.note === undefined ? [] : [point.note])].filter((text) => text !== '').join('. ');
}
