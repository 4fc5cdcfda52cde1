import { Argument } from 'commander';
import { fileFacts } from '../../../authoring/answers/file-facts.js';
import type { CommandDefinition } from '../../command.js';
import { addConfig, collect } from '../../settings/options.js';
import { taking } from '../completion/value-names.js';
import type { SetFlags } from './set.js';

const factNames = fileFacts.map(({ name }) => name).join(', ');

export const setCommand: CommandDefinition<SetFlags> = {
  name: 'set',
  summary:
    "change one answer: a benchmark's status, the date, a fact about the partnership, or a text for its report card",
  examples: [
    ['strive set partnership.yaml leadership-table met', 'set a status: met, in-progress, not-started, or lapsed'],
    [
      'strive set partnership.yaml EX-V2 in-progress --note "Two sectors are missing"',
      "use the benchmark's code, and add a note",
    ],
    [
      'strive set partnership.yaml EX-V2 met --evidence "Minutes | evidence/minutes.pdf | 2026-03-01"',
      'add evidence: a title, a link or file, and a date, in any order',
    ],
    ['strive set partnership.yaml EX-V2 not-assessed', 'remove the answer from the file'],
    ['strive set partnership.yaml assessed-on 2027-06-30', 'set the date of the assessment'],
    ['strive set partnership.yaml partnership.children-and-youth 84200', 'set a fact about the partnership'],
    [
      'strive set partnership.yaml report-card.contact https://example.org/take-part',
      'set the contact for the report card',
    ],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('<file>', 'the assessment file')
        .addArgument(
          taking(
            'settable',
            new Argument(
              '<what>',
              `the benchmark's name or code, such as leadership-table or EX-V2; or one of: ${factNames}`,
            ),
          ),
        )
        .addArgument(
          taking(
            'statuses',
            new Argument(
              '<value>',
              'a status: met, in-progress, not-started, or lapsed; not-assessed removes the answer; or the date, text, or number',
            ),
          ),
        )
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
  run: async (io, values, flags) => (await import('./set.js')).setAnswer(io, values, flags),
};
