import { Argument, Option } from 'commander';
import type { CommandDefinition } from '../../command.js';
import { addConfig, collect } from '../../settings/options.js';
import { taking } from '../completion/value-names.js';
import type { AddFlags } from './add.js';
import { additions, choicesOf } from './additions.js';

export const addCommand: CommandDefinition<AddFlags> = {
  name: 'add',
  summary: 'add a designation, an example, an indicator, or an outcome in another sector',
  examples: [
    ['strive add partnership.yaml designation proof-point --on 2026-10-01', 'record what StriveTogether has awarded'],
    [
      'strive add partnership.yaml example "District adopts a shared attendance protocol" --on 2025-08-20 --kind practice',
      'add an example of systems change',
    ],
    [
      'strive add partnership.yaml adjacent-outcome youth-unemployment --name "Unemployment, ages 16 to 24" --sector workforce --serves youth --unit percent --better lower --value 2024=12.1 --value 2025=11',
      'add an outcome in another sector, with its first numbers',
    ],
    [
      'strive add partnership.yaml indicator early-grade-reading/third-grade-reading --name "Third graders proficient in reading" --unit percent --core --value 2024-25=48.9',
      'add an indicator; for more numbers later, use strive add-value',
    ],
    ['strive add partnership.yaml example', 'on a terminal, answer questions instead'],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('<file>', 'the assessment file')
        .addArgument(taking(additions, new Argument('[what]', `what to add: ${additions.join(', ')}`)))
        .addArgument(
          taking(
            'additions',
            new Argument(
              '[name]',
              'the designation (proof-point), the title of the example, the short name of the outcome, or the outcome and short name of the indicator',
            ),
          ),
        )
        .option('--on <date>', 'the date of the designation, or the date the change took effect')
        .addOption(
          choice('kind', '--kind <kind>', 'what changed: a policy, a practice, how resources flow, or who holds power'),
        )
        .option(
          '--evidence <evidence>',
          'evidence for the example: a title, a link or file, and a date, separated by |; can be repeated',
          collect,
        )
        .option('--name <text>', 'what the outcome or indicator measures, in words')
        .addOption(choice('unit', '--unit <unit>', 'the unit of its numbers'))
        .addOption(choice('better', '--better <direction>', 'which direction is better (default: higher)'))
        .option('--core', 'make it a core indicator; only core indicators count')
        .option('--source <text>', 'where the numbers come from')
        .option('--baseline <period>', 'the period to compare the latest one with (default: the first)')
        .option(
          '--value <period=value>',
          'a first number, such as 2024-25=48.9, in any form that add-value takes; can be repeated',
          collect,
        )
        .addOption(choice('sector', '--sector <sector>', 'the sector of the outcome'))
        .addOption(choice('serves', '--serves <people>', 'who the outcome serves'))
        .option('--dry-run', 'show the changes without saving them')
        .option('--plain', 'ask one line at a time, without moving the cursor (for screen readers)')
        .option('--ascii', 'use only plain ASCII characters')
        .option('--color', 'always use color')
        .option('--no-color', 'never use color')
        .option('--framework <file>', 'use the framework edition in this file'),
    ),
  run: async (io, values, flags) => (await import('./add.js')).add(io, values, flags),
};

const choice = (of: keyof typeof choicesOf, flags: string, description: string): Option =>
  new Option(flags, description).choices(choicesOf[of].map(({ value }) => value));
