import { Option } from 'commander';
import type { CommandDefinition } from './command.js';
import type { InterviewFlags } from './interview/interview.js';
import { addConfig } from './options.js';

export const interviewCommand: CommandDefinition<InterviewFlags> = {
  name: 'interview',
  summary: 'fill in an assessment by answering questions, benchmark by benchmark',
  examples: [
    [
      'strive interview partnership.yaml',
      'the benchmarks of the gateways that you work on, then the indicators; goes on where you stopped',
    ],
    ['strive interview partnership.yaml --gateway exploring', 'the benchmarks of one gateway'],
    ['strive interview partnership.yaml --only not-assessed', 'only those that have no answer yet'],
    ['strive interview partnership.yaml --plain', 'line by line, for screen readers'],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('<file>', 'the assessment; strive init makes a new one')
        .option('--gateway <gateway>', 'only the benchmarks of this gateway, such as exploring')
        .option('--pillar <pillar>', 'only the benchmarks of this pillar, such as collaborative-action')
        .addOption(
          new Option('--only <which>', 'only the benchmarks that have no answer yet').choices(['not-assessed']),
        )
        .option('--plain', 'ask line by line, without moving the cursor (for screen readers)')
        .option('--ascii', 'use plain ASCII characters only')
        .option('--color', 'use color even where the terminal does not ask for it')
        .option('--no-color', 'use no color')
        .option('--framework <file>', 'use the edition of the framework in this file'),
    ),
  run: async (io, values, flags) => (await import('./interview/interview.js')).interview(io, values, flags),
};
