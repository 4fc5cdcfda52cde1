/**
 * A text without those of some characters that are at its end. A pattern such as `/[, ]+$/` would take quadratic time where
 * many of them stand before something else.
 */
export function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
