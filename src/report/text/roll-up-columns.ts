import type { NetworkEntry, NetworkStanding } from '../../insight/network/network-entry.js';
import { changesByFramework, differsAtNext } from '../framework-aside.js';
import { movementInShort, movementLegend, movesOtherwise } from '../movement-words.js';
import { changesBehindExplained, changesExplained, changesTitle } from '../network-words.js';
import { verdictMark } from './marks.js';
import { charactersOf, columnsOf, cutTo } from './measure.js';
import type { Page, Paint } from './page.js';
import { compactFindings } from './roll-up-findings.js';
import { verdictPaint } from './tones.js';

/** A piece of a line, and how it is painted once the line is laid out. */
export interface Piece {
  readonly text: string;
  readonly paint?: Paint;
}

/** A column of the table of partnerships, beside the name. */
export interface RollUpColumn {
  readonly title: string;
  /** The same for every row: a row is written before the later ones are known. */
  readonly width: number;
  /** What is in it for a partnership; never wider than the column. */
  readonly pieces: (standing: NetworkStanding, entry: NetworkEntry) => readonly Piece[];
}

export interface RollUpLayout {
  readonly nameWidth: number;
  readonly columns: readonly RollUpColumn[];
  /** How the columns are read. */
  readonly legend: string;
}

/** Blanks between two columns. */
export const columnGap = 2;

/** How much the table says of a partnership: what leaves too little room for the names is said in fewer columns. */
interface Form {
  /** The columns that a gateway's title may take; `codes`: its code stands for it. */
  readonly gateways: number | 'codes';
  /** Whether each verdict has a column under its title, or all are in one. */
  readonly verdicts: 'apart' | 'together';
  /** Whether the changes to go have a column, or stand behind the verdict that they lead to. */
  readonly changes: 'apart' | 'behind';
  readonly file: boolean;
}

const forms: readonly Form[] = [
  { gateways: Number.POSITIVE_INFINITY, verdicts: 'apart', changes: 'apart', file: true },
  { gateways: Number.POSITIVE_INFINITY, verdicts: 'apart', changes: 'apart', file: false },
  { gateways: Number.POSITIVE_INFINITY, verdicts: 'apart', changes: 'behind', file: false },
  { gateways: Number.POSITIVE_INFINITY, verdicts: 'together', changes: 'behind', file: false },
  { gateways: 18, verdicts: 'together', changes: 'behind', file: false },
  { gateways: 14, verdicts: 'together', changes: 'behind', file: false },
];
const smallest: Form = { gateways: 'codes', verdicts: 'together', changes: 'behind', file: false };

/** A form is chosen when it leaves so many columns for the names; they never take more than so many. */
const nameColumns = { least: 22, most: 56 };
const narrowestName = 12;
const fileColumns = 36;

/**
 * The columns of the table, as the width of the page and the framework decide them.
 *
 * @param moves whether the run has an old side
 */
export function layOutRollUp(page: Page, moves: boolean): RollUpLayout {
  const form = forms.find(
    (candidate) =>
      tellsGatewaysApart(page, candidate) && nameRoom(page, columnsOfForm(page, candidate, moves)) >= nameColumns.least,
  );
  const chosen = form ?? smallest;
  const columns = columnsOfForm(page, chosen, moves);
  // On a very narrow page the last columns give way: without a name, a row says nothing.
  while (nameRoom(page, columns) < narrowestName && columns.length > 0) columns.pop();
  return {
    nameWidth: Math.min(nameRoom(page, columns), nameColumns.most),
    columns,
    legend: legendOf(page, chosen, columns),
  };
}

function columnsOfForm(page: Page, form: Form, moves: boolean): RollUpColumn[] {
  return [
    crossedColumn(page, form),
    nextColumn(page, form),
    ...(form.verdicts === 'apart' ? verdictColumns(page, form) : [verdictColumn(page)]),
    ...(moves ? [movementColumn(page)] : []),
    ...(form.changes === 'apart' ? [changesColumn(page)] : []),
    {
      title: 'Findings',
      width: 12,
      pieces: (_, entry) => [{ text: compactFindings(entry.severities, 12) }],
    },
    ...(form.file ? [fileColumn(page)] : []),
  ];
}

