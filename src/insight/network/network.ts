import type { Framework, Program } from '../../generated/framework.js';
import type { Finding, GapResult, GatewayResult, Judgment, Summary, Trend, Verdict } from '../../generated/report.js';
import type { Yardstick } from '../own-method.js';
import { addCapacity, addPrograms, noCapacities, noVerdicts } from './beyond-verdicts-counts.js';
import { type BenchmarkShare, hardestBenchmarks } from './hardest-benchmarks.js';
import { countGaps, countTrends, type NetworkEntry, type NetworkStanding } from './network-entry.js';

/**
 * Many assessments as one picture. What is not known is counted apart, never as a no: every share is over those where
 * it is known.
 */
export interface Network {
  readonly valid: number;
  readonly invalid: number;
  /** In the framework's order. */
  readonly gateways: readonly GatewayShare[];
  /** How many have crossed every gateway. */
  readonly allCrossed: number;
  /** In the framework's order. */
  readonly determinations: readonly DeterminationShare[];
  /** Those that keep the most partnerships from their next gateway first. */
  readonly hardest: readonly BenchmarkShare[];
  /** Core indicators by trend. */
  readonly trends: Readonly<Record<Trend, number>>;
  /** Disparity gaps of core indicators by what became of them. */
  readonly gaps: Readonly<Record<GapResult['result'], number>>;
  /** Gaps that were reduced or eliminated and do not count, for somebody declined. */
  readonly gapsSetAside: number;
  /** In the framework's order; by the method in force for each. */
  readonly programs: readonly ProgramShare[];
  /** Budgets and staff next to what was typical for the same stage. */
  readonly capacity: Summary['capacity'];
  /** Every rule with a finding, the most frequent first. */
  readonly rules: readonly RuleShare[];
  /** By which method everything but the findings is counted. */
  readonly yardstick: Yardstick;
  /** Assessments whose method departs from the framework's. */
  readonly departing: number;
  /** How many stand elsewhere under the framework's own method, or get another verdict. */
  readonly differing: number;
  /** The names of the first of them. */
  readonly differingNames: readonly string[];
}

/** So many of those that stand elsewhere under the framework's own method are named. */
const mostNamed = 20;

/** Assessments by the state of a gateway; `next` are those, among all, that have it next. */
export interface GatewayShare {
  readonly id: string;
  readonly title: string;
  readonly states: Readonly<Record<GatewayResult['state'], number>>;
  readonly next: number;
}

export interface DeterminationShare {
  readonly id: string;
  readonly title: string;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** In the framework's order; one that was not asked counts nowhere. */
  readonly criteria: readonly CriterionShare[];
}

export interface ProgramShare {
  readonly id: string;
  readonly title: string;
  readonly kind: Program['kind'];
  readonly held: string;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** The names of the first of those that it fits. */
  readonly fitting: readonly string[];
}

export interface CriterionShare {
  readonly title: string;
  readonly results: Readonly<Record<Judgment, number>>;
}

export interface RuleShare {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly findings: number;
  readonly files: number;
}

/** A picture that grows by one file at a time and keeps counts alone, no matter how many files there are. */
export interface NetworkCounts {
  add(entry: NetworkEntry): void;
  /** The picture of all that was added. */
  network(): Network;
}

type Counts<Key extends string> = Record<Key, number>;

