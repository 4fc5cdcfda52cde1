import { Option } from 'commander';
import type { CommandDefinition } from '../../command.js';
import { addConfig } from '../../settings/options.js';
import { taking } from '../completion/value-names.js';
import type { ExportFlags } from './export.js';

export const exportCommand: CommandDefinition<ExportFlags> = {
  name: 'export',
  summary: 'write an assessment to an Excel workbook or CSV files, for colleagues to fill in',
  examples: [
    [
      'strive export partnership.yaml --to workbook.xlsx',
      'write a workbook to share; bring it back with strive import',
    ],
    ['strive export partnership.yaml --to tables/', 'write CSV files to a folder instead'],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('<file>', 'the assessment file')
        .requiredOption('--to <place>', 'a workbook (a name that ends in .xlsx), or a folder for CSV files')
        .addOption(taking(['xlsx', 'csv'], new Option('--format <format>', 'xlsx or csv (default: set by the name)')))
        .option('--force', 'replace existing files')
        .option('--framework <file>', 'use the framework edition in this file'),
    ),
  run: async (io, values, flags) => (await import('./export.js')).exportAssessment(io, values, flags),
};
