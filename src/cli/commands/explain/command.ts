import { explainFormats } from '../../../report/explain-formats.js';
import type { CommandDefinition } from '../../command.js';
import { addFormat, addPresentation } from '../../settings/options.js';
import type { ExplainFlags } from './explain.js';

export const explainCommand: CommandDefinition<ExplainFlags> = {
  name: 'explain',
  summary: 'explain a gateway, benchmark, criterion, reading, or kind of finding',
  examples: [
    ['strive explain', 'list the topics'],
    ['strive explain EX-V2', 'explain a benchmark: what it asks for, and what counts as evidence'],
    ['strive explain proof-point/core-indicators', 'show how a criterion is computed'],
    ['strive explain readings', 'list the readings: open points in the framework, and the choices made'],
    ['strive explain schema/unknown-key', 'explain a kind of finding: why it matters, and what to do'],
  ],
  configure: (command) => {
    command.argument('[topic...]', 'a name, a code, or a title; leave it out to list all topics');
    addFormat(command, explainFormats);
    return addPresentation(command).option('--framework <file>', 'use the framework edition in this file');
  },
  run: async (io, words, flags) => (await import('./explain.js')).explainTopic(io, words, flags),
};
