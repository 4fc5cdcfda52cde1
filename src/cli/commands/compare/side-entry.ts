import type { UnpairedFile } from '../../../generated/comparison.js';
import type { SideFile } from '../../../insight/comparison/compare-files.js';
import type { Claimant } from '../../../insight/comparison/pair-files.js';
import type { ReadSide } from './read-side.js';

/** A file of one of two folders. */
export interface SideEntry extends Claimant {
  readonly read: (like?: ReadSide) => ReadSide;
  readonly unpaired: UnpairedFile;
}

/** A file that was read, as it's paired; none where the folder has no such path. */
export function sideEntry(path: string, read: SideEntry['read'] | undefined, side: ReadSide | undefined): SideEntry[] {
  if (!read || !side) return [];
  const partnership = partnershipOf(side.side);
  const { file, read: result } = side.side;
  const [id, name] = [partnership?.id ?? null, partnership?.name ?? null];
  return [{ file, path, id, name, read, unpaired: { file, valid: result.valid, partnership } }];
}

function partnershipOf({ read }: SideFile): UnpairedFile['partnership'] {
  if (!read.valid) return null;
  const { id = null, name } = read.assessment.partnership;
  return { id, name };
}
