import { Argument } from 'commander';
import type { CommandDefinition } from './command.js';
import type { SchemaFlags } from './schema.js';
import { taking } from './value-names.js';

export const schemaCommand: CommandDefinition<SchemaFlags> = {
  name: 'schema',
  summary: 'print a JSON Schema: of assessments, of config files, of framework editions or of the JSON report',
  examples: [
    ['strive schema > assessment.schema.json', 'for an editor that completes and checks assessments'],
    ['strive schema report', 'what `strive assess --format json` prints'],
  ],
  configure: (command) =>
    command
      .addArgument(
        taking(
          ['assessment', 'config', 'framework', 'report'],
          new Argument('[name]', 'assessment (the default), config, framework or report'),
        ),
      )
      .option('--framework <file>', 'the schema of assessments by the edition in this file')
      .option('-o, --output <file>', 'write it to a file whose name ends in .json'),
  run: async (io, values, flags) => (await import('./schema.js')).printSchema(io, values, flags),
};
