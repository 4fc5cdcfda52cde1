import type { Status } from '../assessment/assessment.js';
import type { BenchmarkAnswer, EvidenceAnswer } from '../edit/answers/answer.js';
import { type CurrentAnswer, currentAnswer } from './current-answer.js';
import type { Stop } from './stops.js';

/** A walk through benchmarks: where it is, and what is asked there. Made anew with every reply. */
export interface Walk {
  readonly stops: readonly Stop[];
  /** The number of stops when the walk is over. */
  readonly at: number;
  readonly part: 'status' | 'note' | 'kept-evidence' | 'evidence';
}

export type Question =
  | { readonly kind: 'over' }
  | {
      readonly kind: Walk['part'];
      readonly stop: Stop;
      /** Counted from 1. */
      readonly number: number;
      readonly of: number;
      readonly current: CurrentAnswer;
      /** Whether the gateway is another than that of the stop before. */
      readonly entersGateway: boolean;
    };

export type Reply =
  | { readonly kind: 'status'; readonly status: Status }
  /** The status stays; its note and evidence are gone through. */
  | { readonly kind: 'details' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  | { readonly kind: 'stop' }
  /** The present note stays for undefined, and goes for null. */
  | { readonly kind: 'note'; readonly note: string | null | undefined }
  /** Which of the present evidence stays. */
  | { readonly kind: 'kept-evidence'; readonly kept: readonly EvidenceAnswer[] }
  /** Undefined: there is no more. */
  | { readonly kind: 'evidence'; readonly evidence: EvidenceAnswer | undefined };

export interface Taken {
  readonly walk: Walk;
  /** What is to be saved before the walk goes on; undefined where the reply changes nothing. */
  readonly draft?: BenchmarkAnswer;
}

export function startWalk(stops: readonly Stop[], at = 0): Walk {
  return { stops, at, part: 'status' };
}

/** What to ask next. */
export function nextQuestion({ stops, at, part }: Walk, file: unknown): Question {
  const stop = stops[at];
  if (!stop) return { kind: 'over' };
  return {
    kind: part,
    stop,
    number: at + 1,
    of: stops.length,
    current: currentAnswer(file, stop),
    entersGateway: stops[at - 1]?.gateway.id !== stop.gateway.id,
  };
}

/**
 * What a reply leads to. A benchmark takes as few questions as it can: one where work has not begun, two where it has or
 * has lapsed, and evidence is asked for only where it counts, for what is met.
 */
export function take(walk: Walk, reply: Reply, file: unknown): Taken {
  const stop = walk.stops[walk.at];
  if (!stop) return { walk };
  const benchmark = stop.benchmark.id;
  const { note, evidence } = currentAnswer(file, stop);
  const isMet = () => currentAnswer(file, stop).status === 'met';
  const onTo = (part: Walk['part']): Walk => ({ ...walk, part });
  switch (reply.kind) {
    case 'stop':
      return { walk: { ...walk, at: walk.stops.length } };
    case 'skip':
      return { walk: leave(walk, 1) };
    case 'back':
      return { walk: leave(walk, walk.part === 'status' ? -1 : 0) };
    case 'details':
      return { walk: onTo('note') };
    case 'status': {
      // Where there is a note already, it is asked again: what was written for another status may no longer hold.
      const asksMore = reply.status !== 'not-started' || note !== undefined;
      return { walk: asksMore ? onTo('note') : leave(walk, 1), draft: { benchmark, status: reply.status } };
    }
    case 'note': {
      const next = evidence.length > 0 ? onTo('kept-evidence') : isMet() ? onTo('evidence') : leave(walk, 1);
      return reply.note === undefined || reply.note === note || (reply.note === null && note === undefined)
        ? { walk: next }
        : { walk: next, draft: { benchmark, note: reply.note } };
    }
    case 'kept-evidence':
      return reply.kept.length === evidence.length
        ? { walk: onTo('evidence') }
        : { walk: onTo('evidence'), draft: { benchmark, evidence: reply.kept } };
    case 'evidence':
      return reply.evidence === undefined
        ? { walk: leave(walk, 1) }
        : { walk, draft: { benchmark, addEvidence: [reply.evidence] } };
  }
}

function leave(walk: Walk, by: number): Walk {
  return { ...walk, at: Math.max(0, walk.at + by), part: 'status' };
}
