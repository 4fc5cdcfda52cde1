import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What was worked out by hand for one example: `expected/NAME.yaml`, its arithmetic beside each value. */
export interface ExpectedExample {
  readonly lastCrossed: string | null;
  readonly next: string | null;
  readonly gateways: Readonly<Record<string, ExpectedGateway>>;
  readonly determinations: Readonly<Record<string, ExpectedDetermination>>;
  /** By outcome/indicator. */
  readonly indicators: Readonly<Record<string, ExpectedTrend>>;
  /** By outcome/indicator/dimension/group. */
  readonly gaps: Readonly<Record<string, ExpectedGap>>;
  /** Null where the file leaves the section out. */
  readonly adjacent: Readonly<Record<string, ExpectedTrend>> | null;
  /** With the basis reviewed. */
  readonly reviewed?: Pick<ExpectedExample, 'lastCrossed' | 'next' | 'gateways'>;
  /** With the framework's own method. */
  readonly framework?: Pick<ExpectedExample, 'lastCrossed' | 'next' | 'gateways' | 'indicators' | 'gaps'>;
  /** By option of the reading: the verdict on the ongoing proof point, and its disparity gaps. */
  readonly 'leveling-down'?: Readonly<Record<string, ExpectedLevelingDown>>;
  readonly findings: readonly ExpectedFinding[];
}

export interface ExpectedGateway {
  readonly state: string;
  readonly met: number;
  readonly total: number;
  readonly unknown: number;
  /** False where it is left out. */
  readonly credited?: boolean;
}

export interface ExpectedDetermination {
  readonly verdict: string;
  readonly frameworkVerdict: string;
  /** By criterion, in order; where it is left out, as by the method in force. */
  readonly frameworkCriteria?: Readonly<Record<string, string>>;
  /** All that are asked, in order. */
  readonly criteria: Readonly<Record<string, ExpectedCriterion>>;
}

export interface ExpectedCriterion {
  readonly result: string;
  readonly required: number;
  readonly actual: number;
  readonly unknown: number | null;
  /** Looked at where it is given. */
  readonly counted?: readonly string[];
}

export interface ExpectedTrend {
  readonly trend: string;
  /** A period and its value, `2021-22 41.5`; null where data is insufficient. */
  readonly from: string | null;
  readonly to: string | null;
  readonly change: number | null;
  /** The latest step. */
  readonly step: string | null;
}

export interface ExpectedGap {
  readonly from: string | null;
  readonly to: string | null;
  readonly change: number | null;
  readonly result: string;
  readonly counts: boolean;
  /** None where it is left out. */
  readonly declined?: readonly string[];
}

export interface ExpectedLevelingDown {
  readonly verdict: string;
  readonly actual: number;
  readonly counted: readonly string[];
}

export interface ExpectedFinding {
  readonly rule: string;
  readonly line: number;
  readonly column?: number;
  /** Relative to the examples; the example itself where it is left out. */
  readonly file?: string;
  readonly path?: string;
}

export function expectedExample(name: string): ExpectedExample {
  return parse(readFileSync(new URL(`expected/${name}.yaml`, import.meta.url), 'utf8'));
}
