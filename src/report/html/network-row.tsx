import type { Framework } from '../../generated/framework.js';
import type { NetworkEntry, NetworkStanding } from '../../insight/network/network-entry.js';
import { counted } from '../../text/counted.js';
import { verdictInShort } from '../framework-aside.js';
import { gatewayCells } from '../gateway-cells.js';
import { GatewayStrip } from './gateway-strip.js';

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
        <GatewayStrip shares={sharesOf(standing)} />
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

/** Crossed ones filled, the next one half, and the others empty. */
const sharesOf = ({ gateways, next }: NetworkStanding): number[] =>
  gateways.map(({ id, state }) => (state === 'crossed' ? 1 : id === next ? 0.5 : 0));
