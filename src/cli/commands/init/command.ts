import { Option } from 'commander';
import { readDate } from '../../../text/read-date.js';
import type { CommandDefinition } from '../../command.js';
import { addConfig } from '../../settings/options.js';
import { readFlag } from '../../settings/read-flag.js';
import type { InitFlags } from './init.js';
import { parseNames, parsePeople, parseStates } from './init-parsers.js';

export const initCommand: CommandDefinition<InitFlags> = {
  name: 'init',
  summary: 'start a new assessment: answer a few questions and get a file with instructions',
  examples: [
    ['strive init', 'answer a few questions and get partnership.yaml'],
    ['strive init network/river-valley.yaml', 'write to another file instead'],
    [
      'strive init --yes --name "River Valley Promise" --states OH --gateways emerging',
      'ask no questions; leave the other parts open',
    ],
    ['strive init --minimal --name "River Valley Promise"', 'write the smallest valid file, without instructions'],
  ],
  configure: (command) =>
    addConfig(
      command
        .argument('[file]', 'the file to write (default: partnership.yaml)')
        .option('--name <text>', "the partnership's name")
        .option('--community <text>', 'the area it serves')
        .option('--states <codes>', 'the states it works in, such as OH,KY; can be repeated', parseStates)
        .option('--backbone <text>', 'its backbone organization')
        .option('--children-and-youth <number>', 'the number of children and youth in its area', parsePeople)
        .option(
          '--gateways <gateway>',
          'the gateway it is working on, or all; the file gets the benchmarks up to that gateway (default: the first)',
        )
        .option('--outcomes <outcomes>', 'the outcomes it tracks, separated by commas; or all, or none', parseNames)
        .option('--assessed-on <date>', 'the date of the assessment, YYYY-MM-DD (default: today)', readFlag(readDate))
        .option('-y, --yes', 'ask no questions; use the defaults, and leave the rest open')
        .addOption(
          new Option('--minimal', 'write the smallest valid file, without comments or a schema').conflicts([
            'gateways',
            'outcomes',
          ]),
        )
        .option('--force', 'replace an existing file')
        .option('--no-schema', "don't write the schema that editors use to check the file")
        .option('--framework <file>', 'use the framework edition in this file')
        .option('--plain', 'ask one line at a time, without moving the cursor (for screen readers)'),
    ),
  run: async (io, values, flags) => (await import('./init.js')).init(io, values, flags),
};
