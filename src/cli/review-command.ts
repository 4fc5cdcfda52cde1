import { InvalidArgumentError, Option } from 'commander';
import type { CommandDefinition } from './command.js';
import { addConfig } from './options.js';
import { parseDay } from './parse-day.js';
import type { ReviewFlags } from './review/review-flags.js';

export const reviewCommand: CommandDefinition<ReviewFlags> = {
  name: 'review',
  summary: 'go through what a partnership says is met, and confirm it or return it',
  examples: [
    ['strive review partnership.yaml', 'what has no review yet, one by one; goes on where you stopped'],
    ['strive review partnership.yaml --by "Regional coach"', 'the same, saying who reviews'],
    ['strive review partnership.yaml --gateway exploring --all', 'one gateway, with what was reviewed before'],
    [
      'strive review partnership.yaml --benchmark EX-V2 --result confirmed --by "Regional coach"',
      'answers for one benchmark and asks nothing, for scripts',
    ],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('<file>', 'the assessment')
        .option('--gateway <gateway>', 'only the benchmarks of this gateway, such as exploring')
        .option('--pillar <pillar>', 'only the benchmarks of this pillar, such as collaborative-action')
        .option('--all', 'also what has a review already that is newer than the evidence')
        .option('--by <name>', 'who reviews: a role is enough, such as "Regional coach"', parseWords)
        .option('--on <date>', 'the day of the review, YYYY-MM-DD; not after today, which is the default', parseDay)
        .addOption(
          new Option('--benchmark <benchmark>', 'only this benchmark, such as leadership-table or EX-V2').conflicts([
            'gateway',
            'pillar',
            'all',
          ]),
        )
        .addOption(
          new Option('--result <result>', 'what the review of the benchmark comes to; asks nothing').choices([
            'confirmed',
            'returned',
          ]),
        )
        .option('--note <text>', 'what the reviewer says; what is returned needs one', parseWords)
        .option('--framework <file>', 'use the edition of the framework in this file')
        .option('--plain', 'ask line by line, without moving the cursor (for screen readers)')
        .option('--ascii', 'use plain ASCII characters only')
        .option('--color', 'use color even where the terminal does not ask for it')
        .option('--no-color', 'use no color'),
    ),
  run: async (io, values, flags) => (await import('./review/review.js')).review(io, values, flags),
};

function parseWords(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It is empty.');
  return text.trim();
}
