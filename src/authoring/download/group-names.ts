import { shownText } from '../../text/shown-text.js';
import { comparableText, shortName } from './comparable.js';
import type { DownloadOptions } from './found-number.js';
import { belongsElsewhere, isEverybody, likelyPlace } from './known-groups.js';

/** A group that nothing is said about. */
export interface UnknownGroup {
  readonly name: string;
  /** Where it most likely belongs, as `dimension/group`; undefined where nobody can tell the dimension. */
  readonly likely?: string;
}

/** How the groups of a download are called here. */
export interface GroupNames {
  /** Where a group's numbers belong: nowhere (`{}`) for the numbers of all. */
  placeOf(group: string, dimension: string): { readonly dimension?: string; readonly group?: string } | 'left-out';
  /** Those that nothing is said about; their rows are left out. */
  unknown(): readonly UnknownGroup[];
  /** Where each group was placed, by its name, as `dimension/group`. */
  placed(): readonly (readonly [name: string, place: string])[];
  notes(): readonly string[];
}

/** So many groups are named. */
const mostNamed = 5;

function named(groups: readonly string[]): string {
  const left = groups.length - mostNamed;
  return groups.slice(0, mostNamed).join(', ') + (left > 0 ? `, and ${left} more` : '');
}

const newGroups = (added: readonly string[]): string =>
  `${added.length > mostNamed ? `${added.length} ` : ''}new groups: ${named(added)}.`;

/** How groups are called, by what is said of them, by what the assessment has, and by what may be added. */
export function groupNames({
  mapping,
  target,
  addGroups,
}: Pick<DownloadOptions, 'mapping' | 'target' | 'addGroups'>): GroupNames {
  const said = new Map((mapping.groupNames ?? []).map(([name, group]) => [comparableText(name), group]));
  const known = new Set(target.groups);
  const unknown = new Map<string, UnknownGroup>();
  const asEverybody = new Set<string>();
  const added = new Map<string, string>();
  const recognized = new Map<string, string>();
  const placed = new Map<string, readonly [string, string]>();

  /** Where a name belongs that nothing is said about: undefined where the dimension isn't known. */
  const likely = (name: string, dimensionName: string): { dimension: string; group: string } | undefined => {
    const group = shortName(name);
    const dimension = dimensionName === '' ? mapping.dimension : (mapping.dimension ?? shortName(dimensionName));
    if (dimension !== undefined && known.has(`${dimension}/${group}`)) return { dimension, group };
    if (dimensionName !== '') return dimension && group ? { dimension, group } : undefined;
    return likelyPlace(name, target.groups, dimension) ?? (dimension && group ? { dimension, group } : undefined);
  };

  const place = (name: string, dimensionName: string): ReturnType<GroupNames['placeOf']> => {
    const wanted = said.get(comparableText(name));
    if (wanted === '') return 'left-out';
    if (wanted === 'overall') return {};
    if (wanted !== undefined) {
      const [first = '', second] = wanted.split('/');
      if (second !== undefined) return { dimension: first, group: second };
      const dimension = mapping.dimension ?? shortName(dimensionName);
      if (dimension !== '' && !belongsElsewhere(name, dimension)) return { dimension, group: first };
    } else if (isEverybody(name) || name.trim() === '') {
      if (name.trim() !== '') asEverybody.add(name.trim());
      return {};
    }
    const found = likely(name, dimensionName.trim());
    const path = found && `${found.dimension}/${found.group}`;
    if (found && path !== undefined && wanted === undefined) {
      if (known.has(path)) {
        if (found.group !== shortName(name))
          recognized.set(comparableText(name), `"${shownText(name, 40)}" as ${path}`);
        return found;
      }
      if (addGroups) {
        added.set(comparableText(name), `${shownText(name, 40)} as ${path}`);
        return found;
      }
    }
    unknown.set(comparableText(name), { name: name.trim(), ...(path !== undefined && { likely: path }) });
    return 'left-out';
  };
  // A download has thousands of rows, and few groups.
  const places = new Map<string, ReturnType<GroupNames['placeOf']>>();
  return {
    placeOf(name, dimensionName) {
      const key = JSON.stringify([name, dimensionName]);
      const found = places.get(key) ?? place(name, dimensionName);
      places.set(key, found);
      // With a column for the dimension, one name may stand in several.
      if (found !== 'left-out' && found.group !== undefined && mapping.dimensionColumn === undefined)
        placed.set(comparableText(name), [name.trim(), `${found.dimension}/${found.group}`]);
      return found;
    },
    unknown: () => [...unknown.values()],
    placed: () => [...placed.values()],
    notes: () => [
      ...[...asEverybody].map((name) => `"${shownText(name, 40)}" was read as everyone (overall).`),
      ...(recognized.size === 0 ? [] : [`groups read as those in the assessment: ${named([...recognized.values()])}.`]),
      ...(added.size === 0 ? [] : [newGroups([...added.values()])]),
    ],
  };
}
