import { quoteText } from '../../text/clean-text.js';
import { type Io, tell, tellProblem } from '../io.js';
import type { InputCounts } from './input.js';
import { suspicions, unlikeInWords } from './left-out.js';

/**
 * What folders held besides: told, so that nobody takes a check for passed that never looked.
 *
 * @param folder which folder, where a run has two
 */
export function tellSkipped(
  io: Io,
  { skipped, links, unlike, suspicious }: Readonly<InputCounts>,
  folder?: string,
): void {
  const where = folder === undefined ? '' : ` in ${quoteText(folder, 200)}`;
  for (const sentence of suspicions(suspicious)) tellProblem(io, sentence, 'warning');
  const others = skipped - suspicious.length;
  if (others > 0) {
    const files =
      others === 1
        ? "1 other YAML file that isn't an assessment"
        : `${others} other YAML files that aren't assessments`;
    tell(io, `skipped ${files}${where}.`);
  }
  for (const sentence of unlikeInWords(unlike)) tell(io, sentence);
  if (links > 0) {
    const [count, those] = links === 1 ? ['1 link', 'it, name it'] : [`${links} links`, 'them, name them'];
    tell(
      io,
      `skipped ${count}${where}, because strive doesn't follow links in folders. To include ${those} on the command line.`,
    );
  }
}
