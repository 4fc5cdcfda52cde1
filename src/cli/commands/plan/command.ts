import { Option } from 'commander';
import { planFormats } from '../../../report/plan/formats.js';
import type { CommandDefinition } from '../../command.js';
import { addConfig, addFormat, addMethod, addPresentation, collect } from '../../settings/options.js';
import { taking } from '../completion/value-names.js';
import type { PlanFlags } from './plan.js';

export const planCommand: CommandDefinition<PlanFlags> = {
  name: 'plan',
  summary: 'show the fewest changes that lead to the next gateway and to each verdict',
  examples: [
    [
      'strive plan partnership.yaml',
      "plan the next gateway, and every verdict that the partnership isn't eligible for",
    ],
    ['strive plan partnership.yaml --for proof-point', 'show the shortest way to proof point'],
    ['strive plan partnership.yaml --for sustaining --basis reviewed', 'count only benchmarks that a review confirmed'],
    ['strive plan partnership.yaml -o plan.html', 'write a page to print or email'],
    ['strive plan partnership.yaml --format markdown -o plan.md', 'write a memo'],
    ['strive plan partnership.yaml --format json -o plan.json', 'write a document for scripts'],
  ],
  configure: (command) => {
    command
      .argument('<file>', 'the assessment file; - for standard input')
      .addOption(
        taking(
          'goals',
          new Option(
            '--for <goal>',
            'plan only for this gateway or determination; can be repeated (gateway:ID means the gateway if a determination has the same id)',
          ).argParser(collect),
        ),
      );
    addFormat(command, planFormats);
    addPresentation(command);
    addMethod(command);
    return addConfig(command).option('--framework <file>', 'use the framework edition in this file');
  },
  run: async (io, values, flags) => (await import('./plan.js')).showPlan(io, values, flags),
};
