import type { Framework } from '../../generated/framework.js';
import type { ExplainedTopic, TopicKind, TopicList, TopicName } from './explain-entry.js';
import { nearMisses } from './explain-near-misses.js';
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
  reading: ['Readings', 'readings', 'reading'],
  finding: ['Findings', 'findings', 'finding', 'rules', 'finding-rules'],
};

/** What the map shows; the rest is a question away. */
const onTheMap: readonly TopicKind[] = ['gateway', 'pillar', 'determination', 'outcome', 'principle', 'reading'];

/**
 * Explains a topic of a framework, or lists what there is.
 *
 * @param asked an id, a code or a title, in upper or lower case; left out: the map
 */
export function explain(framework: Framework, asked?: string): Explanation {
  const topics = topicsOf(framework);
  if (asked === undefined) {
    return { topic: null, entries: [], lists: onTheMap.map((kind) => listOf(topics, kind)), nearMisses: [] };
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
