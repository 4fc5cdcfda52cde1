import type { FoundError, NetworkEntry, NetworkStanding } from '../../insight/network/network-entry.js';
import { counted } from '../../text/counted.js';
import { quotedForShell } from '../../text/quoted-for-shell.js';
import { changesByFramework, standingAside } from '../framework-aside.js';
import { movementInWords } from '../movement-words.js';
import { columnsOf, cutTo, padTo } from './measure.js';
import { type Page, type Paint, paragraph, unpainted } from './page.js';
import { columnGap, cutStart, type Piece, type RollUpColumn, type RollUpLayout } from './roll-up-columns.js';
import { wrap } from './wrap.js';

/** The head of the table. The titles of narrow columns take several lines and end on the last. */
export function renderRollUpHead(page: Page, { nameWidth, columns }: RollUpLayout): string[] {
  const titles = columns.map(({ title, width }) => wrap(title, width));
  const height = Math.max(...titles.map(({ length }) => length));
  const lines = Array.from({ length: height }, (_, line) => [
    { text: padTo(line === height - 1 ? cutTo('Partnership', nameWidth, page.marks.ellipsis) : '', nameWidth) },
    ...columns.flatMap(({ width }, column): Piece[] => {
      const title = titles[column] ?? [];
      return cell([{ text: title[line - height + title.length] ?? '' }], width);
    }),
  ]);
  const width = nameWidth + columns.reduce((sum, column) => sum + columnGap + column.width, 0);
  return [
    ...lines.map((pieces) => drawLine(pieces, page.paint.heading)),
    ...(page.marks.rule === '' ? [] : [page.paint.muted(page.marks.rule.repeat(width))]),
  ];
}

/**
 * A partnership's row; beneath it how it moved, its file where another one has the same name, and what the framework's own
 * method gives otherwise.
 */
export function renderStandingRow(
  page: Page,
  { nameWidth, columns }: RollUpLayout,
  entry: NetworkEntry,
  standing: NetworkStanding,
  sameNameIn: string | undefined,
): string[] {
  const name = { text: padTo(cutTo(standing.name, nameWidth, page.marks.ellipsis), nameWidth) };
  const row = [name, ...columns.flatMap((column: RollUpColumn) => cell(column.pieces(standing, entry), column.width))];
  const told = `${entry.file} (same name as in ${sameNameIn})`;
  const changes = changesByFramework(page.framework, standing);
  const aside = [
    ...standingAside(page.framework, standing),
    ...(changes === undefined ? [] : [`changes to go: ${changes}`]),
  ];
  const moved = entry.movement ? movementInWords(page.framework, entry.movement) : '';
  return [
    drawLine(row, unpainted),
    ...(moved === '' ? [] : paragraph(page, moved, 2, page.paint.muted)),
    ...(sameNameIn === undefined ? [] : paragraph(page, told, 2, page.paint.muted)),
    ...(aside.length === 0
      ? []
      : paragraph(
          page,
          `${page.marks.otherwise} Under the framework's own method, ${aside.join('; ')}.`,
          2,
          page.paint.caution,
        )),
  ];
}

/** An invalid file's row, with its first errors beneath where there is room for them. */
export function renderInvalidRow(
  page: Page,
  { nameWidth }: RollUpLayout,
  { file, severities, errors }: NetworkEntry,
  detailed: boolean,
): string[] {
  const told = `${page.marks.no} INVALID, ${counted(severities.error, 'error')}`;
  const named = cutStart(file, nameWidth, page.marks.ellipsis);
  const row = drawLine(
    [
      { text: padTo(named, nameWidth) },
      { text: ' '.repeat(columnGap) },
      { text: cutTo(told, page.width - nameWidth - columnGap, page.marks.ellipsis), paint: page.paint.bad },
    ],
    unpainted,
  );
  if (!detailed) return [row];
  const more = severities.error - errors.length;
  return [
    row,
    ...errors.flatMap((error) => errorLines(page, error)),
    ...(more > 0
      ? paragraph(page, `and ${more} more: strive validate ${quotedForShell(file)}`, 4, page.paint.muted)
      : []),
  ];
}

/** Where and which rule, then what is wrong: in two lines of text at most. */
function errorLines(page: Page, { file, line, column, rule, message }: FoundError): string[] {
  const place = paragraph(page, `${file}:${line}:${column} ${page.marks.separator} ${rule}`, 4, page.paint.muted);
  const width = Math.min(page.width, 100) - 6;
  const [first = '', second, ...others] = wrap(message, width);
  const last =
    second !== undefined && others.length > 0 ? cutTo(`${second} ${others[0]}`, width, page.marks.ellipsis) : second;
  return [...place, ...[first, last].flatMap((text) => (text === undefined ? [] : [`      ${text}`]))];
}

function cell(pieces: readonly Piece[], width: number): Piece[] {
  const used = pieces.reduce((sum, { text }) => sum + columnsOf(text), 0);
  return [{ text: ' '.repeat(columnGap) }, ...pieces, { text: ' '.repeat(Math.max(0, width - used)) }];
}

/** Paints the pieces, and leaves out the blanks at the end. */
function drawLine(pieces: readonly Piece[], paint: Paint): string {
  const last = pieces.findLastIndex(({ text }) => text.trim() !== '');
  return pieces
    .slice(0, last + 1)
    .map(({ text, paint: own = paint }, index) => {
      const shown = index === last ? text.trimEnd() : text;
      return shown.trim() === '' ? shown : own(shown);
    })
    .join('');
}
