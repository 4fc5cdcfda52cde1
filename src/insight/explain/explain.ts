import { distance } from 'fastest-levenshtein';
import type { Framework } from '../../generated/framework.js';
import { nearestName } from '../../text/nearest-name.js';
import type { ExplainedTopic, TopicKind, TopicList, TopicName } from './explain-entry.js';
import { type Topic, topicsOf } from './explain-topics.js';

/**
 * What `strive explain` has to say. A topic that names several things has several entries; without a topic, or with
 * the plural of a kind (`readings`), there are lists; where nothing is found, what may have been meant.
 */
export interface Explanation {
  /** As it was asked; null for the map. */
  readonly topic: string | null;
  readonly entries: readonly ExplainedTopic[];
  readonly lists: readonly TopicList[];
  readonly nearMisses: readonly TopicName[];
}

/** Each kind of topic, and the words that ask for all of it. */
const kinds: Readonly<Record<TopicKind, readonly [title: string, ...names: string[]]>> = {
  gateway: ['Gateways', 'gateways', 'gateway'],
  pillar: ['Pillars', 'pillars', 'pillar'],
  benchmark: ['Benchmarks', 'benchmarks', 'benchmark'],
  determination: ['Determinations', 'determinations', 'determination', 'verdicts'],
  criterion: ['Criteria', 'criteria', 'criterion'],
  outcome: ['Outcomes', 'outcomes', 'outcome'],
  principle: ['Principles', 'principles', 'principle'],
  program: ['Programs', 'programs', 'program'],
  'capacity-stage': ['Capacity stages', 'capacity-stages', 'capacity-stage', 'capacity'],
  reading: ['Readings', 'readings', 'reading'],
  finding: ['Findings', 'findings', 'finding', 'rules', 'finding-rules'],
};

/** What the map shows; the rest is a question away. */
const onTheMap: readonly TopicKind[] = [
  'gateway',
  'pillar',
  'determination',
  'outcome',
  'principle',
  'program',
  'capacity-stage',
  'reading',
];

/**
 * Explains a topic of a framework, or lists all topics.
 *
 * @param asked an id, a code or a title, in upper or lower case; left out: the map
 */
export function explain(framework: Framework, asked?: string): Explanation {
  const topics = topicsOf(framework);
  if (asked === undefined) {
    return {
      topic: null,
      entries: [],
      lists: onTheMap.map((kind) => listOf(topics, kind)).filter(({ topics: names }) => names.length > 0),
      nearMisses: [],
    };
  }
  const key = keyOf(asked);
  const entries = topics.filter((topic) => namesOf(topic).includes(key)).map((topic) => topic.explain());
  const kind = (Object.keys(kinds) as TopicKind[]).find((candidate) => kinds[candidate].slice(1).includes(key));
  const lists = kind && entries.length === 0 ? [listOf(topics, kind)] : [];
  const found = entries.length > 0 || lists.length > 0;
  return { topic: asked, entries, lists, nearMisses: found ? [] : nearMisses(topics, key, namesOf) };
}

function listOf(topics: readonly Topic[], kind: TopicKind): TopicList {
  const names = topics.map(({ name }) => name).filter((name) => name.kind === kind);
  return { kind, title: kinds[kind][0], topics: names };
}

/** The names by which a topic is found, as `keyOf` writes them. */
function namesOf({ name, aliases }: Topic): string[] {
  return [name.id, ...(name.code === undefined ? [] : [name.code]), name.title, ...aliases].map(keyOf);
}

/** Names are compared in lower case, with hyphens for spaces: `Proof point` is `proof-point`. */
function keyOf(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, '-');
}

/** As many as a reader takes in at a glance. */
const mostShown = 5;

/**
 * The topics that somebody may have meant: first those whose name is a slip of the pen away, then those that share the
 * most words with what was asked.
 *
 * @param asked as `keyOf` writes it: lower case, with hyphens for spaces
 */
function nearMisses(topics: readonly Topic[], asked: string, namesOf: (topic: Topic) => string[]): TopicName[] {
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

/** How many of the words are found, including with another ending: `benchmarks` for `benchmark`. */
function sharedWords(asked: readonly string[], known: readonly string[]): number {
  return asked.filter((word) => known.some((other) => other.startsWith(word) || word.startsWith(other))).length;
}
