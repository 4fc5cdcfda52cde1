const needsEscape = /[~/]/;

/** A key as it is in a JSON pointer (RFC 6901). Nearly every key needs no change, and there are very many. */
export const pointerKey = (key: string): string =>
  needsEscape.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;

/** The JSON pointer that goes through these keys. */
export const pointerOf = (keys: readonly string[]): string => keys.map((key) => `/${pointerKey(key)}`).join('');

/** The keys that a JSON pointer goes through. */
export const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
