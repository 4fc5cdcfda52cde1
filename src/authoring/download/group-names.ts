import { shortNameFrom } from '../../text/short-name-from.js';
import { shownText } from '../../text/shown-text.js';
import { comparableText } from './comparable.js';
import type { DownloadOptions } from './found-number.js';

/** How the groups of a download are called here. */
export interface GroupNames {
  /** Where a group's numbers belong: nowhere (`{}`) for the numbers of all. */
  placeOf(group: string, dimension: string): { readonly dimension?: string; readonly group?: string } | 'left-out';
  /** Names that nothing is said about; their rows are left out. */
  unknown(): readonly string[];
  notes(): readonly string[];
}

/** Under these names states give the numbers of everybody. */
const everybody = /^(?:overall|all|all students|all student groups|all groups|total|total students|total population)$/i;

/** The short name of a group or a dimension of a download. */
export const shortName = (name: string): string => shortNameFrom(name, 60);

/** So many new groups are named. */
const mostNamed = 5;

function newGroups(added: readonly string[]): string {
  const left = added.length - mostNamed;
  const named = added.slice(0, mostNamed).join(', ');
  return left > 0 ? `${added.length} new groups: ${named}, and ${left} more.` : `new groups: ${named}.`;
}

/** How groups are called, by what is said of them, by what the assessment has, and by what may be added. */
export function groupNames({
  mapping,
  target,
  addGroups,
}: Pick<DownloadOptions, 'mapping' | 'target' | 'addGroups'>): GroupNames {
  const said = new Map((mapping.groupNames ?? []).map(([name, group]) => [comparableText(name), group]));
  const known = new Set(target.groups);
  const unknown = new Map<string, string>();
  const asEverybody = new Set<string>();
  const added = new Map<string, string>();
  return {
    placeOf(name, dimensionName) {
      const wanted = said.get(comparableText(name));
      if (wanted === '') return 'left-out';
      if (wanted === 'overall') return {};
      const dimension = mapping.dimension ?? shortName(dimensionName);
      if (wanted !== undefined) {
        const [first = '', second] = wanted.split('/');
        return second === undefined ? { dimension, group: first } : { dimension: first, group: second };
      }
      if (everybody.test(name.trim()) || name.trim() === '') {
        if (name.trim() !== '') asEverybody.add(name.trim());
        return {};
      }
      const group = shortName(name);
      if (known.has(`${dimension}/${group}`)) return { dimension, group };
      if (addGroups && group !== '') {
        added.set(comparableText(name), `${shownText(name, 40)} as ${dimension}/${group}`);
        return { dimension, group };
      }
      unknown.set(comparableText(name), name.trim());
      return 'left-out';
    },
    unknown: () => [...unknown.values()],
    notes: () => [
      ...[...asEverybody].map((name) => `"${shownText(name, 40)}" was read as everyone (overall).`),
      ...(added.size === 0 ? [] : [newGroups([...added.values()])]),
    ],
  };
}
