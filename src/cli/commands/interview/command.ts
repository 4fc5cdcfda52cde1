import { Option } from 'commander';
import type { CommandDefinition } from '../../command.js';
import { addConfig } from '../../settings/options.js';
import type { InterviewFlags } from './interview.js';

export const interviewCommand: CommandDefinition<InterviewFlags> = {
  name: 'interview',
  summary: 'fill in an assessment, one question at a time',
  examples: [
    [
      'strive interview partnership.yaml',
      "answer your gateways' benchmarks, then the indicators; start where you left off",
    ],
    ['strive interview partnership.yaml --gateway exploring', 'answer the benchmarks of one gateway'],
    ['strive interview partnership.yaml --only not-assessed', 'answer only benchmarks that have no answer yet'],
    ['strive interview partnership.yaml --plain', 'ask one line at a time, for screen readers'],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('<file>', 'the assessment file; create one with strive init')
        .option('--gateway <gateway>', 'ask only about this gateway, such as exploring')
        .option('--pillar <pillar>', 'ask only about this pillar, such as collaborative-action')
        .addOption(
          new Option('--only <which>', 'ask only about benchmarks that have no answer yet').choices(['not-assessed']),
        )
        .option('--plain', 'ask one line at a time, without moving the cursor (for screen readers)')
        .option('--ascii', 'use only plain ASCII characters')
        .option('--color', 'always use color')
        .option('--no-color', 'never use color')
        .option('--framework <file>', 'use the framework edition in this file'),
    ),
  run: async (io, values, flags) => (await import('./interview.js')).interview(io, values, flags),
};
