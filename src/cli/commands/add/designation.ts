import { type DesignationAnswer, designationsOf } from '../../../authoring/answers/new-entries.js';
import type { Framework } from '../../../generated/framework.js';
import { nearestName } from '../../../text/nearest-name.js';
import { readDate } from '../../../text/read-date.js';
import { shownText } from '../../../text/shown-text.js';
import { typedArgument } from '../../editing/typed-evidence.js';
import { RunError } from '../../io.js';
import { askRead } from '../../prompts/ask-read.js';
import { back, backOption, type Conversation } from '../interview/conversation.js';
import { newDesignation } from './new-entry.js';
import type { Prepared, Typed } from './prepared.js';

/** A designation as the command line gives it. @throws RunError if a part can't be read */
export function prepareDesignation({ io, framework, called, flags: { on } }: Typed): Prepared {
  const given: Partial<DesignationAnswer> = {
    ...(called !== undefined && { id: designationNamed(framework, called) }),
    ...(on !== undefined && { on: typedArgument(io, on, readDate(on)) }),
  };
  const { id, on: day } = given;
  return {
    missing: [
      ...(id === undefined ? ['its name, such as proof-point'] : []),
      ...(day === undefined ? ['--on DATE'] : []),
    ],
    entry: () => newDesignation(framework, { id: id ?? '', on: day ?? '' }),
    async ask(conversation) {
      const answer = await askDesignation(conversation, given);
      return answer === back ? back : newDesignation(framework, answer);
    },
  };
}

/** @throws RunError if the framework has none of that name */
function designationNamed(framework: Framework, written: string): string {
  const all = designationsOf(framework);
  const wanted = written.trim().toLowerCase();
  const found = all.find(({ id, title }) => id === wanted || title.toLowerCase() === wanted);
  if (found) return found.id;
  const ids = all.map(({ id }) => id);
  const near = nearestName(wanted, ids);
  throw new RunError(
    `"${shownText(written)}" isn't a designation. ${near === undefined ? `Use one of: ${ids.join(', ')}.` : `Did you mean ${near}?`}`,
  );
}

/** Asks which designation it is and when it was awarded, unless that is given. */
export async function askDesignation(
  { prompts, chosen }: Conversation,
  given: Partial<DesignationAnswer>,
): Promise<DesignationAnswer | typeof back> {
  const id =
    given.id ??
    (await prompts.choose<string | typeof back>({
      message: 'What did StriveTogether award?',
      choices: [
        ...designationsOf(chosen.framework).map(({ id: value, title }) => ({ value, name: title })),
        backOption('Nothing is added.'),
      ],
    }));
  if (id === back) return back;
  const on =
    given.on ??
    (await askRead(prompts, { message: 'When was it awarded?', hint: 'Such as 2026-02-11 or 2/11/2026.' }, readDate));
  return { id, on };
}
