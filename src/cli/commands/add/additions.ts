import { exampleKinds, sectors, served, units } from '../../../assessment/format-words.js';
import type { EntryFlags } from './prepared.js';

/** What can be added to a file. */
export const additions = ['designation', 'example', 'adjacent-outcome', 'indicator'] as const;

export type Addition = (typeof additions)[number];

/** One of a few words, with what it means where the word alone doesn't say it. */
interface Meaning<Word extends string> {
  readonly value: Word;
  readonly name: Word;
  readonly description?: string;
}

function withMeanings<Word extends string>(words: readonly Word[], meanings: Partial<Record<Word, string>>) {
  return words.map((word): Meaning<Word> => {
    const description = meanings[word];
    return { value: word, name: word, ...(description !== undefined && { description }) };
  });
}

/** The words that a key of the file can have, as questions and flags offer them. */
export const choicesOf = {
  kind: withMeanings(exampleKinds, {
    policy: 'A law, rule, or policy changed.',
    practice: 'What organizations do changed.',
    resources: 'How money, staff, or other resources flow changed.',
    power: 'Who decides changed.',
  }),
  unit: withMeanings(units, {
    percent: 'From 0 to 100.',
    rate: 'For example, per 1,000.',
    count: 'A number of people or things.',
    currency: 'Dollars.',
    score: 'Points on a scale.',
  }),
  better: withMeanings(['higher', 'lower'], { lower: 'For example, chronic absence.' }),
  sector: withMeanings(sectors, {}),
  serves: withMeanings(served, {}),
} as const;

type EntryFlag = keyof EntryFlags;

const ofMeasures: readonly EntryFlag[] = ['name', 'unit', 'better', 'source', 'baseline', 'value'];

/** The flags that say something about each. */
export const flagsOf: Readonly<Record<Addition, readonly EntryFlag[]>> = {
  designation: ['on'],
  example: ['on', 'kind', 'evidence'],
  'adjacent-outcome': [...ofMeasures, 'sector', 'serves'],
  indicator: [...ofMeasures, 'core'],
};
