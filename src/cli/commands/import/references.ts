import { shownText } from '../../../text/shown-text.js';
import { RunError } from '../../io.js';
import type { DataFlags, TargetWithKind } from './data-target.js';
import type { DataQuestions } from './import-data-questions.js';

/**
 * The group with which those of each dimension are compared, as flags say it; on a terminal it's asked for each dimension that is
 * new.
 *
 * @param placed the groups of the download, as `dimension/group`
 * @throws RunError where a flag names no group, or one of several
 */
export async function referencesFor(
  placed: readonly string[],
  { reference = [] }: DataFlags,
  target: TargetWithKind,
  questions: DataQuestions,
): Promise<ReadonlyMap<string, string>> {
  const groups = [...new Set([...placed, ...target.groups])].map((path) => path.split('/') as [string, string]);
  const said = new Map(reference.map((written) => referenceIn(written, groups)));
  if (!questions.canAsk) return said;
  for (const dimension of new Set(placed.map((path) => path.split('/')[0] ?? ''))) {
    // A dimension that the file has was answered for already, if only by leaving its reference out.
    if (said.has(dimension) || target.groups.some((path) => path.startsWith(`${dimension}/`))) continue;
    const own = groups.flatMap(([name, group]) => (name === dimension ? [group] : []));
    const answer = await questions.reference(dimension, own);
    if (answer !== undefined) said.set(dimension, answer);
  }
  return said;
}

function referenceIn(written: string, groups: readonly (readonly [string, string])[]): [string, string] {
  const [first = '', second] = written.trim().toLowerCase().split('/');
  const group = second ?? first;
  const isMeant = ([dimension, own]: readonly [string, string]) =>
    (second === undefined || dimension === first) && (own === group || group === 'overall');
  const [dimension, ...more] = [...new Set(groups.filter(isMeant).map(([name]) => name))];
  const known = groups.map((path) => path.join('/')).slice(0, 20);
  if (dimension === undefined)
    throw new RunError(
      `--reference: there is no group "${shownText(written, 60)}". The groups are: ${known.join(', ')}.`,
    );
  if (more.length > 0)
    throw new RunError(
      `--reference: "${shownText(written, 60)}" could be ${[dimension, ...more].map((name) => `${name}/${group}`).join(' or ')}. Write one of them.`,
    );
  return [dimension, group];
}
