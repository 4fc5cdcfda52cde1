import { InvalidArgumentError } from 'commander';
import { sensitivityFormats } from '../../../report/sensitivity/formats.js';
import type { CommandDefinition } from '../../command.js';
import { addConfig, addFormat, addMethod, addPresentation } from '../../settings/options.js';
import type { SensitivityFlags } from './sensitivity.js';

export const sensitivityCommand: CommandDefinition<SensitivityFlags> = {
  name: 'sensitivity',
  summary: 'show how firm each verdict is: under other readings, with other tolerances, and by chance',
  examples: [
    ['strive sensitivity partnership.yaml', 'judge every verdict under all readings, and redraw 1,000 years'],
    ['strive sensitivity partnership.yaml -o firmness.html', 'write a page to print or email'],
    ['strive sensitivity partnership.yaml --format markdown -o firmness.md', 'write a memo'],
    ['strive sensitivity partnership.yaml --format json -o firmness.json', 'write a document for scripts'],
    ['strive sensitivity partnership.yaml --basis reviewed', 'count only benchmarks that a review confirmed'],
  ],
  configure: (command) => {
    command.argument('<file>', 'the assessment file; - for standard input');
    addFormat(command, sensitivityFormats);
    addPresentation(command);
    addMethod(command);
    command
      .option('--draws <number>', 'how many years to redraw (default: 1000)', parseDraws)
      .option(
        '--seed <number>',
        'where the random numbers start; the same seed gives the same result (default: 1)',
        parseSeed,
      );
    return addConfig(command).option('--framework <file>', 'use the framework edition in this file');
  },
  run: async (io, values, flags) => (await import('./sensitivity.js')).showSensitivity(io, values, flags),
};

const mostDraws = 100_000;

function parseDraws(text: string): number {
  const draws = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (draws === 0 || draws > mostDraws) throw new InvalidArgumentError('Use a whole number from 1 to 100000.');
  return draws;
}

const largestSeed = 2 ** 31 - 1;

function parseSeed(text: string): number {
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(seed <= largestSeed)) throw new InvalidArgumentError(`Use a whole number from 0 to ${largestSeed}.`);
  return seed;
}
