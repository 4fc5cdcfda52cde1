import { isTooLarge, numbersGoUpTo, useLargerUnit } from '../../text/largest-number.js';
import { readNumber, type WrittenNumber } from '../../text/read-number.js';
import { readRange } from '../../text/read-range.js';
import { rangeShownAsDay } from '../../text/spreadsheet-date.js';

/** A cell of a data file, read; or what to tell its author. */
export type ReadCell<Value> =
  | { readonly value: Value; readonly problem?: never }
  | { readonly value?: never; readonly problem: CellProblem };

export interface CellProblem {
  readonly message: string;
  readonly suggestion: string;
}

const tooLarge: CellProblem = { message: `This is too large: ${numbersGoUpTo}.`, suggestion: useLargerUnit };

/** Marks under which states and districts withhold a value about few people: the word, asterisks, `S`. */
const suppressionMark = /^(?:suppressed|\*+|s)$/i;

/** Marks that some use for withheld and others for not measured: the author has to say which. */
const unclearMark = /^(?:[-–—.]+|n\/?a|na|nr|nd|null|none|missing|tbd|\?+|x|#n\/a)$/i;

export const isSuppressed = (text: string): boolean => suppressionMark.test(text);

/** Whether a mark may say that a value is withheld, or that nothing was measured. */
export const isUnclear = (text: string): boolean => unclearMark.test(text);

/**
 * The value of a period: an empty cell is not measured, a mark of suppression is withheld, and a bound or range stays as it's
 * written until its unit is known.
 */
export function readValue(text: string): ReadCell<number | string | null> {
  if (text === '') return { value: null };
  if (isSuppressed(text)) return { value: 'suppressed' };
  if (readRange(text) !== undefined) return { value: text };
  if (isUnclear(text)) {
    return {
      problem: {
        message: 'This could mean that nothing was measured, or that the value is withheld.',
        suggestion: 'Leave the cell empty if nothing was measured. Write `suppressed` if the value is withheld.',
      },
    };
  }
  const range = rangeShownAsDay(text);
  if (range !== undefined) {
    return {
      problem: {
        message: `This is how a spreadsheet shows the range ${range}.`,
        suggestion: `Write ${range}, and format the column as text.`,
      },
    };
  }
  return plainNumber(
    text,
    'Write a number such as 41.2 or a range such as >=95 or 80-84, leave the cell empty (not measured), or write `suppressed` (withheld).',
  );
}

/** A margin of error; undefined for an empty cell. */
export function readMargin(text: string): ReadCell<number | undefined> {
  if (text === '') return { value: undefined };
  const read = plainNumber(text, 'Write a number such as 2.3, or leave the cell empty.');
  if (read.value === undefined || read.value >= 0) return read;
  return {
    problem: {
      message: 'The margin of error (`margin`) is a number, 0 or more.',
      suggestion: 'Write the margin without its sign, or leave the cell empty.',
    },
  };
}

/** How many people a value describes: a whole number; undefined for an empty cell. */
export function readCount(text: string, column = 'n'): ReadCell<number | undefined> {
  if (text === '') return { value: undefined };
  if (isSuppressed(text) || isUnclear(text) || readRange(text) !== undefined) {
    return {
      problem: {
        message: `The number of people (\`${column}\`) is a whole number.`,
        suggestion:
          "Leave the cell empty if you don't know it. If the value is withheld, write `suppressed` in its cell.",
      },
    };
  }
  const read = plainNumber(text, 'Write a whole number such as 1204, or leave the cell empty.');
  if (read.value === undefined || (read.value >= 0 && Number.isInteger(read.value))) return read;
  return {
    problem: {
      message: `The number of people (\`${column}\`) is a whole number, 0 or more.`,
      suggestion: 'Write the number of people, or leave the cell empty.',
    },
  };
}

/** Data files hold plain digits: programs other than this one read them, too. */
function plainNumber(text: string, expected: string): ReadCell<number> {
  const read = readNumber(text);
  if (read === undefined) return { problem: { message: "This isn't a number.", suggestion: expected } };
  if (isTooLarge(read.number)) return { problem: tooLarge };
  if (read.differs === undefined) return { value: read.number };
  return { problem: { message: differences[read.differs], suggestion: `Write ${read.plain}.` } };
}

const otherForm = 'Use only digits and a decimal point in a number.';

const differences: Readonly<Record<NonNullable<WrittenNumber['differs']>, string>> = {
  thousands: "A number here can't have separators between thousands.",
  comma: 'A number needs a decimal point, not a comma.',
  percent: "A percentage here can't have a percent sign.",
  money: otherForm,
  form: otherForm,
};
