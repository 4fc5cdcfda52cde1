import { Option } from 'commander';
import { comparisonFormats } from '../../../report/comparison/formats.js';
import type { CommandDefinition } from '../../command.js';
import { addConfig, addFormat, addMethod, addPresentation, addReading } from '../../settings/options.js';
import { taking } from '../completion/value-names.js';
import type { CompareFlags } from './compare.js';

export const compareCommand: CommandDefinition<CompareFlags> = {
  name: 'compare',
  summary: 'show what has changed between two assessments or two folders, and why',
  examples: [
    ['strive compare last-year.yaml this-year.yaml', 'show what was gained, what was lost, and why'],
    ['strive compare last-year.yaml this-year.yaml --require no-loss', 'fail (exit status 1) if anything was lost'],
    ['strive compare partnership.yaml --against 2025-06-30', 'compare with what was committed to Git by that day'],
    ['strive compare network-2025/ network-2026/', 'show who gained, who lost, and why'],
    ['strive compare last-year.yaml this-year.yaml -o changes.html', 'write a page to print or email'],
    ['strive compare network-2025/ network-2026/ --format markdown -o changes.md', 'write a memo'],
  ],
  configure: (command) => {
    command
      .addArgument(
        taking(
          'assessments',
          command.createArgument('<old>', 'the old assessment, or a folder of them; with --against, the new one'),
        ),
      )
      .addArgument(taking('assessments', command.createArgument('[new]', 'the new assessment, or a folder of them')));
    addFormat(command, comparisonFormats);
    addPresentation(command).option('-v, --verbose', 'list every change');
    command.option(
      '--against <revision>',
      'compare with an old version from Git: a branch, a tag, a commit, or the end of a day (YYYY-MM-DD)',
    );
    command.addOption(
      new Option(
        '--require <what>',
        "fail (exit status 1) on a loss (no-loss): a gateway or verdict that held before and doesn't now, or a new file with errors",
      ).choices(['no-loss']),
    );
    addMethod(command);
    addConfig(command);
    return addReading(command);
  },
  run: async (io, values, flags) => (await import('./compare.js')).compare(io, values, flags),
};
