import type { Assessed } from '../../../assess.js';
import { allBenchmarks, isAssessed } from '../../../authoring/interview/benchmark-list.js';
import { changeByFramework, isUnchanged, verdictChange } from '../../../insight/comparison/verdict-change.js';
import { changeLines } from '../../../report/text/verdict-change.js';
import { counted } from '../../../text/counted.js';
import type { Io } from '../../io.js';
import { type OutputStyleFlags, outputStyle, reportOptions } from '../../outputs/output-style.js';
import type { Judging } from '../../settings/judging.js';
import type { Conversation } from './conversation.js';

/** What the answers changed of the verdicts, what has no answer still, and what to do next. */
export function close(
  io: Io,
  { prompts, edited, chosen: { framework } }: Conversation,
  flags: OutputStyleFlags,
  { before, after, judging }: { readonly before: Assessed; readonly after: Assessed; readonly judging: Judging },
  words: { readonly again: string; readonly assess: string },
): void {
  if (before.result.valid && after.result.valid) {
    const changes = [
      verdictChange(framework, before.result, after.result),
      changeByFramework(framework, before.result, after.result),
    ];
    const unchanged = changes.every((change) => change === undefined || isUnchanged(change));
    prompts.say('');
    prompts.say(unchanged ? 'Where you stand' : 'What your answers changed', 'title');
    if (judging.inWords !== undefined) prompts.say(judging.inWords, 'quiet');
    const options = reportOptions(framework, outputStyle(io, flags, { toFile: false, many: false }), () => undefined);
    for (const line of changeLines(before.result, after.result, options)) io.stdout.write(`${line}\n`);
  }
  const open = allBenchmarks(framework).filter((stop) => !isAssessed(edited.value, stop));
  const byGateway = framework.gateways.flatMap(({ id, title }) => {
    const count = open.filter(({ gateway }) => gateway.id === id).length;
    return count === 0 ? [] : [`${title}: ${count}`];
  });
  prompts.say('');
  if (open.length > 0) {
    prompts.say(
      `${counted(open.length, 'benchmark')} ${open.length === 1 ? 'has' : 'have'} no answer yet (${byGateway.join(', ')}).`,
    );
    prompts.say(`- To continue:\n  ${words.again}`);
  }
  prompts.say(`- To see where you stand, and why:\n  ${words.assess}`);
}