function nameRoom({ width: whole }: Page, columns: readonly RollUpColumn[]): number {
  return whole - columns.reduce((sum, { width }) => sum + columnGap + width, 0);
}

/** Titles that are cut must still differ, and not in their last letters alone. */
function tellsGatewaysApart({ framework, marks }: Page, { gateways }: Form): boolean {
  if (gateways === 'codes') return true;
  const cut = framework.gateways.map(({ title }) => cutTo(title, gateways, marks.ellipsis));
  return new Set(cut).size === cut.length;
}

/** There is room for the mark behind the widest; where titles are cut, they are cut further for it. */
function gatewayWidth({ framework }: Page, { gateways }: Form): number {
  const widest = Math.max(
    ...framework.gateways.map(({ title, code }) => columnsOf(gateways === 'codes' ? code : title)),
  );
  return gateways === 'codes' ? widest + 1 : Math.min(widest + 1, gateways);
}

/** What stands for a gateway in so many columns. */
function gatewayText(page: Page, { gateways }: Form, id: string, columns: number): string {
  const gateway = page.framework.gateways.find((candidate) => candidate.id === id);
  if (!gateway) return '';
  return gateways === 'codes' ? gateway.code : cutTo(gateway.title, Math.min(gateways, columns), page.marks.ellipsis);
}

function otherwiseMark({ marks, paint }: Page, differs: boolean): Piece {
  return { text: differs ? marks.otherwise : '', paint: paint.caution };
}

function crossedColumn(page: Page, form: Form): RollUpColumn {
  const title = 'Crossed';
  const width = Math.max(columnsOf(title), gatewayWidth(page, form));
  return {
    title,
    width,
    pieces(standing) {
      const otherwise = otherwiseMark(page, standing.lastCrossed !== standing.frameworkLastCrossed);
      const room = width - columnsOf(otherwise.text);
      return standing.lastCrossed === null
        ? [inWordsOrDash(page, 'none yet', room), otherwise]
        : [{ text: gatewayText(page, form, standing.lastCrossed, room), paint: page.paint.good }, otherwise];
    },
  };
}

function nextColumn(page: Page, form: Form): RollUpColumn {
  const title = 'Next';
  // Behind the gateway there is room for the mark of what is not known.
  const width = Math.max(columnsOf(title), gatewayWidth(page, form) + 2);
  return {
    title,
    width,
    pieces(standing) {
      const { next, gateways } = standing;
      const gateway = gateways.find(({ id }) => id === next);
      const otherwise = otherwiseMark(page, differsAtNext(standing));
      if (next === null) return [inWordsOrDash(page, 'all crossed', width - columnsOf(otherwise.text)), otherwise];
      const open = gateway?.state === 'undetermined' ? ` ${page.marks.unknown}` : '';
      const room = width - columnsOf(open) - columnsOf(otherwise.text);
      return [
        { text: gatewayText(page, form, next, room), paint: page.paint.accent },
        { text: open, paint: page.paint.caution },
        otherwise,
      ];
    },
  };
}

function inWordsOrDash({ marks, paint }: Page, words: string, width: number): Piece {
  return { text: words.length <= width ? words : marks.none, paint: paint.muted };
}

function verdictColumns(page: Page, { changes }: Form): RollUpColumn[] {
  return page.framework.determinations.map(({ id, title }) => ({
    title,
    width: Math.max(2 + changesWidth, ...title.split(/\s+/).map(columnsOf)),
    pieces: (standing) => verdictPieces(page, standing, id, changes),
  }));
}

function verdictColumn(page: Page): RollUpColumn {
  const title = 'Verdicts';
  const { determinations } = page.framework;
  return {
    title,
    width: Math.max(columnsOf(title), determinations.length * 2 + changesWidth),
    pieces: (standing) =>
      determinations.flatMap(({ id }) => {
        const [mark = { text: ' ' }, changes = { text: '' }, otherwise = { text: '' }] = verdictPieces(
          page,
          standing,
          id,
          'behind',
        );
        // What is marked otherwise needs no blank before the next.
        return [mark, changes, otherwise.text === '' ? { text: ' ' } : otherwise];
      }),
  };
}

