import type { GapResult, IndicatorResult, ValidAssessment } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { decimalsOf } from '../../text/shown-number.js';
import { asideOf, gapByFramework, trendByFramework } from '../framework-aside.js';
import { provisionalMark, showPoint } from '../values.js';
import { comparableEnds } from './charts/comparable-ends.js';
import { targetInWords } from './charts/line-chart.js';
import { Sparkline } from './charts/sparkline.js';
import { gapAtInWords, gapInWords, peopleInWords, shareInWords } from './gap-in-words.js';
import { pageGapWords, pageTrendWords } from './moves-in-words.js';
import { PlainTable } from './plain-table.js';
import { capitalized } from './readable-name.js';

/**
 * What improved, and for whom: every core indicator in a row, then the gaps by what became of them. With the first page,
 * this is what a board gets on paper; the details of all of it come later.
 */
export function AtAGlance({ result }: { result: ValidAssessment }) {
  const core = result.outcomes.flatMap(({ indicators }) => indicators.filter((indicator) => indicator.core));
  if (core.length === 0) return null;
  const gaps = core.flatMap((indicator) => indicator.gaps.map((gap) => ({ gap, indicator })));
  return (
    <section class="second-page" aria-labelledby="glance">
      <h2 id="glance">What improved, and for whom</h2>
      <PlainTable
        label="Core indicators"
        head={['Core indicator', 'Over time', 'Baseline', 'Latest', 'Trend']}
        numbers={[2, 3]}
        rows={core.slice(0, mostRows).map(indicatorCells)}
      />
      <More count={core.length - mostRows} what="more core indicator" />
      {gaps.length > 0 && (
        <>
          <h3>Gaps between groups</h3>
          <GapsByResult gaps={gaps} />
          <More count={gaps.length - mostRows} what="more gap" />
        </>
      )}
    </section>
  );
}

/** So many rows fit on a sheet of paper with what stands beside them. */
const mostRows = 16;

function More({ count, what }: { count: number; what: string }) {
  return count > 0 ? <p class="quiet">{`${counted(count, what)} under Outcomes.`}</p> : null;
}

function indicatorCells(indicator: IndicatorResult) {
  const { name, unit, series, trend, target } = indicator;
  // A trend that isn't settled has no ends, and its series has values all the same.
  const { baseline, latest } = indicator.latest === null ? comparableEnds(series) : indicator;
  const decimals = decimalsOf([baseline?.value, latest?.value]);
  const at = (end: typeof baseline) =>
    end === null ? 'not known' : `${showPoint(end, unit, decimals)} in ${end.period}${provisionalMark(end)}`;
  return [
    <>
      {name}
      {target !== undefined && <div class="state">{targetInWords(target, unit)}</div>}
    </>,
    <Sparkline indicator={indicator} />,
    at(baseline),
    at(latest),
    <span class={trend === 'improved' ? 'good' : trend === 'declined' ? 'open' : undefined}>
      {pageTrendWords[trend]}
      {asideOf(trendByFramework(indicator, pageTrendWords))}
    </span>,
  ];
}

interface OfIndicator {
  readonly gap: GapResult;
  readonly indicator: IndicatorResult;
}

const became: readonly (readonly [string, readonly GapResult['result'][]])[] = [
  ['Got smaller', ['reduced', 'eliminated']],
  ['Widened', ['widened']],
  ['Stayed the same', ['unchanged']],
  ['No gap to close', ['no-gap']],
  ["Can't be judged yet", ['insufficient-data']],
];

/** The gaps by what became of them; of each kind in the order of the file. */
function GapsByResult({ gaps }: { gaps: readonly OfIndicator[] }) {
  const ordered = became.flatMap(([title, results]) =>
    gaps.filter(({ gap }) => results.includes(gap.result)).map((one) => ({ ...one, title })),
  );
  const shown = ordered.slice(0, mostRows);
  return (
    <PlainTable
      label="Gaps between groups"
      head={['Gap', 'Baseline', 'Latest', 'People to close it']}
      numbers={[1, 2, 3]}
      parts={became.map(([title]) => ({
        title: `${title}: ${ordered.filter((one) => one.title === title).length}`,
        rows: shown.filter((one) => one.title === title).map(gapCells),
      }))}
    />
  );
}

function gapCells({ gap, indicator }: OfIndicator) {
  const decimals = decimalsOf([gap.baseline?.gap, gap.latest?.gap]);
  const otherwise = asideOf(gapByFramework(gap, pageGapWords));
  const isSetAside = !gap.counts && (gap.result === 'reduced' || gap.result === 'eliminated');
  return [
    <>
      {gapInWords(gap)}
      <div class="state">
        {`${indicator.name}${gap.measure === 'relative' ? `, ${shareInWords(gap)}` : ''}`}
        {(otherwise !== '' || isSetAside) && `. ${capitalized(pageGapWords(gap))}${otherwise}`}
      </div>
    </>,
    gapAtInWords(gap, gap.baseline, indicator.unit, decimals),
    gapAtInWords(gap, gap.latest, indicator.unit, decimals),
    peopleInWords(gap, indicator),
  ];
}
