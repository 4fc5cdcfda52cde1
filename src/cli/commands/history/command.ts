import { historyFormats } from '../../../report/history/formats.js';
import type { CommandDefinition } from '../../command.js';
import { addConfig, addFormat, addMethod, addPresentation, addReading } from '../../settings/options.js';
import { taking } from '../completion/value-names.js';
import type { HistoryFlags } from './history.js';

export const historyCommand: CommandDefinition<HistoryFlags> = {
  name: 'history',
  summary: 'show how one partnership stood at each date of its assessments',
  examples: [
    ['strive history partnership.yaml', "read the file's versions in Git: one row for each date"],
    ['strive history 2024.yaml 2025.yaml 2026.yaml', 'read one file per year'],
    ['strive history partnership.yaml -o history.html', 'write a page with small pictures'],
    ['strive history network/ --partnership river-valley', 'read the files of one partnership in a folder'],
  ],
  configure: (command) => {
    command
      .addArgument(
        taking('assessments', command.createArgument('<files...>', 'one file in Git, several files, or a folder')),
      )
      .option('--partnership <name>', 'the id or the name of the partnership, if the files cover several partnerships');
    addFormat(command, historyFormats);
    addPresentation(command);
    addMethod(command);
    addConfig(command);
    return addReading(command);
  },
  run: async (io, values, flags) => (await import('./history.js')).history(io, values, flags),
};
