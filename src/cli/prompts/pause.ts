import { cleanText } from '../../text/clean-text.js';
import { type ExitStatus, exitStatus } from '../exit-status.js';
import type { Io } from '../io.js';

/** Somebody left a question by Ctrl-C, Ctrl-D or a signal, or the terminal went away. What was answered before stands. */
export class Paused extends Error {}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How standard input ends; a terminal that has gone away cannot be read. */
const endings = ['end', 'close', 'error'] as const;

/** Conversations that somebody left between two questions: the next one is not asked. */
const left = new WeakSet<Io>();

/**
 * Runs one question, and takes care that it can be left.
 *
 * @param question rejects when the signal aborts
 * @throws Paused when it is left
 */
export async function untilPaused<T>(io: Io, question: (leave: AbortController) => Promise<T>): Promise<T> {
  if (left.has(io) || io.stdin?.readable === false) throw new Paused();
  const leave = new AbortController();
  const abort = () => leave.abort();
  const release = onSignals(io, () => {
    abort();
    return true;
  });
  for (const event of endings) io.stdin?.once(event, abort);
  try {
    return await question(leave);
  } catch (error) {
    // The library's error for Ctrl-C is known by its name: several copies of its class may be about.
    const wasLeft = leave.signal.aborted || (error instanceof Error && error.name === 'ExitPromptError');
    throw wasLeft ? new Paused() : error;
  } finally {
    release();
    for (const event of endings) io.stdin?.off(event, abort);
  }
}

/**
 * Listens for what asks the process to end. Others look who listens when a signal comes, and end the process where nobody
 * does, before a question can be closed properly, so it keeps listening.
 *
 * @param listener says whether to go on listening
 * @returns takes the listeners away
 */
function onSignals(io: Io, listener: () => boolean): () => void {
  const releases = signals.map((signal) => {
    const hear = () => {
      if (listener()) io.once?.(signal, hear);
    };
    io.once?.(signal, hear);
    return () => io.off?.(signal, hear);
  });
  return () => {
    for (const release of releases) release();
  };
}

/** What is done with more text than this, in bytes, between two questions takes long enough to be noticed. */
const muchText = 200_000;

/**
 * Runs a conversation that may be left at any question, and between two of them: while an answer is saved, or in the
 * moment when a question is on the screen already and nobody listens yet. A signal after the second ends the process as
 * usual. Where a conversation is about much text, the first does so between two questions: this thread is busy with the
 * text then and would hear it only later, and what was answered is saved.
 *
 * @param bytes how much text it is about
 * @param farewell what to say when it is left: that nothing is lost, and how to go on
 */
export async function pausable(
  io: Io,
  bytes: number,
  farewell: () => string,
  work: () => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const release =
    bytes > muchText
      ? () => {}
      : onSignals(io, () => {
          const isFirst = !left.has(io);
          left.add(io);
          return isFirst;
        });
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Paused)) throw error;
    // The terminal itself breaks a line that is too long: a command in it can be copied whole.
    io.stdout.write(`${cleanText(farewell())}\n`);
    return exitStatus.interrupted;
  } finally {
    release();
    left.delete(io);
  }
}
