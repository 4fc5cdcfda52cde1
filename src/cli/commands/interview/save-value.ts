import type { ValueAnswer } from '../../../authoring/answers/answer.js';
import { isNumberOrRange } from '../../../authoring/answers/read-amount.js';
import { measuredInWords } from '../../../authoring/answers/read-measured.js';
import { pathOfValue, valueEdits } from '../../../authoring/answers/value-edits.js';
import { indicatorsOf, type ListedIndicator, type ListedValue } from '../../../authoring/interview/indicators.js';
import { isPlainMap, valueAt } from '../../../yaml/edit/edit.js';
import { Paused } from '../../prompts/pause.js';
import { shellWord } from '../../terminal/shell-word.js';
import type { Conversation } from './conversation.js';
import { type EditsOf, editsAsMeant } from './doubts.js';
import { save } from './save.js';

/**
 * Writes a number at once, where it is meant. Who leaves the question whether it is finds it in the file.
 *
 * @returns whether to go on, as `save` does
 */
export async function saveValue(conversation: Conversation, answer: ValueAnswer): Promise<boolean> {
  const { framework } = conversation.chosen;
  let meant = answer;
  let edits: EditsOf | undefined;
  try {
    meant = await askFinal(conversation, answer);
    edits = await editsAsMeant(conversation, meant);
  } catch (error) {
    if (error instanceof Paused) await saveEdits(conversation, meant, (file) => valueEdits(framework, file, meant));
    throw error;
  }
  return edits !== undefined && (await saveEdits(conversation, meant, edits));
}

/** Asks whether a number is final that takes the place of a provisional one. */
async function askFinal({ prompts, chosen, edited }: Conversation, answer: ValueAnswer): Promise<ValueAnswer> {
  if (answer.provisional || !isNumberOrRange(answer.value)) return answer;
  const present = valueAt(edited.value, pathOfValue(chosen.framework, edited.value, answer));
  if (!isPlainMap(present) || present['provisional'] !== true) return answer;
  const isFinal = await prompts.confirm({
    message: 'The number there was provisional. Is the new one final?',
    default: true,
  });
  return isFinal ? { ...answer, provisional: false } : answer;
}

async function saveEdits(conversation: Conversation, answer: ValueAnswer, edits: EditsOf): Promise<boolean> {
  const { edited, chosen } = conversation;
  const { framework } = chosen;
  const { period, outcome, indicator, dimension, group } = answer;
  const series = [`${outcome}/${indicator}`, ...(dimension && group ? [`${dimension}/${group}`] : [])];
  const name = `${series.join(' ')} ${period}`;
  return save(conversation, {
    inWords: `${name}: ${measuredInWords(answer)}`,
    edits,
    inFile: (file) => `${name}: ${shownIn(indicatorsOf(framework, file), answer) ?? 'nothing'}`,
    command: addValueCommand(edited.name, answer),
  });
}

function shownIn(indicators: readonly ListedIndicator[], answer: ValueAnswer): string | undefined {
  const { outcome, indicator, dimension, group, period } = answer;
  const listed = indicators.find((one) => one.outcome.id === outcome && one.id === indicator);
  const values: readonly ListedValue[] | undefined =
    dimension === undefined
      ? listed?.values
      : listed?.dimensions.find(({ id }) => id === dimension)?.groups.find(({ id }) => id === group)?.values;
  return values?.find((value) => value.period === period)?.shown;
}

function addValueCommand(file: string, answer: ValueAnswer): string {
  const { outcome, indicator, period, value, count, of, n, margin, provisional, note, dimension, group } = answer;
  return [
    'strive add-value',
    shellWord(file),
    `${outcome}/${indicator}`,
    period,
    ...(count === undefined ? [shellWord(String(value ?? 'not-measured'))] : [`--count ${count} --of ${of}`]),
    ...(margin === undefined ? [] : [`--margin ${margin}`]),
    ...(provisional === undefined ? [] : [provisional ? '--provisional' : '--no-provisional']),
    ...(n === undefined ? [] : ['--n', String(n)]),
    ...(note === undefined ? [] : ['--note', shellWord(note)]),
    ...(dimension && group ? ['--group', `${dimension}/${group}`, '--new-group'] : []),
  ].join(' ');
}
