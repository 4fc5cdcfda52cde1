import { Option } from 'commander';
import type { CommandDefinition } from './command.js';
import type { InitFlags } from './init/init.js';
import { parseNames, parsePeople, parseStates } from './init/init-parsers.js';
import { addConfig } from './options.js';
import { parseDay } from './parse-day.js';

export const initCommand: CommandDefinition<InitFlags> = {
  name: 'init',
  summary: 'begin an assessment: asks a few questions and writes a file that explains itself',
  examples: [
    ['strive init', 'asks, and writes partnership.yaml'],
    ['strive init network/river-valley.yaml', 'the same, in another file'],
    [
      'strive init --yes --name "River Valley Promise" --states OH --gateways emerging',
      'asks nothing, for scripts; what is not said is left open',
    ],
    ['strive init --minimal --name "River Valley Promise"', 'the smallest valid file, without explanations'],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('[file]', 'the file to write (default: partnership.yaml)')
        .option('--name <text>', 'the partnership’s name')
        .option('--community <text>', 'the area that it covers')
        .option('--states <codes>', 'the states that it works in, such as OH,KY; may be repeated', parseStates)
        .option('--backbone <text>', 'the organization that serves as its backbone')
        .option('--children-and-youth <number>', 'how many children and young people live in the area', parsePeople)
        .addOption(
          new Option(
            '--gateways <gateway>',
            'the gateway that it works on, or all: the file has the benchmarks of that one and of those before it (default: the first)',
          ),
        )
        .option(
          '--outcomes <outcomes>',
          'the outcomes that it tracks, with commas between them; or all, or none',
          parseNames,
        )
        .option('--assessed-on <date>', 'the day for which it all is true, YYYY-MM-DD (default: today)', parseDay)
        .option('-y, --yes', 'ask nothing: take the defaults, and leave open what no option answers')
        .addOption(
          new Option('--minimal', 'write the smallest valid file, without comments and without a schema').conflicts([
            'gateways',
            'outcomes',
          ]),
        )
        .option('--force', 'replace the file if it is there')
        .option('--no-schema', 'write no schema beside the file; editors complete and check with it')
        .option('--framework <file>', 'use the edition of the framework in this file')
        .option('--plain', 'ask line by line, without moving the cursor (for screen readers)'),
    ),
  run: async (io, values, flags) => (await import('./init/init.js')).init(io, values, flags),
};
