import { reviewInWords } from '../../evaluate/reviews.js';
import type { BenchmarkResult, EvidenceResult, GatewayResult, ValidAssessment } from '../../generated/report.js';
import { statusWords } from '../words.js';
import { Link } from './link.js';
import { WideTable } from './wide-table.js';

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
      <WideTable label={`Benchmarks: ${gateway.title}`}>
        <caption class="hidden">{gateway.title}</caption>
        <thead>
          <tr>
            <th scope="col">Benchmark</th>
            <th scope="col">Status</th>
            <th scope="col">Evidence and review</th>
          </tr>
        </thead>
        <tbody>
          {gateway.pillars.flatMap(({ benchmarks }) =>
            benchmarks.map((benchmark) => <Row key={benchmark.id} benchmark={benchmark} />),
          )}
        </tbody>
      </WideTable>
    </details>
  );
}

function Row({ benchmark }: { benchmark: BenchmarkResult }) {
  const { code, title, status, note, review, evidence } = benchmark;
  return (
    <tr>
      <th scope="row">
        <span class="quiet">{`${code} `}</span>
        {title}
      </th>
      <td>{statusWords[status]}</td>
      <td>
        {note !== undefined && <div>{note}</div>}
        {evidence.map((piece) => (
          <div key={`${piece.title} ${piece.url} ${piece.file}`}>
            <Evidence piece={piece} />
          </div>
        ))}
        {review !== null && (
          <div>{`${reviewInWords(review)}${review.note === undefined ? '' : `: ${review.note}`}`}</div>
        )}
      </td>
    </tr>
  );
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
