import { sensitivityFormats } from '../../../report/sensitivity/formats.js';
import type { CommandDefinition } from '../../command.js';
import { addConfig, addFormat, addMethod, addPresentation } from '../../settings/options.js';
import type { SensitivityFlags } from './sensitivity.js';

export const sensitivityCommand: CommandDefinition<SensitivityFlags> = {
  name: 'sensitivity',
  summary: 'show how firm each verdict is: under how many readings it holds, and what would change it',
  examples: [
    ['strive sensitivity partnership.yaml', 'judge every verdict under all combinations of readings'],
    ['strive sensitivity partnership.yaml --format json -o firmness.json', 'write the same as a document for scripts'],
    ['strive sensitivity partnership.yaml --basis reviewed', 'count only benchmarks that a review confirmed'],
  ],
  configure: (command) => {
    command.argument('<file>', 'the assessment file; - for standard input');
    addFormat(command, sensitivityFormats);
    addPresentation(command);
    addMethod(command);
    return addConfig(command).option('--framework <file>', 'use the framework edition in this file');
  },
  run: async (io, values, flags) => (await import('./sensitivity.js')).showSensitivity(io, values, flags),
};
