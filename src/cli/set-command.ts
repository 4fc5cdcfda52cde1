import type { SetFlags } from './answers/set.js';
import type { CommandDefinition } from './command.js';
import { addConfig } from './options.js';

export const setCommand: CommandDefinition<SetFlags> = {
  name: 'set',
  summary: 'write where a partnership stands with one benchmark, for scripts',
  examples: [
    ['strive set partnership.yaml leadership-table met', 'a status: met, in-progress, not-started or lapsed'],
    ['strive set partnership.yaml EX-V2 in-progress --note "Two sectors are missing"', 'by its code, with a note'],
    [
      'strive set partnership.yaml EX-V2 met --evidence "Minutes | evidence/minutes.pdf | 2026-03-01"',
      'with evidence: a title, a link or a file, and a date, in any order',
    ],
    ['strive set partnership.yaml EX-V2 not-assessed', 'takes the answer out of the file'],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('<file>', 'the assessment')
        .argument('<benchmark>', 'a benchmark by its name or code, such as leadership-table or EX-V2')
        .argument('<status>', 'met, in-progress, not-started, lapsed, or not-assessed to take the answer away')
        .option('--note <text>', 'what a reader should know, in the place of the note before; "" takes the note away')
        .option(
          '--evidence <evidence>',
          'add evidence: a title, a link or a file, and a date (YYYY-MM-DD), with | between them; may be repeated',
          (text: string, previous: readonly string[] = []) => [...previous, text],
        )
        .option('--clear-evidence', 'take the evidence before away')
        .option('--dry-run', 'show what would change, and write nothing')
        .option('--framework <file>', 'use the edition of the framework in this file'),
    ),
  run: async (io, values, flags) => (await import('./answers/set.js')).setBenchmark(io, values, flags),
};
