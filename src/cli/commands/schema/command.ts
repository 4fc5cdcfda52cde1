import { Argument } from 'commander';
import type { CommandDefinition } from '../../command.js';
import { taking } from '../completion/value-names.js';
import type { SchemaFlags } from './schema.js';

export const schemaCommand: CommandDefinition<SchemaFlags> = {
  name: 'schema',
  summary: 'print the JSON Schema for assessments, config files, framework editions, or JSON output',
  examples: [
    ['strive schema > assessment.schema.json', 'save the schema that editors use to check assessments'],
    ['strive schema report', 'describe what `strive assess --format json` prints'],
  ],
  configure: (command) =>
    command
      .addArgument(
        taking(
          [
            'assessment',
            'config',
            'framework',
            'report',
            'plan',
            'sensitivity',
            'comparison',
            'history',
            'publication',
          ],
          new Argument(
            '[name]',
            'assessment (the default), config, framework, report, plan, sensitivity, comparison, history, or publication',
          ),
        ),
      )
      .option('--framework <file>', 'use the framework edition in this file')
      .option('-o, --output <file>', 'write to this file (its name ends in .json)'),
  run: async (io, values, flags) => (await import('./schema.js')).printSchema(io, values, flags),
};
