import type { Framework } from '../../generated/framework.js';
import { twoBasesLines } from '../../report/text/two-bases.js';
import { wrap } from '../../report/text/wrap.js';
import type { Io } from '../io.js';
import { lookOf, reportOptions } from '../look.js';
import type { ReviewFlags } from './review-flags.js';
import type { ReviewedFile } from './reviewed-file.js';

/** What the reviews came to so far, and where the partnership stands on its own word and as reviewed. */
export function reviewSummary(io: Io, framework: Framework, file: ReviewedFile, flags: ReviewFlags): string {
  const plain = flags.plain === true || io.env['TERM'] === 'dumb';
  const look = lookOf(io, flags, { toFile: false, many: false });
  const options = reportOptions(framework, { ...look, ...(plain && { boxes: false, color: false }) }, () => undefined);
  const lines = twoBasesLines(file.standing('self'), file.standing('reviewed'), options);
  return `\n${[...wrap(countsOf(file), options.width), ...lines].join('\n')}\n`;
}

function countsOf({ claims }: ReviewedFile): string {
  const having = (result: 'confirmed' | 'returned') => claims.filter(({ review }) => review?.result === result).length;
  const open = claims.filter(({ review }) => !review).length;
  return `Of ${claims.length} that ${claims.length === 1 ? 'is' : 'are'} met: ${having('confirmed')} confirmed, ${having('returned')} returned, ${open} without a review.`;
}
