import { resolve } from 'node:path';
import type { EvidenceAnswer } from '../../../authoring/answers/answer.js';
import type { ExampleAnswer } from '../../../authoring/answers/new-entries.js';
import { readDate } from '../../../text/read-date.js';
import { typedArgument, typedEvidence } from '../../editing/typed-evidence.js';
import { RunError } from '../../io.js';
import { askRead } from '../../prompts/ask-read.js';
import { back, backOption, type Conversation } from '../interview/conversation.js';
import { askEvidence } from '../interview/evidence-questions.js';
import { choicesOf } from './additions.js';
import { newExample } from './new-entry.js';
import type { Prepared, Typed } from './prepared.js';

/** An example of systems change as the command line gives it. @throws RunError if a part can't be read */
export function prepareExample({ io, edited, called, flags }: Typed): Prepared {
  const title = called?.trim();
  if (title === '') throw new RunError('the title is empty. Say in a few words what changed.');
  const given: Partial<ExampleAnswer> = {
    ...(title !== undefined && { title }),
    ...(flags.on !== undefined && { on: typedArgument(io, flags.on, readDate(flags.on)) }),
    ...(flags.kind !== undefined && { kind: flags.kind }),
    ...(flags.evidence && {
      evidence: flags.evidence.map((text) => typedEvidence(io, text, resolve(io.cwd(), edited.name))),
    }),
  };
  const { on, kind } = given;
  return {
    missing: [
      ...(title === undefined ? ['its title'] : []),
      ...(on === undefined ? ['--on DATE'] : []),
      ...(kind === undefined ? [`--kind ${choicesOf.kind.map(({ value }) => value).join('|')}`] : []),
    ],
    entry: () => newExample({ title: title ?? '', on: on ?? '', kind: kind ?? '', evidence: given.evidence ?? [] }),
    async ask(conversation) {
      const answer = await askExample(conversation, given);
      return answer === back ? back : newExample(answer);
    },
  };
}

/** Asks what changed, when and how it shows, unless that is given. Who goes back finds what they typed as the answer of Enter. */
export async function askExample(
  conversation: Conversation,
  given: Partial<ExampleAnswer>,
): Promise<ExampleAnswer | typeof back> {
  const { prompts } = conversation;
  let { title, on } = given;
  for (;;) {
    if (given.title === undefined) {
      const typed = await prompts.ask({
        message: 'What changed in the system?',
        ...(title !== undefined && { default: title }),
        hint: `Use a few words, such as District adopts a shared attendance protocol.${title === undefined ? ' Press Enter to go back.' : ''}`,
      });
      if (typed === '') return back;
      title = typed;
    }
    if (given.on === undefined) {
      on = await askRead(
        prompts,
        {
          message: 'When did it take effect?',
          ...(on !== undefined && { default: on }),
          hint: 'Such as 2026-02-11 or 2/11/2026.',
        },
        readDate,
      );
    }
    const kind =
      given.kind ??
      (await prompts.choose<string | typeof back>({
        message: 'What kind of change is it?',
        choices: [...choicesOf.kind, backOption('Return to what changed.')],
      }));
    if (kind === back && given.title !== undefined && given.on !== undefined) return back;
    if (kind === back) continue;
    const evidence = given.evidence ?? (await askAllEvidence(conversation));
    return { title: title ?? '', on: on ?? '', kind, evidence };
  }
}

async function askAllEvidence(conversation: Conversation): Promise<readonly EvidenceAnswer[]> {
  const all: EvidenceAnswer[] = [];
  for (;;) {
    const one = await askEvidence(conversation, all.length > 0);
    if (one === undefined) return all;
    all.push(one);
  }
}
