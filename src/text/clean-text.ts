// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this removes.

/** Anything that {@link cleanText} looks at: most texts have nothing of the kind. */
const suspect =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\uffff]/;

/**
 * A text from a stranger's file, safe to show: without escape sequences, control characters, characters that turn the
 * direction of the text around, and invisible ones. Tabs and line breaks are kept (every kind of break becomes `\n`).
 */
export function cleanText(text: string): string {
  return isClean(text) ? text : cleaned(text);
}

/** Whether a text holds nothing that {@link cleanText} would look at. */
export const isClean = (text: string): boolean => !suspect.test(text);

/** The patterns are made here, because making them at the start takes most of a millisecond, and few texts need them. */
function cleaned(text: string): string {
  /**
   * What a terminal acts upon instead of showing it: operating-system commands and other string sequences (with whatever
   * they carry), then the shorter escape sequences.
   */
  const stringSequences =
    /(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c\n\r]*(?:\u0007|\u001b\\|\u009c)?/g;
  const escapeSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|\u001b[ -/]*[0-~]?/g;

  /** Control characters but the tab and line breaks, and what isn't a character at all (lone surrogates, U+FFFE, U+FFFF). */
  const controls =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

  /**
   * Characters without a shape of their own that reorder or hide what stands around them: bidirectional marks, overrides
   * and isolates, zero-width spaces, soft hyphens, fillers, interlinear annotations, tag characters and the byte order
   * mark.
   */
  const invisible =
    /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

  /**
   * The joiners U+200C and U+200D, but where a letter or an emoji stands on both sides: Persian, the languages of India and
   * emoji need them there. They are looked at last, because some invisible characters are letters or marks.
   */
  const looseJoiners =
    /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;

  /** A line break that YAML or a terminal may show as one: U+2028 and U+2029 beside the usual three. */
  const lineBreaks = /\r\n?|[\u2028\u2029]/g;

  return text
    .replace(stringSequences, '')
    .replace(escapeSequences, '')
    .replace(lineBreaks, '\n')
    .replace(controls, '')
    .replace(invisible, '')
    .replace(looseJoiners, '');
}

/**
 * A piece of a file within a message: on one line, cleaned, and cut to a length (in characters as a reader counts them, about).
 *
 * @param longest how many characters are shown at most, the mark of the cut included
 */
export function quoteText(text: string, longest = 60): string {
  const line = cleanText(text.slice(0, longest * 8))
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  // Where a text is cut behind a joiner, the joiner joins nothing any more.
  return characters.length <= longest ? line : `${cleanText(characters.slice(0, longest - 1).join(''))}…`;
}
