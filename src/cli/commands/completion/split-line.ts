/**
 * The words of a command line of a POSIX shell up to the cursor, without their quotes; the last is the one being typed,
 * empty where it has not begun. Nothing is expanded: what a shell would run or replace stays as it was typed.
 */
export function splitLine(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote: '"' | "'" | undefined;
  for (let index = 0; index < line.length; index++) {
    const character = line[index] ?? '';
    const next = line[index + 1];
    if (quote !== undefined && character === quote) {
      quote = undefined;
    } else if (quote === "'") {
      word = (word ?? '') + character;
    } else if (character === '\\' && next !== undefined && (quote === undefined || /["\\$`]/.test(next))) {
      word = (word ?? '') + next;
      index++;
    } else if (quote === undefined && (character === '"' || character === "'")) {
      quote = character;
      word ??= '';
    } else if (quote === undefined && /\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + character;
    }
  }
  return [...words, word ?? ''];
}
