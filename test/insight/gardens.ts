import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Framework } from '../../src/generated/framework.js';
import type {
  Finding,
  GapResult,
  GatewayResult,
  IndicatorResult,
  InvalidAssessment,
  Judgment,
  Trend,
  ValidAssessment,
  Verdict,
} from '../../src/generated/report.js';
import { resultHead } from '../../src/tool.js';

/** The invented edition: gateways seedling, blossoming and orchard; determinations sunflower and second-sunflower. */
export const gardens: Framework = parse(
  readFileSync(new URL('../fixtures/mini-edition.yaml', import.meta.url), 'utf8'),
);

type State = GatewayResult['state'];

export interface GardenFacts {
  readonly file?: string;
  readonly lastCrossed?: string | null;
  readonly next?: string | null;
  /** Of seedling, blossoming and orchard. */
  readonly states?: readonly [State, State, State];
  /** Benchmarks by code; the others are not assessed. */
  readonly benchmarks?: Readonly<Record<string, Judgment>>;
  /** Of sunflower and second-sunflower. */
  readonly verdicts?: readonly [Verdict, Verdict];
  /** Under the framework's own method, where that differs. */
  readonly framework?: Pick<GardenFacts, 'lastCrossed' | 'next' | 'states' | 'verdicts' | 'criteria' | 'core' | 'gaps'>;
  /** Of the sunflower's criteria: earlier-seasons, three-blossoms, harvest. */
  readonly criteria?: readonly Judgment[];
  readonly core?: readonly Trend[];
  readonly contributing?: readonly Trend[];
  /** Gaps of the first core indicator. */
  readonly gaps?: readonly Pick<GapResult, 'result' | 'counts'>[];
  readonly departures?: number;
  readonly findings?: readonly Finding[];
}

/** A garden's assessment with these facts, and nothing known beside them. */
export function garden(name: string, facts: GardenFacts = {}): ValidAssessment {
  const states = facts.states ?? ['undetermined', 'undetermined', 'undetermined'];
  const verdicts = facts.verdicts ?? ['undetermined', 'undetermined'];
  const framework = { ...facts, ...facts.framework };
  return {
    ...resultHead(undefined),
    file: facts.file ?? `${name.toLowerCase()}.yaml`,
    valid: true,
    framework: gardens.edition,
    basis: 'self',
    methodInForce: 'file',
    assessedOn: '2031-06-30',
    partnership: { id: null, name, states: [] },
    lastCrossed: facts.lastCrossed ?? null,
    frameworkLastCrossed: framework.lastCrossed ?? null,
    next: facts.next === undefined ? 'seedling' : facts.next,
    frameworkNext: framework.next === undefined ? 'seedling' : framework.next,
    gateways: gardens.gateways.map(
      (gateway, index): GatewayResult => ({
        id: gateway.id,
        title: gateway.title,
        state: states[index] ?? 'undetermined',
        frameworkState: (framework.states ?? states)[index] ?? 'undetermined',
        own: 'undetermined',
        threshold: null,
        credited: false,
        determination: gateway.determination ?? null,
        met: 0,
        total: gateway.benchmarks?.length ?? 0,
        unknown: 0,
        notAssessed: 0,
        pillars: gardens.pillars.map(({ id, title }) => ({
          id,
          title,
          met: 0,
          total: 0,
          unknown: 0,
          benchmarks: (gateway.benchmarks ?? [])
            .filter(({ pillar }) => pillar === id)
            .map(({ id: benchmark, code, title: called }) => {
              const judgment = facts.benchmarks?.[code] ?? 'undetermined';
              return {
                id: benchmark,
                code,
                title: called,
                status: judgment === 'met' ? 'met' : judgment === 'unmet' ? 'not-started' : 'not-assessed',
                counts: judgment === 'met',
                judgment,
                reason: '',
                evidence: [],
                review: null,
              };
            }),
        })),
      }),
    ),
    outcomes: [
      {
        id: 'vegetables-eaten',
        title: 'Vegetables eaten',
        indicators: [
          ...(facts.core ?? []).map((trend, index) =>
            indicator([trend, framework.core?.[index]], true, index === 0 ? [facts.gaps, framework.gaps] : []),
          ),
          ...(facts.contributing ?? []).map((trend) =>
            indicator([trend], false, [[{ result: 'widened', counts: false }]]),
          ),
        ],
      },
    ],
    leftOut: ['adjacent-outcomes', 'systems-change-examples', 'designations'],
    otherOutcomes: [],
    adjacentOutcomes: [],
    systemsChangeExamples: [],
    designations: [],
    determinations: gardens.determinations.map(({ id, title, criteria }, index) => ({
      id,
      title,
      verdict: verdicts[index] ?? 'undetermined',
      frameworkVerdict: (framework.verdicts ?? verdicts)[index] ?? 'undetermined',
      criteria: (index === 0 ? criteria : []).flatMap((criterion, place) => {
        const result = facts.criteria?.[place];
        return result === undefined
          ? []
          : [
              {
                id: criterion.id,
                title: criterion.title,
                result,
                required: 1,
                actual: 0,
                unknown: 0,
                counted: [],
                missing: [],
                reason: '',
                readings: [],
                considered: [],
              },
            ];
      }),
      frameworkCriteria: (index === 0 ? criteria : []).flatMap((criterion, place) => {
        const result = framework.criteria?.[place];
        return result === undefined ? [] : [{ id: criterion.id, result }];
      }),
    })),
    readings: {},
    method: {
      tolerance: { points: 2, percent: 5 },
      minimumCellSize: 5,
      confidence: 90,
      departures: Array.from({ length: facts.departures ?? 0 }, () => ({
        name: 'confidence',
        framework: 90,
        used: 95,
        by: 'file' as const,
      })),
    },
    capacity: null,
    principles: [],
    programs: [],
    recorded: [],
    requirements: [],
    nextSteps: [],
    nextVerdict: null,
    frameworkNextVerdict: null,
    movement: null,
    findings: [...(facts.findings ?? [])],
    unlisted: [],
  };
}

/** A file from which nothing was computed, with so many errors of one rule. */
export function brokenGarden(file: string, errors: number): InvalidAssessment {
  const findings = Array.from({ length: errors }, (_, index) => found('schema/type', 'error', file, index + 1));
  return { ...resultHead(undefined), file, valid: false, findings, unlisted: [] };
}

export function found(rule: string, severity: Finding['severity'], file = 'x.yaml', line = 1): Finding {
  return { rule, severity, message: `A finding in line ${line}.`, file, line, column: 3, path: '' };
}

/** By the method in force, and by the framework's own where that differs. */
function indicator(
  [trend, frameworkTrend = trend]: readonly [Trend, (Trend | undefined)?],
  core: boolean,
  [gaps = [], frameworkGaps = []]: readonly [GardenFacts['gaps']?, GardenFacts['gaps']?],
): IndicatorResult {
  return {
    id: 'servings',
    name: 'Servings a day',
    core,
    unit: 'score',
    better: 'higher',
    trend,
    frameworkTrend,
    test: 'tolerance',
    baseline: null,
    latest: null,
    change: null,
    latestStep: null,
    reason: '',
    series: [],
    groups: [],
    gaps: gaps.map(({ result, counts }, index) => ({
      dimension: 'street',
      group: 'north',
      reference: 'south',
      measure: 'absolute',
      baseline: null,
      latest: null,
      change: null,
      result,
      frameworkResult: frameworkGaps[index]?.result ?? result,
      counts,
      frameworkCounts: frameworkGaps[index]?.counts ?? counts,
      declined: [],
      reason: '',
    })),
  };
}
