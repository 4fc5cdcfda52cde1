import { shortName } from '../../../authoring/download/comparable.js';
import type { Target } from '../../../authoring/download/found-number.js';
import type { UnknownGroup } from '../../../authoring/download/group-names.js';
import type { ColumnMapping, PeriodKind } from '../../../authoring/download/mapping.js';
import type { Download } from '../../../authoring/download/read-download.js';
import type { UnclearRows } from '../../../authoring/download/repeated-rows.js';
import { isShortName } from '../../../text/short-name-from.js';
import { shownText } from '../../../text/shown-text.js';
import type { Io } from '../../io.js';
import type { Prompts } from '../../prompts/prompts.js';
import { promptsFor } from '../../prompts/prompts-for.js';
import { settleColumns } from './column-questions.js';
import type { DataFlags } from './data-target.js';

/** What nobody has said of a download, asked on a terminal; elsewhere the flags that say it are named. */
export interface DataQuestions {
  /** Which column is what. @throws RunError, Paused */
  columns(mapping: ColumnMapping, download: Download): Promise<ColumnMapping>;
  /** What a year that stands alone is. */
  periodKind(example: string): Promise<PeriodKind>;
  /** Whether somebody is there to answer. */
  readonly canAsk: boolean;
  /** What texts mean that stand in place of values. */
  marks(texts: readonly string[]): Promise<ColumnMapping>;
  /** Which rows are meant. */
  rows(unclear: UnclearRows): Promise<ColumnMapping>;
  /** How groups are called in the assessment. */
  groups(unknown: readonly UnknownGroup[], target: Target): Promise<readonly (readonly [string, string])[]>;
  /** The group with which those of a dimension are compared; undefined for none. */
  reference(dimension: string, groups: readonly string[]): Promise<string | undefined>;
  /** Which sheet of a workbook has the numbers. */
  sheet(names: readonly string[]): Promise<string>;
}

const none = '';
/** Nobody answers more questions about marks; what is left is told with its flags. */
const mostMarks = 3;
/** So many groups are named for the command line. */
const mostNamed = 30;

/** @param source what the questions call the download */
export function dataQuestions(io: Io, flags: DataFlags, source: string): DataQuestions {
  // One for all questions: what is typed ahead stays with it.
  let made: Prompts | undefined;
  const prompts = (instead: string): Prompts => {
    made ??= promptsFor(io, flags, instead);
    return made;
  };
  return {
    columns: (mapping, download) => settleColumns(mapping, download, flags, prompts, source),
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
    async rows({ columns, choices }) {
      const ask = prompts('Add --only "COLUMN=TEXT".');
      const texts = await ask.search({
        message: `The file covers several. Which ${columns.map((name) => `"${shownText(name, 60)}"`).join(' and ')} is meant?`,
        choices: choices.map((own) => ({ value: own, name: own.map((text) => shownText(text, 60)).join(', ') })),
      });
      return { only: columns.map((column, index) => [column, texts[index] ?? '']) };
    },
    groups: (unknown, target) => groupQuestions(unknown, target, prompts),
    reference(dimension, groups) {
      const ask = prompts('Add --reference DIMENSION/GROUP.');
      return ask.choose({
        message: `Which group are the others of ${dimension} compared with?`,
        choices: [
          ...groups.map((group) => ({ value: group, name: group })),
          { value: 'overall', name: 'everyone (the overall numbers)' },
          { value: undefined, name: "none: don't compute gaps" },
        ],
      });
    },
    sheet(names) {
      const list = names.map((name) => `"${shownText(name, 100)}"`).join(', ');
      const ask = prompts(`${source} has ${names.length} sheets. Add --sheet with one of: ${list}.`);
      return ask.search({
        message: 'Which sheet has the numbers?',
        choices: names.map((name) => ({ value: name, name: shownText(name, 60) })),
      });
    },
  };
}

async function groupQuestions(
  unknown: readonly UnknownGroup[],
  target: Target,
  prompts: (instead: string) => Prompts,
): Promise<readonly (readonly [string, string])[]> {
  const flagOf = ({ name, likely }: UnknownGroup) =>
    `--group-names "${shownText(name, 200)}=${likely ?? `DIMENSION/${shortName(name)}`}"`;
  const needsDimension = unknown.some(({ likely }) => likely === undefined);
  const ask = prompts(
    `Match these groups to the assessment's groups (name=dimension/short-name; name=overall for everyone; name= to skip), or ${needsDimension ? 'add --dimension, and --add-groups for all of them' : 'add them all with --add-groups'}: ${unknown.slice(0, mostNamed).map(flagOf).join(' ')}${unknown.length > mostNamed ? ` and ${unknown.length - mostNamed} more` : ''}`,
  );
  const dimension = needsDimension ? await askDimension(unknown, ask) : undefined;
  const likely = unknown.flatMap(({ name, likely: path }): (readonly [string, string])[] => {
    const short = shortName(name);
    if (path !== undefined) return [[name, path]];
    return dimension === undefined || short === '' ? [] : [[name, `${dimension}/${short}`]];
  });
  if (likely.length === unknown.length) {
    const list = likely.map(([name, path]) => `${shownText(name, 60)}: ${path}`).join('\n');
    ask.say(`These groups are new:\n${list}`);
    if (await ask.confirm({ message: 'Import them under these names?', default: true })) return likely;
  }
  const known = target.groups.map((group) => ({ value: group, name: group }));
  const named: (readonly [string, string])[] = [];
  for (const { name } of unknown) {
    const own = likely.find(([one]) => one === name)?.[1];
    const isNew = own !== undefined && known.every(({ value }) => value !== own);
    const group = await ask.search({
      message: `Which group in the assessment is "${shownText(name, 60)}"?`,
      choices: [
        ...(isNew ? [{ value: own, name: `${own} (new)` }] : []),
        ...known,
        { value: 'overall', name: 'everyone' },
        { value: none, name: 'skip it' },
      ],
    });
    named.push([name, group]);
  }
  return named;
}

function askDimension(unknown: readonly UnknownGroup[], ask: Prompts): Promise<string> {
  const names = unknown.flatMap(({ name, likely }) => (likely === undefined ? [shownText(name, 40)] : []));
  return ask.ask({
    message: `What kind of groups are these: ${names.slice(0, 4).join(', ')}${names.length > 4 ? ' …' : ''}?`,
    hint: 'Type a short name, such as race-ethnicity, income or gender.',
    check: (text) => (isShortName(text) ? undefined : 'Use lowercase letters, digits and hyphens.'),
  });
}
