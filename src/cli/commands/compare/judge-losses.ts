import type { PairComparison } from '../../../generated/comparison.js';
import { movesTo } from '../../../insight/comparison/direction.js';
import { quoteText } from '../../../text/clean-text.js';
import { listInWords } from '../../../text/listed.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { type Io, tell } from '../../io.js';

/**
 * The exit status that pairs come to: 1 where a side is invalid, or where losses are forbidden and there is one, which is
 * said on standard error. Where an old side can't be read, nobody knows of a loss, so that it isn't ruled out.
 *
 * @param fromGit whether the old side is history, which nobody can correct
 */
export function judgeLosses(
  io: Io,
  pairs: readonly Pick<PairComparison, 'old' | 'new' | 'losses' | 'verdicts' | 'same'>[],
  { noLoss, fromGit = false }: { readonly noLoss: boolean; readonly fromGit?: boolean },
): ExitStatus {
  let holds = true;
  for (const pair of pairs) {
    const { old, new: now, losses } = pair;
    if ((!old.valid && !fromGit) || !now.valid || (noLoss && losses.length > 0)) holds = false;
    if (!noLoss) continue;
    const file = quoteText(now.file, 200);
    if (!old.valid && old.sha256 === null) {
      holds = false;
      tell(io, `${quoteText(old.file, 200)} can't be read, so --require no-loss can't tell what ${file} lost.`);
    }
    if (!now.valid) tell(io, `${file} has errors. --require no-loss counts that as a loss.`);
    if (losses.length === 0) continue;
    const moves = movesTo(pair, 'lost');
    const lost = losses.map(({ kind, id, title }) => {
      const isHidden = moves.some((move) => move.kind === kind && move.id === id && move.by === 'framework');
      return `${title} (${kind === 'gateway' ? 'gateway' : 'verdict'}${isHidden ? ", only under the framework's own method" : ''})`;
    });
    tell(io, `${file} lost: ${listInWords(lost, 'and')}.`);
  }
  return holds ? exitStatus.done : exitStatus.notHeld;
}
