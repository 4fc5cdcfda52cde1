import { Option } from 'commander';
import { formats } from '../report/formats.js';
import type { CommandDefinition } from './command.js';
import {
  addBulk,
  addConfig,
  addInputs,
  addJudgment,
  addMethod,
  addPresentation,
  addReading,
  addReports,
  addRequirements,
  addRows,
} from './options.js';
import type { ReportFlags } from './run-report.js';

export const assessCommand: CommandDefinition<ReportFlags> = {
  name: 'assess',
  summary: 'see where a partnership stands, what it is eligible for, and why',
  examples: [
    ['strive assess partnership.yaml', 'the picture, the verdicts with their reasons, the findings and the next steps'],
    ['strive assess partnership.yaml --verbose', 'with every benchmark and indicator explained'],
    ['strive assess partnership.yaml --format markdown -o memo.md', 'to paste into a memo or a pull request'],
    ['strive assess partnership.yaml --basis reviewed', 'count only what a review confirmed'],
    ['strive assess network/', 'all assessments in a folder, one row for each, and the whole'],
    ['strive assess network/ --format ndjson', 'one line of JSON for each, for scripts'],
    ['strive assess network/ --format csv --rows gaps -o gaps.csv', 'every disparity gap, for a spreadsheet'],
    ['strive assess network/ --require sustaining', 'fail (exit status 1) unless sustaining is crossed by all'],
  ],
  configure: (command) => {
    addInputs(command);
    addReports(command, formats);
    addPresentation(command)
      .option('-v, --verbose', 'explain every benchmark, indicator and criterion')
      .addOption(new Option('-q, --quiet', 'say one line for each file').conflicts('verbose'));
    addRows(command);
    addMethod(command);
    addRequirements(command);
    addJudgment(command);
    addConfig(command);
    addReading(command);
    return addBulk(command);
  },
  run: async (io, files, flags) => (await import('./run-report.js')).runReport(io, 'assess', files, flags),
};
