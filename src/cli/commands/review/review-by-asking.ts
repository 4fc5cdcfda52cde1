import type { Benchmark } from '../../../generated/framework.js';
import type { EditedFile } from '../../editing/edited-file.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import { type Io, withoutCommands } from '../../io.js';
import { pausable } from '../../prompts/pause.js';
import type { Prompts } from '../../prompts/prompts.js';
import type { MakePrompts } from '../../prompts/prompts-for.js';
import type { ChosenFramework } from '../../settings/choose-framework.js';
import type { Judging } from '../../settings/judging.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';
import { save } from '../interview/save.js';
import { introduction, nothingToReview } from './introduction.js';
import { reviewEdits } from './review-edits.js';
import { commandToGoOn, commandToReview, type ReviewFlags } from './review-flags.js';
import type { ReviewScope } from './review-scope.js';
import { reviewSummary } from './review-summary.js';
import { answerInWords, fileInWords } from './review-words.js';
import { readReviewed } from './reviewed-file.js';
import { type Said, walkClaims } from './walk-claims.js';

interface Asked {
  readonly chosen: ChosenFramework;
  readonly judging: Judging;
  readonly scope: ReviewScope;
  readonly flags: ReviewFlags;
  readonly day: string;
}

/** Asks what holds, benchmark by benchmark, and ends with what the reviews make of the verdicts. */
export async function reviewByAsking(
  io: Io,
  edited: EditedFile,
  { chosen, judging, scope, flags, day }: Asked,
  makePrompts: MakePrompts,
): Promise<ExitStatus> {
  const { framework } = chosen;
  const files = assessmentFolder(io.cwd(), edited.name, defaultMaximumBytes);
  const read = () => readReviewed(edited, { ...chosen, files, evaluate: judging.evaluate }, scope);
  const start = read();
  const agenda = start.claims.filter(({ settled }) => !settled || flags.all || scope.benchmark);
  const [first] = agenda;
  if (!first) {
    io.stdout.write(withoutCommands(io, `${nothingToReview(start.claims, edited.name, flags)}\n`));
    if (start.claims.length > 0) io.stdout.write(reviewSummary(io, framework, start, flags, judging));
    return exitStatus.done;
  }
  const prompts = makePrompts(io, flags, insteadOfAnswering(edited.name, first.benchmark));
  let saved = false;
  let { by } = flags;
  let unsaved: string | undefined;
  const farewell = () => {
    if (unsaved !== undefined) return `Your last answer is not saved. To save it: ${unsaved}`;
    return `${saved ? 'Saved.' : 'Nothing was changed.'} To continue: ${commandToGoOn(edited.name, { ...flags, ...(by !== undefined && { by }) })}`;
  };
  return pausable(io, edited.bytes.length, farewell, async () => {
    prompts.say(introduction(start, agenda.length, flags));
    const reviewer = by ?? (await askWho(prompts));
    by = reviewer;
    const record = async (benchmark: Benchmark, said: Said): Promise<boolean> => {
      const answer = {
        result: said.result,
        by: reviewer,
        on: day,
        ...(said.note !== undefined && { note: said.note }),
      };
      const command = commandToReview(edited.name, benchmark.id, answer, flags);
      unsaved = command;
      const goesOn = await save(
        {
          prompts,
          edited,
          chosen,
          files,
          noteSaved: () => {
            saved = true;
          },
        },
        {
          inWords: answerInWords(benchmark, answer),
          edits: (file) => reviewEdits(framework, file, benchmark, answer),
          inFile: (file) => fileInWords(framework, benchmark, file),
          command,
        },
      );
      unsaved = undefined;
      return goesOn;
    };
    await walkClaims(prompts, { agenda: agenda.map(({ benchmark }) => benchmark), day, read, record });
    io.stdout.write(reviewSummary(io, framework, read(), flags, judging));
    return exitStatus.done;
  });
}

function askWho(prompts: Prompts): Promise<string> {
  return prompts.ask({
    message: 'Who is the reviewer?',
    hint: 'A role is enough, such as Regional coach. It is saved with each review.',
    check: (text) => (text === '' ? 'Please type a name or a role.' : undefined),
  });
}

function insteadOfAnswering(name: string, benchmark: Benchmark): string {
  const example = commandToReview(name, benchmark.id, { result: 'confirmed', by: 'Regional coach' }, {});
  return `Or use --benchmark, --result and --by. Example: ${example}`;
}
