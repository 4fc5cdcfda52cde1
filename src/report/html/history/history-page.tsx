import type { Framework } from '../../../generated/framework.js';
import type { HistoryRow } from '../../../generated/history.js';
import type { History } from '../../../insight/history/history.js';
import { calendarDate } from '../../../text/read-date.js';
import { mapTexts } from '../../clean-result.js';
import { crossedAside, verdictInShort } from '../../framework-aside.js';
import { historySteps, invalidInWords, stepBetween, stepInWords } from '../../history/history-words.js';
import { oneLine } from '../../one-line.js';
import type { ReportOptions } from '../../report-options.js';
import { basisWords } from '../../words.js';
import { BulletList } from '../bullet-list.js';
import { GatewayStrip } from '../gateway-strip.js';
import { gapsInWords, trendsInWords } from '../moves-in-words.js';
import { PlainTable } from '../plain-table.js';
import { capitalized } from '../readable-name.js';
import { TrendMarks } from '../trend-marks.js';
import { wholePage } from '../whole-page.js';

/** The years of a partnership as a page: what was gained and lost, then a row a date with small pictures. */
export function renderHistoryAsPage(history: History, options: ReportOptions): string {
  const { framework } = options;
  const shown = mapTexts(history, oneLine);
  const { partnership, rows, basis } = shown;
  const [first, last] = [rows[0], rows.at(-1)];
  const steps = historySteps(framework, rows);
  const content = (
    <>
      <header>
        <h1>{partnership.name}</h1>
        {first && last && <p class="place">{`History · ${spanInWords(first, last)}`}</p>}
      </header>
      {first && last && <p class="standing">{changeInWords(framework, first, last)}</p>}
      {steps.length > 1 && (
        <section aria-labelledby="changes">
          <h2 id="changes">What changed</h2>
          <BulletList
            items={steps.map((step) => `${calendarDate(step.from)} to ${calendarDate(step.to)}: ${stepInWords(step)}.`)}
          />
        </section>
      )}
      <section aria-labelledby="standing">
        <h2 id="standing">Where it stood</h2>
        <p class="quiet">{picturesExplained}</p>
        <PlainTable
          label="Where it stood"
          head={[
            'Assessed on',
            'Gateways',
            ...framework.determinations.map(({ title }) => title),
            'Core indicators',
            'Gaps between groups',
          ]}
          rows={rows.map((row) => cells(row, framework))}
        />
      </section>
      <section aria-labelledby="benchmarks">
        <h2 id="benchmarks">Benchmarks that count</h2>
        <BenchmarkTable rows={rows} framework={framework} />
      </section>
      {shown.invalid.length > 0 && (
        <section aria-labelledby="errors">
          <h2 id="errors">Versions with errors</h2>
          <BulletList items={shown.invalid.map((version) => invalidInWords(version, rows))} />
        </section>
      )}
      <section aria-labelledby="method">
        <h2 id="method">Method and sources</h2>
        <BulletList
          items={[
            `Edition: ${framework.title} (${shown.framework}). It's the same for every date.`,
            `Basis: ${basisWords[basis]}.`,
            ...(shown.methodInForce === 'framework' ? ["Method: the framework's own, for every date."] : []),
            ...rows.map(sourceOf),
          ]}
        />
      </section>
    </>
  );
  return wholePage(`History: ${partnership.name}`, content, options);
}

const picturesExplained =
  'In the pictures, each square is a gateway. A solid square is a crossed gateway. In the others, the bar inside shows how many benchmarks count. Each bar is a core indicator. It is above the line if the indicator improved, on the line if it held steady, and below the line if it declined. A hollow bar means that the trend is not known.';

function spanInWords(first: HistoryRow, last: HistoryRow): string {
  const from = calendarDate(first.assessedOn);
  return first === last ? `assessed on ${from}` : `${from} to ${calendarDate(last.assessedOn)}`;
}

/** What was gained and lost over all the years, in a sentence. */
function changeInWords(framework: Framework, first: HistoryRow, last: HistoryRow): string {
  if (first === last) return 'There is only one date so far. With a second one, you see what changed.';
  return `From ${calendarDate(first.assessedOn)} to ${calendarDate(last.assessedOn)}: ${stepInWords(stepBetween(framework, first, last))}.`;
}

function cells(row: HistoryRow, framework: Framework) {
  const { improved, maintained, declined, insufficientData } = row.indicators;
  const trends = { improved, maintained, declined, 'insufficient-data': insufficientData };
  const { noGap, insufficientData: unknown, counting: _, ...gaps } = row.gaps;
  const titleOf = (id: string | null) => framework.gateways.find((gateway) => gateway.id === id)?.title ?? 'none yet';
  return [
    calendarDate(row.assessedOn),
    <>
      <GatewayStrip shares={row.gateways.map(shareOf)} />
      <div>{`Last crossed: ${titleOf(row.lastCrossed)}${crossedAside(row, titleOf)}`}</div>
    </>,
    ...framework.determinations.map(({ id }) => {
      const found = row.determinations.find((one) => one.id === id);
      return found ? (
        <span class={found.verdict === 'eligible' ? 'good' : undefined}>{verdictInShort(found)}</span>
      ) : (
        ''
      );
    }),
    <>
      <TrendMarks counts={trends} />
      <div>{trendsInWords(trends) || 'none yet'}</div>
    </>,
    capitalized(gapsInWords({ ...gaps, 'no-gap': noGap, 'insufficient-data': unknown }) || 'none'),
  ];
}

/** How far a gateway is: one that is crossed is full, and else it never is. */
function shareOf({ state, met, total }: HistoryRow['gateways'][number]): number {
  if (state === 'crossed') return 1;
  return total === 0 ? 0 : Math.min(met / total, 0.9);
}

function BenchmarkTable({ rows, framework }: { rows: readonly HistoryRow[]; framework: Framework }) {
  const gateways = framework.gateways.filter(({ benchmarks = [] }) => benchmarks.length > 0);
  return (
    <PlainTable
      label="Benchmarks that count"
      head={['Assessed on', ...gateways.map(({ title }) => title)]}
      numbers={gateways.map((_, index) => index + 1)}
      rows={rows.map((row) => [
        calendarDate(row.assessedOn),
        ...gateways.map(({ id }) => {
          const { met = 0, total = 0 } = row.gateways.find((one) => one.id === id) ?? {};
          return `${met} of ${total}`;
        }),
      ])}
    />
  );
}

/** From which file, and from which commit, a row is. */
function sourceOf({ assessedOn, file, commit, committed }: HistoryRow): string {
  const version = commit === null ? '' : `, commit ${commit.slice(0, 10)} of ${committed}`;
  return `${calendarDate(assessedOn)}: ${file}${version}.`;
}
