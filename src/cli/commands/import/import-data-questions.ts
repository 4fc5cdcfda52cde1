import type { Target } from '../../../authoring/download/found-number.js';
import { shortName } from '../../../authoring/download/group-names.js';
import type { ColumnMapping, PeriodKind } from '../../../authoring/download/mapping.js';
import { columnList } from '../../../authoring/download/read-download.js';
import { shownText } from '../../../text/shown-text.js';
import type { Io } from '../../io.js';
import type { Prompts } from '../../prompts/prompts.js';
import { promptsFor } from '../../prompts/prompts-for.js';
import type { DataFlags } from './data-target.js';

/** What nobody has said of a download, asked on a terminal; elsewhere the flags that say it are named. */
export interface DataQuestions {
  /** Which column is what. @throws RunError, Paused */
  columns(mapping: ColumnMapping, columns: readonly string[]): Promise<ColumnMapping>;
  /** What a year that stands alone is. */
  periodKind(example: string): Promise<PeriodKind>;
  /** Whether somebody is there to answer. */
  readonly canAsk: boolean;
  /** What texts mean that stand in place of values. */
  marks(texts: readonly string[]): Promise<ColumnMapping>;
  /** How groups are called in the assessment. */
  groups(
    names: readonly string[],
    mapping: ColumnMapping,
    target: Target,
  ): Promise<readonly (readonly [string, string])[]>;
}

const none = '';
/** Nobody answers more questions about marks; what is left is told with its flags. */
const mostMarks = 3;

/** @param source what the questions call the download */
export function dataQuestions(io: Io, flags: DataFlags, source: string): DataQuestions {
  // One for all questions: what is typed ahead stays with it.
  let made: Prompts | undefined;
  const prompts = (instead: string): Prompts => {
    made ??= promptsFor(io, flags, instead);
    return made;
  };
  return {
    async columns(mapping, columns) {
      const lacks = [
        ...(mapping.valueColumn === undefined ? ['--value-column'] : []),
        ...(mapping.periodColumn === undefined && flags.period === undefined
          ? ['--period-column (or --period for all rows)']
          : []),
        ...(mapping.groupColumn !== undefined &&
        mapping.dimension === undefined &&
        mapping.dimensionColumn === undefined
          ? ['--dimension']
          : []),
      ];
      if (lacks.length === 0) return mapping;
      const ask = prompts(`Add ${lacks.join(' and ')}. The columns in ${source} are: ${columnList(columns)}.`);
      const choices = columns.filter((name) => name !== '').map((name) => ({ value: name, name: shownText(name, 60) }));
      const optional = [{ value: none, name: '(none)' }, ...choices];
      let settled = mapping;
      if (mapping.valueColumn === undefined) {
        settled = { ...settled, valueColumn: await ask.search({ message: 'Which column has the value?', choices }) };
      }
      if (mapping.periodColumn === undefined && flags.period === undefined) {
        settled = { ...settled, periodColumn: await ask.search({ message: 'Which column has the year?', choices }) };
      }
      if (mapping.groupColumn === undefined && mapping.valueColumn === undefined) {
        const groupColumn = await ask.search({
          message: 'Which column has the student group (race, income …)?',
          choices: optional,
        });
        const nColumn =
          mapping.nColumn ??
          (await ask.search({ message: 'Which column has the number of people counted?', choices: optional }));
        settled = { ...settled, ...(groupColumn && { groupColumn }), ...(nColumn && { nColumn }) };
      }
      if (
        settled.groupColumn !== undefined &&
        mapping.dimension === undefined &&
        mapping.dimensionColumn === undefined
      ) {
        const dimension = await ask.ask({
          message: 'What kind of groups are these?',
          hint: 'Type a short name, such as race-ethnicity, income or gender.',
          check: (text) =>
            /^[a-z0-9][a-z0-9-]*$/.test(text) ? undefined : 'Use lowercase letters, digits and hyphens.',
        });
        settled = { ...settled, dimension };
      }
      return settled;
    },
    periodKind(example) {
      const year = shownText(example, 20);
      const ask = prompts(
        `"${year}" could be a calendar year or a school year. Add --period-kind calendar-year, school-year-ending or school-year-starting.`,
      );
      return ask.choose({
        message: `What does the year "${year}" mean in this file?`,
        choices: [
          { value: 'school-year-ending', name: 'the school year that ends in that year' },
          { value: 'school-year-starting', name: 'the school year that starts in that year' },
          { value: 'calendar-year', name: 'the calendar year' },
        ] as const,
      });
    },
    canAsk: io.stdin?.isTTY === true && io.stdout.isTTY === true,
    async marks(texts) {
      const ask = prompts('Add --missing or --suppressed.');
      const said = { missing: [] as string[], suppressed: [] as string[], number: [] as string[] };
      for (const text of texts.slice(0, mostMarks)) {
        const meaning = await ask.choose({
          message: `What does "${shownText(text, 40)}" mean?`,
          choices: [
            { value: 'missing', name: 'not measured' },
            { value: 'suppressed', name: 'withheld (too few people to show)' },
            ...(/\d/.test(text) ? [{ value: 'number', name: 'a number below zero' } as const] : []),
          ] as const,
        });
        said[meaning].push(text);
      }
      const { number, ...marks } = said;
      return { ...marks, ...(number.length > 0 && { keepNegatives: true }) };
    },
    async groups(names, mapping, target) {
      const examples = names.slice(0, 12).map((name) => `--group-names "${shownText(name, 60)}=${shortName(name)}"`);
      const ask = prompts(
        `Match these groups to the assessment's groups (name=short-name; name=overall for everyone; name= to skip), or add them all with --add-groups: ${examples.join(' ')}${names.length > 12 ? ' …' : ''}`,
      );
      const known = target.groups.map((group) => ({ value: group, name: group }));
      const named: (readonly [string, string])[] = [];
      for (const name of names) {
        const short = shortName(name);
        const own = `${mapping.dimension ?? 'group'}/${short}`;
        const group = await ask.search({
          message: `Which group in the assessment is "${shownText(name, 60)}"?`,
          choices: [
            ...(short === '' || known.some(({ value }) => value === own) || mapping.dimension === undefined
              ? []
              : [{ value: own, name: `${own} (new)` }]),
            ...known,
            { value: 'overall', name: 'everyone' },
            { value: none, name: 'skip it' },
          ],
        });
        named.push([name, group]);
      }
      return named;
    },
  };
}
