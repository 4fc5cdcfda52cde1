import type { Framework } from '../../generated/framework.js';
import {
  changeByFramework,
  type Standing,
  type VerdictChange,
  verdictChange,
} from '../../insight/comparison/verdict-change.js';
import { gatewayWords, verdictWords } from '../../report/words.js';

/**
 * What an answer does to gateways and verdicts, for a command that scripts call: how many benchmarks are met, what is
 * gained or lost, and the same under the framework's own method where that is something else.
 */
export function changeInLines(framework: Framework, before: Standing, after: Standing): string[] {
  const moves = movesOf(verdictChange(framework, before, after));
  const otherwise = changeByFramework(framework, before, after);
  const lines = moves.map(({ line }) => line);
  if (otherwise === undefined) return lines;
  const own = gainsAndLosses(moves);
  const others = gainsAndLosses(movesOf(otherwise));
  if (others.join('\n') === own.join('\n')) return lines;
  const told = others.length === 0 ? ['no gateway or verdict changes'] : others;
  return [...lines, ...told.map((line) => `Under the framework's own method, ${line}`)];
}

interface Move {
  readonly line: string;
  /** Whether a gateway or a verdict is gained or lost. */
  readonly decides: boolean;
}

function gainsAndLosses(moves: readonly Move[]): string[] {
  return moves.filter(({ decides }) => decides).map(({ line }) => line);
}

function movesOf({ gateways, determinations }: VerdictChange): Move[] {
  return [
    ...gateways.flatMap(({ title, met, total, from, to }): Move[] => {
      const decides = from !== to && (from === 'crossed' || to === 'crossed');
      if (met.from === met.to && !decides) return [];
      const count = met.from === met.to ? met.to : `${met.from} -> ${met.to}`;
      const facts = [
        ...(total === 0 ? [] : [`${count} of ${total} benchmarks met`]),
        ...(decides ? [`${gatewayWords[from]} -> ${gatewayWords[to]}`] : []),
      ];
      return [{ line: `${title}: ${facts.join('; ')}`, decides }];
    }),
    ...determinations
      .filter(({ from, to }) => from !== to && (from === 'eligible' || to === 'eligible'))
      .map(
        ({ title, from, to }): Move => ({
          line: `${title}: ${verdictWords[from]} -> ${verdictWords[to]}`,
          decides: true,
        }),
      ),
  ];
}
