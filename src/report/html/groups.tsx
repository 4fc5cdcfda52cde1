import type { GapResult, GroupResult, IndicatorResult } from '../../generated/report.js';
import { decimalsOf } from '../../text/shown-number.js';
import { asideOf, gapByFramework } from '../framework-aside.js';
import { gapUnit, showGap, showPoint } from '../values.js';
import { gapResultWords } from '../words.js';
import { comparableEnds } from './charts/comparable-ends.js';
import { GapBars, gapSpan } from './charts/gap-bars.js';
import { LineChart } from './charts/line-chart.js';
import type { ValueScale } from './charts/value-scale.js';
import { valueInCell } from './numbers-table.js';
import { capitalized, readableName } from './readable-name.js';
import { WideTable } from './wide-table.js';

interface GroupsProps {
  readonly indicator: IndicatorResult;
  readonly periods: readonly string[];
  readonly scale: ValueScale;
}

/** An indicator by group: a small chart for each group in the file's order, all on one scale, then the gaps. */
export function Groups({ indicator, periods, scale }: GroupsProps) {
  const dimensions = [...new Set(indicator.groups.map(({ dimension }) => dimension))];
  return (
    <>
      {dimensions.map((dimension) => {
        const groups = indicator.groups.filter((group) => group.dimension === dimension);
        return (
          <div key={dimension} class="dimension">
            <p class="by">
              <strong>{`By ${readableName(dimension)}`}</strong>
              <span class="quiet"> in the order of the file; gray is everyone</span>
            </p>
            <div class="groups">
              {groups.map((group) => (
                <GroupChart key={group.group} indicator={indicator} group={group} periods={periods} scale={scale} />
              ))}
            </div>
            <GapTable gaps={indicator.gaps.filter((gap) => gap.dimension === dimension)} indicator={indicator} />
            <GroupNumbers groups={groups} indicator={indicator} />
          </div>
        );
      })}
    </>
  );
}

function GroupChart({ indicator, group, periods, scale }: GroupsProps & { group: GroupResult }) {
  const { series } = group;
  const name = capitalized(readableName(group.group));
  const { baseline, latest } = comparableEnds(series);
  const ends = [baseline, latest].flatMap((point) =>
    point ? [`${showPoint(point, indicator.unit)} in ${point.period}`] : [],
  );
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <LineChart
        small
        sentence={`${name}: ${ends.length === 0 ? 'no comparable values' : ends.join(', ')}.`}
        series={series}
        whole={indicator.series}
        periods={periods}
        scale={scale}
        unit={indicator.unit}
        baseline={baseline}
        latest={latest}
      />
    </figure>
  );
}

function GapTable({ gaps, indicator }: { gaps: readonly GapResult[]; indicator: IndicatorResult }) {
  if (gaps.length === 0) return null;
  const span = gapSpan(gaps) && gapSpan(indicator.gaps);
  const decimals = decimalsOf(gaps.flatMap(({ baseline, latest }) => [baseline?.gap, latest?.gap]));
  return (
    <WideTable label={`Gaps: ${indicator.name}`}>
      <thead>
        <tr>
          <th scope="col">Gap</th>
          <th scope="col" class="number">
            Baseline
          </th>
          <th scope="col" class="number">
            Latest
          </th>
          {span && <th scope="col">Baseline above, latest below</th>}
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {gaps.map((gap) => (
          <tr key={`${gap.dimension}/${gap.group}`}>
            <th scope="row">{`${capitalized(readableName(gap.group))}, compared with ${referenceInWords(gap)}`}</th>
            <GapCell gap={gap} end={gap.baseline} indicator={indicator} decimals={decimals} />
            <GapCell gap={gap} end={gap.latest} indicator={indicator} decimals={decimals} />
            {span && (
              <td>
                <GapBars gap={gap} span={span} />
              </td>
            )}
            <td>
              {gapResultWords(gap)}
              {asideOf(gapByFramework(gap))}
              <span class="quiet">{gapDetail(gap, indicator)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

const referenceInWords = ({ reference }: GapResult) => (reference === 'overall' ? 'everyone' : readableName(reference));

interface GapCellProps {
  readonly gap: GapResult;
  readonly end: GapResult['baseline'];
  readonly indicator: IndicatorResult;
  readonly decimals: number | undefined;
}

function GapCell({ gap, end, indicator, decimals }: GapCellProps) {
  if (end === null) return <td class="number">–</td>;
  return (
    <td class="number">
      {showGap(end, gapUnit(gap, indicator.unit), decimals)}
      {gapUnit(gap, indicator.unit) === 'points' && ' points'}
      <span class="quiet">{` ${end.period}`}</span>
    </td>
  );
}

/** Why a gap can't be judged or doesn't count; else how many more people would close it. */
function gapDetail(gap: GapResult, indicator: IndicatorResult): string {
  if (gap.result === 'insufficient-data' || (gap.result !== 'widened' && !gap.counts && gap.declined.length > 0)) {
    return ` ${gap.reason}`;
  }
  const people = peopleToClose(gap, indicator);
  if (people === undefined) return '';
  return ` About ${people.toLocaleString('en-US')} ${indicator.better === 'lower' ? 'fewer' : 'more'} in this group would close it.`;
}

/** How many people the latest gap means: a share of the group's size. Only where that is known, and the group is worse off. */
function peopleToClose(
  { dimension, group, measure, latest }: GapResult,
  indicator: IndicatorResult,
): number | undefined {
  if (indicator.unit !== 'percent' || measure !== 'absolute' || latest?.gap == null || latest.gap <= 0)
    return undefined;
  const series = indicator.groups.find((one) => one.dimension === dimension && one.group === group)?.series ?? [];
  const size = series.find(({ period }) => period === latest.period)?.n;
  return size === undefined ? undefined : Math.max(1, Math.round((latest.gap / 100) * size));
}

function GroupNumbers({ groups, indicator }: { groups: readonly GroupResult[]; indicator: IndicatorResult }) {
  const periods = [...new Set(groups.flatMap(({ series }) => series.map(({ period }) => period)))].sort();
  const decimals = decimalsOf(groups.flatMap(({ series }) => series.map(({ value }) => value)));
  return (
    <details>
      <summary>Numbers by group</summary>
      <WideTable label={`Numbers by group: ${indicator.name}`}>
        <thead>
          <tr>
            <th scope="col">Group</th>
            {periods.map((period) => (
              <th key={period} scope="col" class="number">
                {period}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, series }) => (
            <tr key={group}>
              <th scope="row">{capitalized(readableName(group))}</th>
              {periods.map((period) => {
                const point = series.find((one) => one.period === period);
                return (
                  <td key={period} class="number">
                    {point ? valueInCell(point, indicator.unit, decimals) : ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  );
}
