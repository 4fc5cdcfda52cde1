import { InvalidArgumentError, Option } from 'commander';
import type { AddValueFlags } from './answers/add-value.js';
import type { CommandDefinition } from './command.js';
import { addConfig } from './options.js';

export const addValueCommand: CommandDefinition<AddValueFlags> = {
  name: 'add-value',
  summary: "write an indicator's number for one period, for scripts",
  examples: [
    [
      'strive add-value partnership.yaml early-grade-reading/third-grade-reading 2024-25 48.9 --n 5297',
      'a number, and how many people it describes',
    ],
    [
      'strive add-value partnership.yaml early-grade-reading/third-grade-reading 2024-25 38 --group race-ethnicity/black',
      "a group's number",
    ],
    [
      'strive add-value partnership.yaml early-grade-reading/third-grade-reading 2024-25 51 --group language/english --new-group --reference overall',
      'a new group, and whom its dimension is compared with',
    ],
    [
      'strive add-value partnership.yaml adjacent-outcomes/youth-unemployment 2025 11.2',
      'an outcome of another sector, by calendar year',
    ],
    [
      'strive add-value partnership.yaml third-grade-reading 2020-21 not-measured --note "No tests that spring"',
      'the outcome can be left out where one indicator alone has the name',
    ],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('<file>', 'the assessment')
        .argument('<indicator>', 'outcome/indicator, as the file names them; adjacent-outcomes/… for other sectors')
        .argument('<period>', 'a school year (2024-25) or a calendar year (2025)')
        .argument('<value>', 'the number; suppressed where it may not be shown; not-measured where there is none')
        .addOption(new Option('--n <number>', 'how many people the number describes').argParser(parseCount))
        .option('--group <dimension/group>', 'the number of a group, such as race-ethnicity/black')
        .option('--new-group', 'the group is new: add it')
        .option(
          '--reference <group>',
          'whom the groups of this dimension are compared with: one of them, or overall; without one, no gap is computed',
        )
        .option('--note <text>', 'what a reader should know about this number')
        .option('--break', 'this number and the later ones cannot be compared with the earlier ones')
        .option('--dry-run', 'show what would change, and write nothing')
        .option('--framework <file>', 'use the edition of the framework in this file'),
    ),
  run: async (io, values, flags) => (await import('./answers/add-value.js')).addValue(io, values, flags),
};

function parseCount(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Write a whole number without commas, such as 5297.');
  return Number(text);
}
