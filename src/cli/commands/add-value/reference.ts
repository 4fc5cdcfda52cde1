import { shownText } from '../../../text/shown-text.js';
import { type Plain, type PlainMap, valueAt } from '../../../yaml/edit/edit.js';
import { RunError } from '../../io.js';

/** The group, or `overall`, that `--reference` names. @throws RunError where there is no dimension that it could be about */
export function referenceFromFlags({
  reference,
  group,
}: {
  readonly reference?: string;
  readonly group?: string;
}): string | undefined {
  if (reference === undefined) return undefined;
  if (group === undefined) {
    throw new RunError('--reference only works with --group. Add --group too.');
  }
  const name = reference.trim().toLowerCase();
  const [dimension = ''] = group.toLowerCase().split('/');
  return name.startsWith(`${dimension}/`) ? name.slice(dimension.length + 1) : name;
}

/** What became of a dimension's reference; that there is none is told when a group is added, for then gaps are expected. */
export function referenceInWords(
  before: PlainMap,
  after: PlainMap,
  { dimension, group }: { readonly dimension: string; readonly group: string },
): string[] {
  const of = (measure: PlainMap) => valueAt(measure, ['disparities', dimension, 'reference']);
  const [from, to] = [of(before), of(after)];
  const name = shownText(dimension);
  if (to === undefined) {
    const isNew = valueAt(before, ['disparities', dimension, 'groups', group]) === undefined;
    const how = 'To set one, add --reference with a group or overall.';
    return isNew ? [withoutReference(dimension, how)] : [];
  }
  return from === to
    ? []
    : [`${name}: compared with ${inWords(to)}${from === undefined ? '' : ` (was ${inWords(from)})`}`];
}

/** @param how to name one, in a sentence */
export const withoutReference = (dimension: string, how: string): string =>
  `${shownText(dimension)} has no reference group, so no gaps are computed. ${how}`;

const inWords = (reference: Plain): string => shownText(String(reference));
