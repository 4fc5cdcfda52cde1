import type { IndicatorAnswer } from '../../edit/answers/answer.js';
import { indicatorEdits } from '../../edit/answers/value-edits.js';
import type { Outcome } from '../../generated/framework.js';
import { indicatorsOf } from '../../interview/indicators.js';
import { proposeShortName, shortNameProblem } from '../../interview/short-name.js';
import { Paused } from '../prompts/pause.js';
import type { Option } from '../prompts/prompts.js';
import type { Conversation } from './conversation.js';
import { save } from './save.js';
import { addValues, askAndSave, askObserved, askPeriod } from './value-questions.js';

/** Adds an indicator with its first number, and then as many further numbers as there are. */
export async function addIndicator(conversation: Conversation): Promise<void> {
  const { chosen, edited } = conversation;
  const outcome = await askOutcome(conversation);
  const find = ({ indicator }: IndicatorAnswer) =>
    indicatorsOf(chosen.framework, edited.value).find(
      ({ id, outcome: { id: of } }) => id === indicator && of === outcome.id,
    );
  let answer: IndicatorAnswer | undefined;
  try {
    answer = await askAbout(conversation, outcome);
    await addFirstNumber(conversation, outcome, answer);
  } catch (error) {
    if (error instanceof Paused && !(answer && find(answer)))
      conversation.prompts.say('The new indicator is not in the file: it is written with its first number.');
    throw error;
  }
  const added = find(answer);
  if (added) await addValues(conversation, added);
}

async function addFirstNumber(conversation: Conversation, { title }: Outcome, answer: IndicatorAnswer): Promise<void> {
  const { framework } = conversation.chosen;
  for (;;) {
    const period = await askPeriod(conversation, 'Its first number: for which period?', []);
    const isSaved = await askAndSave(
      () => askObserved(conversation, period, answer),
      (observed) =>
        save(conversation, {
          inWords: `the indicator ${answer.indicator} of ${title}`,
          edits: (file) => indicatorEdits(framework, file, answer, { period, ...observed }),
          inFile: () => 'no indicator of this name',
        }),
    );
    if (isSaved) return;
  }
}

async function askOutcome({ prompts, chosen, edited }: Conversation): Promise<Outcome> {
  const indicators = indicatorsOf(chosen.framework, edited.value);
  return prompts.choose({
    message: 'Which outcome does it belong to?',
    choices: chosen.framework.outcomes.map((outcome) => {
      const count = indicators.filter((indicator) => indicator.outcome.id === outcome.id).length;
      return {
        value: outcome,
        name: count === 0 ? outcome.title : `${outcome.title} (has ${count})`,
        description: outcome.statement,
      };
    }),
  });
}

async function askAbout(conversation: Conversation, outcome: Outcome): Promise<IndicatorAnswer> {
  const { prompts, chosen, edited } = conversation;
  const present = indicatorsOf(chosen.framework, edited.value).filter((one) => one.outcome.id === outcome.id);
  const taken = present.map(({ id }) => id);
  const examples = (outcome.indicators ?? []).map((example) => `"${example}"`).join(' or ');
  const name = await prompts.ask({
    message: 'What does it measure?',
    hint: `In a few words${examples === '' ? '' : `, such as ${examples}`}.`,
    check: (text) => (text === '' ? 'An indicator needs a name: write what it measures.' : undefined),
  });
  const indicator = await prompts.ask({
    message: 'Its short name in the file?',
    default: proposeShortName(name, taken, 'indicator'),
    hint: 'Lower-case letters, digits and hyphens. Enter takes the one proposed.',
    check: (text) => shortNameProblem(text, taken),
  });
  const unit = await prompts.choose({ message: 'What are its numbers?', choices: units, default: 'percent' });
  const core = await prompts.confirm({
    message: 'Is it a core indicator, one that the partnership answers for? Only those count.',
    default: !present.some((one) => one.core),
  });
  const better = await prompts.choose<'higher' | 'lower'>({
    message: 'Which way is better?',
    choices: [
      { value: 'higher', name: 'higher' },
      { value: 'lower', name: 'lower', description: 'As for children who are absent often.' },
    ],
    default: 'higher',
  });
  const source = await prompts.ask({
    message: 'Where do the numbers come from?',
    hint: 'Such as: State report card. Enter: not said.',
  });
  return { outcome: outcome.id, indicator, name, unit, core, better, ...(source !== '' && { source }) };
}

const units: readonly Option<string>[] = [
  { value: 'percent', name: 'percent', description: 'From 0 to 100.' },
  { value: 'rate', name: 'rate', description: 'So many in a thousand, say.' },
  { value: 'count', name: 'count', description: 'A number of people or things.' },
  { value: 'currency', name: 'currency', description: 'Dollars.' },
  { value: 'score', name: 'score', description: 'Points on a scale.' },
  { value: 'other', name: 'other' },
];
