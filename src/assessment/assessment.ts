import type { RecordedSection } from '../generated/report.js';
import type { ValueRange } from '../text/read-range.js';
import type { ExampleKind, Unit } from './format-words.js';

export type { ValueRange } from '../text/read-range.js';
export type { Unit } from './format-words.js';

/**
 * An assessment as the engine sees it: checked, its short forms spelled out, its data files read in, its periods in
 * time order. What the file leaves out is absent here too, for absent and empty differ: a section that is left out is
 * not yet answered, an empty one says that there is none.
 */
export interface Assessment {
  /** The edition's identifier, such as `theory-of-action/2019`. */
  readonly framework: string;
  readonly partnership: Partnership;
  /** `YYYY-MM-DD`. */
  readonly assessedOn: string;
  readonly designations?: readonly Designation[];
  /** Gateway id, then benchmark id, to the answer; benchmarks that the file leaves out are not in it. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, Answer>>;
  /** In the file's order. */
  readonly outcomes?: readonly OutcomeData[];
  /** The partnership's own outcomes: shown, never counted. In the file's order. */
  readonly otherOutcomes?: readonly OutcomeData[];
  readonly adjacentOutcomes?: readonly AdjacentOutcome[];
  readonly systemsChangeExamples?: readonly SystemsChangeExample[];
  /** Reflections by principle. */
  readonly principles?: ReadonlyMap<string, PrincipleReflection>;
  readonly capacity?: Capacity;
  /** The answers about policy implementation, by their keys in the file: `applicant`, `team/state-agency`. */
  readonly policyImplementation?: ReadonlyMap<string, PolicyAnswer>;
  /** The partnership's own words for its public page. */
  readonly reportCard?: ReportCard;
  readonly method: FileMethod;
  /** Sections that are kept and shown, and count for nothing: the section's key, and the keys that it holds. */
  readonly recorded: ReadonlyMap<RecordedSection['section'], readonly string[]>;
}

export interface Partnership {
  /** Names the same partnership over the years and in every file that speaks of it. */
  readonly id?: string;
  readonly name: string;
  readonly community?: string;
  readonly states?: readonly string[];
  readonly backbone?: string;
  readonly childrenAndYouth?: number;
}

export interface Designation {
  /** A gateway's id or a determination's. */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** JSON pointer to the entry in the file. */
  readonly path: string;
}

export type Status = 'met' | 'in-progress' | 'not-started' | 'lapsed';

export interface Answer {
  readonly status: Status;
  readonly note?: string;
  readonly evidence: readonly Evidence[];
  readonly review?: Review;
  readonly path: string;
}

export interface Evidence {
  readonly title?: string;
  readonly url?: string;
  /** Relative to the assessment file. */
  readonly file?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly path: string;
}

export interface Review {
  readonly result: 'confirmed' | 'returned';
  readonly by?: string;
  readonly on?: string;
  readonly note?: string;
}

export interface OutcomeData {
  readonly id: string;
  readonly indicators: readonly Indicator[];
  readonly path: string;
}

/** What an indicator and an adjacent outcome have in common: a measure over time. */
export interface Measure {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  readonly unitLabel?: string;
  readonly better: 'higher' | 'lower';
  readonly source?: string;
  /** The period named as the baseline. */
  readonly baseline?: string;
  /** That percentages below 1 are meant, and not fractions. */
  readonly belowOnePercent?: boolean;
  /** That all of its numbers are public already, those of its groups included. */
  readonly published?: boolean;
  readonly values: Series;
  readonly target?: { readonly value: number; readonly by?: string };
  /** At which confidence the margins of error are given, in percent; 90 where it's left out. */
  readonly marginConfidence?: number;
  readonly path: string;
}

export interface Indicator extends Measure {
  readonly core: boolean;
  readonly disparities: readonly Dimension[];
}

export interface AdjacentOutcome extends Measure {
  readonly sector?: string;
  readonly serves?: string;
}

export interface Dimension {
  readonly id: string;
  /** A group's id, or `overall` for the indicator's own values; absent where no gap is to be computed. */
  readonly reference?: string;
  /** Absent: every group but the reference. */
  readonly focus?: readonly string[];
  readonly groups: readonly Group[];
  readonly path: string;
}

export interface Group {
  readonly id: string;
  readonly values: Series;
  readonly path: string;
}

/** Observations in time order, each period once. */
export type Series = readonly Observation[];

export interface Observation {
  /** As written: `2025`, `2024-25` or `2017-2021`. */
  readonly period: string;
  /** `null`: not measured. */
  readonly value: number | ValueRange | 'suppressed' | null;
  /** The text that a range, or a mark for few people, was read from. */
  readonly written?: string;
  /** How many people the value describes. */
  readonly n?: number;
  /** What a percentage was computed from: 100 times `count` through `of`. `n` is `of` then. */
  readonly count?: number;
  readonly of?: number;
  /** The margin of error, in the unit of the value. */
  readonly margin?: number;
  /** The source may still change it. */
  readonly provisional?: true;
  /** Not comparable with earlier periods. */
  readonly break: boolean;
  readonly note?: string;
  /** JSON pointer to the place in the file; for rows of a data file, one that only the reader's `locate` knows. */
  readonly path: string;
}

export interface SystemsChangeExample {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly kind: ExampleKind;
  readonly evidence: readonly Evidence[];
  readonly path: string;
}

export interface PrincipleReflection {
  readonly reflection?: string;
  readonly evidence: readonly Evidence[];
}

/** A word of a choice, a number of people, or yes or no. */
export type PolicyAnswer = string | number | boolean;

/** What the partnership runs on. */
export interface Capacity {
  readonly fiscalYear?: string;
  /** In full-time equivalents. */
  readonly paidFte?: number;
  readonly inKindFte?: number;
  /** In the file's order. */
  readonly contributions: readonly Contribution[];
}

export interface Contribution {
  readonly from?: string;
  readonly kind?: 'fiscal' | 'in-kind';
  /** In dollars. */
  readonly amount?: number;
}

/** What the public page says in the partnership's own words; a blank line begins a new paragraph. */
export interface ReportCard {
  readonly headline?: string;
  readonly introduction?: string;
  readonly stories: readonly Story[];
  /** How to reach the partnership. An email address or a phone number in it is public on purpose: neither is masked. */
  readonly contact?: string;
}

export interface Story {
  readonly title: string;
  readonly text: string;
  /** An outcome of the framework. */
  readonly outcome?: string;
}

/** What the file changes of the framework's method. */
export interface FileMethod {
  readonly tolerance?: { readonly points?: number; readonly percent?: number };
  readonly minimumCellSize?: number;
  /** In percent. */
  readonly confidence?: number;
  /** Reading id to option id. */
  readonly readings?: Readonly<Record<string, string>>;
}
