import type { Framework } from '../../generated/framework.js';
import {
  changeByFramework,
  type DeterminationChange,
  type GatewayChange,
  type Moved,
  type Standing,
  type VerdictChange,
  verdictChange,
} from '../../insight/comparison/verdict-change.js';
import { gatewayWords, verdictWords } from '../../report/words.js';
import { listInWords } from '../../text/listed.js';

/**
 * What an answer does to gateways and verdicts, for a command that scripts call: how many benchmarks are met, every result
 * that changes, and the same under the framework's own method where that is something else.
 */
export function changeInLines(framework: Framework, before: Standing, after: Standing): string[] {
  const moves = movesOf(verdictChange(framework, before, after));
  const otherwise = changeByFramework(framework, before, after);
  const lines = [...moves.map(({ line }) => line), ...examplesTooEarly(framework, before, after)];
  if (otherwise === undefined) return lines;
  const own = decidingLines(moves);
  const others = decidingLines(movesOf(otherwise));
  if (others.join('\n') === own.join('\n')) return lines;
  const told = others.length === 0 ? ['no gateway or verdict changes'] : others;
  return [...lines, ...told.map((line) => `Under the framework's own method, ${line}`)];
}

/** Why an example that's new, or that an edit made too early, doesn't count, where that leaves a criterion open. */
function examplesTooEarly(framework: Framework, before: Standing, after: Standing): string[] {
  return framework.determinations.flatMap(({ id, title, criteria }) =>
    criteria
      .filter(({ rule }) => rule.kind === 'examples-since-designation')
      .flatMap(({ id: criterion, title: asked }) => {
        const [old, now] = [before, after].map(({ determinations }) =>
          determinations.find((one) => one.id === id)?.criteria.find((one) => one.id === criterion),
        );
        const early = new Set(old?.considered.filter(({ judgment }) => judgment === 'unmet').map((one) => one.id));
        const isNew = now?.considered.some((one) => one.judgment === 'unmet' && !early.has(one.id)) === true;
        return isNew && now?.result !== 'met' ? [`${title}, ${asked}: ${now?.reason}`] : [];
      }),
  );
}

interface Move {
  readonly line: string;
  /** Whether the result of a gateway or a verdict changes. */
  readonly decides: boolean;
}

function decidingLines(moves: readonly Move[]): string[] {
  return moves.filter(({ decides }) => decides).map(({ line }) => line);
}

function movesOf({ gateways, determinations }: VerdictChange): Move[] {
  const isGain = ({ from, to }: GatewayChange) => from !== to && (from === 'crossed' || to === 'crossed');
  const alone = (gateway: GatewayChange) => gateway.met.from !== gateway.met.to || isGain(gateway);
  const isVerdict = ({ from, to }: DeterminationChange) => from !== to && (from === 'eligible' || to === 'eligible');
  return [
    ...gateways.filter(alone).map(({ title, met, total, from, to }): Move => {
      const count = met.from === met.to ? met.to : `${met.from} -> ${met.to}`;
      const facts = [
        ...(total === 0 ? [] : [`${count} of ${total} benchmarks met`]),
        ...(from === to ? [] : [`${gatewayWords[from]} -> ${gatewayWords[to]}`]),
      ];
      return { line: `${title}: ${facts.join('; ')}`, decides: from !== to };
    }),
    ...together(
      gateways.filter((gateway) => !alone(gateway)),
      gatewayWords,
    ),
    ...determinations.filter(isVerdict).flatMap((verdict) => together([verdict], verdictWords)),
    ...together(
      determinations.filter((verdict) => !isVerdict(verdict)),
      verdictWords,
    ),
  ];
}

/** Those that change in the same way, in one line: an answer may make many of them unknown. */
function together<State extends string>(
  all: readonly ({ readonly title: string } & Moved<State>)[],
  words: Readonly<Record<State, string>>,
): Move[] {
  const titles = new Map<string, string[]>();
  for (const { title, from, to } of all) {
    if (from === to) continue;
    const change = `${words[from]} -> ${words[to]}`;
    titles.set(change, [...(titles.get(change) ?? []), title]);
  }
  return [...titles].map(([change, named]) => ({ line: `${listInWords(named, 'and')}: ${change}`, decides: true }));
}
