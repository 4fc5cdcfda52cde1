import type { ValueAnswer } from '../../../authoring/answers/answer.js';
import { belowOneEdits, pathOfValue, valueEdits } from '../../../authoring/answers/value-edits.js';
import type { Finding } from '../../../findings/finding.js';
import { type Edit, EditRefused, type Plain } from '../../../yaml/edit/edit.js';
import { pointerOf } from '../../../yaml/json-pointer.js';
import type { Conversation } from './conversation.js';

/** The edits for what the file holds. */
export type EditsOf = (file: Plain) => readonly Edit[];

const asked: readonly string[] = ['indicator/unlike-neighbors', 'indicator/jump'];

/**
 * Asks whether a number is meant that looks wrong beside the others of its series.
 *
 * @returns the edits that write it as it's meant; undefined where it's to be typed again
 */
export async function editsAsMeant(conversation: Conversation, answer: ValueAnswer): Promise<EditsOf | undefined> {
  const { edited, prompts, chosen } = conversation;
  const editsOf: EditsOf = (file) => valueEdits(chosen.framework, file, answer);
  let brought: readonly Finding[];
  try {
    brought = edited.broughtBy(editsOf(edited.value));
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return askBelowOne(conversation, answer, editsOf, error.message);
  }
  const path = pointerOf(pathOfValue(chosen.framework, edited.value, answer).map(String));
  for (const { rule, message, suggestion, path: at } of brought.filter((finding) => asked.includes(finding.rule))) {
    const isStep = rule === 'indicator/jump' && at === path;
    prompts.say(isStep ? message : [message, suggestion].filter(Boolean).join(' '));
    if (isStep) {
      const meant = await askStep(conversation);
      if (meant === 'again') return undefined;
      if (meant === 'break') return (file) => valueEdits(chosen.framework, file, { ...answer, break: true });
    } else if (!(await prompts.confirm({ message: 'Is that right?', default: false }))) return undefined;
  }
  return editsOf;
}

const askStep = ({ prompts }: Conversation) =>
  prompts.choose<'yes' | 'break' | 'again'>({
    message: 'Is that right?',
    choices: [
      { value: 'yes', name: 'yes' },
      {
        value: 'break',
        name: 'yes, because of a new test or definition',
        description: "Saves a break: earlier numbers aren't compared with this one and later ones.",
      },
      { value: 'again', name: 'no', description: 'Type the number again.' },
    ],
    default: 'yes',
  });

/** Where the file refuses a number only because it takes it for a fraction, somebody can say that it's none. */
async function askBelowOne(
  { edited, prompts, chosen }: Conversation,
  answer: ValueAnswer,
  editsOf: EditsOf,
  problem: string,
): Promise<EditsOf | undefined> {
  const withBelowOne: EditsOf = (file) => [...editsOf(file), ...belowOneEdits(chosen.framework, file, answer)];
  try {
    edited.broughtBy(withBelowOne(edited.value));
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    // It has another problem, which saving tells.
    return editsOf;
  }
  prompts.say(problem);
  const isMeant = await prompts.confirm({ message: 'Are they percentages below 1?', default: false });
  return isMeant ? withBelowOne : undefined;
}
