import { indicatorsOf, type ListedIndicator } from '../../../authoring/interview/indicators.js';
import { counted } from '../../../text/counted.js';
import type { Option } from '../../prompts/prompts.js';
import { shellWord } from '../../terminal/shell-word.js';
import { back, backOption, type Conversation } from './conversation.js';
import { addGroups } from './group-questions.js';
import { addIndicator } from './indicator-questions.js';
import { addValues } from './value-questions.js';

type Wish = 'finish' | 'value' | 'groups' | 'indicator' | typeof back;

/** Indicators, their numbers and their groups, as often as somebody wants to add some; `back` to the benchmarks. */
export async function askIndicators(conversation: Conversation): Promise<typeof back | undefined> {
  const { prompts } = conversation;
  prompts.say('');
  prompts.say('Indicators', 'title');
  for (;;) {
    const { chosen, edited } = conversation;
    const indicators = indicatorsOf(chosen.framework, edited.value);
    prompts.say(indicators.length === 0 ? 'The file has no indicators yet.' : indicators.map(listed).join('\n'));
    const wish = await prompts.choose<Wish>({
      message: 'What do you want to do?',
      choices: [
        { value: 'finish', name: 'finish', description: 'See what your answers changed.' },
        ...(indicators.length === 0 ? [] : forIndicators),
        { value: 'indicator', name: 'add an indicator', description: 'Include its first number.' },
        backOption('Return to the benchmarks.'),
      ],
      default: 'finish',
    });
    if (wish === back) return back;
    if (wish === 'finish') return undefined;
    if (wish === 'indicator') await addIndicator(conversation);
    else await addToOne(conversation, wish, indicators);
  }
}

const forIndicators: readonly Option<Wish>[] = [
  { value: 'value', name: 'add a number', description: 'Add a value to an existing indicator.' },
  {
    value: 'groups',
    name: 'add groups',
    description: "Add an indicator's numbers by group, such as income. Gaps are computed from them.",
  },
];

async function addToOne(
  conversation: Conversation,
  wish: 'value' | 'groups',
  indicators: readonly ListedIndicator[],
): Promise<void> {
  const { prompts } = conversation;
  const indicator = await prompts.search<ListedIndicator | typeof back>({
    message: 'Which indicator?',
    choices: [
      ...indicators.map((one) => ({
        value: one,
        name: one.name,
        description: one.outcome.title,
        keywords: [one.id, one.outcome.id, one.outcome.title],
      })),
      backOption('Return to the indicators menu.'),
    ],
  });
  if (indicator === back) return;
  if (indicator.data !== undefined) {
    prompts.say(
      `The numbers for "${indicator.name}" are in the data file ${indicator.data}. Add a row there with a period and a value. Rows for a group also need its dimension and group. Or use this command:\n  strive add-value ${shellWord(conversation.edited.name)} ${indicator.outcome.id}/${indicator.id} PERIOD VALUE`,
    );
    return;
  }
  await (wish === 'value' ? addValues(conversation, indicator) : addGroups(conversation, indicator));
}

function listed({ outcome, name, core, data, values, dimensions }: ListedIndicator): string {
  const latest = values.at(-1);
  const facts = [
    core ? 'core' : 'contributing',
    data === undefined ? counted(values.length, 'period') : `numbers in ${data}`,
    ...(latest ? [`latest ${latest.period}: ${latest.shown}`] : []),
    ...dimensions.map(({ id, reference }) => `by ${id}${reference === undefined ? ' without a reference group' : ''}`),
  ];
  return `- ${outcome.title}: ${name} (${facts.join(', ')})`;
}
