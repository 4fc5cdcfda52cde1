/** The name of a group or a dimension as people write it: the file has `not-low-income`, a reader sees `not low income`. */
export function readableName(id: string): string {
  return id.replaceAll('-', ' ');
}

/** The same at the start of a line. */
export function capitalized(text: string): string {
  const [first = ''] = text;
  return `${first.toUpperCase()}${text.slice(first.length)}`;
}

/** A calendar date as Americans write it: `August 31, 2026`. */
export function dateInWords(date: string): string {
  const options = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-US', options);
}
