import { InvalidArgumentError, Option } from 'commander';
import type { CommandDefinition } from './command.js';
import type { ImportFlags } from './import/import.js';
import { addConfig } from './options.js';

export const importCommand: CommandDefinition<ImportFlags> = {
  name: 'import',
  summary: 'bring a filled-in spreadsheet back into an assessment, or take in a download of data',
  examples: [
    [
      'strive import workbook.xlsx --into partnership.yaml --dry-run',
      'what colleagues changed, and nothing written yet',
    ],
    ['strive import workbook.xlsx --into partnership.yaml', 'the same, written into the file'],
    [
      'strive import state.csv --into partnership.yaml --outcome early-grade-reading --indicator reading',
      'a download from the state: asks which column is what, and remembers it for next year',
    ],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument(
          '<source>',
          'a workbook (.xlsx), a folder or a file of `strive export --format csv`, or a file of data (.csv)',
        )
        .requiredOption('--into <file>', 'the assessment')
        .option('--dry-run', 'show what would change, and write nothing')
        .addOption(
          new Option(
            '--prefer <side>',
            'what counts where a cell was changed in the workbook and in the file since the export (default: neither, and nothing is written)',
          ).choices(['file', 'workbook']),
        )
        .option('--framework <file>', 'the assessment is by the edition of the framework in this file'),
    )
      .option('--plain', 'ask line by line, without moving the cursor')
      .optionsGroup('Taking in a file of data:')
      .option('--outcome <outcome>', 'the outcome that the numbers are about')
      .option('--indicator <indicator>', 'the indicator, by its short name')
      .option('--period-column <name>', 'the column with the year')
      .option('--period <period>', 'the year of all rows, where the file has no column for it')
      .addOption(
        new Option('--period-kind <kind>', 'what a year such as 2025 or SY2025 is in this file').choices([
          'calendar-year',
          'school-year-ending',
          'school-year-starting',
        ]),
      )
      .option('--value-column <name>', 'the column with the value')
      .option('--n-column <name>', 'the column with the number of people')
      .option('--group-column <name>', 'the column with the group')
      .option('--dimension <dimension>', 'what the groups differ in, such as race-ethnicity')
      .option('--dimension-column <name>', 'the column that says what the groups differ in')
      .option(
        '--group-names <name=group>',
        'a group’s name in the file, and its short name here ("Black or African American=black"; "All Students=overall"; "Migrant=" leaves it out); may be repeated',
        collectPairs,
      )
      .option('--add-groups', 'take groups that nothing is said about under short names of their own')
      .option('--only <column=text>', 'take only rows with this text in this column; may be repeated', collectPairs)
      .addOption(new Option('--scale <number>', 'multiply each value, such as 100 for fractions').argParser(parseScale))
      .option('--suppressed <mark>', 'a mark for values that are withheld, such as N/A; may be repeated', collect)
      .option('--missing <mark>', 'a mark for values that were not measured; may be repeated', collect)
      .addOption(
        new Option('--delimiter <sign>', 'what stands between the columns').choices([
          'comma',
          'semicolon',
          'tab',
          'bar',
        ]),
      )
      .addOption(
        new Option('--encoding <name>', 'how the file is encoded, where it is not UTF-8').choices([
          'windows-1252',
          'utf-16',
        ]),
      )
      .option('--no-remember', 'do not remember for next time which column is what')
      .optionsGroup('An indicator that the assessment does not have yet:')
      .option('--name <text>', 'what it measures')
      .addOption(
        new Option('--unit <unit>', 'what its numbers are').choices([
          'percent',
          'rate',
          'count',
          'currency',
          'score',
          'other',
        ]),
      )
      .option('--core', 'it is a core indicator')
      .addOption(new Option('--better <way>', 'which way is better (default: higher)').choices(['higher', 'lower']))
      .option('--source <text>', 'where the numbers come from'),
  run: async (io, values, flags) => (await import('./import/import.js')).importInto(io, values, flags),
};

function collect(text: string, previous: readonly string[] = []): string[] {
  return [...previous, text];
}

/** The last `=` parts them: names in downloads may hold one. */
function collectPairs(
  text: string,
  previous: readonly (readonly [string, string])[] = [],
): (readonly [string, string])[] {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as NAME=VALUE, in quotes where it holds a blank.');
  return [...previous, [text.slice(0, at).trim(), text.slice(at + 1).trim()]];
}

function parseScale(text: string): number {
  const number = /^\d{1,7}(?:\.\d{1,9})?$/.test(text) ? Number(text) : 0;
  if (!(number > 0)) throw new InvalidArgumentError('Write a number, such as 100.');
  return number;
}
