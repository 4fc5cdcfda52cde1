import { InvalidArgumentError, Option } from 'commander';
import { readDate } from '../../../text/read-date.js';
import type { CommandDefinition } from '../../command.js';
import { addConfig } from '../../settings/options.js';
import { readFlag } from '../../settings/read-flag.js';
import type { ReviewFlags } from './review-flags.js';

export const reviewCommand: CommandDefinition<ReviewFlags> = {
  name: 'review',
  summary: 'review the benchmarks a partnership marked as met: confirm or return each one',
  examples: [
    ['strive review partnership.yaml', 'review benchmarks that have no review yet; start where you left off'],
    ['strive review partnership.yaml --by "Regional coach"', "give the reviewer's role ahead of time"],
    [
      'strive review partnership.yaml --gateway exploring --all',
      'review one gateway again, including benchmarks with a review',
    ],
    [
      'strive review partnership.yaml --benchmark EX-V2 --result confirmed --by "Regional coach"',
      'review one benchmark without questions',
    ],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('<file>', 'the assessment file')
        .option('--gateway <gateway>', 'review only this gateway, such as exploring')
        .option('--pillar <pillar>', 'review only this pillar, such as collaborative-action')
        .option('--all', 'include benchmarks that already have a review newer than the evidence')
        .option('--by <name>', 'the reviewer; a role is enough, such as "Regional coach"', parseWords)
        .option(
          '--on <date>',
          'the date of the review, YYYY-MM-DD; today or earlier (default: today)',
          readFlag(readDate),
        )
        .addOption(
          new Option(
            '--benchmark <benchmark>',
            'review only this benchmark, such as leadership-table or EX-V2',
          ).conflicts(['gateway', 'pillar', 'all']),
        )
        .addOption(
          new Option('--result <result>', 'the result of the review; asks no questions').choices([
            'confirmed',
            'returned',
          ]),
        )
        .option('--note <text>', "the reviewer's note; required with --result returned", parseWords)
        .option('--framework <file>', 'use the framework edition in this file')
        .option('--plain', 'ask one line at a time, without moving the cursor (for screen readers)')
        .option('--ascii', 'use only plain ASCII characters')
        .option('--color', 'always use color')
        .option('--no-color', 'never use color'),
    ),
  run: async (io, values, flags) => (await import('./review.js')).review(io, values, flags),
};

function parseWords(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Add a name or a role.');
  return text.trim();
}
