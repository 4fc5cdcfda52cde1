import { cleanText } from '../../text/clean-text.js';
import { personalDataIn } from '../../text/personal-data/mask-personal-data.js';
import { isPeriodForm, isSpan, periodForms, readPeriod } from '../../text/read-period.js';
import { isShortName, shortNameFrom } from '../../text/short-name-from.js';
import { shownText } from '../../text/shown-text.js';
import { schoolYearShownAsMonth } from '../../text/spreadsheet-date.js';
import type { Place } from '../../text/text-places.js';
import { countsProblem } from '../checks/counts.js';
import type { CsvCell } from './csv-records.js';
import type { DataColumn, DataHeader } from './data-header.js';
import { type CellProblem, readCount, readMargin, readValue } from './data-number.js';

/** A row of a data file: one value of one series. */
export interface DataRow {
  /** `2025`, `2024-25` or `2017-2021`; whether the halves of a school year follow each other is checked elsewhere. */
  readonly period: string;
  /** Both are absent for the indicator's own values. */
  readonly dimension?: string;
  readonly group?: string;
  /** `null`: not measured. A text is `suppressed`, or a bound or range as it's written. Absent where it's computed. */
  readonly value?: number | string | null;
  /** What a percentage is computed from. */
  readonly count?: number;
  readonly of?: number;
  readonly n?: number;
  readonly margin?: number;
  readonly provisional?: true;
  readonly note?: string;
  readonly break: boolean;
  /** Where the value is in the data file, counted from 1. */
  readonly line: number;
  readonly column: number;
}

export interface RowProblem extends CellProblem {
  readonly place: Place;
}

export type ReadRow =
  | { readonly row: DataRow; readonly problems?: never }
  | { readonly row?: never; readonly problems: readonly RowProblem[] };

/** Reads one row. Every cell that cannot be read is a problem of its own; `undefined` for a row without any content. */
export function readRow(cells: readonly CsvCell[], header: DataHeader, width: number): ReadRow | undefined {
  const [first] = cells;
  if (first === undefined || cells.every(({ text }) => text === '')) return undefined;
  const problems: RowProblem[] = [];
  const cellOf = (column: DataColumn) => cells[header.columns.get(column) ?? -1];
  const textOf = (column: DataColumn) => cellOf(column)?.text ?? '';
  const note = (column: DataColumn, problem: CellProblem | undefined) => {
    if (problem !== undefined) problems.push({ place: cellOf(column)?.place ?? first.place, ...problem });
  };

  const lengthProblem = wrongLength(cells, header, width);
  if (lengthProblem !== undefined) return { problems: [lengthProblem] };

  const period = textOf('period');
  note('period', periodProblem(period));
  const { dimension, group, ...series } = seriesOf(textOf('dimension'), textOf('group'));
  for (const { column, ...problem } of series.problems) note(column, problem);
  const value = readValue(textOf('value'));
  note('value', value.problem);
  const people = readCount(textOf('n'));
  note('n', people.problem);
  const margin = readMargin(textOf('margin'));
  note('margin', margin.problem);
  const counts = readCounts(textOf('count'), textOf('of'), { value: textOf('value'), n: people.value });
  for (const { column, ...problem } of counts.problems) note(column, problem);
  const isBreak = readFlag(textOf('break'));
  if (isBreak === undefined) note('break', breakProblem);
  const isProvisional = readFlag(textOf('provisional'));
  if (isProvisional === undefined) note('provisional', provisionalProblem);

  if (problems.length > 0 || value.problem !== undefined) return { problems };
  const { count, of } = counts;
  const text = cleanText(textOf('note'));
  const place = cellOf(count === undefined ? 'value' : 'count')?.place ?? first.place;
  return {
    row: {
      period,
      ...(dimension !== undefined && group !== undefined && { dimension, group }),
      ...(count === undefined || of === undefined ? { value: value.value } : { count, of }),
      ...(people.value !== undefined && { n: people.value }),
      ...(margin.value !== undefined && { margin: margin.value }),
      ...(isProvisional && { provisional: true as const }),
      ...(text !== '' && { note: text }),
      break: isBreak === true,
      ...place,
    },
  };
}

/** A row that has more cells than the header names, or that ends before its period or its value. */
function wrongLength(cells: readonly CsvCell[], { columns }: DataHeader, width: number): RowProblem | undefined {
  const surplus = cells.slice(width).find(({ text }) => text !== '');
  // `42,1,5240` under `value,n,note`: a decimal comma, or a separator, has moved the numbers on by a column.
  const noted = cells[columns.get('note') ?? -1];
  if (surplus === undefined && noted !== undefined && /^\d+(?:[.,]\d+)?$/.test(noted.text)) {
    return {
      place: noted.place,
      message: 'The `note` column has a number. A comma inside a number may have shifted this row by a column.',
      suggestion:
        'Write numbers with a point and without separators (42.1, 1234). If the note is a number, add words to it.',
    };
  }
  if (surplus !== undefined) {
    return {
      place: surplus.place,
      message: `This row has ${cells.length} cells, but the first line has ${width} columns.`,
      suggestion: 'Write numbers without separators (1234, not 1,234), and put quotes around text that has a comma.',
    };
  }
  const needed: readonly DataColumn[] = [
    'period',
    ...(columns.has('value') ? ['value' as const] : ['count' as const, 'of' as const]),
  ];
  if (cells.length > Math.max(...needed.map((name) => columns.get(name) ?? 0))) return undefined;
  return {
    place: cells[0]?.place ?? { line: 1, column: 1 },
    message: 'This row ends before its period or its value.',
    suggestion: 'Write a cell for every column. An empty value means that nothing was measured.',
  };
}

