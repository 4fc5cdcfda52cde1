/**
 * A text in the signs of a keyboard: digits and signs of other widths, the dashes, dots, blanks and quotes that are put between
 * the digits of numbers, and no joiners. Nearly always as long as the text.
 */
export function plainForm(text: string): string {
  if (isAscii.test(text)) return text;
  return text
    .replace(otherWidths, (sign) => sign.normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00b7\u2022\u2219]/g, '.')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[\u200c\u200d]/g, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them.
const isAscii = /^[\u0000-\u007f]*$/;

/** Full width and small signs, digits of mathematics and of segments: what NFKC makes a sign or a digit of the keyboard. */
const otherWidths = /[\ufe50-\ufe6b\uff01-\uff5e\u{1d7ce}-\u{1d7ff}\u{1fbf0}-\u{1fbf9}]/gu;
