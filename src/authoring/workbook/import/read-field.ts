import { isTooLong, leavesFolder, longestPath } from '../../../assessment/checks/paths.js';
import { cleanText } from '../../../text/clean-text.js';
import { nearestName } from '../../../text/nearest-name.js';
import { readDate } from '../../../text/read-date.js';
import { readPeriod } from '../../../text/read-period.js';
import { quoted, type Typed } from '../../../text/typed.js';
import { inRange, readAmount, readMarginOfError, readPeople } from '../../answers/read-amount.js';
import { isLink, statuses } from '../benchmark-table.js';
import type { Cell, Column } from '../table.js';
import { beyondDates, cellText } from './same-text.js';

/** What a cell says, null where it is empty; or what is wrong with it, for its author. */
type Field = Typed<string | number | null>;

/** What is in a cell whose formula no program has calculated yet. */
export const notCalculated = '#NOT-CALCULATED!';

const errorCell = /^#(?:REF|VALUE|NAME|DIV\/0|NUM|NULL|SPILL|CALC|N\/A)[!?]?$/i;

/** Reads a cell as its column's kind asks. */
export function readField(cell: Cell, { kind, options = [] }: Pick<Column, 'kind' | 'options'>, unit?: string): Field {
  const text = cellText(cell);
  if (text === '') return { value: null };
  if (text === notCalculated) {
    return { problem: 'This formula has no result. Open the file in a spreadsheet program and save it again.' };
  }
  if (text === beyondDates) {
    return {
      problem: 'This number is formatted as a date, but is too large to be one. Enter the correct value.',
    };
  }
  if (errorCell.test(text)) return { problem: `${text} is a formula error. Enter the correct value.` };
  if (kind === 'text') return { value: textBlock(cell) };
  if (kind === 'link') return readLink(text);
  if (kind === 'status') return readStatus(text);
  if (kind === 'choice') return readChoice(text, options);
  if (kind === 'yes-or-no') return readYesOrNo(text);
  if (kind === 'date') return readDate(cell instanceof Date ? text.slice(0, 10) : text);
  if (kind === 'period') return periodOf(cell, text);
  if (cell instanceof Date) {
    return {
      problem: `The spreadsheet turned this number into a date (${text}). Format the cell as a number, and enter it again.`,
    };
  }
  if (typeof cell === 'boolean') return { problem: `${quoted(text)} isn't a number.` };
  if (kind === 'count') return readPeople(cell ?? '');
  if (kind === 'margin') return readMarginOfError(typeof cell === 'number' ? cell : text, ', or leave the cell empty');
  return inRange(readAmount(typeof cell === 'number' ? cell : text, unit), unit);
}

/** Text with its own line breaks, and without blanks at the ends of its lines. */
function textBlock(cell: Cell): string {
  return typeof cell === 'string'
    ? cleanText(cell)
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
        .trim()
    : cellText(cell);
}

/** A link, or a file in the assessment's folder. */
function readLink(text: string): Field {
  const problem = (why: string) => ({
    problem: `${quoted(text)} ${why}. Use a link that starts with https://, or a file path inside the assessment's folder.`,
  });
  if (isLink(text)) return /\s/.test(text) ? problem('has a space in it') : { value: text };
  if (/^[a-z][a-z0-9+.-]+:/i.test(text)) return problem("isn't a web link");
  if (isTooLong(text)) return { problem: `${quoted(text)} is too long. A path can have ${longestPath()}.` };
  return leavesFolder(text) ? problem("is outside the assessment's folder") : { value: text };
}

function readStatus(text: string): Field {
  const name = text.toLowerCase().replace(/[\s_]+/g, '-');
  if (name === 'not-assessed') return { value: null };
  if ((statuses as readonly string[]).includes(name)) return { value: name };
  const near = nearestName(name, statuses);
  return {
    problem: `${quoted(text)} isn't a valid status.${near === undefined ? '' : ` Did you mean ${near}?`} Use met, in-progress, not-started, or lapsed, or leave the cell empty.`,
  };
}

function readChoice(text: string, options: readonly string[]): Field {
  const name = text.toLowerCase().replace(/[\s_]+/g, '-');
  if (options.includes(name)) return { value: name };
  const near = nearestName(name, options);
  return {
    problem: `${quoted(text)} isn't one of the choices.${near === undefined ? '' : ` Did you mean ${near}?`} Use one of: ${options.join(', ')}.`,
  };
}

function readYesOrNo(text: string): Field {
  if (/^(?:yes|y|true|x|1)$/i.test(text)) return { value: 'yes' };
  if (/^(?:no|n|false|0)$/i.test(text)) return { value: null };
  return { problem: `${quoted(text)} isn't yes or no. Use yes or no.` };
}

function periodOf(cell: Cell, text: string): Field {
  if (cell instanceof Date) {
    const likely = text.slice(0, 7);
    const next = Number(likely.slice(2, 4)) + 1 === Number(likely.slice(5));
    return {
      problem: `The spreadsheet turned this period into a date. Format the cell as text, and enter ${next ? likely : 'the period'} again.`,
    };
  }
  return readPeriod(text);
}
