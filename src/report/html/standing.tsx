import type { ValidAssessment } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { verdictInShort } from '../framework-aside.js';
import { standingSentence } from '../standing.js';

/** Where the partnership stands, what its numbers say, and the verdicts: what a board reads first. */
export function Standing({ result }: { result: ValidAssessment }) {
  return (
    <>
      <p class="standing">{standingSentence(result)}</p>
      <p class="measures">{measuresInWords(result)}</p>
      <ul class="verdicts">
        {result.determinations.map((determination) => (
          <li key={determination.id} class={determination.verdict === 'eligible' ? 'is-eligible' : ''}>
            <strong>{determination.title}</strong> {verdictInShort(determination)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How the core indicators and their gaps move: counts with their whole, never a share alone. */
function measuresInWords({ outcomes }: ValidAssessment): string {
  const core = outcomes.flatMap(({ indicators }) => indicators).filter((indicator) => indicator.core);
  if (core.length === 0) return 'The assessment has no core indicators yet.';
  const withTrend = (trend: string) => core.filter((indicator) => indicator.trend === trend).length;
  const trends = inWords([
    [withTrend('improved'), 'improved'],
    [withTrend('maintained'), 'held steady'],
    [withTrend('declined'), 'declined'],
    [withTrend('insufficient-data'), "can't be judged yet"],
  ]);
  const gaps = core.flatMap((indicator) => indicator.gaps);
  const sentence = `Of ${counted(core.length, 'core indicator')}, ${trends}.`;
  if (gaps.length === 0) return sentence;
  const withResult = (...results: string[]) => gaps.filter(({ result }) => results.includes(result)).length;
  const moves = inWords([
    [withResult('reduced', 'eliminated'), 'got smaller'],
    [withResult('unchanged'), 'stayed the same'],
    [withResult('widened'), 'widened'],
    [withResult('no-gap'), 'had no gap to close'],
    [withResult('insufficient-data'), "can't be judged yet"],
  ]);
  return `${sentence} Of ${counted(gaps.length, 'gap')} between groups, ${moves}.`;
}

function inWords(counts: readonly (readonly [number, string])[]): string {
  const parts = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  if (parts.length < 3) return parts.join(' and ');
  return `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}
