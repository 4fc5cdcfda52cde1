import type { Remark } from '../../findings/finding.js';
import { nearestName } from '../../text/nearest-name.js';
import { pointerKey } from '../../yaml/json-pointer.js';
import { entryOf, isMapping } from '../../yaml/plain-data.js';

const keysOfDimensions = ['reference', 'focus', 'groups'];

const isMisspelled = (key: string) =>
  !keysOfDimensions.includes(key) && nearestName(key, keysOfDimensions) === 'groups';

/**
 * A dimension's groups stand in the file, or the data file brings them.
 *
 * @param measure the measure as it is written
 * @param dimensionsInData the dimensions that its data file has rows for; undefined where it names no data file or one that cannot be read
 */
export function checkGroupSources(
  path: string,
  measure: unknown,
  dimensionsInData: ReadonlySet<string> | undefined,
): Remark[] {
  const disparities = entryOf(measure, 'disparities');
  if (!isMapping(disparities)) return [];
  const namesData = entryOf(measure, 'data') !== undefined;
  return Object.keys(disparities).flatMap((id): Remark[] => {
    const dimension = disparities[id];
    const written = entryOf(dimension, 'groups') !== undefined;
    // So are most dimensions.
    if (written && !namesData) return [];
    // Something else than a mapping, and one without any of a dimension's keys, have their finding already.
    if (!isMapping(dimension) || !keysOfDimensions.some((key) => Object.hasOwn(dimension, key))) return [];
    const dimensionPath = `${path}/disparities/${pointerKey(id)}`;
    if (written) {
      return [
        {
          rule: 'schema/unknown-key',
          message: 'The groups are here, but the indicator also names a data file.',
          path: `${dimensionPath}/groups`,
          at: 'key',
          suggestion: 'Keep one of them. With `data`, a dimension has only `reference` and `focus`.',
        },
      ];
    }
    if (!namesData) {
      // Misspelled groups are one mistake: the key that is not known.
      if (Object.keys(dimension).some(isMisspelled)) return [];
      return [
        {
          rule: 'schema/missing',
          message: `\`${id}\` is missing \`groups\`.`,
          path: dimensionPath,
          at: 'key',
          suggestion: 'Add `groups:` with each group and its numbers by period.',
        },
      ];
    }
    if (dimensionsInData === undefined || dimensionsInData.has(id)) return [];
    return [
      {
        rule: 'schema/missing',
        message: `The data file has no rows for \`${id}\`.`,
        path: dimensionPath,
        at: 'key',
        suggestion: 'Add rows with this `dimension`, or fix the name.',
      },
    ];
  });
}
