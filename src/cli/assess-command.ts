import { formats } from '../report/formats.js';
import type { AssessFlags } from './assess.js';
import type { CommandDefinition } from './command.js';
import { addFormat, addJudgment, addMethod, addPresentation, addReading, addRequirements } from './options.js';

export const assessCommand: CommandDefinition<AssessFlags> = {
  name: 'assess',
  summary: 'see where a partnership stands, what it is eligible for, and why',
  examples: [
    ['strive assess partnership.yaml', 'the picture, the verdicts with their reasons, the findings and the next steps'],
    ['strive assess partnership.yaml --verbose', 'with every benchmark and indicator explained'],
    ['strive assess partnership.yaml --format markdown -o memo.md', 'to paste into a memo or a pull request'],
    ['strive assess partnership.yaml --basis reviewed', 'count only what a review confirmed'],
    ['strive assess *.yaml --format ndjson', 'one line of JSON for each, for scripts'],
    ['strive assess partnership.yaml --require sustaining', 'fail (exit status 1) unless sustaining is crossed'],
  ],
  configure: (command) => {
    command.argument('<files...>', 'assessments, as YAML files');
    addFormat(command, formats);
    addPresentation(command)
      .option('-v, --verbose', 'explain every benchmark, indicator and criterion')
      .option('-q, --quiet', 'say one line for each file');
    addMethod(command);
    addReading(command);
    addJudgment(command);
    return addRequirements(command);
  },
  run: async (io, files, flags) => (await import('./assess.js')).assessFiles(io, files, flags),
};
