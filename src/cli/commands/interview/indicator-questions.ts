import type { IndicatorAnswer } from '../../../authoring/answers/answer.js';
import { indicatorEdits } from '../../../authoring/answers/new-entries.js';
import { indicatorsOf, type ListedIndicator } from '../../../authoring/interview/indicators.js';
import { proposeShortName, shortNameProblem } from '../../../authoring/interview/short-name.js';
import type { Framework, Outcome } from '../../../generated/framework.js';
import { Paused } from '../../prompts/pause.js';
import { choicesOf } from '../add/additions.js';
import { inTurn } from '../add/in-turn.js';
import { back, backOption, type Conversation } from './conversation.js';
import { addFirstNumber } from './first-number.js';
import { addValues } from './value-questions.js';

/** Adds an indicator with its first number, and then as many further numbers as there are. */
export async function addIndicator(conversation: Conversation): Promise<void> {
  const { chosen, edited } = conversation;
  const find = ({ indicator, outcome }: IndicatorAnswer) =>
    indicatorsOf(chosen.framework, edited.value).find(
      ({ id, outcome: { id: of } }) => id === indicator && of === outcome,
    );
  let answer: IndicatorAnswer | undefined;
  try {
    const asked = await askIndicator(conversation);
    if (asked === back) return;
    answer = asked.answer;
    const indicator = answer;
    await addFirstNumber(conversation, indicator, {
      inWords: `the indicator ${indicator.indicator} of ${asked.outcome.title}`,
      edits: (file, values) => indicatorEdits(chosen.framework, file, indicator, values),
      inFile: () => 'no indicator with this name',
    });
  } catch (error) {
    if (error instanceof Paused && !(answer && find(answer)))
      conversation.prompts.say('The new indicator was not saved. It needs a first number.');
    throw error;
  }
  const added = find(answer);
  if (added) await addValues(conversation, added);
}

/** An outcome that an indicator is for. */
type OutcomePlace = Pick<Outcome, 'id' | 'title' | 'indicators'>;

/**
 * Asks for all of a new indicator but its numbers, unless it's given. Who goes back finds what they typed as the answer of
 * Enter.
 */
export async function askIndicator(
  conversation: Conversation,
  given: Partial<IndicatorAnswer> = {},
): Promise<{ readonly outcome: OutcomePlace; readonly answer: IndicatorAnswer } | typeof back> {
  const { framework } = conversation.chosen;
  let outcome: OutcomePlace | undefined = given.outcome === undefined ? undefined : outcomeOf(framework, given.outcome);
  let answer = given;
  const take = (part: Partial<IndicatorAnswer> | typeof back): typeof back | undefined => {
    if (part === back) return back;
    answer = { ...answer, ...part };
    return undefined;
  };
  const isGiven = (...keys: readonly (keyof IndicatorAnswer)[]) => keys.every((key) => given[key] !== undefined);
  const steps = [
    {
      isDone: isGiven('outcome', 'name', 'indicator'),
      ask: async () => {
        const chosen = given.outcome === undefined ? await askOutcome(conversation) : outcome;
        if (chosen === back || chosen === undefined) return back;
        outcome = chosen;
        return take({ outcome: chosen.id, ...(await askNames(conversation, chosen, given, answer.name)) });
      },
    },
    { isDone: isGiven('unit'), ask: async () => take(await askUnit(conversation, answer.unit, given.outcome)) },
    {
      isDone: isGiven('core', 'better'),
      ask: async () => take(await askDirection(conversation, outcome?.id ?? '', given, answer.core)),
    },
    { isDone: isGiven('source'), ask: async () => take(await askSource(conversation)) },
  ];
  if ((await inTurn(steps.filter(({ isDone }) => !isDone).map(({ ask }) => ask))) === back || !outcome) return back;
  const { name = '', indicator = '', unit = '' } = answer;
  return { outcome, answer: { ...answer, outcome: outcome.id, name, indicator, unit } };
}

