import { Option } from 'commander';
import type { CommandDefinition } from './command.js';
import type { ExportFlags } from './export.js';
import { addConfig } from './options.js';
import { taking } from './value-names.js';

export const exportCommand: CommandDefinition<ExportFlags> = {
  name: 'export',
  summary: 'write an assessment into a spreadsheet that colleagues fill in, as an Excel workbook or as CSV files',
  examples: [
    ['strive export partnership.yaml --to workbook.xlsx', 'a workbook to pass around; strive import brings it back'],
    ['strive export partnership.yaml --to tables/', 'the same as CSV files in a folder'],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('<file>', 'the assessment')
        .requiredOption('--to <place>', 'the workbook (its name ends in .xlsx), or a folder for CSV files')
        .addOption(
          taking(['xlsx', 'csv'], new Option('--format <format>', 'xlsx or csv, where the name does not say it')),
        )
        .option('--force', 'replace what is there already')
        .option('--framework <file>', 'the assessment is by the edition of the framework in this file'),
    ),
  run: async (io, values, flags) => (await import('./export.js')).exportAssessment(io, values, flags),
};
