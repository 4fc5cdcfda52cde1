import { shownText } from '../../../text/shown-text.js';
import { entryOf } from '../../../yaml/plain-data.js';
import { writtenMeasuresOf } from '../measures.js';
import type { SheetChange } from './change.js';

/** Dimensions that come into a file with their groups: tables do not say whom the groups are compared with. */
export function newDimensionNotes(changes: readonly SheetChange[], file: unknown): string[] {
  const present = writtenMeasuresOf(file);
  const names = changes.flatMap(({ table, parts: { outcome, indicator, dimension = '' } }) => {
    if (table !== 'groups') return [];
    const measure = present.find((one) => one.outcome === outcome && one.indicator === indicator);
    const isThere = entryOf(entryOf(measure?.value, 'disparities'), dimension) !== undefined;
    return isThere ? [] : [`${outcome}/${indicator} ${dimension}`];
  });
  return [...new Set(names)].map(
    (name) =>
      `${shownText(name, 100)} is new and has no reference group, so no gaps are computed. To set one, use strive add-value with --group and --reference.`,
  );
}
