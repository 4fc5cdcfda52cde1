import type { Framework } from '../../generated/framework.js';
import type { NetworkEntry, NetworkStanding } from '../../insight/network/network-entry.js';
import { counted } from '../../text/counted.js';
import { verdictInShort } from '../framework-aside.js';
import { gatewayCells } from '../gateway-cells.js';

/** One partnership among many: where it stands, in words and as a small picture. */
export function NetworkRow({ entry, framework }: { entry: NetworkEntry; framework: Framework }) {
  const { standing, file, severities } = entry;
  if (!standing) {
    return (
      <tr>
        <th scope="row">{file}</th>
        <td colSpan={4 + framework.determinations.length} class="open">
          {`invalid: ${counted(severities.error, 'error')}`}
        </td>
      </tr>
    );
  }
  const [crossed, next] = gatewayCells(framework.gateways, standing, 'all crossed');
  return (
    <tr>
      <th scope="row">
        {standing.name}
        <span class="state">{file}</span>
      </th>
      <td>
        <GatewayStrip standing={standing} />
      </td>
      <td>{crossed}</td>
      <td>{next}</td>
      {framework.determinations.map(({ id }) => {
        const verdict = standing.verdicts.find((one) => one.id === id);
        return (
          <td key={id} class={verdict?.verdict === 'eligible' ? 'good' : ''}>
            {verdict ? verdictInShort(verdict) : ''}
          </td>
        );
      })}
      <td class="number">{improvedInWords(standing)}</td>
    </tr>
  );
}

/** How many core indicators improved, with their whole: those whose trend is known. */
function improvedInWords({ trends: { improved, maintained, declined } }: NetworkStanding): string {
  const known = improved + maintained + declined;
  return known === 0 ? '–' : `${improved} of ${known}`;
}

/** The gateways as a strip: crossed ones filled, the next one half, and the others empty. */
function GatewayStrip({ standing }: { standing: NetworkStanding }) {
  const square = (index: number, height: number) => `M${index * 13 + 1} ${13 - height}h10v${height}h-10z`;
  const crossed = standing.gateways.flatMap(({ state }, index) => (state === 'crossed' ? [square(index, 12)] : []));
  const next = standing.gateways.flatMap(({ id }, index) => (id === standing.next ? [square(index, 6)] : []));
  const all = standing.gateways.map((_, index) => square(index, 12));
  return (
    <svg class="strip" aria-hidden="true" width="80" height="14" fill="none" stroke="currentColor">
      <path class="square" d={all.join('')} />
      <path class="bar" d={[...crossed, ...next].join('')} fill="currentColor" />
    </svg>
  );
}
