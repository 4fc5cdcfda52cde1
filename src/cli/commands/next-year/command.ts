import type { CommandDefinition } from '../../command.js';
import { addConfig } from '../../settings/options.js';
import type { NextYearFlags } from './next-year.js';

export const nextYearCommand: CommandDefinition<NextYearFlags> = {
  name: 'next-year',
  summary: 'carry an assessment over to a new date, and list what needs new evidence, reviews, and numbers',
  examples: [
    ['strive next-year partnership.yaml 2027-06-30', 'give the file a new date; the answers stay'],
    [
      'strive next-year partnership.yaml 2027-06-30 --to partnership-2027.yaml',
      "write a new file beside it, and leave last year's as it is",
    ],
    ['strive next-year partnership.yaml 2027-06-30 --dry-run', 'show what would change, and write nothing'],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('<file>', 'the assessment file')
        .argument(
          '<date>',
          'the date of the new assessment; if the file already has this date, only the lists are shown',
        )
        .option('--to <place>', 'write the new assessment to a new file with this name')
        .option('--dry-run', 'show the changes without saving them')
        .option('--framework <file>', 'use the framework edition in this file'),
    ),
  run: async (io, values, flags) => (await import('./next-year.js')).nextYear(io, values, flags),
};
