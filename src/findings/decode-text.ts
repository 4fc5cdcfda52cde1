import { type Place, textPlaces } from '../text/text-places.js';
import { errorFinding } from './error-finding.js';
import type { Finding } from './finding.js';

export type DecodedText =
  | { readonly text: string; readonly finding?: never }
  | { readonly text?: never; readonly finding: Finding };

const saveAsUtf8 =
  'Save the file again as UTF-8. In Excel, choose "CSV UTF-8". In Notepad or another editor, choose the encoding UTF-8 under "Save as".';

/**
 * The text of a file, its byte order mark left out. What is not UTF-8 throughout, holds a NUL or is larger than allowed
 * is refused with one finding (`file/encoding`, `file/too-large`).
 */
export function decodeText(bytes: Uint8Array, file: string, maximumBytes: number): DecodedText {
  if (bytes.length > maximumBytes) return { finding: tooLarge(file, bytes.length, maximumBytes) };
  // What a file is that was written by another kind of program, told by its first signs.
  const program = signatures.find(({ start }) => start.every((byte, index) => bytes[index] === byte))?.what;
  if (program !== undefined) {
    return refuse(
      file,
      'file/encoding',
      { line: 1, column: 1 },
      `This is ${program}, not plain text.`,
      'Open it in its program and save it as plain text (UTF-8), or a table as "CSV UTF-8". For an assessment, use an editor such as Notepad.',
    );
  }
  const text = decodeStrictly(bytes);
  if (text?.includes('\0') === false) return { text };
  if (looksLikeUtf16(bytes)) {
    return refuse(
      file,
      'file/encoding',
      { line: 1, column: 1 },
      'The file is saved as UTF-16 (in some programs: "Unicode"), not as UTF-8.',
    );
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, nul));
    return refuse(
      file,
      'file/encoding',
      textPlaces(before).placeOf(before.length),
      "There is a NUL character here. The file is damaged, or it isn't a text file.",
      'Restore an earlier copy of the file, or save it again as text (UTF-8).',
    );
  }
  return refuse(
    file,
    'file/encoding',
    firstBrokenPlace(bytes),
    "From here on, the text isn't UTF-8. An accented letter, a dash, or a quotation mark was saved in another encoding.",
  );
}

const strictDecoder = new TextDecoder('utf-8', { fatal: true });

/** The text, its byte order mark left out; undefined where it is not UTF-8 throughout. */
function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The finding for a file that is too large to be read: its size in bytes, and how many are read at most. */
export function tooLarge(file: string, size: number, maximumBytes: number): Finding {
  const message = sizeMessage(size, maximumBytes);
  return errorFinding(file, { line: 1, column: 1 }, { rule: 'file/too-large', message, suggestion: smaller, path: '' });
}

const smaller = 'Split the file, or move long series of values into data files (`data: FILE.csv`).';

function refuse(
  file: string,
  rule: 'file/encoding',
  place: Place,
  message: string,
  suggestion = saveAsUtf8,
): DecodedText {
  return { finding: errorFinding(file, place, { rule, message, suggestion, path: '' }) };
}

function sizeMessage(size: number, maximum: number): string {
  const inMegabytes = (count: number) => (count >= 100_000 ? `${(count / 1_000_000).toFixed(1)} MB` : `${count} bytes`);
  return `The file is ${inMegabytes(size)}. The limit is ${inMegabytes(maximum)}.`;
}

const signatures = [
  { start: bytesOf('PK\u0003\u0004'), what: 'a Word or Excel document, or a zip file' },
  { start: bytesOf('\u00d0\u00cf\u0011\u00e0'), what: 'a document from an older Word or Excel' },
  { start: bytesOf('%PDF-'), what: 'a PDF' },
  { start: bytesOf('{\\rtf'), what: 'a word processor document (RTF)' },
];

function bytesOf(start: string): readonly number[] {
  return [...Buffer.from(start, 'latin1')];
}

/** A byte order mark of UTF-16, or a NUL in every second of the first bytes. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const even = first === 0 && second !== 0 && third === 0 && fourth !== 0;
  const odd = first !== 0 && second === 0 && third !== 0 && fourth === 0;
  return bytes.length >= 4 && (even || odd);
}

/** Where the first byte is that isn't part of a UTF-8 character. Works line by line: `\n` isn't part of any other character. */
function firstBrokenPlace(bytes: Uint8Array): Place {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let start = 0;
  while (start < bytes.length) {
    const lineBreak = bytes.indexOf(10, start);
    const end = lineBreak === -1 ? bytes.length : lineBreak + 1;
    try {
      strict.decode(bytes.subarray(start, end));
    } catch {
      const before = new TextDecoder('utf-8').decode(
        bytes.subarray(0, start + validLength(bytes.subarray(start, end))),
      );
      return textPlaces(before).placeOf(before.length);
    }
    start = end;
  }
  return { line: 1, column: 1 };
}

/** How many bytes at the beginning are whole UTF-8 characters. */
function validLength(bytes: Uint8Array): number {
  let length = 0;
  for (const character of new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) {
    const isReplacement = character === '\ufffd';
    const isWritten = bytes[length] === 0xef && bytes[length + 1] === 0xbf && bytes[length + 2] === 0xbd;
    if (isReplacement && !isWritten) return length;
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
