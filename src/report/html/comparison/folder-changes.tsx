import type { BeforeAndAfter, PairComparison } from '../../../generated/comparison.js';
import type { Framework } from '../../../generated/framework.js';
import { hasMoved, movesTo } from '../../../insight/comparison/direction.js';
import type { Folders } from '../../comparison/any-comparison.js';
import { countsInWords, unpairedInWords } from '../../comparison/comparison-words.js';
import { changedInWords, movesInWords, otherMethodInWords, whyInWords } from '../../comparison/moves-in-words.js';
import { BulletList } from '../bullet-list.js';
import { PlainTable } from '../plain-table.js';
import { Causes, MovedTable } from './changes.js';
import { runLines } from './run-lines.js';

interface FolderChangesProps {
  readonly comparison: Folders;
  readonly framework: Framework;
}

/** What has changed among many: who gained and who lost, why, the totals, and who could not be compared. */
export function FolderChanges({ comparison, framework }: FolderChangesProps) {
  const { old, new: now, pairs } = comparison;
  const moved = pairs.filter(hasMoved);
  const otherMethod = otherMethodInWords(comparison);
  return (
    <>
      <header>
        <h1>What changed</h1>
        <p class="place">{`From ${old} to ${now}`}</p>
      </header>
      <p class="standing">{countsInWords(comparison)}</p>
      {otherMethod !== '' && <p class="open">{otherMethod}</p>}
      {moved.length > 0 && (
        <section aria-labelledby="partnerships">
          <h2 id="partnerships">Who moved, and why</h2>
          <PlainTable
            label="Who moved, and why"
            head={['Partnership', 'Gained', 'Lost', 'Changed', 'Why']}
            rows={moved.map(pairCells)}
          />
        </section>
      )}
      <section aria-labelledby="totals">
        <h2 id="totals">Totals</h2>
        <Totals comparison={comparison} framework={framework} />
      </section>
      {moved.length > 0 && (
        <section aria-labelledby="each">
          <h2 id="each">Each partnership that moved</h2>
          {moved.slice(0, mostInDetail).map((pair) => (
            <Pair key={pair.new.file} pair={pair} />
          ))}
          {moved.length > mostInDetail && <p>{`and ${moved.length - mostInDetail} more`}</p>}
        </section>
      )}
      {unpairedInWords(comparison).map(({ title, note, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <BulletList items={lines} />
          {note !== '' && <p class="open">{note}</p>}
        </section>
      ))}
      <section aria-labelledby="method">
        <h2 id="method">Method and sources</h2>
        <BulletList items={[`Before: ${old}.`, `Now: ${now}.`, ...runLines(comparison, framework)]} />
      </section>
    </>
  );
}

/** So many partnerships are shown in detail, and so many changes of a kind: a page of hundreds should still open fast. */
const mostInDetail = 200;
const mostChanges = 10;

const nameOf = ({ new: now }: PairComparison) => now.partnership?.name ?? now.file;

function pairCells(pair: PairComparison) {
  return [
    <>
      {nameOf(pair)}
      <div class="state">{pair.new.file}</div>
    </>,
    <span class="good">{movesInWords(movesTo(pair, 'gained'))}</span>,
    <span class="open">{movesInWords(movesTo(pair, 'lost'))}</span>,
    changedInWords(pair),
    whyInWords(pair),
  ];
}

function Pair({ pair }: { pair: PairComparison }) {
  return (
    <details>
      <summary>{nameOf(pair)}</summary>
      <h3 class="print-only">{nameOf(pair)}</h3>
      <MovedTable pair={pair} />
      <Causes pair={pair} most={mostChanges} />
    </details>
  );
}

function Totals({ comparison: { summary }, framework: { gateways, determinations } }: FolderChangesProps) {
  const row = (title: string, count: BeforeAndAfter | undefined) => [
    title,
    String(count?.before ?? 0),
    String(count?.after ?? 0),
  ];
  return (
    <PlainTable
      label="Totals"
      head={['How many', 'Before', 'Now']}
      numbers={[1, 2]}
      rows={[
        ...gateways.map(({ id, title }) => row(`${title}: crossed`, summary.crossed[id])),
        ...determinations.map(({ id, title }) => row(`${title}: eligible`, summary.eligible[id])),
      ]}
    />
  );
}
