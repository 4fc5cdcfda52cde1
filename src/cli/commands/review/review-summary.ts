import type { Framework } from '../../../generated/framework.js';
import { twoBasesLines } from '../../../report/text/two-bases.js';
import { wrap } from '../../../report/text/wrap.js';
import { counted } from '../../../text/counted.js';
import type { Io } from '../../io.js';
import { outputStyle, reportOptions } from '../../outputs/output-style.js';
import type { Judging } from '../../settings/judging.js';
import { isScoped, type ReviewFlags } from './review-flags.js';
import type { ReviewedFile } from './reviewed-file.js';

/** What the reviews came to so far, and where the partnership stands on its own word and as reviewed. */
export function reviewSummary(
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