/** @param yardstick by which method they are counted */
export function countNetwork(framework: Framework, yardstick: Yardstick): NetworkCounts {
  let valid = 0;
  let invalid = 0;
  let allCrossed = 0;
  let gapsSetAside = 0;
  let departing = 0;
  let differing = 0;
  const differingNames: string[] = [];
  const gateways = new Map(framework.gateways.map(({ id }) => [id, { states: noStates(), next: 0 }]));
  const verdicts = new Map(framework.determinations.map(({ id }) => [id, noVerdicts()]));
  const criteria = new Map(
    framework.determinations.map(({ id, criteria: all }) => [
      id,
      new Map(all.map((criterion) => [criterion.id, noJudgments()])),
    ]),
  );
  const benchmarks = new Map(
    framework.gateways.flatMap(({ benchmarks: all }) => (all ?? []).map(({ code }) => [code, noJudgments()])),
  );
  const trends = countTrends([]);
  const gaps = countGaps([]);
  const programs = Object.fromEntries((framework.programs ?? []).map(({ id }) => [id, noVerdicts()]));
  const fitting = new Map((framework.programs ?? []).map(({ id }) => [id, [] as string[]]));
  const capacity = noCapacities();
  const rules = new Map<string, { rule: string; severity: Finding['severity']; findings: number; files: number }>();

  function addStanding(standing: NetworkStanding): void {
    valid += 1;
    const byFramework = yardstick === 'framework';
    const nextId = byFramework ? standing.frameworkNext : standing.next;
    if (nextId === null) allCrossed += 1;
    if (standing.departs) departing += 1;
    if (standing.differs) {
      differing += 1;
      if (differing <= mostNamed) differingNames.push(standing.name);
    }
    gapsSetAside += standing.gapsSetAside;
    for (const { id, state, frameworkState } of standing.gateways) {
      increase(gateways.get(id)?.states, byFramework ? frameworkState : state);
    }
    const next = nextId === null ? undefined : gateways.get(nextId);
    if (next) next.next += 1;
    for (const { id, verdict, frameworkVerdict, criteria: results } of standing.verdicts) {
      increase(verdicts.get(id), byFramework ? frameworkVerdict : verdict);
      for (const criterion of results) increase(criteria.get(id)?.get(criterion.id), criterion.result);
    }
    for (const { code, judgment } of standing.nextBenchmarks) increase(benchmarks.get(code), judgment);
    addAll(trends, standing.trends);
    addAll(gaps, standing.gaps);
    addPrograms(programs, standing.programs);
    addCapacity(capacity, standing.capacity);
    for (const { id, verdict } of standing.programs) {
      const names = fitting.get(id);
      if (verdict === 'eligible' && names && names.length < mostNamed) names.push(standing.name);
    }
  }

  function addRules(entry: NetworkEntry): void {
    for (const { rule, severity, count } of entry.rules) {
      const share = rules.get(rule) ?? { rule, severity, findings: 0, files: 0 };
      share.findings += count;
      share.files += 1;
      rules.set(rule, share);
    }
  }

  return {
    add(entry) {
      if (entry.standing) addStanding(entry.standing);
      else invalid += 1;
      addRules(entry);
    },
    network: () => ({
      valid,
      invalid,
      allCrossed,
      gapsSetAside,
      yardstick,
      departing,
      differing,
      differingNames: [...differingNames],
      trends: { ...trends },
      gaps: { ...gaps },
      gateways: framework.gateways.map(({ id, title }) => {
        const share = gateways.get(id) ?? { states: noStates(), next: 0 };
        return { id, title, states: { ...share.states }, next: share.next };
      }),
      determinations: framework.determinations.map(({ id, title, criteria: all }) => ({
        id,
        title,
        verdicts: { ...(verdicts.get(id) ?? noVerdicts()) },
        criteria: all.map((criterion) => ({
          title: criterion.title,
          results: { ...(criteria.get(id)?.get(criterion.id) ?? noJudgments()) },
        })),
      })),
      programs: (framework.programs ?? []).map(({ id, title, kind, held }) => ({
        id,
        title,
        kind,
        held,
        verdicts: { ...(programs[id] ?? noVerdicts()) },
        fitting: [...(fitting.get(id) ?? [])],
      })),
      capacity: { budget: { ...capacity.budget }, staffing: { ...capacity.staffing } },
      hardest: hardestBenchmarks(framework, benchmarks),
      rules: [...rules.values()]
        .map((share) => ({ ...share }))
        .sort((one, other) => other.findings - one.findings || (one.rule < other.rule ? -1 : 1)),
    }),
  };
}

/** The criteria of a determination that are known to be unmet, the most often unmet first. */
export function unmetCriteria({ criteria }: DeterminationShare): CriterionShare[] {
  return criteria
    .filter(({ results }) => results.unmet > 0)
    .sort((one, other) => other.results.unmet - one.results.unmet);
}

function increase<Key extends string>(counts: Counts<Key> | undefined, key: Key): void {
  if (counts) counts[key] += 1;
}

function addAll<Key extends string>(counts: Counts<Key>, more: Readonly<Counts<Key>>): void {
  for (const key of Object.keys(counts) as Key[]) counts[key] += more[key];
}

function noStates(): Counts<GatewayResult['state']> {
  return { crossed: 0, 'not-crossed': 0, undetermined: 0 };
}

function noJudgments(): Counts<Judgment> {
  return { met: 0, unmet: 0, undetermined: 0 };
}