const outcomeOf = ({ outcomes }: Framework, id: string): OutcomePlace =>
  outcomes.find((outcome) => outcome.id === id) ?? { id, title: id };

async function askOutcome({ prompts, chosen, edited }: Conversation): Promise<Outcome | typeof back> {
  const indicators = indicatorsOf(chosen.framework, edited.value);
  return prompts.choose<Outcome | typeof back>({
    message: 'Which outcome is it for?',
    choices: [
      ...chosen.framework.outcomes.map((outcome) => {
        const count = indicators.filter((indicator) => indicator.outcome.id === outcome.id).length;
        return {
          value: outcome,
          name: count === 0 ? outcome.title : `${outcome.title} (has ${count})`,
          description: outcome.statement,
        };
      }),
      backOption('Return to the indicators menu.'),
    ],
  });
}

const indicatorsUnder = ({ chosen, edited }: Conversation, outcome: string): readonly ListedIndicator[] =>
  indicatorsOf(chosen.framework, edited.value).filter((one) => one.outcome.id === outcome);

async function askNames(
  conversation: Conversation,
  outcome: OutcomePlace,
  given: Partial<IndicatorAnswer>,
  typed: string | undefined,
): Promise<Pick<IndicatorAnswer, 'name' | 'indicator'>> {
  const { prompts } = conversation;
  const taken = indicatorsUnder(conversation, outcome.id).map(({ id }) => id);
  const examples = (outcome.indicators ?? []).map((example) => `"${example}"`).join(' or ');
  const name =
    given.name ??
    (await prompts.ask({
      message: 'What does it measure?',
      ...(typed !== undefined && { default: typed }),
      hint: `Use a few words${examples === '' ? '' : `, such as ${examples}`}.`,
      check: (text) => (text === '' ? 'An indicator needs a name. Type what it measures.' : undefined),
    }));
  const indicator =
    given.indicator ??
    (await prompts.ask({
      message: 'What is its short name in the file?',
      default: proposeShortName(name, taken, 'indicator'),
      hint: 'Use lowercase letters, digits, and hyphens. Press Enter to use the suggested name.',
      check: (text) => shortNameProblem(text, taken),
    }));
  return { name, indicator };
}

/** @param outcome its outcome, where that is given and nobody can go back to it */
async function askUnit(
  { prompts }: Conversation,
  typed = 'percent',
  outcome?: string,
): Promise<Pick<IndicatorAnswer, 'unit'> | typeof back> {
  const unit = await prompts.choose<string | typeof back>({
    message: 'What unit are its numbers in?',
    choices: [...choicesOf.unit, backOption(outcome === undefined ? 'Return to its outcome.' : 'Go back.')],
    default: typed,
  });
  return unit === back ? back : { unit };
}

async function askDirection(
  conversation: Conversation,
  outcome: string,
  given: Partial<IndicatorAnswer>,
  typed: boolean | undefined,
): Promise<Pick<IndicatorAnswer, 'core' | 'better'> | typeof back> {
  const { prompts } = conversation;
  const core =
    given.core ??
    (await prompts.confirm({
      message: 'Is it a core indicator (one the partnership is accountable for)? Only core indicators count.',
      default: typed ?? !indicatorsUnder(conversation, outcome).some((one) => one.core),
    }));
  const better =
    given.better ??
    (await prompts.choose<'higher' | 'lower' | typeof back>({
      message: 'Which direction is better?',
      choices: [...choicesOf.better, backOption('Return to its unit.')],
      default: 'higher',
    }));
  return better === back ? back : { core, better };
}

async function askSource({ prompts }: Conversation): Promise<Pick<IndicatorAnswer, 'source'>> {
  const source = await prompts.ask({
    message: 'Where do the numbers come from?',
    hint: 'Example: State report card. Press Enter to skip.',
  });
  return source === '' ? {} : { source };
}
