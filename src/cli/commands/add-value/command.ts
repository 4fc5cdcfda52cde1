import { readMarginOfError, readPeople } from '../../../authoring/answers/read-amount.js';
import type { CommandDefinition } from '../../command.js';
import { addConfig } from '../../settings/options.js';
import { readFlag } from '../../settings/read-flag.js';
import type { AddValueFlags } from './add-value.js';

export const addValueCommand: CommandDefinition<AddValueFlags> = {
  name: 'add-value',
  summary: 'add a number to an indicator, without questions',
  examples: [
    [
      'strive add-value partnership.yaml early-grade-reading/third-grade-reading 2024-25 48.9 --n 5297',
      'add a number and the number of people counted',
    ],
    [
      'strive add-value partnership.yaml early-grade-reading/third-grade-reading 2024-25 --count 412 --of 980',
      'add a percentage by its counts: 412 of 980 children',
    ],
    [
      'strive add-value partnership.yaml early-grade-reading/third-grade-reading 2024-25 38 --group race-ethnicity/black',
      'add a number for one student group',
    ],
    [
      'strive add-value partnership.yaml early-grade-reading/third-grade-reading 2024-25 51 --group language/english --new-group --reference overall',
      'add a new group and its reference group',
    ],
    [
      'strive add-value partnership.yaml adjacent-outcomes/youth-unemployment 2025 11.2',
      'add a number to an indicator in another sector',
    ],
    [
      'strive add-value partnership.yaml third-grade-reading 2020-21 not-measured --note "No tests that spring"',
      'leave out the outcome if only one indicator has this name',
    ],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('<file>', 'the assessment file')
        .argument('<indicator>', 'outcome/indicator, by their names in the file; adjacent-outcomes/… for other sectors')
        .argument('<period>', 'a school year (2024-25), a calendar year (2025), or a span of years (2017-2021)')
        .argument(
          '[value]',
          'the number, or a range (">=95", 80-84); or suppressed (too few people to show), or not-measured',
        )
        .option(
          '--count <number>',
          'with --of, instead of a percentage: how many people are counted',
          readFlag((text) => readPeople(text, '')),
        )
        .option(
          '--of <number>',
          'with --count: how many people there are in all',
          readFlag((text) => readPeople(text, '')),
        )
        .option(
          '--n <number>',
          'number of people counted',
          readFlag((text) => readPeople(text, '')),
        )
        .option(
          '--margin <number>',
          'the margin of error, in the unit of the number',
          readFlag((text) => readMarginOfError(text)),
        )
        .option('--provisional', 'the source may still change this number')
        .option('--no-provisional', 'this number is final now')
        .option('--group <dimension/group>', 'the group that the number is about, such as race-ethnicity/black')
        .option('--new-group', 'add this group if it is new')
        .option(
          '--reference <group>',
          'the group that others in this dimension are compared with, or overall; no gaps are computed without it',
        )
        .option('--note <text>', 'a note for readers about this number')
        .option('--break', "mark a break: this and later numbers can't be compared with earlier ones")
        .option('--dry-run', 'show the changes without saving them')
        .option('--framework <file>', 'use the framework edition in this file'),
    ),
  run: async (io, values, flags) => (await import('./add-value.js')).addValue(io, values, flags),
};
