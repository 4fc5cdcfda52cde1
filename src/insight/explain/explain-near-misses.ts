import { distance } from 'fastest-levenshtein';
import { nearestName } from '../../text/nearest-name.js';
import type { TopicName } from './explain-entry.js';
import type { Topic } from './explain-topics.js';

/** As many as a reader takes in at a glance. */
const mostShown = 5;

/**
 * The topics that somebody may have meant: first those whose name is a slip of the pen away, then those that share the
 * most words with what was asked.
 *
 * @param asked as `keyOf` writes it: lower case, with hyphens for spaces
 */
export function nearMisses(topics: readonly Topic[], asked: string, namesOf: (topic: Topic) => string[]): TopicName[] {
  const misspelled = topics
    .map((topic) => ({ topic, nearest: nearestName(asked, namesOf(topic)) }))
    .flatMap(({ topic, nearest }) => (nearest === undefined ? [] : [{ topic, rank: distance(asked, nearest) }]))
    .sort((one, other) => one.rank - other.rank);
  const askedWords = wordsOf(asked);
  const related = topics
    .map((topic) => ({
      topic,
      rank: sharedWords(askedWords, wordsOf(`${topic.name.id} ${topic.name.title.toLowerCase()}`)),
    }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank);
  const found = new Set([...misspelled, ...related].map(({ topic }) => topic.name));
  return [...found].slice(0, mostShown);
}

/** Words that tell something: short ones such as "of" and "the" do not. */
function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
}

/** How many of the words are found, be it with another ending: `benchmarks` for `benchmark`. */
function sharedWords(asked: readonly string[], known: readonly string[]): number {
  return asked.filter((word) => known.some((other) => other.startsWith(word) || word.startsWith(other))).length;
}
