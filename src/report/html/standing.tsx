import type { ValidAssessment } from '../../generated/report.js';
import { countGaps, countTrends } from '../../insight/network/network-entry.js';
import { verdictInShort } from '../framework-aside.js';
import { standingSentence } from '../standing.js';
import { measuresInWords } from './moves-in-words.js';
import { NamedMoves } from './named-moves.js';
import { StateList } from './state-list.js';

/** Where the partnership stands, what its numbers say, and the verdicts: what a board reads first. */
export function Standing({ result }: { result: ValidAssessment }) {
  return (
    <>
      <p class="standing">{standingSentence(result)}</p>
      <p class="measures">{measuresOf(result)}</p>
      <NamedMoves outcomes={result.outcomes} />
      <StateList
        items={result.determinations.map((determination) => ({
          id: determination.id,
          title: determination.title,
          state: verdictInShort(determination),
          mark: determination.verdict === 'eligible' ? 'holds' : undefined,
        }))}
      />
    </>
  );
}

function measuresOf({ outcomes }: ValidAssessment): string {
  const core = outcomes.flatMap(({ indicators }) => indicators).filter((indicator) => indicator.core);
  const gaps = core.flatMap((indicator) => indicator.gaps);
  return measuresInWords(countTrends(core.map(({ trend }) => trend)), countGaps(gaps.map(({ result }) => result)));
}
