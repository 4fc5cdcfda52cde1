import { charactersOf, columnsOf } from './measure.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
const escapeSequence = /(\u001b\[[0-9;]*m)/;
const plain = /^[\u0020-\u007e]*$/;

/** Private-use characters: one column and one code unit each, which the library cuts and measures fastest. */
const firstStandIn = 0xe000;
const lastStandIn = 0xf8fe;
const filler = '\uf8ff';

/**
 * The table library measures characters with an older list of widths than terminals go by, and a table with an emoji
 * in it comes out crooked. So it is handed stand-ins that nobody measures differently, as many columns wide as the
 * characters they stand for, which are put back when the table is drawn.
 */
export function makeStandIns(): { hide: (text: string) => string; restore: (text: string) => string } {
  const byCharacter = new Map<string, string>();
  const characters = new Map<string, string>();

  function standIn(character: string): string {
    const known = byCharacter.get(character);
    if (known !== undefined) return known;
    const columns = columnsOf(character);
    const point = firstStandIn + byCharacter.size;
    if (columns === 0 || point > lastStandIn) return '?'.repeat(columns);
    const made = String.fromCharCode(point) + filler.repeat(columns - 1);
    byCharacter.set(character, made);
    characters.set(made, character);
    return made;
  }

  return {
    hide: (text) =>
      plain.test(text)
        ? text
        : text
            .split(escapeSequence)
            .map((part) => (part.startsWith('\u001b[') ? part : charactersOf(part).map(hideCharacter).join('')))
            .join(''),
    restore: (text) => text.replace(/[\ue000-\uf8fe]\uf8ff*/g, (made) => characters.get(made) ?? ''),
  };

  function hideCharacter(character: string): string {
    return plain.test(character) ? character : standIn(character);
  }
}
