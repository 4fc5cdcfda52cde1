import { reviewInWords } from '../../evaluate/reviews.js';
import type { BenchmarkResult, EvidenceResult, GatewayResult, ValidAssessment } from '../../generated/report.js';
import { statusWords } from '../words.js';
import { Link } from './link.js';
import { PlainTable } from './plain-table.js';

/** Every benchmark of every gateway, with its evidence and its review. */
export function Benchmarks({ result }: { result: ValidAssessment }) {
  return (
    <section aria-labelledby="benchmarks">
      <h2 id="benchmarks">Benchmarks</h2>
      {result.gateways
        .filter(({ total }) => total > 0)
        .map((gateway) => (
          <Gateway key={gateway.id} gateway={gateway} />
        ))}
    </section>
  );
}

function Gateway({ gateway }: { gateway: GatewayResult }) {
  return (
    <details>
      <summary>{`${gateway.title}: ${gateway.met} of ${gateway.total}`}</summary>
      <h3 class="print-only">{`${gateway.title}: ${gateway.met} of ${gateway.total}`}</h3>
      <PlainTable
        label={`Benchmarks: ${gateway.title}`}
        head={['Benchmark', 'Status', 'Evidence and review']}
        rows={gateway.pillars.flatMap(({ benchmarks }) => benchmarks.map(cells))}
      />
    </details>
  );
}

function cells({ code, title, status, note, review, evidence }: BenchmarkResult) {
  return [
    <>
      <span class="quiet">{`${code} `}</span>
      {title}
    </>,
    statusWords[status],
    <>
      {note !== undefined && <div>{note}</div>}
      {evidence.map((piece) => (
        <div key={`${piece.title} ${piece.url} ${piece.file}`}>
          <Evidence piece={piece} />
        </div>
      ))}
      {review !== null && <div>{`${reviewInWords(review)}${review.note === undefined ? '' : `: ${review.note}`}`}</div>}
    </>,
  ];
}

function Evidence({ piece: { title, url, file, date } }: { piece: EvidenceResult }) {
  const name = title ?? url ?? file ?? '';
  return (
    <>
      {url === undefined ? name : <Link to={url}>{name}</Link>}
      {file !== undefined && title !== undefined && <span class="quiet">{` (${file})`}</span>}
      {date !== undefined && <span class="quiet">{`, ${date}`}</span>}
    </>
  );
}
