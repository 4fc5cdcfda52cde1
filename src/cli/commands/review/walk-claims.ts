import type { ReviewAnswer } from '../../../authoring/answers/answer.js';
import type { Claim } from '../../../authoring/review/claims.js';
import { describeClaim } from '../../../authoring/review/describe-claim.js';
import { isAhead, reviewInWords } from '../../../evaluate/reviews.js';
import type { Benchmark } from '../../../generated/framework.js';
import type { Option, Prompts } from '../../prompts/prompts.js';
import type { ReviewedFile } from './reviewed-file.js';

/** What a reviewer says of a claim. */
export type Said = Pick<ReviewAnswer, 'result' | 'note'>;

export interface ClaimsState {
  /** The benchmarks to go through. */
  readonly agenda: readonly Benchmark[];
  /** The day of the reviews. */
  readonly day: string;
  /** The file as it is now. */
  readonly read: () => ReviewedFile;
  /** Writes a review into the file; false where the question is to be asked again. */
  readonly record: (benchmark: Benchmark, said: Said) => Promise<boolean>;
}

type Move = 'confirm' | 'confirm-with-note' | 'return' | 'skip' | 'back' | 'stop';

/** Goes through claims one by one, and saves each answer at once; ends with the last one, or when somebody stops. */
export async function walkClaims(prompts: Prompts, { agenda, day, read, record }: ClaimsState): Promise<void> {
  let rest = agenda;
  for (let at = 0; at < rest.length; ) {
    const benchmark = rest[at] as Benchmark;
    const { claims, assessment } = read();
    const claim = claims.find((one) => one.benchmark === benchmark);
    if (!claim) {
      prompts.say(`\n${benchmark.code} ${benchmark.title} is no longer marked as met, so there is nothing to review.`);
      rest = rest.filter((one) => one !== benchmark);
      continue;
    }
    show(prompts, claim, assessment.assessedOn, `${at + 1} of ${rest.length}`);
    const move = await ask(prompts, claim, at > 0);
    if (move === 'stop') return;
    if (move === 'back' || move === 'skip') {
      at += move === 'back' ? -1 : 1;
      continue;
    }
    if (!(await mayReplace(prompts, claim, day))) {
      at += 1;
      continue;
    }
    const said = await saidWith(prompts, move);
    if (said && (await record(benchmark, said))) at += 1;
  }
}

function show(prompts: Prompts, claim: Claim, assessedOn: string, progress: string): void {
  const { place, title, asked, said } = describeClaim(claim, assessedOn);
  prompts.say(`\n${progress}: ${place}`, 'quiet');
  prompts.say(title, 'title');
  prompts.say(`${asked}\n\n${said}\n`);
}

function ask(prompts: Prompts, { benchmark, review }: Claim, hasBefore: boolean): Promise<Move> {
  const choices: Option<Move>[] = [
    { value: 'confirm', name: 'Confirm', description: "It's met, and counts as reviewed." },
    { value: 'confirm-with-note', name: 'Confirm, with a note' },
    { value: 'return', name: 'Return, with a note', description: 'More is needed. The note says what.' },
    review
      ? { value: 'skip', name: 'Skip: keep the existing review' }
      : { value: 'skip', name: 'Skip', description: 'It still has no review.' },
    ...(hasBefore ? [{ value: 'back' as const, name: 'Back to the previous one' }] : []),
    { value: 'stop', name: 'Stop here', description: "Your answers are saved. You'll see a summary." },
  ];
  // Enter alone says nothing: no review comes about by accident.
  return prompts.choose({ message: `${benchmark.code}: Is it met?`, choices, default: 'skip' });
}

/** Whether a review of this day may be written: somebody has to say so if the file has a newer one. */
async function mayReplace(prompts: Prompts, { review, isAhead: countsAsNone }: Claim, day: string): Promise<boolean> {
  if (!review || countsAsNone || !isAhead(review, day)) return true;
  return prompts.confirm({
    message: `The file has a review newer than ${day}: ${reviewInWords(review)}. Replace it?`,
    default: false,
  });
}

/** The review that a choice begins; undefined where its note is left empty, and nothing is said after all. */
async function saidWith(prompts: Prompts, move: 'confirm' | 'confirm-with-note' | 'return'): Promise<Said | undefined> {
  if (move === 'confirm') return { result: 'confirmed' };
  const returned = move === 'return';
  const note = await prompts.ask({
    message: returned ? 'What is missing?' : 'What is your note?',
    hint: returned
      ? "The partnership will see this note. If you leave it blank, the benchmark isn't returned."
      : 'The partnership will see this note. If you leave it blank, the benchmark is confirmed without one.',
  });
  if (note !== '') return { result: returned ? 'returned' : 'confirmed', note };
  if (!returned) return { result: 'confirmed' };
  prompts.say('The benchmark was not returned. Add a note, so the partnership knows what is missing.');
  return undefined;
}
