import type { Assessment, FileMethod } from '../assessment/assessment.js';
import type { Remark } from '../findings/finding.js';
import type { Framework } from '../generated/framework.js';
import type { ValidAssessment } from '../generated/report.js';
import type { Basis } from './benchmarks.js';
import { titleOfDesignation } from './designations.js';
import { verdictOf } from './determinations.js';
import { type EvaluationParts, evaluateParts } from './evaluation-parts.js';
import { gatewayResult } from './gateways.js';
import { type Method, resolveMethod } from './method.js';
import { remarksOn } from './remarks/remarks.js';
import { setBeside } from './set-beside.js';

export { UnknownReadingError } from './method.js';

export interface EvaluateOptions {
  /** Whether a benchmark counts on the partnership's word (`self`, the default) or only when a review confirmed it. */
  readonly basis?: Basis;
  /** `framework` ignores what the file changes of the method. Default: `file`. */
  readonly method?: 'file' | 'framework';
  /** Readings set for this run; they win over the file's. */
  readonly readings?: Readonly<Record<string, string>>;
  /**
   * Today, `YYYY-MM-DD`: an assessment dated later gets a warning, and a review dated later counts as none. When it's left
   * out, no date is after today.
   */
  readonly today?: string;
}

/** What a report shows of what is computed from an assessment. */
export type EvaluationResult = Omit<
  ValidAssessment,
  | 'report'
  | 'tool'
  | 'sha256'
  | 'file'
  | 'valid'
  | 'capacity'
  | 'principles'
  | 'programs'
  | 'requirements'
  | 'findings'
  | 'unlisted'
  | 'nextSteps'
  | 'nextVerdict'
  | 'frameworkNextVerdict'
  | 'movement'
>;

/** All that is computed from an assessment: what a report shows, and the remarks that its findings are made of. */
export interface Evaluation extends EvaluationResult {
  readonly remarks: readonly Remark[];
}

/**
 * Evaluates an assessment against a framework: gateways, trends, gaps and determinations, each with its reasons.
 * Missing data is neither a yes nor a no: it leaves a result `undetermined`. Touches nothing outside itself.
 *
 * @throws UnknownReadingError where `options.readings` names a reading or option that the framework does not have
 */
export function evaluate(framework: Framework, assessment: Assessment, options: EvaluateOptions = {}): Evaluation {
  const { result, remarks } = evaluateApart(framework, assessment, options);
  return Object.assign(result, { remarks });
}

/** What comes of an evaluation, with what it was made of. */
export interface EvaluationApart {
  readonly result: EvaluationResult;
  readonly remarks: readonly Remark[];
  readonly parts: EvaluationParts;
  /** The same by the framework's own method: the same object, where the method in effect departs in nothing. */
  readonly standard: EvaluationParts;
  readonly method: Method;
}

/** The same, what a report shows and the remarks apart. */
export function evaluateApart(framework: Framework, assessment: Assessment, options: EvaluateOptions): EvaluationApart {
  const { basis = 'self', method: methodInForce = 'file', readings, today } = options;
  const fileMethod = resolveMethod(framework, assessment.method);
  const isFileMethod = methodInForce === 'file' && Object.keys(readings ?? {}).length === 0;
  const method = isFileMethod ? fileMethod : resolveMethod(framework, changesOf(assessment, options), readings);
  const judged = evaluateParts(framework, assessment, method, basis, today);
  const standard =
    method.departures.length === 0
      ? judged
      : evaluateParts(framework, assessment, resolveMethod(framework), basis, today);
  if (standard !== judged) setBeside(judged, standard);
  const { designations, gateways, states } = judged;
  const shown = gateways.map((gateway) => gatewayResult(gateway, states, standard.states));

  const result = {
    framework: framework.edition,
    basis,
    methodInForce,
    assessedOn: assessment.assessedOn,
    partnership: partnershipFacts(assessment),
    lastCrossed: shown.findLast(({ state }) => state === 'crossed')?.id ?? null,
    frameworkLastCrossed: shown.findLast(({ frameworkState }) => frameworkState === 'crossed')?.id ?? null,
    next: shown.find(({ state }) => state !== 'crossed')?.id ?? null,
    frameworkNext: shown.find(({ frameworkState }) => frameworkState !== 'crossed')?.id ?? null,
    gateways: shown,
    leftOut: leftOut(assessment),
    outcomes: (judged.outcomes ?? []).map(({ result }) => result),
    otherOutcomes: judged.otherOutcomes.map(({ result }) => result),
    adjacentOutcomes: judged.adjacentOutcomes ?? [],
    systemsChangeExamples: (assessment.systemsChangeExamples ?? []).map(({ title, on, kind }) => ({
      title,
      on,
      kind,
      inForce: on <= assessment.assessedOn,
    })),
    designations: (designations ?? []).map(({ id, on }) => ({
      id,
      title: titleOfDesignation(framework, id),
      on,
      inForce: on <= assessment.assessedOn,
    })),
    determinations: framework.determinations.map(({ id, title }) => {
      const determination = judged.determination(id);
      const byFramework = standard.determination(id);
      return {
        id,
        title,
        verdict: verdictOf(determination),
        frameworkVerdict: verdictOf(byFramework),
        criteria: [...determination.criteria],
        frameworkCriteria: byFramework.criteria.map((criterion) => ({ id: criterion.id, result: criterion.result })),
      };
    }),
    readings: Object.assign({}, method.readings),
    method: {
      tolerance: { points: method.tolerance.points, percent: method.tolerance.percent },
      minimumCellSize: method.minimumCellSize,
      confidence: method.confidence,
      departures: [...method.departures],
    },
    recorded: [...assessment.recorded].map(([section, entries]) => ({ section, entries: [...entries] })),
  };
  return {
    result,
    remarks: remarksOn({ framework, assessment, judged, standard, method, fileMethod, methodInForce, today }),
    parts: judged,
    standard,
    method,
  };
}

/** What is changed of the framework's method, but for the readings of the run. */
export function changesOf({ method }: Assessment, options: Pick<EvaluateOptions, 'method'>): FileMethod {
  return options.method === 'framework' ? {} : method;
}

/** The sections whose absence says that they aren't answered, by their keys in the file. */
function leftOut(assessment: Assessment): ValidAssessment['leftOut'] {
  const sections = {
    designations: assessment.designations,
    outcomes: assessment.outcomes,
    'other-outcomes': assessment.otherOutcomes,
    'adjacent-outcomes': assessment.adjacentOutcomes,
    'systems-change-examples': assessment.systemsChangeExamples,
  };
  const keys = Object.keys(sections) as (keyof typeof sections)[];
  return keys.filter((key) => sections[key] === undefined);
}

function partnershipFacts({ partnership }: Assessment): ValidAssessment['partnership'] {
  const { id, name, community, states, backbone, childrenAndYouth } = partnership;
  const facts: ValidAssessment['partnership'] = { id: id ?? null, name, states: [...(states ?? [])] };
  if (community !== undefined) facts.community = community;
  if (backbone !== undefined) facts.backbone = backbone;
  if (childrenAndYouth !== undefined) facts.childrenAndYouth = childrenAndYouth;
  return facts;
}
