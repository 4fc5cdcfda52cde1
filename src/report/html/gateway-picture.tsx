import type { Framework } from '../../generated/framework.js';
import type { BenchmarkResult, GatewayResult, ValidAssessment } from '../../generated/report.js';
import { gatewaysAside } from '../framework-aside.js';
import { gatewayWords } from '../words.js';
import { WideTable } from './wide-table.js';

/** Gateways down, pillars across, a square for each benchmark. It's a table, so that it reads without a picture, too. */
export function GatewayPicture({ result, framework }: { result: ValidAssessment; framework: Framework }) {
  const credited = result.gateways.filter((gateway) => gateway.credited).map(({ title }) => title);
  return (
    <figure class="keep">
      <WideTable label="Gateways and pillars" class="gateways">
        <caption class="hidden">Gateways and pillars: how many benchmarks count in each</caption>
        <thead>
          <tr>
            <th scope="col">Gateway</th>
            {framework.pillars.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.gateways.map((gateway) => (
            <GatewayRow key={gateway.id} gateway={gateway} result={result} framework={framework} />
          ))}
        </tbody>
      </WideTable>
      <Legend result={result} />
      {gatewaysAside(result.gateways).map((sentence) => (
        <p key={sentence} class="quiet">{`* ${sentence}`}</p>
      ))}
      {credited.length > 0 && <p class="quiet">{`Credited by a designation on record: ${credited.join(', ')}.`}</p>}
    </figure>
  );
}

interface RowProps {
  readonly gateway: GatewayResult;
  readonly result: ValidAssessment;
  readonly framework: Framework;
}

function GatewayRow({ gateway, result, framework }: RowProps) {
  const isNext = gateway.id === result.next;
  const name = gateway.state === 'crossed' ? 'crossed-row' : isNext ? 'next-row' : 'later-row';
  return (
    <tr class={name}>
      <th scope="row">
        {gateway.title} <span class="state">{stateInWords(gateway, isNext)}</span>
      </th>
      {gateway.total === 0 ? (
        <td colSpan={framework.pillars.length} class="quiet">
          {criteriaInWords(gateway, result)}
        </td>
      ) : (
        framework.pillars.map(({ id }) => <PillarCell key={id} pillar={gateway.pillars.find((one) => one.id === id)} />)
      )}
    </tr>
  );
}

function PillarCell({ pillar }: { pillar: GatewayResult['pillars'][number] | undefined }) {
  if (!pillar || pillar.total === 0) return <td />;
  return (
    <td>
      <span class="hidden">{`${pillar.met} of ${pillar.total}`}</span>
      {pillar.benchmarks.map((benchmark) => (
        <Square key={benchmark.id} benchmark={benchmark} />
      ))}
    </td>
  );
}

/** Whether a gateway is crossed, and whether it comes next; a star where the framework's own method gives another state. */
function stateInWords({ state, frameworkState, met, total, credited }: GatewayResult, isNext: boolean): string {
  const words = [
    isNext && state === 'not-crossed' ? 'next' : isNext ? `next; ${gatewayWords[state]}` : gatewayWords[state],
    ...(total === 0 ? [] : [`${met} of ${total}`]),
    ...(credited ? ['credited'] : []),
  ];
  return `${words.join(', ')}${frameworkState === state ? '' : ' *'}`;
}

/** How many of its criteria a determination meets that crosses a gateway by itself. */
function criteriaInWords({ determination }: GatewayResult, { determinations }: ValidAssessment): string {
  const found = determinations.find(({ id }) => id === determination);
  if (!found) return '';
  const met = found.criteria.filter(({ result }) => result === 'met').length;
  return `${met} of ${found.criteria.length} criteria met`;
}

type Kind = 'met' | 'returned' | 'review' | 'in-progress' | 'not-started' | 'lapsed' | 'not-assessed';

const kinds: readonly { readonly kind: Kind; readonly words: string }[] = [
  { kind: 'met', words: 'counts' },
  { kind: 'review', words: 'met, review to come' },
  { kind: 'returned', words: 'met, but returned by a review' },
  { kind: 'in-progress', words: 'in progress' },
  { kind: 'not-started', words: 'not started' },
  { kind: 'lapsed', words: 'lapsed' },
  { kind: 'not-assessed', words: 'not assessed' },
];

function kindOf({ status, counts, judgment }: BenchmarkResult): Kind {
  if (status !== 'met' || counts) return status;
  return judgment === 'undetermined' ? 'review' : 'returned';
}

function Square({ benchmark }: { benchmark: BenchmarkResult }) {
  return <SquareOf kind={kindOf(benchmark)} />;
}

function SquareOf({ kind }: { kind: Kind }) {
  const unknown = kind === 'not-assessed' || kind === 'review';
  return (
    <svg
      class="benchmark"
      aria-hidden="true"
      viewBox="0 0 18 18"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
    >
      <rect
        class={`square${kind === 'met' ? ' square-met' : ''}${unknown ? ' square-unknown' : ''}`}
        x="1.5"
        y="1.5"
        width="15"
        height="15"
        rx="2"
      />
      {(kind === 'met' || kind === 'review') && (
        <path class={kind === 'met' ? 'tick' : 'mark-line'} d="M5 9.5l3 3 5.5-6.5" />
      )}
      {kind === 'in-progress' && <path class="half" d="M3 15V3l12 12z" fill="currentColor" stroke="none" />}
      {(kind === 'lapsed' || kind === 'returned') && <path class="cross" d="M5.5 5.5l7 7m0 -7l-7 7" />}
      {kind === 'not-assessed' && <path class="mark-line" d="M9 5.5v4.5m0 2v1.2" />}
    </svg>
  );
}

/** What the squares in this picture mean: those alone that are in it. */
function Legend({ result }: { result: ValidAssessment }) {
  const benchmarks = result.gateways.flatMap(({ pillars }) => pillars.flatMap((pillar) => pillar.benchmarks));
  const used = new Set(benchmarks.map(kindOf));
  return (
    <ul class="legend">
      {kinds
        .filter(({ kind }) => used.has(kind))
        .map(({ kind, words }) => (
          <li key={kind}>
            <SquareOf kind={kind} />
            {words}
          </li>
        ))}
    </ul>
  );
}
