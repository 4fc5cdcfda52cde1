import type { Framework } from '../../generated/framework.js';
import type { NetworkEntry, NetworkStanding } from '../../insight/network/network-entry.js';
import { counted } from '../../text/counted.js';
import { showNumber } from '../../text/shown-number.js';
import { asideOf, changesByFramework, changesInWords, verdictInShort } from '../framework-aside.js';
import { gatewayCells } from '../gateway-cells.js';
import { movementInWords } from '../movement-words.js';
import { changesTitle } from '../network-words.js';
import { GatewayStrip } from './gateway-strip.js';

/** The columns of the partnerships' table. @param moves whether the run says how each moved */
export function networkColumns({ determinations }: Framework, moves: boolean): string[] {
  const titles = determinations.map(({ title }) => title);
  const movement = moves ? ['Movement'] : [];
  return [
    'Partnership',
    'Gateways',
    'Last crossed',
    'Next',
    ...titles,
    changesTitle,
    'Core indicators improved',
    ...movement,
  ];
}

interface NetworkRowProps {
  readonly entry: NetworkEntry;
  readonly standing: NetworkStanding;
  readonly framework: Framework;
}

/** One partnership among many: where it stands, in words and as a small picture, and how it moved where that is known. */
export function NetworkRow({ entry: { file, movement }, standing, framework }: NetworkRowProps) {
  const [crossed, next] = gatewayCells(framework.gateways, standing, 'all crossed');
  const verdicts = framework.determinations.map(({ id }) => standing.verdicts.find((one) => one.id === id));
  const [, ...labels] = networkColumns(framework, movement !== null);
  const cells = [
    <GatewayStrip shares={sharesOf(standing)} />,
    crossed,
    next,
    ...verdicts.map((verdict) => (verdict ? verdictInShort(verdict) : '')),
    `${changesInWords(framework, standing.nextVerdict)}${asideOf(changesByFramework(framework, standing))}`,
    improvedInWords(standing),
    ...(movement ? [movementInWords(framework, movement) || movement.result] : []),
  ];
  return (
    <tr>
      <th scope="row">
        {standing.name}
        <div class="state">{file}</div>
      </th>
      {cells.map((cell, index) => (
        <td
          key={`${index}`}
          data-label={labels[index]}
          class={verdicts[index - 3]?.verdict === 'eligible' ? 'good' : undefined}
        >
          {cell}
        </td>
      ))}
    </tr>
  );
}

/** A file that nothing could be computed from. */
export function InvalidRow({ entry: { file, severities }, columns }: { entry: NetworkEntry; columns: number }) {
  return (
    <tr>
      <th scope="row">{file}</th>
      <td colSpan={columns - 1} class="open">
        {`invalid: ${counted(severities.error, 'error')}`}
      </td>
    </tr>
  );
}

/** What the rows below it have in common. */
export function GroupRow({ title, size, columns }: { title: string; size: number; columns: number }) {
  return (
    <tr class="part">
      <th scope="rowgroup" colSpan={columns}>
        {`${title} (${showNumber(size)})`}
      </th>
    </tr>
  );
}

/** How many core indicators improved, with their whole: those whose trend is known. */
function improvedInWords({ trends: { improved, maintained, declined } }: NetworkStanding): string {
  const known = improved + maintained + declined;
  return known === 0 ? 'not known yet' : `${improved} of ${known}`;
}

/** Crossed ones filled, the next one half, and the others empty. */
const sharesOf = ({ gateways, next }: NetworkStanding): number[] =>
  gateways.map(({ id, state }) => (state === 'crossed' ? 1 : id === next ? 0.5 : 0));
