import type { CommandDefinition } from '../../command.js';
import { addConfig, collect } from '../../settings/options.js';
import type { SetFlags } from './set.js';

export const setCommand: CommandDefinition<SetFlags> = {
  name: 'set',
  summary: 'set the status of one benchmark, without questions',
  examples: [
    ['strive set partnership.yaml leadership-table met', 'set a status: met, in-progress, not-started or lapsed'],
    [
      'strive set partnership.yaml EX-V2 in-progress --note "Two sectors are missing"',
      "use the benchmark's code, and add a note",
    ],
    [
      'strive set partnership.yaml EX-V2 met --evidence "Minutes | evidence/minutes.pdf | 2026-03-01"',
      'add evidence: a title, a link or file, and a date, in any order',
    ],
    ['strive set partnership.yaml EX-V2 not-assessed', 'remove the answer from the file'],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('<file>', 'the assessment file')
        .argument('<benchmark>', "the benchmark's name or code, such as leadership-table or EX-V2")
        .argument('<status>', 'met, in-progress, not-started or lapsed; not-assessed removes the answer')
        .option('--note <text>', 'a note for readers; it replaces the existing note, and "" removes it')
        .option(
          '--evidence <evidence>',
          'add evidence: a title, a link or file, and a date (2026-03-01 or 3/1/2026), separated by |; can be repeated',
          collect,
        )
        .option('--clear-evidence', 'remove the existing evidence')
        .option('--dry-run', 'show the changes without saving them')
        .option('--framework <file>', 'use the framework edition in this file'),
    ),
  run: async (io, values, flags) => (await import('./set.js')).setBenchmark(io, values, flags),
};
