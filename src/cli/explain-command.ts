import { explainFormats } from '../report/explain-formats.js';
import type { CommandDefinition } from './command.js';
import type { ExplainFlags } from './explain.js';
import { addFormat, addPresentation } from './options.js';

export const explainCommand: CommandDefinition<ExplainFlags> = {
  name: 'explain',
  summary: 'read the framework: a gateway, a benchmark, a criterion, a reading or a kind of finding',
  examples: [
    ['strive explain', 'the map: what there is, and how to ask further'],
    ['strive explain EX-V2', 'a benchmark, by its code or its name: what it asks, and what serves as evidence'],
    ['strive explain proof-point/core-indicators', 'a criterion: how it is computed'],
    ['strive explain readings', 'where the sources leave room, and what is chosen'],
    ['strive explain schema/unknown-key', 'a kind of finding: why it matters, and what to do'],
  ],
  configure: (command) => {
    command.argument('[topic...]', 'a name, a code or a title; left out: the map');
    addFormat(command, explainFormats);
    return addPresentation(command).option('--framework <file>', 'explain the edition of the framework in this file');
  },
  run: async (io, words, flags) => (await import('./explain.js')).explainTopic(io, words, flags),
};
