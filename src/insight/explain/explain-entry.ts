import type { Severity } from '../../findings/finding.js';
import type { Citation, Framework } from '../../generated/framework.js';

export type TopicKind =
  | 'gateway'
  | 'pillar'
  | 'benchmark'
  | 'determination'
  | 'criterion'
  | 'outcome'
  | 'principle'
  | 'program'
  | 'capacity-stage'
  | 'reading'
  | 'finding';

/** A topic by its names: what lists, near misses and cross-references show. */
export interface TopicName {
  readonly kind: TopicKind;
  /** What to ask for: `strive explain ID`. A criterion's is `determination/criterion`. */
  readonly id: string;
  readonly code?: string;
  readonly title: string;
  /** A fact beside it in a list, such as `9 benchmarks`. */
  readonly note?: string;
}

/** One topic explained. Lists that have nothing to say are empty. */
export interface ExplainedTopic extends TopicName {
  /** What it is, in plain words; of a reading, the question that it answers. */
  readonly text: string;
  /** What it belongs to: a benchmark's gateway and pillar, a criterion's determination. */
  readonly partOf: readonly TopicName[];
  /** What usually serves as evidence. */
  readonly evidence: readonly string[];
  /** Examples of indicators. */
  readonly indicators: readonly string[];
  /** How it is computed, a sentence each. */
  readonly computed: readonly string[];
  /** Of a reading: what can be chosen. */
  readonly options: readonly ExplainedOption[];
  /** Of a reading: why its default is the default. */
  readonly reason?: string;
  /** Of a finding. */
  readonly severity?: Severity;
  /** Of a finding: what to do about it. */
  readonly fix?: string;
  /** What belongs to it: a gateway's or a pillar's benchmarks, a determination's criteria. */
  readonly parts: readonly TopicName[];
  /** The keys that lead to it in an assessment file, the outermost first. */
  readonly inFile: readonly string[];
  readonly source: ExplainedSource | null;
}

interface ExplainedOption {
  readonly id: string;
  readonly text: string;
  readonly default: boolean;
}

export interface ExplainedSource {
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  /** The place in the source. */
  readonly where?: string;
  /** How the source was read. */
  readonly note?: string;
}

/** Topics of one kind under a heading. */
export interface TopicList {
  readonly kind: TopicKind;
  readonly title: string;
  readonly topics: readonly TopicName[];
}

/** The parts of an entry with nothing in them. */
export const noParts = {
  partOf: [],
  evidence: [],
  indicators: [],
  computed: [],
  options: [],
  parts: [],
  inFile: [],
  source: null,
} satisfies Partial<ExplainedTopic>;

export function sourceOf({ sources }: Framework, citation: Citation | undefined): ExplainedSource | null {
  const source = citation && sources[citation.source];
  if (!source) return null;
  const { where, note } = citation;
  return { ...source, ...(where !== undefined && { where }), ...(note !== undefined && { note }) };
}
