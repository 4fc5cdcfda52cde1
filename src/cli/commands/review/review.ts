import { EditRefused } from '../../../yaml/edit/edit.js';
import { secondReading } from '../../../yaml/edit/second-reader.js';
import { openEditedFile } from '../../editing/edited-file.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { type Io, RunError, tell, withoutCommands } from '../../io.js';
import { type MakePrompts, promptsFor } from '../../prompts/prompts-for.js';
import { judgingOf } from '../../settings/judging.js';
import { runSettings } from '../../settings/run-settings.js';
import { today } from '../../settings/today.js';
import { answerFromFlags, reviewFromFlags } from './answer-from-flags.js';
import { reviewByAsking } from './review-by-asking.js';
import type { ReviewFlags } from './review-flags.js';
import { reviewScope } from './review-scope.js';

/** `strive review FILE`: confirms what a partnership says is met, or returns it with a note. */
export async function review(
  io: Io,
  [name = '']: readonly string[],
  flags: ReviewFlags,
  makePrompts: MakePrompts = promptsFor,
): Promise<ExitStatus> {
  const run = await runSettings(io, flags);
  const { chosen } = run;
  const scope = reviewScope(chosen.framework, flags);
  const now = today();
  const day = flags.on ?? now;
  if (day > now) {
    throw new RunError(`--on ${day} is after today (${now}). Use the date of the review, or leave out --on for today.`);
  }
  const given = reviewFromFlags(flags, day);
  if (given && !scope.benchmark) throw new RunError("--result needs --benchmark. Add the benchmark's name or code.");
  try {
    const edited = openEditedFile(io, name, chosen, secondReading);
    if (!given || !scope.benchmark) {
      return await reviewByAsking(
        io,
        edited,
        { chosen, judging: judgingOf(run, { bothBases: true }), scope, flags, day },
        makePrompts,
      );
    }
    io.stdout.write(withoutCommands(io, `${answerFromFlags(edited, chosen.framework, scope.benchmark, given, now)}\n`));
    return exitStatus.done;
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    tell(io, error.message);
    return exitStatus.notHeld;
  }
}