/** So many columns stand behind the marks for the number of changes; a larger number isn't shown there. */
const changesWidth = 2;

/** A verdict's mark, the changes that lead to it where they have no column, and the mark of what differs. */
function verdictPieces(page: Page, standing: NetworkStanding, wanted: string, place: Form['changes']): Piece[] {
  const { verdicts, nextVerdict } = standing;
  const found = verdicts.find(({ id }) => id === wanted);
  if (!found) return [];
  const { verdict, frameworkVerdict } = found;
  const changes = place === 'behind' && nextVerdict?.id === wanted ? changesText(nextVerdict) : '';
  const differs = changes !== '' && changesByFramework(page.framework, standing) !== undefined;
  return [
    { text: verdictMark(page.marks, verdict), paint: verdictPaint(page, verdict) },
    { text: changes },
    otherwiseMark(page, verdict !== frameworkVerdict || differs),
  ];
}

function changesText({ changes }: NonNullable<NetworkStanding['nextVerdict']>): string {
  const text = String(changes ?? '');
  return text.length <= changesWidth ? text : '';
}

/** How many changes lead to the first verdict that isn't eligible. */
function changesColumn(page: Page): RollUpColumn {
  const { marks, paint } = page;
  return {
    title: changesTitle,
    width: Math.max(...changesTitle.split(' ').map(columnsOf)),
    pieces: (standing) => {
      const changes = standing.nextVerdict?.changes ?? null;
      return [
        changes === null ? { text: marks.none, paint: paint.muted } : { text: String(changes) },
        otherwiseMark(page, changesByFramework(page.framework, standing) !== undefined),
      ];
    },
  };
}

/** How the partnership moved since the old side; the line below the row says more. */
function movementColumn(page: Page): RollUpColumn {
  return {
    title: movementTitle,
    width: columnsOf(movementTitle) + 1,
    pieces: (_, { movement }) => {
      if (!movement) return [];
      const { result } = movement;
      const paint = result === 'gained' ? page.paint.good : result === 'lost' ? page.paint.bad : page.paint.muted;
      return [{ text: movementInShort(movement), paint }, otherwiseMark(page, movesOtherwise(movement))];
    },
  };
}

const movementTitle = 'Movement';

function fileColumn(page: Page): RollUpColumn {
  return {
    title: 'File',
    width: fileColumns,
    pieces: (_, { file }) => [{ text: cutStart(file, fileColumns, page.marks.ellipsis), paint: page.paint.muted }],
  };
}

/** The end of a path tells more than its start. */
export function cutStart(text: string, columns: number, ellipsis: string): string {
  if (columnsOf(text) <= columns) return text;
  const kept: string[] = [];
  let room = columns - columnsOf(ellipsis);
  for (const character of charactersOf(text).reverse()) {
    room -= columnsOf(character);
    if (room < 0) break;
    kept.unshift(character);
  }
  return ellipsis + kept.join('');
}

function legendOf({ framework, marks }: Page, form: Form, columns: readonly RollUpColumn[]): string {
  const shows = (title: string) => columns.some((column) => column.title === title);
  const titles = framework.determinations.map(({ title }) => title).join(', ');
  const codes = framework.gateways.map(({ code, title }) => `${code} ${title}`).join(', ');
  return [
    ...(form.gateways === 'codes' ? [`Gateways: ${codes}.`] : []),
    ...(shows('Verdicts') ? [`Verdicts, in this order: ${titles}.`] : []),
    `${marks.yes} eligible, ${marks.no} not eligible, ${marks.unknown} not enough data to say (also after the next gateway).`,
    `${marks.otherwise} The framework's own method gives a different result, shown below the row.`,
    ...(shows(movementTitle) ? [movementLegend] : []),
    ...(form.changes === 'apart' ? (shows(changesTitle) ? [changesExplained] : []) : [changesBehindExplained]),
    ...(shows('Findings') ? ['Findings: e errors, w warnings, i infos.'] : []),
  ].join(' ');
}
