import type { AmbiguousClaim, PairComparison } from '../../generated/comparison.js';
import { grouped } from '../../text/grouped.js';

/** A file of a folder, and whom it says that it's about. */
export interface Claimant {
  /** As reports show it. */
  readonly file: string;
  /** Its path within the folder, with `/` between its parts. */
  readonly path: string;
  /** The partnership's id; null where the file gives none, or is invalid. */
  readonly id: string | null;
  /** The partnership's name; null where the file is invalid. */
  readonly name: string | null;
}

export interface FilePair<Old, New> {
  readonly by: PairComparison['by'];
  readonly old: Old;
  readonly new: New;
}

export interface PairedFiles<Old, New> {
  /** In the order of the new files. */
  readonly pairs: readonly FilePair<Old, New>[];
  readonly onlyOld: readonly Old[];
  readonly onlyNew: readonly New[];
  readonly ambiguous: readonly AmbiguousClaim[];
}

/**
 * Finds the files of two folders that are about the same partnership: by its id, else by the path, else by the name. Files
 * with two different ids are never one pair. What two files of a folder both claim pairs none of them, and is told.
 */
export function pairFiles<Old extends Claimant, New extends Claimant>(
  olds: readonly Old[],
  news: readonly New[],
): PairedFiles<Old, New> {
  const leftOld = new Set(olds);
  const leftNew = new Set(news);
  const found = new Map<New, FilePair<Old, New>>();
  const ambiguous: AmbiguousClaim[] = [];
  const take = (by: PairComparison['by'], claimOf: (one: Claimant) => string | null) => {
    const [ofOld, ofNew] = [byClaim(leftOld, claimOf), byClaim(leftNew, claimOf)];
    for (const [claim, own] of ofNew) {
      const [old, ...otherOlds] = ofOld.get(claim) ?? [];
      const [one, ...others] = own;
      if (!old || !one || otherOlds.length > 0 || others.length > 0 || contradict(old, one)) continue;
      found.set(one, { by, old, new: one });
      leftOld.delete(old);
      leftNew.delete(one);
    }
  };
  const tell = (by: 'id' | 'name', claimOf: (one: Claimant) => string | null, isAmbiguous: IsAmbiguous) => {
    const sides = { old: byClaim<Claimant>(leftOld, claimOf), new: byClaim<Claimant>(leftNew, claimOf) };
    for (const side of ['old', 'new'] as const) {
      const across = sides[side === 'old' ? 'new' : 'old'];
      for (const [claim, own] of sides[side]) {
        if (own.length > 1 && isAmbiguous(own, across.get(claim) ?? []))
          ambiguous.push({ side, by, claim, files: own.map(({ file }) => file) });
      }
    }
  };
  tell(
    'id',
    ({ id }) => id,
    () => true,
  );
  take('id', ({ id }) => id);
  take('path', ({ path }) => path);
  tell('name', ({ name }) => name, isNameAmbiguous);
  take('name', ({ name }) => name);
  return {
    pairs: news.flatMap((one) => found.get(one) ?? []),
    onlyOld: [...leftOld],
    onlyNew: [...leftNew],
    ambiguous,
  };
}

/** Whether several files of one folder leave it open which one is meant; told what the other folder has of the same claim. */
type IsAmbiguous = (own: readonly Claimant[], across: readonly Claimant[]) => boolean;

/** Files with ids of their own may have one name. It's ambiguous where two have nothing else, or one of them could be a pair. */
const isNameAmbiguous: IsAmbiguous = (own, across) =>
  own.filter(({ id }) => id === null).length > 1 || own.some((one) => across.some((other) => !contradict(one, other)));

const contradict = (one: Claimant, other: Claimant): boolean =>
  one.id !== null && other.id !== null && one.id !== other.id;

function byClaim<One extends Claimant>(
  files: Iterable<One>,
  claimOf: (one: Claimant) => string | null,
): ReadonlyMap<string, readonly One[]> {
  const claims = grouped(files, claimOf);
  claims.delete(null);
  return claims as ReadonlyMap<string, readonly One[]>;
}
