import { everySheet } from '../../../authoring/download/all-sheets.js';
import type { UnclearFractions } from '../../../authoring/download/column-doubts.js';
import type { UnclearDecimal } from '../../../authoring/download/decimal-sign.js';
import type { UnknownGroup } from '../../../authoring/download/group-names.js';
import type { ColumnMapping } from '../../../authoring/download/mapping.js';
import type { Download, LikelyEncoding } from '../../../authoring/download/read-download.js';
import type { UnclearPeriods, UnclearRows } from '../../../authoring/download/repeated-rows.js';
import { shownText } from '../../../text/shown-text.js';
import type { Io } from '../../io.js';
import type { Prompts } from '../../prompts/prompts.js';
import { promptsFor } from '../../prompts/prompts-for.js';
import { settleColumns } from './column-questions.js';
import type { DataFlags, NewIndicator, TargetWithKind } from './data-target.js';
import { askGroups, askReferences, type GroupAsking, type References } from './group-questions.js';
import { settleIndicator } from './indicator-questions.js';
import { askDecimal, askEncoding, askFractions, askMarks, askPeriodKind, askPeriods } from './number-questions.js';

/** What nobody has said of a download, asked on a terminal; elsewhere the flags that say it are named. */
export interface DataQuestions {
  /** Whether somebody is there to answer. */
  readonly canAsk: boolean;
  /** What a new indicator is. */
  indicator(path: string): Promise<NewIndicator>;
  /** Which sheet of a workbook has the numbers; all of them, where they can be read together. */
  sheet(names: readonly string[], canBeAll: boolean): Promise<string>;
  encoding(likely: readonly LikelyEncoding[]): Promise<ColumnMapping>;
  /** Which column is what. @throws RunError, Paused */
  columns(
    mapping: ColumnMapping,
    download: Download,
    target: Pick<TargetWithKind, 'unit' | 'calendarYears'>,
  ): Promise<ColumnMapping>;
  /** What a year that stands alone, or a fiscal year, is. */
  periodKind(example: string): Promise<ColumnMapping>;
  periods(unclear: UnclearPeriods): Promise<ColumnMapping>;
  /** What texts mean that stand in place of numbers. */
  marks(texts: readonly string[]): Promise<ColumnMapping>;
  decimal(unclear: UnclearDecimal): Promise<ColumnMapping>;
  fractions(unclear: UnclearFractions): Promise<ColumnMapping>;
  /** Which rows are meant. */
  rows(unclear: UnclearRows): Promise<ColumnMapping>;
  /** How groups are called in the assessment, and what those of new dimensions are compared with. */
  groups(unknown: readonly UnknownGroup[], asking: GroupAsking): ReturnType<typeof askGroups>;
  /** What the groups of new dimensions are compared with. */
  references(placed: readonly string[], asking: GroupAsking): Promise<References>;
}

/** @param source what the questions call the download */
export function dataQuestions(io: Io, flags: DataFlags, source: string): DataQuestions {
  // One for all questions: what is typed ahead stays with it.
  let made: Prompts | undefined;
  const prompts = (instead: string): Prompts => {
    made ??= promptsFor(io, flags, instead);
    return made;
  };
  const canAsk = io.stdin?.isTTY === true && io.stdout.isTTY === true;
  return {
    canAsk,
    indicator: (path) => settleIndicator(path, flags, canAsk, prompts),
    sheet(names, canBeAll) {
      const list = names.map((name) => `"${shownText(name, 100)}"`).join(', ');
      const all = canBeAll ? ` For all with the same columns, add --sheet "${everySheet}".` : '';
      const ask = prompts(`${source} has ${names.length} sheets. Add --sheet with one of: ${list}.${all}`);
      return ask.search({
        message: 'Which sheet has the numbers?',
        choices: [
          ...(canBeAll ? [{ value: everySheet, name: 'all of them: one sheet for each group or year' }] : []),
          ...names.map((name) => ({ value: name, name: shownText(name, 60) })),
        ],
      });
    },
    encoding: async (likely) => ({ encoding: await askEncoding(likely, prompts('Add --encoding.')) }),
    columns: (mapping, download, { unit, calendarYears = false }) =>
      settleColumns(mapping, download, { flags, prompts, source, unit, calendarYears }),
    async periodKind(example) {
      const ask = prompts(
        `"${shownText(example, 20)}" could be a calendar year or a school year. Add --period-kind calendar-year, school-year-ending, or school-year-starting.`,
      );
      return { periodKind: await askPeriodKind(example, ask) };
    },
    periods: (unclear) => askPeriods(unclear, prompts('Add --periods.')),
    marks: (texts) => askMarks(texts, prompts('Add --missing or --suppressed.')),
    decimal: async (unclear) => ({ decimal: await askDecimal(unclear, prompts('Add --decimal.')) }),
    fractions: (unclear) => askFractions(unclear, prompts('Add --scale.')),
    async rows({ columns, choices }) {
      const ask = prompts('Add --only "COLUMN=TEXT".');
      const texts = await ask.search({
        message: `The file covers several. Which ${columns.map((name) => `"${shownText(name, 60)}"`).join(' and ')} do you want?`,
        choices: choices.map((own) => ({ value: own, name: own.map((text) => shownText(text, 60)).join(', ') })),
      });
      return { only: columns.map((column, index) => [column, texts[index] ?? '']) };
    },
    groups: (unknown, asking) => askGroups(unknown, asking, prompts),
    references: (placed, asking) => askReferences(placed, asking, prompts),
  };
}
