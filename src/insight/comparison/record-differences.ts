import type { Assessment, Designation, Evidence, SystemsChangeExample } from '../../assessment/assessment.js';
import { titleOfDesignation } from '../../evaluate/designations.js';
import type { CauseName } from '../../generated/comparison.js';
import type { Framework } from '../../generated/framework.js';
import { type FoundDifferences, isSame } from './found-differences.js';

/** An entry of a list of dated things. */
interface Entry {
  /** What must be the same for two entries to be the same thing: dates may then differ. */
  readonly what: string;
  readonly title: string;
  readonly on: string;
  readonly path: string;
  /** What only reads differently. */
  readonly words: readonly unknown[];
}

/** What differs in the designations on record and in the examples of systems change. */
export function findListDifferences(
  framework: Framework,
  before: Assessment,
  after: Assessment,
  found: FoundDifferences,
): void {
  const designation = ({ id, on, path }: Designation): Entry => ({
    what: id,
    title: titleOfDesignation(framework, id),
    on,
    path,
    words: [],
  });
  const lists = { cause: 'designations' as const, path: '/designations', title: 'Designations' };
  compareLists(lists, before.designations?.map(designation), after.designations?.map(designation), found);
  compareLists(
    { cause: 'examples', path: '/systems-change-examples', title: 'Examples of systems change' },
    before.systemsChangeExamples?.map(example),
    after.systemsChangeExamples?.map(example),
    found,
  );
}

function example({ title, on, path, kind, evidence }: SystemsChangeExample): Entry {
  return { what: title, title, on, path, words: [kind, evidence satisfies readonly Evidence[]] };
}

interface DatedList {
  readonly cause: CauseName;
  readonly path: string;
  readonly title: string;
}

function compareLists(
  { cause, path, title }: DatedList,
  before: readonly Entry[] | undefined,
  after: readonly Entry[] | undefined,
  found: FoundDifferences,
): void {
  // An empty list says that there is none, and that differs from one that is left out.
  if ((before === undefined) !== (after === undefined) && (before ?? after)?.length === 0)
    found.add(cause, { path, title, before: before ? [] : null, after: after ? [] : null });
  const [olds, owns] = [[...(before ?? [])], [...(after ?? [])]];
  for (const [old, own] of takePairs(olds, owns, (one, other) => one.what === other.what && one.on === other.on))
    found.word(!isSame(old.words, own.words));
  if (cause === 'examples') {
    const renamed = takePairs(olds, owns, (one, other) => one.on === other.on);
    for (const [old, own] of renamed) {
      found.word(true);
      found.word(!isSame(old.words, own.words));
    }
  }
  for (const [old, own] of takePairs(olds, owns, (one, other) => one.what === other.what)) {
    found.add(cause, { path: own.path, title: own.title, before: old.on, after: own.on });
    found.word(!isSame(old.words, own.words));
  }
  for (const old of olds) found.add(cause, { path: old.path, title: old.title, before: old.on, after: null });
  for (const own of owns) found.add(cause, { path: own.path, title: own.title, before: null, after: own.on });
}

/** Takes entries out of both lists in pairs, each with the first that it matches. */
function takePairs(olds: Entry[], owns: Entry[], match: (old: Entry, own: Entry) => boolean): [Entry, Entry][] {
  const pairs: [Entry, Entry][] = [];
  for (const own of [...owns]) {
    const at = olds.findIndex((old) => match(old, own));
    if (at === -1) continue;
    pairs.push(...olds.splice(at, 1).map((old): [Entry, Entry] => [old, own]));
    owns.splice(owns.indexOf(own), 1);
  }
  return pairs;
}
