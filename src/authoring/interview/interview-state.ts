import type { Status } from '../../assessment/assessment.js';
import type { Framework } from '../../generated/framework.js';
import { type Edit, isPlainList, isSame, type Plain, valueAt } from '../../yaml/edit/edit.js';
import type { BenchmarkAnswer, EvidenceAnswer } from '../answers/answer.js';
import { benchmarkEdits, pathOfBenchmark } from '../answers/benchmark-edits.js';
import type { ListedBenchmark } from './benchmark-list.js';
import { type CurrentAnswer, currentAnswer, evidenceOf } from './current-answer.js';

/** A walk through benchmarks: where it is, and what is asked there. Made anew with every reply. */
export interface InterviewState {
  readonly benchmarks: readonly ListedBenchmark[];
  /** The number of stops when the walk is over. */
  readonly at: number;
  readonly part: 'status' | 'note' | 'kept-evidence' | 'evidence';
  /** Whether somebody wants to go through what is said already, not only to add to it. */
  readonly inDetail?: boolean;
}

export type InterviewQuestion =
  | { readonly kind: 'over' }
  | {
      readonly kind: InterviewState['part'];
      readonly stop: ListedBenchmark;
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
  readonly walk: InterviewState;
  /** What is to be saved before the walk goes on; undefined where the reply changes nothing. */
  readonly draft?: Draft;
}

/** A walk that begins with the status of a stop. */
export function startInterview(stops: readonly ListedBenchmark[], at = 0): InterviewState {
  return { benchmarks: stops, at, part: 'status' };
}

/** What to ask next. */
export function nextQuestion({ benchmarks: stops, at, part }: InterviewState, file: unknown): InterviewQuestion {
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
 * What a reply leads to. A benchmark takes as few questions as it can: one where work has not begun, two where it
 * has lapsed, and evidence is asked for where there is something to show: where it is met or work has begun.
 */
export function take(walk: InterviewState, reply: Reply, file: unknown): Taken {
  const stop = walk.benchmarks[walk.at];
  if (!stop) return { walk };
  const benchmark = stop.benchmark.id;
  const current = currentAnswer(file, stop);
  const onTo = (part: InterviewState['part']): InterviewState => ({ ...walk, part });
  switch (reply.kind) {
    case 'stop':
      return { walk: { ...walk, at: walk.benchmarks.length } };
    case 'skip':
      return { walk: leave(walk, 1) };
    case 'back':
      return { walk: leave(walk, -1) };
    case 'details':
      return { walk: { ...onTo('note'), inDetail: true } };
    case 'status': {
      // Where there is a note already, it is asked again: what was written for another status may no longer hold.
      const asksMore = reply.status !== 'not-started' || current.note !== undefined;
      return { walk: asksMore ? onTo('note') : leave(walk, 1), draft: { benchmark, status: reply.status } };
    }
    case 'note':
      return {
        walk: afterNote(walk, current),
        ...((reply.note ?? undefined) !== current.note &&
          reply.note !== undefined && { draft: { benchmark, note: reply.note } }),
      };
    case 'kept-evidence': {
      const dropEvidence = current.evidence.filter(
        (entry) => !reply.kept.some((kept) => isSame({ ...kept }, { ...entry })),
      );
      return { walk: onTo('evidence'), ...(dropEvidence.length > 0 && { draft: { benchmark, dropEvidence } }) };
    }
    case 'evidence':
      return reply.evidence === undefined
        ? { walk: leave(walk, 1) }
        : { walk, draft: { benchmark, addEvidence: [reply.evidence] } };
  }
}

function afterNote(walk: InterviewState, { status, evidence }: CurrentAnswer): InterviewState {
  if (walk.inDetail) return { ...walk, part: evidence.length > 0 ? 'kept-evidence' : 'evidence' };
  return status === 'met' || status === 'in-progress' ? { ...walk, part: 'evidence' } : leave(walk, 1);
}

function leave({ benchmarks: stops, at }: InterviewState, by: number): InterviewState {
  return startInterview(stops, Math.max(0, at + by));
}

/** A reply that is to be saved. It says what changes, not what is there then: it fits a file that has changed meanwhile. */
export interface Draft extends Omit<BenchmarkAnswer, 'evidence' | 'review'> {
  /** Evidence that no longer holds. */
  readonly dropEvidence?: readonly EvidenceAnswer[];
}

/**
 * The edits that save a draft.
 *
 * @throws EditRefused if the file's answer has gone, and the draft has no status of its own
 */
export function draftEdits(
  framework: Framework,
  file: Plain,
  { dropEvidence = [], ...answer }: Draft,
): readonly Edit[] {
  if (dropEvidence.length === 0) return benchmarkEdits(framework, file, answer);
  const path = [...pathOfBenchmark(framework, answer.benchmark), 'evidence'];
  const entries = valueAt(file, path);
  const dropped = (isPlainList(entries) ? entries : []).flatMap((entry, index) =>
    dropEvidence.some((one) => isSame({ ...one }, { ...evidenceOf(entry) })) ? [index] : [],
  );
  if (dropped.length > 0 && isPlainList(entries) && dropped.length === entries.length)
    return [{ kind: 'remove', path }];
  // The last ones first: the others keep their places.
  return dropped.reverse().map((index) => ({ kind: 'remove', path: [...path, index] }));
}
