import type { ReportCard } from '../../assessment/assessment.js';
import type { PublishedGapEntry, PublishedIndicatorEntry, PublishedPoint } from '../../generated/publication.js';
import type { ExampleResult, GatewayResult } from '../../generated/report.js';

/**
 * What the public may see of an assessment, and all that a page, a table or a file for the public is made from. It holds no
 * number of people, no number that isn't shown, and not the rule that withheld one.
 */
export interface Publication {
  readonly partnership: PublishedPartnership;
  /** `YYYY-MM-DD`. */
  readonly assessedOn: string;
  /** The partnership's own words. */
  readonly reportCard?: Partial<ReportCard>;
  /** Numbers about fewer people than this aren't shown. */
  readonly minimum: number;
  /** Whether any number is withheld to protect privacy. */
  readonly hasWithheld: boolean;
  readonly core: CoreCounts;
  /** The framework's outcomes, in its order. */
  readonly outcomes: readonly PublishedOutcome[];
  /** The partnership's own outcomes, in the file's order. */
  readonly otherOutcomes: readonly PublishedOutcome[];
  /** Outcomes in other sectors, in the file's order. They have no groups. */
  readonly adjacentOutcomes: readonly PublishedIndicator[];
  /** Those dated up to `assessedOn`, in the file's order. */
  readonly systemsChangeExamples: readonly Pick<ExampleResult, 'title' | 'on' | 'kind'>[];
  /** Only if asked for. Null if the file has no capacity. */
  readonly partners?: Partners | null;
  /** Only if asked for: they are self-assessed. */
  readonly gateways?: readonly Pick<GatewayResult, 'id' | 'title' | 'state' | 'frameworkState'>[];
}

export interface PublishedPartnership {
  readonly id: string | null;
  readonly name: string;
  readonly community?: string;
  readonly states: readonly string[];
  readonly backbone?: string;
  /** Absent where there are fewer than the minimum. */
  readonly childrenAndYouth?: number;
}

/** How many core indicators have each trend. The first three add up to `shown`: "5 of 7 improved" is `improved` of `shown`. */
export interface CoreCounts {
  readonly improved: number;
  readonly maintained: number;
  readonly declined: number;
  readonly shown: number;
  readonly withheld: number;
  readonly insufficientData: number;
}

export interface PublishedOutcome {
  readonly id: string;
  readonly title: string;
  readonly indicators: readonly PublishedIndicator[];
}

export interface PublishedIndicator
  extends Pick<PublishedIndicatorEntry, 'outcome' | 'id' | 'name' | 'unit' | 'better' | 'core' | 'trend'> {
  readonly unitLabel?: string;
  readonly source?: string;
  /** As the file gives it: an aim of the partnership, not a number about children. */
  readonly target?: { readonly value: number; readonly by?: string };
  /** The periods that the trend compares. Null where there's no trend, or it's withheld. */
  readonly baseline: string | null;
  readonly latest: string | null;
  /** The latest number less the baseline's, as shown, and not turned. Null where either is a bound, a range or not shown. */
  readonly change: number | null;
  readonly series: readonly PublishedValue[];
  /** In the file's order. */
  readonly dimensions: readonly PublishedDimension[];
}

/** A point of a series as it's shown. */
export interface PublishedValue extends Readonly<PublishedPoint> {
  /** The number that the text says. Null where it's a bound or a range, or nothing is shown. */
  readonly number: number | null;
  /** Not comparable with earlier periods. */
  readonly break?: true;
  /** The source may still change it. Only with what is shown. */
  readonly provisional?: true;
}

export interface PublishedDimension {
  readonly id: string;
  /** A group's id, or `overall`. Null where no gap is computed. */
  readonly reference: string | null;
  /** In the file's order. */
  readonly groups: readonly PublishedGroup[];
  readonly gaps: readonly PublishedGap[];
}

export interface PublishedGroup {
  readonly id: string;
  readonly series: readonly PublishedValue[];
}

export interface PublishedGap extends Readonly<PublishedGapEntry> {
  readonly measure: 'absolute' | 'relative';
  /** The gaps in the baseline and latest period, computed from the numbers shown. Null where one is a bound, a range or not shown. */
  readonly baselineGap: number | null;
  readonly latestGap: number | null;
  /**
   * Excellence with equity: whether both the group and its reference got better from the baseline to the latest period, by what
   * is shown. Null where that doesn't say.
   */
  readonly bothRose: boolean | null;
}

/** Who contributes, by name, and which part of it is in kind. */
export interface Partners {
  readonly fiscalYear: string | null;
  /** In alphabetical order. */
  readonly names: readonly string[];
  /** A whole percent of all contributions. Null where no amount is given. */
  readonly inKindShare: number | null;
}
