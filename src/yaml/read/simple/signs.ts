/** Character codes that have a meaning in YAML. */
export const newline = 10;
export const space = 32;
export const doubleQuote = 34;
export const hash = 35;
export const singleQuote = 39;
export const comma = 44;
export const dash = 45;
export const dot = 46;
export const zero = 48;
export const nine = 57;
export const colon = 58;
export const greater = 62;
export const openBracket = 91;
export const closeBracket = 93;
export const openBrace = 123;
export const bar = 124;
export const closeBrace = 125;

/** Characters by their codes. */
const those = (signs: string): Uint8Array => {
  const table = new Uint8Array(256);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return table;
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** What comes after a colon within a text in brackets. */
export const keySigns = those(`${letters}0123456789_./-`);

/** What a text without quotes may not start with: the indicators of YAML, a space and the end of a line. */
export const indicators = those('\n -?:,[]{}#&*!|>\'"%@`');

/** What may end a text without quotes within brackets. */
export const mayEnd = those('\n:#,[]{}');
