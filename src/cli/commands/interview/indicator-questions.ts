import type { IndicatorAnswer } from '../../../authoring/answers/answer.js';
import { indicatorEdits } from '../../../authoring/answers/value-edits.js';
import { indicatorsOf, type ListedIndicator } from '../../../authoring/interview/indicators.js';
import { proposeShortName, shortNameProblem } from '../../../authoring/interview/short-name.js';
import type { Outcome } from '../../../generated/framework.js';
import { Paused } from '../../prompts/pause.js';
import type { Option } from '../../prompts/prompts.js';
import { back, backOption, type Conversation } from './conversation.js';
import { save } from './save.js';
import { addValues, askAndSave, askObserved, askPeriod } from './value-questions.js';

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
    await addFirstNumber(conversation, asked.outcome, answer);
  } catch (error) {
    if (error instanceof Paused && !(answer && find(answer)))
      conversation.prompts.say('The new indicator was not saved. It needs a first number.');
    throw error;
  }
  const added = find(answer);
  if (added) await addValues(conversation, added);
}

async function addFirstNumber(conversation: Conversation, { title }: Outcome, answer: IndicatorAnswer): Promise<void> {
  const { framework } = conversation.chosen;
  for (;;) {
    const period = await askPeriod(conversation, 'What period is its first number from?', []);
    const isSaved = await askAndSave(
      () => askObserved(conversation, period, answer),
      (observed) =>
        save(conversation, {
          inWords: `the indicator ${answer.indicator} of ${title}`,
          edits: (file) => indicatorEdits(framework, file, answer, { period, ...observed }),
          inFile: () => 'no indicator with this name',
        }),
    );
    if (isSaved) return;
  }
}

/** All that is asked of a new indicator. Who goes back finds what they typed as the answer of Enter. */
async function askIndicator(
  conversation: Conversation,
): Promise<{ readonly outcome: Outcome; readonly answer: IndicatorAnswer } | typeof back> {
  let name: string | undefined;
  for (;;) {
    const outcome = await askOutcome(conversation);
    if (outcome === back) return back;
    const named = await askNames(conversation, outcome, name);
    name = named.name;
    const facts = await askFacts(conversation, outcome);
    if (facts === back) continue;
    const source = await conversation.prompts.ask({
      message: 'Where do the numbers come from?',
      hint: 'Example: State report card. Press Enter to skip.',
    });
    return { outcome, answer: { outcome: outcome.id, ...named, ...facts, ...(source !== '' && { source }) } };
  }
}

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

const indicatorsUnder = ({ chosen, edited }: Conversation, outcome: Outcome): readonly ListedIndicator[] =>
  indicatorsOf(chosen.framework, edited.value).filter((one) => one.outcome.id === outcome.id);

async function askNames(
  conversation: Conversation,
  outcome: Outcome,
  typed: string | undefined,
): Promise<Pick<IndicatorAnswer, 'name' | 'indicator'>> {
  const { prompts } = conversation;
  const taken = indicatorsUnder(conversation, outcome).map(({ id }) => id);
  const examples = (outcome.indicators ?? []).map((example) => `"${example}"`).join(' or ');
  const name = await prompts.ask({
    message: 'What does it measure?',
    ...(typed !== undefined && { default: typed }),
    hint: `Use a few words${examples === '' ? '' : `, such as ${examples}`}.`,
    check: (text) => (text === '' ? 'An indicator needs a name. Type what it measures.' : undefined),
  });
  const indicator = await prompts.ask({
    message: 'What is its short name in the file?',
    default: proposeShortName(name, taken, 'indicator'),
    hint: 'Use lowercase letters, digits and hyphens. Press Enter to use the suggested name.',
    check: (text) => shortNameProblem(text, taken),
  });
  return { name, indicator };
}

async function askFacts(
  conversation: Conversation,
  outcome: Outcome,
): Promise<Pick<IndicatorAnswer, 'unit' | 'core' | 'better'> | typeof back> {
  const { prompts } = conversation;
  let unit: string | typeof back = 'percent';
  let core = !indicatorsUnder(conversation, outcome).some((one) => one.core);
  for (;;) {
    unit = await prompts.choose<string | typeof back>({
      message: 'What unit are its numbers in?',
      choices: [...units, backOption('Return to its outcome.')],
      default: unit,
    });
    if (unit === back) return back;
    core = await prompts.confirm({
      message: 'Is it a core indicator (one the partnership is accountable for)? Only core indicators count.',
      default: core,
    });
    const better = await prompts.choose<'higher' | 'lower' | typeof back>({
      message: 'Which direction is better?',
      choices: [
        { value: 'higher', name: 'higher' },
        { value: 'lower', name: 'lower', description: 'For example, chronic absence.' },
        backOption('Return to its unit.'),
      ],
      default: 'higher',
    });
    if (better !== back) return { unit, core, better };
  }
}

const units: readonly Option<string>[] = [
  { value: 'percent', name: 'percent', description: 'From 0 to 100.' },
  { value: 'rate', name: 'rate', description: 'For example, per 1,000.' },
  { value: 'count', name: 'count', description: 'A number of people or things.' },
  { value: 'currency', name: 'currency', description: 'Dollars.' },
  { value: 'score', name: 'score', description: 'Points on a scale.' },
  { value: 'other', name: 'other' },
];
