import { indicatorsOf, type ListedIndicator } from '../../../authoring/interview/indicators.js';
import { adjacent } from '../../../authoring/workbook/measures.js';
import { counted } from '../../../text/counted.js';
import type { Option } from '../../prompts/prompts.js';
import { shellWord } from '../../terminal/shell-word.js';
import { back, backOption, type Conversation } from './conversation.js';
import { addAdjacentOutcome, addDesignation, addExample } from './entry-questions.js';
import { addGroups } from './group-questions.js';
import { addIndicator } from './indicator-questions.js';
import { askReportCard } from './report-card-questions.js';
import { addValues } from './value-questions.js';

type Wish = 'finish' | 'value' | 'groups' | NewEntry | typeof back;
type NewEntry = 'indicator' | 'adjacent-outcome' | 'example' | 'designation' | 'report-card';

/**
 * Indicators, their numbers and their groups, and the entries of the other sections, as often as somebody wants to add some;
 * `back` to the benchmarks.
 */
export async function askIndicators(conversation: Conversation): Promise<typeof back | undefined> {
  const { prompts } = conversation;
  prompts.say('');
  prompts.say('Indicators and more', 'title');
  for (;;) {
    const { chosen, edited } = conversation;
    const indicators = indicatorsOf(chosen.framework, edited.value);
    prompts.say(indicators.length === 0 ? 'The file has no indicators yet.' : indicators.map(listed).join('\n'));
    const wish = await prompts.choose<Wish>({
      message: 'What do you want to do?',
      choices: [
        { value: 'finish', name: 'finish', description: 'See what your answers changed.' },
        ...forIndicators(indicators),
        ...newEntries,
        backOption('Return to the benchmarks.'),
      ],
      default: 'finish',
    });
    if (wish === back) return back;
    if (wish === 'finish') return undefined;
    if (wish === 'value' || wish === 'groups') await addToOne(conversation, wish, indicators);
    else await adding[wish](conversation);
  }
}

const newEntries: readonly Option<NewEntry>[] = [
  { value: 'indicator', name: 'add an indicator', description: 'Include its first number.' },
  {
    value: 'adjacent-outcome',
    name: 'add an outcome in another sector',
    description: 'For example, youth unemployment. Include its first number.',
  },
  { value: 'example', name: 'add an example of systems change', description: 'A change in how a system works.' },
  { value: 'designation', name: 'add a designation', description: 'What StriveTogether has awarded.' },
  {
    value: 'report-card',
    name: 'write the texts of your report card',
    description: 'For the page that everyone can read.',
  },
];

const adding: Readonly<Record<NewEntry, (conversation: Conversation) => Promise<void>>> = {
  indicator: addIndicator,
  'adjacent-outcome': addAdjacentOutcome,
  example: addExample,
  designation: addDesignation,
  'report-card': askReportCard,
};

function forIndicators(indicators: readonly ListedIndicator[]): readonly Option<Wish>[] {
  const value = { value: 'value', name: 'add a number', description: 'Add a value to an existing indicator.' } as const;
  const groups = {
    value: 'groups',
    name: 'add groups',
    description: "Add an indicator's numbers by group, such as income. Gaps are computed from them.",
  } as const;
  return [
    ...(indicators.length === 0 ? [] : [value]),
    ...(indicators.some(({ outcome }) => outcome.id !== adjacent) ? [groups] : []),
  ];
}

async function addToOne(
  conversation: Conversation,
  wish: 'value' | 'groups',
  indicators: readonly ListedIndicator[],
): Promise<void> {
  const { prompts } = conversation;
  const indicator = await prompts.search<ListedIndicator | typeof back>({
    message: 'Which indicator?',
    choices: [
      ...indicators
        .filter(({ outcome }) => wish === 'value' || outcome.id !== adjacent)
        .map((one) => ({
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
    ...(outcome.id === adjacent ? [] : [core ? 'core' : 'contributing']),
    data === undefined ? counted(values.length, 'period') : `numbers in ${data}`,
    ...(latest ? [`latest ${latest.period}: ${latest.shown}`] : []),
    ...dimensions.map(({ id, reference }) => `by ${id}${reference === undefined ? ' without a reference group' : ''}`),
  ];
  return `- ${outcome.title}: ${name} (${facts.join(', ')})`;
}
