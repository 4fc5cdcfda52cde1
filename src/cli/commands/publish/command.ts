import type { CommandDefinition } from '../../command.js';
import { addConfig, addJobs, addMethod, addProgress, addReading, minimumOption } from '../../settings/options.js';
import { taking } from '../completion/value-names.js';
import type { PublishFlags } from './publishing-job.js';

export const publishCommand: CommandDefinition<PublishFlags> = {
  name: 'publish',
  summary: 'write a report card for the public, with small numbers protected',
  examples: [
    ['strive publish partnership.yaml --to public', 'write public/index.html, and the numbers as shown to public/data'],
    ['strive publish network/ --to public', 'write one page per partnership, and an index'],
    ['strive publish partnership.yaml --to public --audit', "list what isn't shown, and why, without the numbers"],
    [
      'strive publish partnership.yaml --to new --earlier public',
      'also withhold what the two pages together would give away',
    ],
  ],
  configure: (command) => {
    command
      .addArgument(
        taking('assessments', command.createArgument('<path>', 'the assessment file, or a folder with several')),
      )
      .requiredOption('--to <folder>', 'the folder to write: new, empty, or written by strive publish before')
      .addOption(minimumOption())
      .option('--audit', "list every number that isn't shown, by reason, without the number")
      .option(
        '--earlier <folder>',
        'the folder of the last publication; withhold what the two together would give away',
      )
      .option('--with-gateways', 'show the gateways, marked as self-assessed')
      .option('--with-capacity', 'show who contributes, and the share in kind');
    addMethod(command);
    addConfig(command);
    addReading(command);
    return addProgress(addJobs(command));
  },
  run: async (io, values, flags) => (await import('./publish.js')).publishFiles(io, values, flags),
};
