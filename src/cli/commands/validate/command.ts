import { Option } from 'commander';
import { checkFormats } from '../../../report/check/formats.js';
import type { CommandDefinition } from '../../command.js';
import {
  addBulk,
  addConfig,
  addInputs,
  addJudgment,
  addPresentation,
  addReading,
  addReports,
} from '../../settings/options.js';
import type { ReportFlags } from '../assess/run-report.js';

export const validateCommand: CommandDefinition<ReportFlags> = {
  name: 'validate',
  summary: 'check files for errors and other findings',
  examples: [
    ['strive validate partnership.yaml', 'list every finding, with its line and how to fix it'],
    ['strive validate network/ --strict', 'also fail (exit status 1) on warnings'],
    [
      'strive validate network/ --format sarif=findings.sarif --format text',
      'write one report for code scanning, and show one in the terminal',
    ],
  ],
  configure: (command) => {
    addInputs(command);
    addReports(command, checkFormats);
    addPresentation(command)
      .option('-v, --verbose', 'list every finding, even if many are alike')
      .addOption(new Option('-q, --quiet', 'print one line per file').conflicts('verbose'));
    addJudgment(command);
    addConfig(command);
    addReading(command);
    return addBulk(command);
  },
  run: async (io, files, flags) => (await import('../assess/run-report.js')).runReport(io, 'validate', files, flags),
};
