import type { ValidAssessment } from '../../generated/report.js';
import { countGaps, countTrends } from '../../insight/network/network-entry.js';
import { counted } from '../../text/counted.js';
import { verdictInShort } from '../framework-aside.js';
import { standingSentence } from '../standing.js';
import { gapsInWords, trendsInWords } from './moves-in-words.js';
import { NamedMoves } from './named-moves.js';
import { StateList } from './state-list.js';

/** Where the partnership stands, what its numbers say, and the verdicts: what a board reads first. */
export function Standing({ result }: { result: ValidAssessment }) {
  return (
    <>
      <p class="standing">{standingSentence(result)}</p>
      <p class="measures">{measuresInWords(result)}</p>
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

/** How the core indicators and their gaps move: counts with their whole, never a share alone. */
function measuresInWords({ outcomes }: ValidAssessment): string {
  const core = outcomes.flatMap(({ indicators }) => indicators).filter((indicator) => indicator.core);
  if (core.length === 0) return 'The assessment has no core indicators yet.';
  const trends = trendsInWords(countTrends(core.map(({ trend }) => trend)));
  const gaps = core.flatMap((indicator) => indicator.gaps);
  const sentence = `Of ${counted(core.length, 'core indicator')}, ${trends}.`;
  if (gaps.length === 0) return sentence;
  const moves = gapsInWords(countGaps(gaps.map(({ result }) => result)));
  return `${sentence} Of ${counted(gaps.length, 'gap')} between groups, ${moves}.`;
}
