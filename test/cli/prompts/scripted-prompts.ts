import { Paused } from '../../../src/cli/prompts/pause.js';
import type { Option, Prompts } from '../../../src/cli/prompts/prompts.js';

/**
 * A part of a question's message, and the answer to it: the typed text, a choice's value or name, or `pause` for Ctrl-C.
 * A function is called before its result answers: for what happens meanwhile.
 */
export type ScriptedAnswer = readonly [message: string, answer: unknown];

export const pause = Symbol('Ctrl-C');

export interface Script {
  readonly prompts: Prompts;
  /** What was said and asked so far, a text each. */
  readonly transcript: readonly string[];
  /** Answers that nobody asked for. */
  readonly left: () => readonly ScriptedAnswer[];
}

/** Answers questions in this order; a question that was not expected, or an answer that a check refuses, fails the test. */
export function scriptedPrompts(answers: readonly ScriptedAnswer[]): Script {
  const rest = [...answers];
  const transcript: string[] = [];
  const next = (message: string): unknown => {
    transcript.push(message);
    const [expected, answer] = rest.shift() ?? [];
    if (expected === undefined) throw new Error(`nobody expected the question: ${message}`);
    if (!message.includes(expected)) throw new Error(`expected "${expected}", but was asked: ${message}`);
    if (answer === pause) throw new Paused();
    return typeof answer === 'function' ? answer() : answer;
  };
  const find = <T>(choices: readonly Option<T>[], answer: unknown): T => {
    const chosen = choices.find(({ value, name }) => value === answer || name === answer);
    if (!chosen) throw new Error(`${String(answer)} is none of ${choices.map(({ name }) => name).join(', ')}`);
    return chosen.value;
  };
  const refuse = (remark: string | undefined) => {
    if (remark !== undefined) throw new Error(`the answer was refused: ${remark}`);
  };
  const prompts: Prompts = {
    say: (text) => transcript.push(text),
    choose: async ({ message, choices }) => find(choices, next(message)),
    search: async ({ message, choices }) => find(choices, next(message)),
    chooseSeveral: async ({ message, choices, check }) => {
      const chosen = (next(message) as readonly unknown[]).map((answer) => find(choices, answer));
      refuse(check?.(chosen));
      return chosen;
    },
    ask: async ({ message, default: present = '', check }) => {
      const answer = String(next(message)) || present;
      refuse(check?.(answer));
      return answer;
    },
    confirm: async ({ message }) => Boolean(next(message)),
  };
  return { prompts, transcript, left: () => rest };
}
