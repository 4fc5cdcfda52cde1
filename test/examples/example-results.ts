import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AssessOptions, assess } from '../../src/assess.js';
import { assessmentFolder } from '../../src/cli/inputs/assessment-folder.js';
import type { AssessmentResult, IndicatorResult, Range, ValidAssessment } from '../../src/generated/report.js';
import type {
  ExpectedDetermination,
  ExpectedExample,
  ExpectedFinding,
  ExpectedGap,
  ExpectedGateway,
  ExpectedTrend,
} from './expected-example.js';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** A day after all examples, so that no test depends on the calendar. */
const today = '2026-10-01';

export function exampleText(file: string): string {
  return readFileSync(`${project}examples/${file}`, 'utf8');
}

/** Assesses an example as the command line does, its data and evidence files within reach. */
export function assessExample(name: string, options: Partial<AssessOptions> = {}): AssessmentResult {
  const file = `examples/${name}.yaml`;
  const files = assessmentFolder(project, file, 5_000_000);
  return assess(new TextEncoder().encode(exampleText(`${name}.yaml`)), { file, files, today, ...options }).result;
}

/** @throws where the example is not valid, with its findings */
export function assessValidExample(name: string, options: Partial<AssessOptions> = {}): ValidAssessment {
  const result = assessExample(name, options);
  if (!result.valid) throw new Error(`${result.file} is not valid: ${JSON.stringify(result.findings, null, 2)}`);
  return result;
}

export function gatewaysOf({ gateways }: ValidAssessment): Record<string, ExpectedGateway> {
  return Object.fromEntries(
    gateways.map(({ id, state, met, total, unknown, credited }) => [
      id,
      { state, met, total, unknown, ...(credited ? { credited } : {}) },
    ]),
  );
}

export function determinationsOf({ determinations }: ValidAssessment): Record<string, ExpectedDetermination> {
  return Object.fromEntries(
    determinations.map(({ id, verdict, frameworkVerdict, criteria }) => [
      id,
      {
        verdict,
        frameworkVerdict,
        criteria: Object.fromEntries(
          criteria.map((criterion) => {
            const { result, required, actual, unknown, counted } = criterion;
            return [criterion.id, { result, required, actual, unknown, counted }];
          }),
        ),
      },
    ]),
  );
}

export function indicatorsOf({ outcomes }: ValidAssessment): Record<string, ExpectedTrend> {
  return Object.fromEntries(
    (outcomes ?? []).flatMap((outcome) =>
      outcome.indicators.map((indicator) => [`${outcome.id}/${indicator.id}`, trendOf(indicator)]),
    ),
  );
}

export function adjacentOf({ adjacentOutcomes, leftOut }: ValidAssessment): ExpectedExample['adjacent'] {
  if (leftOut.includes('adjacent-outcomes')) return null;
  return Object.fromEntries(adjacentOutcomes.map((outcome) => [outcome.id, trendOf(outcome)]));
}

export function gapsOf({ outcomes }: ValidAssessment): Record<string, ExpectedGap> {
  return Object.fromEntries(
    (outcomes ?? []).flatMap((outcome) =>
      outcome.indicators.flatMap((indicator) =>
        indicator.gaps.map((gap) => [
          `${outcome.id}/${indicator.id}/${gap.dimension}/${gap.group}`,
          {
            from: gap.baseline && `${gap.baseline.period} ${inWords(gap.baseline.gap, gap.baseline.gapRange)}`,
            to: gap.latest && `${gap.latest.period} ${inWords(gap.latest.gap, gap.latest.gapRange)}`,
            change: inNineDecimals(gap.change),
            result: gap.result,
            counts: gap.counts,
            ...(gap.declined.length > 0 ? { declined: gap.declined } : {}),
          },
        ]),
      ),
    ),
  );
}

/** The findings as they were expected: the same fields, no others. */
export function findingsOf(result: AssessmentResult, expected: readonly ExpectedFinding[]): ExpectedFinding[] {
  const prefix = 'examples/';
  return result.findings.map((finding, index) => {
    const asked = expected[index];
    const file = finding.file.startsWith(prefix) ? finding.file.slice(prefix.length) : finding.file;
    return {
      rule: finding.rule,
      line: finding.line,
      ...(asked && 'column' in asked ? { column: finding.column } : {}),
      ...(finding.file === result.file ? {} : { file }),
      ...(asked && 'path' in asked ? { path: finding.path } : {}),
    };
  });
}

function trendOf(
  measure: Pick<IndicatorResult, 'trend' | 'baseline' | 'latest' | 'change' | 'latestStep'>,
): ExpectedTrend {
  const { trend, baseline, latest, change, latestStep } = measure;
  return {
    trend,
    from: baseline && `${baseline.period} ${inWords(baseline.value, baseline)}`,
    to: latest && `${latest.period} ${inWords(latest.value, latest)}`,
    change: inNineDecimals(change),
    step: latestStep,
  };
}

/** A number, or the two ends of a range. */
function inWords(number: number | null | undefined, ends: Partial<Range> = {}): string {
  return typeof number === 'number' ? String(inNineDecimals(number)) : `${ends.low} to ${ends.high}`;
}

/** The precision in which the method compares. */
function inNineDecimals<Value extends number | null>(value: Value): Value;
function inNineDecimals(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(9));
}