function periodProblem(period: string): CellProblem | undefined {
  if (isPeriodForm(period) && (period.length !== 9 || isSpan(period))) return undefined;
  const { value } = readPeriod(period);
  const shownAsMonth = schoolYearShownAsMonth(period);
  const asDate =
    shownAsMonth === undefined
      ? `Write ${periodForms}. A spreadsheet may have turned 2010-11 into a date: format the column as text.`
      : `Write ${shownAsMonth}. A spreadsheet turned it into a date: format the column as text.`;
  const suggestion = value === undefined ? asDate : `Write ${value}.`;
  return period === ''
    ? { message: 'The period is missing.', suggestion }
    : { message: `\`${shownText(period, 30)}\` isn't a valid period.`, suggestion };
}

interface SeriesOfRow {
  readonly dimension?: string;
  readonly group?: string;
  readonly problems: readonly (CellProblem & { readonly column: 'dimension' | 'group' })[];
}

/** Which series a row belongs to: without a dimension and a group, or with `overall`, the indicator's own. */
function seriesOf(dimension: string, group: string): SeriesOfRow {
  const isOverall = (text: string) => text.toLowerCase() === 'overall';
  if (isOverall(group) || (group === '' && (dimension === '' || isOverall(dimension)))) return { problems: [] };
  if (group === '') {
    return {
      problems: [
        {
          column: 'group',
          message: `The dimension \`${shownText(dimension, 30)}\` has no group.`,
          suggestion: 'Add the group, or leave both empty for the overall value.',
        },
      ],
    };
  }
  if (dimension === '' || isOverall(dimension)) {
    return {
      problems: [
        {
          column: 'dimension',
          message: `The group \`${shownText(group, 30)}\` has no dimension.`,
          suggestion: 'Write the dimension, such as `race-ethnicity`, or leave both empty for the overall value.',
        },
      ],
    };
  }
  const problems = [...slugProblem('dimension', dimension), ...slugProblem('group', group)];
  return problems.length > 0 ? { problems } : { dimension, group, problems };
}

function slugProblem(column: 'dimension' | 'group', text: string): SeriesOfRow['problems'] {
  if (isShortName(text)) return [];
  const slug = shortNameFrom(text, 40);
  return [
    {
      column,
      message: `The ${column} \`${shownText(text, 30)}\` can have only lowercase letters, digits, and hyphens.`,
      suggestion:
        // Written as a short name, what is personal would not be recognized any more, and not be masked.
        slug === '' || personalDataIn(text).length > 0
          ? 'Write it as the YAML file does, such as `race-ethnicity`.'
          : `Write \`${slug}\`, here and in the YAML file.`,
    },
  ];
}

/** What a percentage is computed from, in place of a value. */
function readCounts(
  counted: string,
  whole: string,
  beside: { readonly value: string; readonly n: number | undefined },
): ReadCounts {
  const count = readCount(counted, 'count');
  const of = readCount(whole, 'of');
  const unread = [
    ...(count.problem === undefined ? [] : [{ column: 'count' as const, ...count.problem }]),
    ...(of.problem === undefined ? [] : [{ column: 'of' as const, ...of.problem }]),
  ];
  if (unread.length > 0) return { problems: unread };
  if (count.value === undefined && of.value === undefined) return { problems: [] };
  const read = {
    ...(count.value !== undefined && { count: count.value }),
    ...(of.value !== undefined && { of: of.value }),
  };
  const problem =
    beside.value === ''
      ? countsProblem({ ...read, ...(beside.n !== undefined && { n: beside.n }) })
      : valueBesideCounts;
  return { ...read, problems: problem === undefined ? [] : [problem] };
}

function readFlag(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  if (lower === 'true') return true;
  return lower === 'false' || lower === '' ? false : undefined;
}

interface ReadCounts {
  readonly count?: number;
  readonly of?: number;
  readonly problems: readonly (CellProblem & { readonly column: DataColumn })[];
}

const valueBesideCounts = {
  column: 'value',
  message: 'This row has both a `value` and `count` with `of`.',
  suggestion: 'Keep one of them. The value is 100 times `count` divided by `of`.',
} as const;

const provisionalProblem: CellProblem = {
  message: 'The `provisional` column can be `true`, `false`, or empty.',
  suggestion: 'Write `true` if the source may still change this number. Otherwise leave the cell empty.',
};

const breakProblem: CellProblem = {
  message: 'The `break` column can be `true`, `false`, or empty.',
  suggestion: "Write `true` if this period isn't comparable with earlier ones. Otherwise leave the cell empty.",
};
