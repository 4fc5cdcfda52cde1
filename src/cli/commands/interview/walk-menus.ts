import { gatewaysOf, isAssessed, type ListedBenchmark, resumeAt } from '../../../authoring/interview/benchmark-list.js';
import type { Gateway } from '../../../generated/framework.js';
import { counted } from '../../../text/counted.js';
import type { Option } from '../../prompts/prompts.js';
import { back, backOption, type Conversation } from './conversation.js';

/** Benchmarks to go through. */
export interface Leg {
  readonly stops: readonly ListedBenchmark[];
  /** The index of the one to begin with. */
  readonly at: number;
  /** Whether a menu led here: then there is a way back to it. */
  readonly hasMenu: boolean;
}

/**
 * Which gateway comes next.
 *
 * @param last the benchmarks gone through before, which `back` leads to the last of
 * @param hasStart whether there is the menu of `askStart` to go back to
 */
export async function askGateway(
  prompts: Conversation['prompts'],
  stops: readonly ListedBenchmark[],
  last: readonly ListedBenchmark[] | undefined,
  hasStart: boolean,
): Promise<Leg | 'start' | 'over'> {
  if (stops.length === 0) return 'over';
  const gateway = await prompts.choose<Gateway | 'over' | typeof back>({
    message: 'Continue with another gateway?',
    choices: [
      { value: 'over', name: 'no, go to the indicators' },
      ...gatewaysOf(stops).map((one) => {
        const count = stops.filter((stop) => stop.gateway === one).length;
        return { value: one, name: `${one.title} (${counted(count, 'benchmark')})`, description: one.statement };
      }),
      ...(last ? [backOption('Return to the last benchmark.')] : hasStart ? [backOption('Return to the menu.')] : []),
    ],
    default: 'over',
  });
  if (gateway === 'over') return 'over';
  if (gateway === back) return last ? { stops: last, at: last.length - 1, hasMenu: true } : 'start';
  return { stops: stops.filter((stop) => stop.gateway === gateway), at: 0, hasMenu: true };
}

/**
 * Where to begin: asked only where there is something to go on from.
 *
 * @param hasMore whether there are gateways besides
 */
export async function askStart(
  { edited, prompts }: Conversation,
  stops: readonly ListedBenchmark[],
  hasMore: boolean,
): Promise<Leg | 'gateways' | 'over'> {
  const answered = stops.filter((stop) => isAssessed(edited.value, stop)).length;
  if (answered === 0) return { stops, at: 0, hasMenu: false };
  const open = resumeAt(edited.value, stops);
  const next = open === undefined ? undefined : stops[open];
  type Start = 'on' | 'elsewhere' | 'first' | 'one' | 'nowhere';
  const choices: Option<Start>[] = [
    ...(next ? [{ value: 'on' as const, name: `continue at ${nameOf(next)}` }] : []),
    ...(hasMore ? [{ value: 'elsewhere' as const, name: 'continue with another gateway' }] : []),
    { value: 'first', name: 'start from the first benchmark' },
    { value: 'one', name: 'choose a benchmark' },
    { value: 'nowhere', name: 'skip to the indicators' },
  ];
  const gateways = gatewaysOf(stops)
    .map(({ title }) => title)
    .join(', ');
  for (;;) {
    const start = await prompts.choose<Start>({
      message: `${answered} of ${counted(stops.length, 'benchmark')} (${gateways}) ${answered === 1 ? 'has' : 'have'} an answer. Where do you want to continue?`,
      choices,
      default: choices[0]?.value ?? 'first',
    });
    if (start === 'nowhere') return 'over';
    if (start === 'elsewhere') return 'gateways';
    const at = start === 'on' ? (open ?? 0) : start === 'first' ? 0 : await askBenchmarkToStart(prompts, stops);
    if (at !== back) return { stops, at, hasMenu: true };
  }
}

async function askBenchmarkToStart(
  prompts: Conversation['prompts'],
  stops: readonly ListedBenchmark[],
): Promise<number | typeof back> {
  return prompts.search<number | typeof back>({
    message: 'Which benchmark?',
    choices: [
      ...stops.map((stop, index) => ({
        value: index,
        name: nameOf(stop),
        description: stop.benchmark.statement,
        keywords: [stop.benchmark.id, stop.gateway.title, stop.pillar.title],
      })),
      backOption('Return to the menu.'),
    ],
  });
}

function nameOf({ benchmark: { code, title } }: ListedBenchmark): string {
  return `${code} ${title}`;
}
