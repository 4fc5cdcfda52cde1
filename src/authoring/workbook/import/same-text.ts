import { cleanText } from '../../../text/clean-text.js';
import { asShown } from '../../answers/read-amount.js';
import type { Cell } from '../table.js';

/** What stands for a number that is shown as a date and lies beyond all dates: the cell is filled in, and no day can be told. */
export const beyondDates = '#####';

/** A cell as text: a date as `2026-03-02`, an answer in boxes to tick as `yes` or `no`. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cleanText(cell).trim();
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number') return String(cell);
  if (Number.isNaN(cell.valueOf())) return beyondDates;
  const iso = cell.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
}

/** Whether two cells say the same: programs for spreadsheets and people change blanks and line breaks unawares. */
export function sameCell(one: Cell, other: Cell): boolean {
  if (typeof one === 'number' && typeof other === 'number') return asShown(one) === asShown(other);
  return one === other || comparable(one) === comparable(other);
}

/** What stands for no character: a workbook is written without it. */
const noCharacters = /[\p{Noncharacter_Code_Point}\ufffd]/gu;

const comparable = (cell: Cell): string =>
  cellText(cell).normalize('NFC').replace(noCharacters, '').replace(/\s+/g, ' ').trim();
