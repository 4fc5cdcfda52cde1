import { checkFormats } from '../report/check/formats.js';
import type { CommandDefinition } from './command.js';
import { addFormat, addJudgment, addPresentation, addReading } from './options.js';
import type { ValidateFlags } from './validate.js';

export const validateCommand: CommandDefinition<ValidateFlags> = {
  name: 'validate',
  summary: 'check files and report what is wrong or worth saying, and nothing else',
  examples: [
    ['strive validate partnership.yaml', 'every finding, with its line and what to do'],
    ['strive validate *.yaml --strict', 'fail (exit status 1) on warnings, too'],
    ['strive validate partnership.yaml --format json', 'the findings for scripts'],
  ],
  configure: (command) => {
    command.argument('<files...>', 'assessments, as YAML files');
    addFormat(command, checkFormats);
    addPresentation(command).option('-q, --quiet', 'say one line for each file');
    addReading(command);
    return addJudgment(command);
  },
  run: async (io, files, flags) => (await import('./validate.js')).validateFiles(io, files, flags),
};
