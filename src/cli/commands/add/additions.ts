import type { EntryFlags } from './prepared.js';

/** What can be added to a file. */
export const additions = ['designation', 'example', 'adjacent-outcome', 'indicator'] as const;

export type Addition = (typeof additions)[number];

/** One of a few words, with what it means where the word alone doesn't say it. */
interface Meaning<Value extends string = string> {
  readonly value: Value;
  readonly name: string;
  readonly description?: string;
}

const plain = <const Value extends string>(value: Value): Meaning<Value> => ({ value, name: value });

/** The words that a key of the file can have, as questions and flags offer them. */
export const choicesOf = {
  kind: [
    { value: 'policy', name: 'policy', description: 'A law, rule or policy changed.' },
    { value: 'practice', name: 'practice', description: 'What organizations do changed.' },
    { value: 'resources', name: 'resources', description: 'How money, staff or other resources flow changed.' },
    { value: 'power', name: 'power', description: 'Who decides changed.' },
  ],
  unit: [
    { value: 'percent', name: 'percent', description: 'From 0 to 100.' },
    { value: 'rate', name: 'rate', description: 'For example, per 1,000.' },
    { value: 'count', name: 'count', description: 'A number of people or things.' },
    { value: 'currency', name: 'currency', description: 'Dollars.' },
    { value: 'score', name: 'score', description: 'Points on a scale.' },
    plain('other'),
  ],
  better: [plain('higher'), { value: 'lower', name: 'lower', description: 'For example, chronic absence.' }],
  sector: ['health', 'housing', 'justice', 'transportation', 'workforce', 'other'].map((word) => plain(word)),
  serves: ['families', 'youth', 'residents'].map((word) => plain(word)),
} as const satisfies Readonly<Record<string, readonly Meaning[]>>;

type EntryFlag = keyof EntryFlags;

const ofMeasures: readonly EntryFlag[] = ['name', 'unit', 'better', 'source', 'baseline', 'value'];

/** The flags that say something about each. */
export const flagsOf: Readonly<Record<Addition, readonly EntryFlag[]>> = {
  designation: ['on'],
  example: ['on', 'kind', 'evidence'],
  'adjacent-outcome': [...ofMeasures, 'sector', 'serves'],
  indicator: [...ofMeasures, 'core'],
};
