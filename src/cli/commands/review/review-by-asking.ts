import type { Claim } from '../../../authoring/review/claims.js';
import type { Benchmark, Framework } from '../../../generated/framework.js';
import { twoBasesLines } from '../../../report/text/two-bases.js';
import { wrap } from '../../../report/text/wrap.js';
import { counted } from '../../../text/counted.js';
import type { EditedFile } from '../../editing/edited-file.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import { type Io, withoutCommands } from '../../io.js';
import { outputStyle, reportOptions } from '../../outputs/output-style.js';
import { pausable } from '../../prompts/pause.js';
import type { Prompts } from '../../prompts/prompts.js';
import type { MakePrompts } from '../../prompts/prompts-for.js';
import type { ChosenFramework } from '../../settings/choose-framework.js';
import type { Judging } from '../../settings/judging.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';
import { save } from '../interview/save.js';
import { reviewEdits } from './answer-from-flags.js';
import { commandToGoOn, commandToReview, isScoped, type ReviewFlags } from './review-flags.js';
import type { ReviewScope } from './review-scope.js';
import { answerInWords, fileInWords } from './review-words.js';
import { type ReviewedFile, readReviewed } from './reviewed-file.js';
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
  return `Or use --benchmark, --result, and --by. Example: ${example}`;
}

/** What the reviews came to so far, and where the partnership stands on its own word and as reviewed. */
function reviewSummary(
  io: Io,
  framework: Framework,
  file: ReviewedFile,
  flags: ReviewFlags,
  { inWords }: Judging,
): string {
  const plain = flags.plain === true || io.env['TERM'] === 'dumb';
  const look = outputStyle(io, flags, { toFile: false, many: false });
  const options = reportOptions(framework, { ...look, ...(plain && { boxes: false, color: false }) }, () => undefined);
  const lines = twoBasesLines(file.standing('self'), file.standing('reviewed'), options);
  const said = [countsOf(file, isScoped(flags)), ...(inWords === undefined ? [] : [inWords])];
  return `\n${[...said.flatMap((sentence) => wrap(sentence, options.width)), ...lines].join('\n')}\n`;
}

function countsOf({ claims }: ReviewedFile, scoped: boolean): string {
  const results = claims.map(({ review, isAhead }) => (isAhead ? undefined : review?.result));
  const having = (wanted: 'confirmed' | 'returned' | undefined) => results.filter((one) => one === wanted).length;
  const which = scoped ? 'marked as met in your selection' : `marked as met`;
  return `Of ${counted(claims.length, 'benchmark')} ${which}: ${having('confirmed')} confirmed, ${having('returned')} returned, ${having(undefined)} without a review.`;
}

/** What is ahead, and how to leave it. */
function introduction({ assessment, claims }: ReviewedFile, ahead: number, flags: ReviewFlags): string {
  const settled = claims.length - ahead;
  const scope = isScoped(flags) ? 'For what you asked for, ' : '';
  return [
    `${scope}${assessment.partnership.name} says ${howMany(claims.length, 'is', 'are')} met.`,
    settled === 0 || flags.all ? '' : `${settled} of them ${passedOver(settled)} skipped.`,
    'Each answer is saved right away. Press Ctrl-C to pause.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Why there is nothing to go through, and what could be. */
function nothingToReview(claims: readonly Claim[], name: string, flags: ReviewFlags): string {
  if (claims.length > 0) {
    return `Every benchmark marked as met has a review, and no newer evidence.\nTo review them again:\n  ${commandToGoOn(name, { ...flags, all: true })}`;
  }
  return isScoped(flags)
    ? 'Nothing to review. No benchmark you asked for is marked as met.'
    : 'Nothing to review. No benchmark in this file is marked as met.';
}

function passedOver(count: number): string {
  return count === 1
    ? 'has a review that is newer than its evidence, and is'
    : 'have reviews that are newer than their evidence, and are';
}

function howMany(count: number, one: string, many: string): string {
  return `that ${count} ${count === 1 ? `benchmark ${one}` : `benchmarks ${many}`}`;
}
