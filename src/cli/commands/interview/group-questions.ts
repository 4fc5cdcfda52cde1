import { groupEdits, referenceEdits } from '../../../authoring/answers/value-edits.js';
import { type ListedDimension, type ListedIndicator, periodsOf } from '../../../authoring/interview/indicators.js';
import { proposeShortName } from '../../../authoring/interview/short-name.js';
import { back, backOption, type Conversation } from './conversation.js';
import { save } from './save.js';
import { saveValue } from './save-value.js';
import { asItIsNow, askCount, askPeriod, askValue, sayPresent, untilSaved } from './value-questions.js';

/**
 * Adds groups: which ones, which are in the file from then on; then period by period a number for each; then whom they are
 * compared with.
 */
export async function addGroups(conversation: Conversation, indicator: ListedIndicator): Promise<void> {
  const { prompts } = conversation;
  const dimension = await askDimension(conversation, indicator);
  if (dimension === back) return;
  const present = indicator.dimensions.find(({ id }) => id === dimension);
  const groups = await askGroupNames(conversation, present);
  prompts.say(`Groups already in the file: ${groups.join(', ')}.`);
  await saveGroups(conversation, indicator, dimension, groups);
  do await addPeriods(conversation, asItIsNow(conversation, indicator), dimension, groups);
  while ((await askReference(conversation, asItIsNow(conversation, indicator), dimension)) === back);
}

async function addPeriods(
  conversation: Conversation,
  indicator: ListedIndicator,
  dimension: string,
  groups: readonly string[],
): Promise<void> {
  let current = indicator;
  for (let isFirst = true; ; isFirst = false) {
    const message = isFirst ? 'What period are their numbers from?' : 'Add another period for these groups?';
    const period = await askPeriod(
      conversation,
      message,
      periodsOf(current),
      isFirst ? 'Press Enter for none.' : 'Press Enter for no more.',
    );
    if (period === '') break;
    for (const group of groups) await addGroupValue(conversation, current, { dimension, group, period });
    current = asItIsNow(conversation, current);
  }
  const empty = groupsOf(current, dimension).filter(({ id, values }) => groups.includes(id) && values.length === 0);
  if (empty.length > 0) {
    conversation.prompts.say(
      `Groups without a number: ${empty.map(({ id }) => id).join(', ')}. Their gaps are not known until you add numbers for two periods.`,
    );
  }
}

const groupsOf = ({ dimensions }: ListedIndicator, dimension: string) =>
  dimensions.find(({ id }) => id === dimension)?.groups ?? [];

async function saveGroups(
  conversation: Conversation,
  { outcome, id }: ListedIndicator,
  dimension: string,
  groups: readonly string[],
): Promise<void> {
  const of = { outcome: outcome.id, indicator: id, dimension };
  await save(conversation, {
    inWords: `the groups ${groups.join(', ')} of ${dimension}`,
    edits: (file) => groupEdits(conversation.chosen.framework, file, of, groups),
    inFile: () => `only some of these groups of ${dimension}`,
  });
}

async function askDimension({ prompts }: Conversation, { dimensions }: ListedIndicator): Promise<string | typeof back> {
  const present = dimensions.map(({ id }) => id);
  const chosen =
    present.length === 0
      ? ''
      : await prompts.choose<string | typeof back>({
          message: 'How are the groups broken down?',
          choices: [
            ...present.map((id) => ({ value: id, name: id })),
            { value: '', name: 'something else' },
            backOption('Return to the indicators menu.'),
          ],
        });
  if (chosen !== '') return chosen;
  const typed = await prompts.ask({
    message: 'What kind of groups are these?',
    hint: 'Examples: race and ethnicity, income, language.',
    check: needed,
  });
  return proposeShortName(typed, [], 'groups');
}

async function askGroupNames(
  { prompts }: Conversation,
  present: ListedDimension | undefined,
): Promise<readonly string[]> {
  const there = present?.groups.map(({ id }) => id) ?? [];
  const typed = await prompts.ask({
    message: 'What are the groups?',
    ...(there.length > 0 && { default: there.join(', ') }),
    hint: 'Separate names with commas. Example: low income, not low income.',
    check: needed,
  });
  const names = [...new Set(typed.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  const shortNames: string[] = [];
  // Two names may come to the same short name, and are two groups all the same.
  for (const name of names) shortNames.push(proposeShortName(name, shortNames, 'group'));
  return shortNames;
}

async function addGroupValue(
  conversation: Conversation,
  indicator: ListedIndicator,
  of: { readonly dimension: string; readonly group: string; readonly period: string },
): Promise<void> {
  sayPresent(
    conversation,
    of.period,
    groupsOf(indicator, of.dimension).find(({ id }) => id === of.group)?.values ?? [],
  );
  const { prompts } = conversation;
  await untilSaved(
    async () => {
      const measured = await askValue(
        prompts,
        `${of.group}, ${of.period}`,
        indicator.unit,
        'Press Enter to leave it out.',
      );
      return measured && askCount(conversation, measured);
    },
    (observed) =>
      saveValue(conversation, { outcome: indicator.outcome.id, indicator: indicator.id, ...of, ...observed }),
  );
}

/** Asks whom the groups are compared with, where the file doesn't say. */
async function askReference(
  conversation: Conversation,
  { outcome, id, dimensions }: ListedIndicator,
  named: string,
): Promise<typeof back | undefined> {
  const { prompts, chosen } = conversation;
  const dimension = dimensions.find((one) => one.id === named);
  if (!dimension || dimension.groups.length === 0 || dimension.reference !== undefined) return undefined;
  const reference = await prompts.choose<string | typeof back>({
    message: 'Which group is the reference group? The others are compared with it.',
    choices: [
      ...dimension.groups.map((group) => ({ value: group.id, name: group.id })),
      { value: 'overall', name: 'overall', description: "The indicator's numbers for everyone." },
      { value: '', name: 'none', description: 'The groups are shown, but no gaps are computed.' },
      backOption('Return to the periods.'),
    ],
  });
  if (reference === back) return back;
  if (reference === '') {
    prompts.say(
      `No gaps are computed for ${dimension.id}. To choose a reference group later, add groups to ${dimension.id} again, and press Enter when asked for a period.`,
    );
    return undefined;
  }
  await save(conversation, {
    inWords: `reference group for ${dimension.id}: ${reference}`,
    edits: (file) =>
      referenceEdits(
        chosen.framework,
        file,
        { outcome: outcome.id, indicator: id, dimension: dimension.id },
        reference,
      ),
    inFile: () => `no reference group for ${dimension.id}`,
  });
  return undefined;
}

function needed(text: string): string | undefined {
  return /[\p{L}\p{N}]/u.test(text) ? undefined : 'Type a name.';
}
