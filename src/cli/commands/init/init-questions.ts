import { typedPeople } from '../../../authoring/answers/read-amount.js';
import type { StarterAnswers } from '../../../authoring/starter/starter.js';
import type { Framework } from '../../../generated/framework.js';
import { readDate } from '../../../text/read-date.js';
import { stateNames } from '../../../text/state-names.js';
import { askRead } from '../../prompts/ask-read.js';
import type { Prompts } from '../../prompts/prompts.js';

/** Everything that a new file is made from. */
export interface InitAnswers extends StarterAnswers {
  /** A gateway's id. */
  readonly gateways: string;
  /** Outcomes by their ids. */
  readonly outcomes: readonly string[];
}

export type InitQuestion = keyof InitAnswers;

/** What an option has answered; `undefined` says that it left the question open. */
export type GivenAnswers = { readonly [Asked in InitQuestion]?: InitAnswers[Asked] | undefined };

/** The options, in the order of their questions. */
export const questionFlags: Readonly<Record<InitQuestion, string>> = {
  name: '--name',
  community: '--community',
  states: '--states',
  backbone: '--backbone',
  childrenAndYouth: '--children-and-youth',
  gateways: '--gateways',
  outcomes: '--outcomes',
  assessedOn: '--assessed-on',
};

/** What the answers are where nobody says anything. A name has no default: none is made up. */
export function defaultAnswers(framework: Framework, today: string): Omit<InitAnswers, 'name'> {
  return { gateways: framework.gateways[0]?.id ?? '', outcomes: [], assessedOn: today };
}

/** Asks one question. */
export async function ask(
  prompts: Prompts,
  question: InitQuestion,
  framework: Framework,
  today: string,
): Promise<GivenAnswers> {
  const open = "Leave it blank if you don't know yet.";
  const text = async (message: string, hint: string) => (await prompts.ask({ message, hint })) || undefined;
  switch (question) {
    case 'name':
      return {
        name: await prompts.ask({
          message: "What is the partnership's name?",
          check: (typed) => (typed.trim() === '' ? 'The file needs a name. You can change it later.' : undefined),
        }),
      };
    case 'community':
      return { community: await text('What area does it serve?', `Example: River Valley, Ohio. ${open}`) };
    case 'states':
      return { states: await askStates(prompts) };
    case 'backbone':
      return { backbone: await text('What is its backbone organization?', open) };
    case 'childrenAndYouth':
      return {
        childrenAndYouth: await askRead(
          prompts,
          { message: 'How many children and youth live in the area?', hint: `A whole number. ${open}` },
          typedPeople,
        ),
      };
    case 'gateways':
      return { gateways: await askGateway(prompts, framework) };
    case 'outcomes':
      return {
        outcomes: await prompts.chooseSeveral({
          message: 'Which of these outcomes does it track? The file will have an example for each.',
          choices: framework.outcomes.map(({ id, title, statement }) => ({
            value: id,
            name: title,
            description: statement,
          })),
        }),
      };
    case 'assessedOn':
      return {
        assessedOn: await askRead(
          prompts,
          {
            message: 'What is the date of the assessment?',
            hint: "YYYY-MM-DD. Anything dated later doesn't count.",
            default: today,
          },
          readDate,
        ),
      };
  }
}

/** One after another: there are too many to tick. */
async function askStates(prompts: Prompts): Promise<readonly string[] | undefined> {
  const chosen: string[] = [];
  for (;;) {
    const rest = [...stateNames].filter(([code]) => !chosen.includes(code));
    const state = await prompts.search({
      message: chosen.length === 0 ? 'Which state is it in? Type to search.' : 'Another state?',
      choices: [
        { value: '', name: chosen.length === 0 ? 'Skip for now' : "No, that's all" },
        ...rest.map(([code, name]) => ({ value: code, name: `${name} (${code})`, keywords: [code] })),
      ],
      default: '',
    });
    if (state === '') break;
    chosen.push(state);
  }
  return chosen.length === 0 ? undefined : chosen;
}

async function askGateway(prompts: Prompts, framework: Framework): Promise<string> {
  return prompts.choose({
    message:
      'Which gateway is it working on now? The file will have the benchmarks up to that gateway. You can add others later.',
    choices: framework.gateways.map(({ id, title, statement }) => ({ value: id, name: title, description: statement })),
    ...(framework.gateways[0] && { default: framework.gateways[0].id }),
  });
}
