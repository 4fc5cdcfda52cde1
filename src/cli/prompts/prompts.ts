import type { Tone } from './say.js';

/** What can be chosen. */
export interface Option<T> {
  readonly value: T;
  readonly name: string;
  /** More about it, shown while it is pointed at, or when help is asked for. */
  readonly description?: string;
  /** What it is also found by in a search: a code, a slug. */
  readonly keywords?: readonly string[];
}

export interface Choice<T> {
  readonly message: string;
  readonly choices: readonly Option<T>[];
  readonly default?: T;
}

export interface SeveralChoices<T> {
  readonly message: string;
  readonly choices: readonly Option<T>[];
  /** What is chosen unless something else is. */
  readonly default?: readonly T[];
  /** What is wrong with an answer, if anything. */
  readonly check?: (chosen: readonly T[]) => string | undefined;
}

export interface TextQuestion {
  readonly message: string;
  /** The answer where nothing is typed. */
  readonly default?: string;
  /** What is wrong with an answer, if anything. It sees the default as well. */
  readonly check?: (text: string) => string | undefined;
  /** How to answer. */
  readonly hint?: string;
}

export interface Confirmation {
  readonly message: string;
  readonly default: boolean;
}

/**
 * Asks somebody at a terminal. Texts may come from files: they are cleaned, and wrapped to the terminal's width. Every
 * question rejects with `Paused` when it is left by Ctrl-C, by Ctrl-D or by a signal.
 */
export interface Prompts {
  say(text: string, tone?: Tone): void;
  choose<T>(question: Choice<T>): Promise<T>;
  chooseSeveral<T>(question: SeveralChoices<T>): Promise<readonly T[]>;
  /** For long lists: what is typed narrows them. */
  search<T>(question: Choice<T>): Promise<T>;
  /** A line of text, without the spaces around it; empty when there is no answer and no default. */
  ask(question: TextQuestion): Promise<string>;
  confirm(question: Confirmation): Promise<boolean>;
}
