import { isTooLarge, numbersGoUpTo, useLargerUnit } from '../../text/largest-number.js';

/** A cell of a data file, read; or what to tell its author. */
export type ReadCell<Value> =
  | { readonly value: Value; readonly problem?: never }
  | { readonly value?: never; readonly problem: CellProblem };

export interface CellProblem {
  readonly message: string;
  readonly suggestion: string;
}

const tooLarge: CellProblem = { message: `This is too large: ${numbersGoUpTo}.`, suggestion: useLargerUnit };

const plainDecimal = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * Marks under which states and districts withhold a value about few people: the word, asterisks, `S`, and a range
 * instead of a number (`<10`, `n < 10`, `<=5`, `>95%`).
 */
const suppressionMark = /^(?:suppressed|\*+|s|(?:n ?)?(?:<=?|>=?|≤|≥) ?\d+(?:\.\d+)? ?%?)$/i;

/** Marks that some use for withheld and others for not measured: the author has to say which. */
const unclearMark = /^(?:[-–—.]+|n\/?a|na|nr|nd|null|none|missing|tbd|\?+|x|#n\/a)$/i;

/** The value of a period: an empty cell is not measured, a mark of suppression is withheld. */
export function readValue(text: string): ReadCell<number | 'suppressed' | null> {
  if (text === '') return { value: null };
  if (suppressionMark.test(text)) return { value: 'suppressed' };
  if (unclearMark.test(text)) {
    return {
      problem: {
        message: 'This may mean that nothing was measured, or that the value is withheld.',
        suggestion: 'Leave the cell empty if nothing was measured; write `suppressed` if the value is withheld.',
      },
    };
  }
  return readNumber(
    text,
    'Write a number such as 41.2, leave the cell empty (not measured), or write `suppressed` (withheld).',
  );
}

/** How many people a value describes: a whole number; undefined for an empty cell. */
export function readCount(text: string): ReadCell<number | undefined> {
  if (text === '') return { value: undefined };
  if (/^\d+(?:\.0*)?$/.test(text)) return wholeEnough(text);
  if (suppressionMark.test(text) || unclearMark.test(text)) {
    return {
      problem: {
        message: 'The number of people (`n`) is a whole number.',
        suggestion:
          'Leave the cell empty if it is not known. If the value is withheld, write `suppressed` in its cell.',
      },
    };
  }
  if (plainDecimal.test(text)) {
    return {
      problem: {
        message: 'The number of people (`n`) is a whole number, 0 or more.',
        suggestion: 'Write the number of people, or leave the cell empty.',
      },
    };
  }
  return readNumber(text, 'Write a whole number such as 1204, or leave the cell empty.');
}

function wholeEnough(text: string): ReadCell<number> {
  const value = Number(text);
  return isTooLarge(value) ? { problem: tooLarge } : { value };
}

function readNumber(text: string, expected: string): ReadCell<number> {
  if (plainDecimal.test(text)) return wholeEnough(text);
  const plain = plainForm(text);
  if (plain === undefined) return { problem: { message: 'This is not a number.', suggestion: expected } };
  if (isTooLarge(Number(plain.number))) return { problem: tooLarge };
  return { problem: { message: plain.message, suggestion: `Write ${plain.number}.` } };
}

/** What a number in another way of writing would be in plain digits. */
function plainForm(text: string): { readonly message: string; readonly number: string } | undefined {
  const number = text.replace(/^\+|[$€£%\s'’_]/g, '').replace(/^[−–]/, '-');
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number)) {
    return {
      message: 'A number is written without separators between the thousands.',
      number: number.replaceAll(',', ''),
    };
  }
  if (/^-?\d+,\d+$/.test(number)) {
    return { message: 'A number is written with a decimal point, not with a comma.', number: number.replace(',', '.') };
  }
  if (!plainDecimal.test(number)) return undefined;
  if (text.includes('%')) return { message: 'A percentage is written without the percent sign.', number };
  return { message: 'A number is written with digits and a decimal point only.', number };
}
