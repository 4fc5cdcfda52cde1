import { readAsSentence, type Typed } from '../../text/typed.js';
import type { Prompts, TextQuestion } from './prompts.js';

/** Asks for a text that is read as something, and says how it was read where that isn't how it was typed. */
export async function askRead<Value>(
  prompts: Prompts,
  question: TextQuestion,
  read: (text: string) => Typed<Value>,
): Promise<Value> {
  const text = await prompts.ask({ ...question, check: (typed) => read(typed).problem });
  const { value, readAs } = read(text);
  if (readAs !== undefined) prompts.say(readAsSentence(text, readAs));
  return value as Value;
}
