import type { AdjacentOutcome, Assessment, Indicator, OutcomeData } from '../../assessment/assessment.js';
import { resolveMethod } from '../../evaluate/method.js';
import type { Framework } from '../../generated/framework.js';
import type { AdjacentOutcomeResult, IndicatorResult, OutcomeResult } from '../../generated/report.js';
import type { PublishedIndicator, PublishedOutcome } from './publication.js';
import type { PrivacySettings, PublishedEvaluation } from './publication-sources.js';
import { redactIndicator } from './redact-indicator.js';
import type { AuditEntry, KeptPeriod } from './redacted.js';

/** Every measure of an assessment as it's shown. */
export interface PublishedMeasures {
  readonly outcomes: readonly PublishedOutcome[];
  readonly otherOutcomes: readonly PublishedOutcome[];
  readonly adjacentOutcomes: readonly PublishedIndicator[];
  readonly withheld: readonly AuditEntry[];
  readonly kept: readonly KeptPeriod[];
  /** Why nothing may be published, in full sentences (rule 6). */
  readonly refusals: readonly string[];
}

/** Publishes every measure of an assessment: outcomes in the evaluation's order. */
export function publishMeasures(
  assessment: Assessment,
  evaluation: PublishedEvaluation,
  framework: Framework,
  settings: PrivacySettings,
): PublishedMeasures {
  const inFile = evaluation.methodInForce === 'file' ? assessment.method : {};
  const method = resolveMethod(framework, inFile, evaluation.readings);
  const withheld: AuditEntry[] = [];
  const kept: KeptPeriod[] = [];
  const refusals: string[] = [];
  const publishOne = (outcome: string | null, data: Indicator, result: IndicatorResult): PublishedIndicator => {
    const redacted = redactIndicator(outcome, data, result, method, settings);
    withheld.push(...redacted.withheld);
    kept.push(...redacted.kept);
    refusals.push(...redacted.refusals);
    return redacted.indicator;
  };
  const publishAll = (all: readonly OutcomeData[] | undefined, results: readonly OutcomeResult[]): PublishedOutcome[] =>
    results.map(({ id, title, indicators }) => {
      const data = all?.find((outcome) => outcome.id === id)?.indicators ?? [];
      const published = data.flatMap((indicator, index) => {
        const result = indicators[index];
        return result === undefined ? [] : [publishOne(id, indicator, result)];
      });
      return { id, title, indicators: published };
    });
  return {
    outcomes: publishAll(assessment.outcomes, evaluation.outcomes),
    otherOutcomes: publishAll(assessment.otherOutcomes, evaluation.otherOutcomes),
    adjacentOutcomes: (assessment.adjacentOutcomes ?? []).flatMap((data, index) => {
      const result = evaluation.adjacentOutcomes[index];
      return result === undefined ? [] : [publishOne(null, withoutGroups(data), asIndicator(result))];
    }),
    withheld,
    kept,
    refusals,
  };
}

/** An outcome in another sector is an indicator without groups, and not a core one. */
const withoutGroups = (data: AdjacentOutcome): Indicator => ({ ...data, core: false, disparities: [] });

const asIndicator = (result: AdjacentOutcomeResult): IndicatorResult => ({
  ...result,
  core: false,
  gaps: [],
  groups: [],
});
