/**
 * The names in a list: one on each line, or each ended by NUL where the list has one (`find -print0`, `git diff -z`), so
 * that a name may hold a line break. Empty lines aren't names. UTF-8, or the UTF-16 with a byte order mark that some shells of
 * Windows write.
 *
 * @returns undefined if the list isn't text
 */
export function readList(bytes: Uint8Array): string[] | undefined {
  const text = decode(bytes);
  if (text === undefined) return undefined;
  return text.includes('\0')
    ? text.split('\0').filter((name) => name !== '')
    : text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
