import type { Publication } from '../../../insight/publication/publication.js';
import { coreInWords, endsInWords, publishedTrendWords } from '../../publication/publication-words.js';
import { drawnSeries } from '../charts/published-series.js';
import { Sparkline } from '../charts/sparkline.js';
import { PlainTable } from '../plain-table.js';
import { capitalized } from '../readable-name.js';

/** How many core indicators improved, held and declined, and each of them in a row: what most readers come for. */
export function CoreSummary({ publication }: { publication: Publication }) {
  const { core, outcomes } = publication;
  const tiles = [
    [core.improved, 'improved', 'improved'],
    [core.maintained, 'held steady', 'held'],
    [core.declined, 'declined', 'declined'],
  ] as const;
  const rows = outcomes.flatMap(({ title, indicators }) =>
    indicators
      .filter((indicator) => indicator.core)
      .map((indicator) => [
        <>
          {indicator.name}
          <div class="state">{title}</div>
        </>,
        <Sparkline key="picture" indicator={{ unit: indicator.unit, series: drawnSeries(indicator.series) }} />,
        `${capitalized(publishedTrendWords[indicator.trend])}${endsOf(indicator)}`,
      ]),
  );
  return (
    <section aria-labelledby="at-a-glance">
      <h2 id="at-a-glance">At a glance</h2>
      <p>{coreInWords(core)}</p>
      {core.shown > 0 && (
        <ul class="tiles">
          {tiles.map(([count, words, name]) => (
            <li key={name} class={`tile-${name}`}>
              <strong>{`${count} of ${core.shown}`}</strong>
              {` ${words}`}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <PlainTable
          label="Core indicators at a glance"
          head={['Core indicator', 'Over time', 'What happened']}
          rows={rows}
        />
      )}
    </section>
  );
}

function endsOf(indicator: Parameters<typeof endsInWords>[0]): string {
  const ends = endsInWords(indicator);
  return ends === '' ? '' : `, ${ends}`;
}
