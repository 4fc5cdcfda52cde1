import { Option } from 'commander';
import { checkFormats } from '../report/check/formats.js';
import type { CommandDefinition } from './command.js';
import { addBulk, addConfig, addInputs, addJudgment, addPresentation, addReading, addReports } from './options.js';
import type { ReportFlags } from './run-report.js';

export const validateCommand: CommandDefinition<ReportFlags> = {
  name: 'validate',
  summary: 'check files and report what is wrong or worth saying, and nothing else',
  examples: [
    ['strive validate partnership.yaml', 'every finding, with its line and what to do'],
    ['strive validate network/ --strict', 'fail (exit status 1) on warnings, too'],
    ['strive validate network/ --format sarif=findings.sarif --format text', 'for people, and for code scanning'],
  ],
  configure: (command) => {
    addInputs(command);
    addReports(command, checkFormats);
    addPresentation(command)
      .option('-v, --verbose', 'show every finding, also where very many are of one kind')
      .addOption(new Option('-q, --quiet', 'say one line for each file').conflicts('verbose'));
    addJudgment(command);
    addConfig(command);
    addReading(command);
    return addBulk(command);
  },
  run: async (io, files, flags) => (await import('./run-report.js')).runReport(io, 'validate', files, flags),
};
