import { InvalidArgumentError, Option } from 'commander';
import { units } from '../../../assessment/format-words.js';
import { readPeriod } from '../../../text/read-period.js';
import type { CommandDefinition } from '../../command.js';
import { addConfig, collect } from '../../settings/options.js';
import type { ImportFlags } from './import.js';

export const importCommand: CommandDefinition<ImportFlags> = {
  name: 'import',
  summary: 'add a filled-in workbook or downloaded data to an assessment',
  examples: [
    [
      'strive import workbook.xlsx --into partnership.yaml --dry-run',
      'show what colleagues changed, without saving it',
    ],
    ['strive import workbook.xlsx --into partnership.yaml', 'save the changes to the file'],
    [
      'strive import workbook.xlsx --into partnership.yaml --prefer workbook',
      "keep the workbook's answers where the file changed too",
    ],
    [
      'strive import state.csv --into partnership.yaml --outcome early-grade-reading --indicator reading',
      'import a state download: asks about its columns, and saves your answers for next year',
    ],
    [
      'strive import years.csv --into partnership.yaml --outcome employment --indicator jobless --years-in-columns --only "County=Example County"',
      'import a table with a column for each year',
    ],
    [
      'strive import state.csv --into partnership.yaml --outcome early-grade-reading --indicator reading --group-columns "*_RATE" --n-column "*_COHORT" --group-names "BL=race-ethnicity/black" --reference race-ethnicity/white',
      'import a table with a column for each group, and compare the groups',
    ],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument(
          '<source>',
          'a workbook (.xlsx), a folder or file from `strive export --format csv`, or a data download (.csv, .xlsx)',
        )
        .requiredOption('--into <file>', 'the assessment file')
        .option('--dry-run', 'show the changes without saving them')
        .addOption(
          new Option(
            '--prefer <side>',
            'which side to keep if the workbook and the file both changed since the export (default: stop, and save nothing)',
          ).choices(['file', 'workbook']),
        )
        .option(
          '--all',
          'import every filled-in cell that differs from the file, even if nobody changed it since the export (for a file that lost its answers)',
        )
        .option('--framework <file>', 'use the framework edition in this file'),
    )
      .option('--plain', 'ask one line at a time, without moving the cursor (for screen readers)')
      .optionsGroup('For a data download:')
      .option('--outcome <outcome>', 'the outcome for these numbers')
      .option('--indicator <indicator>', 'the indicator for these numbers, by its short name')
      .option(
        '--sheet <name>',
        'the sheet of a workbook, if it has several; "*" reads all with the same columns, and the column "(sheet)" then has their names',
      )
      .option('--period-column <name>', 'the column with the year')
      .option('--period <period>', 'the year for all rows, if no column has it')
      .addOption(
        new Option('--period-kind <kind>', 'what a year such as 2025, SY2025, or FY2025 means in this file').choices([
          'calendar-year',
          'school-year-ending',
          'school-year-starting',
        ]),
      )
      .option(
        '--periods <text=period>',
        'a period in the file, and what it is here ("FY22=2021-22"; "Spring=" skips it); can be repeated',
        collectPeriods,
      )
      .option('--value-column <name>', 'the column with the value')
      .option('--n-column <name>', 'the column with the number of people counted')
      .option('--margin-column <name>', 'the column with the margin of error')
      .option(
        '--count-column <name>',
        'the column with how many people are counted, for a percentage; with --of-column',
      )
      .option('--of-column <name>', 'the column with how many people there are in all')
      .option(
        '--years-in-columns',
        'each year has a column of its own; --value-column and --n-column say which, without the year',
      )
      .option(
        '--group-columns <name>',
        'the column of one group, or a pattern for several ("*_RATE_2024": the group is in place of the *, and each column has its own year; also in --n-column and --margin-column); can be repeated',
        collect,
      )
      .option('--group-column <name>', 'the column with the group')
      .option('--dimension <dimension>', 'the dimension of the groups, such as race-ethnicity')
      .option('--dimension-column <name>', 'the column with the dimension')
      .option(
        '--group-names <name=group>',
        'a group name in the file, and its place in the assessment ("Male=gender/male"; "All Students=overall"; "Migrant=" skips it); without a dimension, it goes into the one from --dimension; can be repeated',
        collectPairs,
      )
      .option('--add-groups', "add groups that --group-names doesn't list, with short names made from their names")
      .option(
        '--reference <group>',
        'the group that the others of its dimension are compared with, such as race-ethnicity/white; can be repeated',
        collect,
      )
      .option('--break <period>', "mark a break: numbers from this period on can't be compared with earlier ones")
      .option('--only <column=text>', 'import only rows with this text in this column; can be repeated', collectPairs)
      .option(
        '--scale <number>',
        'multiply each value by this number: 100 for fractions, 1 for percentages below 1; "fractions" multiplies only values below 1, by 100',
        parseScale,
      )
      .option('--suppressed <mark>', 'a mark that means a value is suppressed, such as N/A; can be repeated', collect)
      .option('--missing <mark>', 'a mark that means a value was not measured; can be repeated', collect)
      .option('--keep-negatives', 'import negative numbers as they are, not as marks for missing values')
      .addOption(
        new Option('--decimal <sign>', 'the decimal sign: comma if 1.234,5 means 1234.5').choices(['comma', 'point']),
      )
      .addOption(
        new Option('--delimiter <sign>', 'the character between columns').choices(['comma', 'semicolon', 'tab', 'bar']),
      )
      .addOption(
        new Option('--encoding <name>', "the file's encoding, if it isn't UTF-8").choices(['windows-1252', 'utf-16']),
      )
      .option('--no-remember', "don't save the column mapping for next time")
      .optionsGroup('For a new indicator:')
      .option('--name <text>', 'what the indicator measures')
      .addOption(new Option('--unit <unit>', 'the unit of its numbers').choices(units))
      .option('--core', 'make it a core indicator')
      .addOption(
        new Option('--better <way>', 'which direction is better (default: higher)').choices(['higher', 'lower']),
      )
      .option('--source <text>', 'where the numbers come from'),
  run: async (io, values, flags) => (await import('./import.js')).importInto(io, values, flags),
};

/** The last `=` parts them: names in downloads may hold one. */
function collectPairs(
  text: string,
  previous: readonly (readonly [string, string])[] = [],
): (readonly [string, string])[] {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('Use NAME=VALUE. Put it in quotes if it has spaces.');
  return [...previous, [text.slice(0, at).trim(), text.slice(at + 1).trim()]];
}

/** What a period is said to be must be one. */
function collectPeriods(text: string, previous: readonly (readonly [string, string])[] = []) {
  const pairs = collectPairs(text, previous);
  const period = pairs.at(-1)?.[1] ?? '';
  const read = period === '' ? { value: period } : readPeriod(period);
  if (read.problem !== undefined) throw new InvalidArgumentError(read.problem);
  return pairs;
}

function parseScale(text: string): number | 'fractions' {
  if (text === 'fractions') return text;
  const number = /^\d{1,7}(?:\.\d{1,9})?$/.test(text) ? Number(text) : 0;
  if (!(number > 0)) throw new InvalidArgumentError('Use a number such as 100, or "fractions".');
  return number;
}
