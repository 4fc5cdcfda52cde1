import type { GatewayResult, ValidAssessment } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { crossedAside, nextAside, verdictInShort } from '../framework-aside.js';

/** Where the partnership stands, what its numbers say, and the verdicts: what a board reads first. */
export function Standing({ result }: { result: ValidAssessment }) {
  return (
    <>
      <p class="standing">
        <StandingSentence result={result} />
      </p>
      <p class="measures">{measuresInWords(result)}</p>
      <ul class="verdicts">
        {result.determinations.map((determination) => (
          <li key={determination.id} class={determination.verdict === 'eligible' ? 'is-eligible' : ''}>
            <strong>{determination.title}</strong>
            {verdictInShort(determination)}
          </li>
        ))}
      </ul>
    </>
  );
}

function StandingSentence({ result }: { result: ValidAssessment }) {
  const title = (gateway: string | null, none: string) =>
    result.gateways.find(({ id }) => id === gateway)?.title ?? none;
  const crossed = title(result.lastCrossed, 'no gateway yet');
  const next = result.gateways.find(({ id }) => id === result.next);
  return (
    <>
      {`${result.partnership.name} has crossed `}
      {result.lastCrossed === null ? (
        crossed
      ) : (
        <>
          the <strong>{crossed}</strong> gateway
        </>
      )}
      {crossedAside(result, (gateway) => title(gateway, 'no gateway yet'))}
      {'. '}
      {next ? `Next is ${next.title}${progressInWords(next, result)}` : 'That is every gateway'}
      {nextAside(result, (gateway) => title(gateway, 'every gateway is crossed'))}
      {'.'}
    </>
  );
}

/** How far the next gateway is, after its title. */
function progressInWords(gateway: GatewayResult, { determinations }: ValidAssessment): string {
  const { met, total, unknown, threshold, determination } = gateway;
  if (threshold) {
    const open = unknown === 0 ? '' : `, and ${unknown} ${unknown === 1 ? "isn't" : "aren't"} known yet`;
    const needed =
      threshold.kind === 'all-benchmarks' ? '' : `; it needs ${threshold.required}, at least one in each pillar`;
    return `: ${met} of its ${counted(total, 'benchmark')} ${met === 1 ? 'counts' : 'count'}${open}${needed}`;
  }
  const found = determinations.find(({ id }) => id === determination);
  if (!found) return '';
  const criteria = found.criteria.filter(({ result }) => result === 'met').length;
  return `: ${criteria} of its ${counted(found.criteria.length, 'criterion', 'criteria')} ${criteria === 1 ? 'is' : 'are'} met`;
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
