import { groupEdits, referenceEdits } from '../../../authoring/answers/value-edits.js';
import { type ListedDimension, type ListedIndicator, periodsOf } from '../../../authoring/interview/indicators.js';
import { proposeShortName } from '../../../authoring/interview/short-name.js';
import { back, backOption, type Conversation } from './conversation.js';
import { save } from './save.js';
import { asItIsNow, askAndSave, askCount, askPeriod, askValue, saveValue, sayPresent } from './value-questions.js';

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
  prompts.say(`Short names in the file: ${groups.join(', ')}.`);
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
    const message = isFirst ? 'For which period do you have their numbers?' : 'Another period for these groups?';
    const period = await askPeriod(
      conversation,
      message,
      periodsOf(current),
      isFirst ? 'Enter: for none.' : 'Enter: no more.',
    );
    if (period === '') break;
    for (const group of groups) await addGroupValue(conversation, current, { dimension, group, period });
    current = asItIsNow(conversation, current);
  }
  const empty = groupsOf(current, dimension).filter(({ id, values }) => groups.includes(id) && values.length === 0);
  if (empty.length > 0) {
    conversation.prompts.say(
      `In the file without a number: ${empty.map(({ id }) => id).join(', ')}. Their gaps count as not known until you add numbers for two periods.`,
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
    inFile: () => `not all of these groups of ${dimension}`,
  });
}

async function askDimension({ prompts }: Conversation, { dimensions }: ListedIndicator): Promise<string | typeof back> {
  const present = dimensions.map(({ id }) => id);
  const chosen =
    present.length === 0
      ? ''
      : await prompts.choose<string | typeof back>({
          message: 'Broken down by what?',
          choices: [
            ...present.map((id) => ({ value: id, name: id })),
            { value: '', name: 'something else' },
            backOption('To what you can do with indicators.'),
          ],
        });
  if (chosen !== '') return chosen;
  const typed = await prompts.ask({
    message: 'What are the groups told apart by?',
    hint: 'Such as: race and ethnicity, income, language.',
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
    message: 'Which groups?',
    ...(there.length > 0 && { default: there.join(', ') }),
    hint: 'Their names with commas between them, such as: low income, not low income.',
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
  const value = await askValue(
    conversation.prompts,
    `${of.group}, ${of.period}`,
    indicator.unit,
    'Enter: leave it out.',
  );
  if (value === undefined) return;
  await askAndSave(
    async () => (typeof value === 'number' ? askCount(conversation, value) : { value }),
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
    message: 'With which group are the others compared?',
    choices: [
      ...dimension.groups.map((group) => ({ value: group.id, name: group.id })),
      { value: 'overall', name: 'overall', description: "The indicator's own numbers, of everybody." },
      { value: '', name: 'none', description: 'The groups are shown, and no gap is computed.' },
      backOption('To the periods of these groups.'),
    ],
  });
  if (reference === back) return back;
  if (reference === '') {
    prompts.say(
      `The groups of ${dimension.id} are shown, and no gap is computed. To name one later, add groups to ${dimension.id} again, and Enter alone where it asks for a period.`,
    );
    return undefined;
  }
  await save(conversation, {
    inWords: `the groups of ${dimension.id} compared with ${reference}`,
    edits: (file) =>
      referenceEdits(
        chosen.framework,
        file,
        { outcome: outcome.id, indicator: id, dimension: dimension.id },
        reference,
      ),
    inFile: () => `no group to compare those of ${dimension.id} with`,
  });
  return undefined;
}

function needed(text: string): string | undefined {
  return /[\p{L}\p{N}]/u.test(text) ? undefined : 'Write a name.';
}
