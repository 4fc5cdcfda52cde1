/** Keys that files have in common, by their text: most keys of an assessment are the format's and the edition's words. */
const kept = new Map<string, string>();
const mostKept = 2000;
const longestKept = 40;

/** The same key as one that came before. An object finds its place for such a key twice as fast as for a new piece of text. */
export function asKept(key: string): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= mostKept || key.length > longestKept) return key;
  const own = apart(key);
  kept.set(own, own);
  return own;
}

/** The same text in memory of its own: a piece of a file's text keeps the whole of it. */
const apart = (key: string): string => JSON.parse(JSON.stringify(key)) as string;
