import { groupsOf, writtenMeasuresOf } from '../../../authoring/workbook/measures.js';
import { nearestName } from '../../../text/nearest-name.js';
import { shownText } from '../../../text/shown-text.js';
import { type Plain, type PlainMap, valueAt } from '../../../yaml/edit/edit.js';
import { RunError } from '../../io.js';

/** An indicator of a file, or an outcome of another sector (`adjacent-outcomes`). */
export interface FoundMeasure {
  readonly outcome: string;
  readonly indicator: string;
  readonly measure: PlainMap;
}

/**
 * Finds an indicator by `outcome/indicator`, or by its name alone if only one has it.
 *
 * @throws RunError if there is none or more than one, with what there is
 */
export function findMeasure(file: Plain, written: string, fileName: string): FoundMeasure {
  const measures = writtenMeasuresOf(file).map(({ outcome, indicator, value }) => ({
    outcome,
    indicator,
    measure: value as PlainMap,
  }));
  const wanted = written.replace(/^(?:outcomes|other-outcomes)\//, '').toLowerCase();
  const nameOf = ({ outcome, indicator }: FoundMeasure) => `${outcome}/${indicator}`;
  const found = measures.filter((one) => nameOf(one) === wanted || one.indicator === wanted);
  const [first, second] = found;
  if (first && second === undefined) return first;
  if (second) {
    throw new RunError(
      `"${shownText(written)}" matches ${found.length} indicators. Use one of these: ${found
        .map(nameOf)
        .map((name) => shownText(name, 200))
        .join(', ')}.`,
    );
  }
  const names = measures.map(nameOf);
  const near =
    nearestName(wanted, names) ??
    nearestName(
      wanted,
      measures.map(({ indicator }) => indicator),
    );
  const hint =
    near !== undefined
      ? ` Did you mean ${shownText(near, 200)}?`
      : names.length === 0
        ? ''
        : ` The file has: ${names
            .slice(0, 20)
            .map((name) => shownText(name, 200))
            .join(', ')}${names.length > 20 ? ', …' : ''}.`;
  throw new RunError(
    `${fileName} has no indicator "${shownText(written)}".${hint} To add a new one: strive add ${fileName} indicator`,
  );
}

/**
 * Finds a group by `dimension/group`.
 *
 * @param known the groups that there are, where they aren't in the assessment
 * @throws RunError if there is none, unless a new one is wanted, or the measure has no groups
 */
export function findGroup(
  { outcome, indicator, measure }: FoundMeasure,
  written: string,
  isNew: boolean,
  known: readonly string[] = groupsOf(measure),
): { readonly dimension: string; readonly group: string } | undefined {
  const [, dimension = '', group = ''] = /^([^/]+)\/([^/]+)$/.exec(written.toLowerCase()) ?? [];
  if (group === '') {
    throw new RunError(`"${shownText(written)}" isn't a dimension and a group. Use a form like race-ethnicity/black.`);
  }
  if (outcome === 'adjacent-outcomes')
    throw new RunError('Outcomes in other sectors have no groups. Leave out --group.');
  const name = `${dimension}/${group}`;
  if (known.includes(name) || isNew) return { dimension, group };
  const near = nearestName(name, known);
  const hint =
    near !== undefined
      ? ` Did you mean ${shownText(near, 200)}?`
      : known.length > 0
        ? ` It has: ${known.map((one) => shownText(one, 200)).join(', ')}.`
        : '';
  throw new RunError(
    `${shownText(indicator)} has no group "${shownText(name)}".${hint} To add a new group, add --new-group.`,
  );
}

/** The group, or `overall`, that `--reference` names. @throws RunError if there is no dimension that it could be about */
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

/** What changed about a dimension's reference. A missing one is reported when a group is added, because people expect gaps then. */
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
