import type { GapResult, GroupResult, IndicatorResult } from '../../generated/report.js';
import { decimalsOf } from '../../text/shown-number.js';
import { asideOf, gapByFramework } from '../framework-aside.js';
import { showPoint } from '../values.js';
import { comparableEnds } from './charts/comparable-ends.js';
import { GapBars, gapSpan } from './charts/gap-bars.js';
import { LineChart } from './charts/line-chart.js';
import type { ValueScale } from './charts/value-scale.js';
import { gapAtInWords, gapInWords, peopleInWords, shareInWords } from './gap-in-words.js';
import { pageGapWords } from './moves-in-words.js';
import { valueInCell } from './numbers-table.js';
import { PlainTable } from './plain-table.js';
import { capitalized, readableName } from './readable-name.js';

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
              <span class="quiet"> The gray line without points is everyone.</span>
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
  const cell = (gap: GapResult, end: GapResult['baseline']) => gapAtInWords(gap, end, indicator.unit, decimals);
  return (
    <PlainTable
      label={`Gaps: ${indicator.name}`}
      head={['Gap', 'Baseline', 'Latest', ...(span ? ['Baseline above, latest below'] : []), 'Result']}
      numbers={[1, 2]}
      rows={gaps.map((gap) => [
        <>
          {gapInWords(gap)}
          {gap.measure === 'relative' && <div class="state">{shareInWords(gap)}</div>}
        </>,
        cell(gap, gap.baseline),
        cell(gap, gap.latest),
        ...(span ? [<GapBars gap={gap} span={span} />] : []),
        <>
          {capitalized(pageGapWords(gap))}
          {asideOf(gapByFramework(gap, pageGapWords))}
          <GapDetail gap={gap} indicator={indicator} />
        </>,
      ])}
    />
  );
}

function GapDetail({ gap, indicator }: { gap: GapResult; indicator: IndicatorResult }) {
  const detail = detailOf(gap, indicator);
  return detail === '' ? null : <div class="quiet">{detail}</div>;
}

/** Why a gap can't be judged or doesn't count; else how many more people would close it. */
function detailOf(gap: GapResult, indicator: IndicatorResult): string {
  if (gap.result === 'insufficient-data' || (gap.result !== 'widened' && !gap.counts && gap.declined.length > 0)) {
    return gap.reason;
  }
  const people = peopleInWords(gap, indicator);
  return people === '' ? '' : `${capitalized(people)} in this group would close it.`;
}

function GroupNumbers({ groups, indicator }: { groups: readonly GroupResult[]; indicator: IndicatorResult }) {
  const periods = [...new Set(groups.flatMap(({ series }) => series.map(({ period }) => period)))].sort();
  const decimals = decimalsOf(groups.flatMap(({ series }) => series.map(({ value }) => value)));
  return (
    <details>
      <summary>Numbers by group</summary>
      <PlainTable
        label={`Numbers by group: ${indicator.name}`}
        head={['Group', ...periods]}
        numbers={periods.map((_, index) => index + 1)}
        rows={groups.map(({ group, series }) => [
          capitalized(readableName(group)),
          ...periods.map((period) =>
            valueInCell(
              series.find((one) => one.period === period),
              indicator.unit,
              decimals,
            ),
          ),
        ])}
      />
    </details>
  );
}
