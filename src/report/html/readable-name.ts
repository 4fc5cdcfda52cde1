/** Names of peoples and languages, and what people abbreviate: they keep their capitals. */
const capitals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'African',
    'Alaska',
    'American',
    'Asian',
    'Black',
    'English',
    'Hawaiian',
    'Hispanic',
    'IEP',
    'Indian',
    'Indigenous',
    'Islander',
    'Latina',
    'Latino',
    'Latinx',
    'Native',
    'Pacific',
    'Spanish',
  ].map((word) => [word.toLowerCase(), word]),
);

/** The name of a group or a dimension as people write it: the file has `not-low-income`, a reader sees `not low income`. */
export function readableName(id: string): string {
  if (id === 'race-ethnicity') return 'race and ethnicity';
  return id
    .split('-')
    .map((word) => capitals[word] ?? word)
    .join(' ');
}

/** A group, and the dimension that it belongs to, by their ids. */
export interface GroupName {
  readonly dimension: string;
  readonly group: string;
}

/**
 * Makes a text readable that names groups by their ids: `students-with-disabilities (disability)` becomes `students with
 * disabilities`. The dimension stays where two have a group of that name.
 *
 * @param groups those that the text may name; others stay as they are written
 */
export function readableGroups(groups: Iterable<GroupName>): (text: string) => string {
  const dimensions = new Map<string, Set<string>>();
  for (const { dimension, group } of groups) {
    const known = dimensions.get(group);
    if (known) known.add(dimension);
    else dimensions.set(group, new Set([dimension]));
  }
  return (text) =>
    text.replace(/(?<![\w-])([\w-]+) \(([\w-]+)\)/g, (written, group: string, dimension: string) => {
      const known = dimensions.get(group);
      if (!known?.has(dimension)) return written;
      return known.size > 1 ? `${readableName(group)} (${readableName(dimension)})` : readableName(group);
    });
}

/** The group that a JSON pointer into an assessment leads to or into; none if it leads elsewhere. */
export function groupOfPointer(path: string): GroupName[] {
  const [, dimension, group] = /\/disparities\/([^/]+)\/groups\/([^/]+)/.exec(path) ?? [];
  return dimension === undefined || group === undefined ? [] : [{ dimension, group }];
}

/** The same at the start of a line. */
export function capitalized(text: string): string {
  const [first = ''] = text;
  return `${first.toUpperCase()}${text.slice(first.length)}`;
}
