import { referenceEdits } from '../../edit/answers/value-edits.js';
import { type ListedDimension, type ListedIndicator, periodsOf } from '../../interview/indicators.js';
import { typedValue } from '../../interview/series-entry.js';
import { proposeShortName } from '../../interview/short-name.js';
import type { Conversation } from './conversation.js';
import { save } from './save.js';
import { asItIsNow, askAndSave, askCount, askPeriod, saveValue } from './value-questions.js';

/** Adds the numbers of groups: which groups, then period by period a number for each, then whom they are compared with. */
export async function addGroups(conversation: Conversation, indicator: ListedIndicator): Promise<void> {
  const { prompts } = conversation;
  const dimension = await askDimension(conversation, indicator);
  const present = indicator.dimensions.find(({ id }) => id === dimension);
  const groups = await askGroupNames(conversation, present);
  prompts.say(`Short names in the file: ${groups.join(', ')}.`);
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
  const written = current.dimensions.find(({ id }) => id === dimension);
  if (written && written.groups.length > 0 && written.reference === undefined) {
    await askReference(conversation, current, written);
  }
}

async function askDimension({ prompts }: Conversation, { dimensions }: ListedIndicator): Promise<string> {
  const present = dimensions.map(({ id }) => id);
  const chosen =
    present.length === 0
      ? ''
      : await prompts.choose<string>({
          message: 'Broken down by what?',
          choices: [...present.map((id) => ({ value: id, name: id })), { value: '', name: 'something else' }],
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
  const { prompts } = conversation;
  const { unit } = indicator;
  const text = await prompts.ask({
    message: `${of.group}, ${of.period}: the value${unit === 'percent' ? ', in percent' : ''}?`,
    hint: 'A number; "suppressed" if it may not be shown; "none" if nothing was measured. Enter: leave it out.',
    check: (typed) => (typed === '' ? undefined : typedValue(typed, unit).problem),
  });
  if (text === '') return;
  const { value = null } = typedValue(text, unit);
  await askAndSave(
    async () => (typeof value === 'number' ? askCount(conversation, value) : { value }),
    (observed) =>
      saveValue(conversation, { outcome: indicator.outcome.id, indicator: indicator.id, ...of, ...observed }),
  );
}

async function askReference(
  conversation: Conversation,
  { outcome, id }: ListedIndicator,
  dimension: ListedDimension,
): Promise<void> {
  const { prompts, chosen } = conversation;
  const reference = await prompts.choose<string>({
    message: 'With which group are the others compared?',
    choices: [
      ...dimension.groups.map((group) => ({ value: group.id, name: group.id })),
      { value: 'overall', name: 'overall', description: "The indicator's own numbers, of everybody." },
      { value: '', name: 'none', description: 'The groups are shown, and no gap is computed.' },
    ],
  });
  if (reference === '') {
    prompts.say(
      `The groups of ${dimension.id} are shown, and no gap is computed. To name one later, add groups to ${dimension.id} again, and Enter alone where it asks for a period.`,
    );
    return;
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
}

function needed(text: string): string | undefined {
  return /[\p{L}\p{N}]/u.test(text) ? undefined : 'Write a name.';
}
