import { readFileSync } from 'node:fs';
import { Chalk } from 'chalk';
import { readAssessment } from '../../../src/assessment/read-assessment.js';
import type { EvaluateOptions } from '../../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { type Comparison, compareFiles, type SideFile } from '../../../src/insight/comparison/compare-files.js';
import type { ReportOptions } from '../../../src/report/report-options.js';
import { tool } from '../../../src/tool.js';

const harborReach = readFileSync(new URL('../../../examples/proof-point.yaml', import.meta.url), 'utf8');

/** What differs a year later, each as it was and as it is. */
const changes: readonly (readonly [was: string, is: string])[] = [
  ['assessed-on: 2026-08-31', 'assessed-on: 2027-08-31'],
  // From 85.1 in 2021-22: down by 2.1 points.
  ['        2024-25: { value: 85.8, n: 3133 }\n', '        2024-25: { value: 85.8, n: 3133 }\n        2025-26: 83\n'],
  // From 56.2 in 2021: down by 2.2 points. With it, 3 of 7 outcomes hold or rise, and 4 are needed.
  ['2025: { value: null, note: Arrives in December 2026 }', '2025: 54'],
  ['real-time-shared-data: not-started', 'real-time-shared-data: met'],
  ['disparities:\n        disability:', 'disparities:\n        special-education:'],
  ['      target: { value: 55, by: 2029-30 }', '      target: { value: 58, by: 2029-30 }'],
];

/** Last year's file of Harbor Reach, and this year's. */
export function twoYears(): { readonly before: string; readonly after: string } {
  const after = changes.reduce((text, [was, is]) => {
    if (!text.includes(was)) throw new Error(`The example no longer has: ${was}`);
    return text.replace(was, is);
  }, harborReach);
  return { before: harborReach, after };
}

const side = (file: string, text: string): SideFile => ({
  file,
  sha256: null,
  read: readAssessment(new TextEncoder().encode(text), { file, files: { read: () => 'missing', exists: () => true } }),
});

export const compareTexts = (before: string, after: string, options: EvaluateOptions = {}): Comparison =>
  compareFiles(defaultFramework, side('2026.yaml', before), side('2027.yaml', after), options);

export const reportOptions = (changes: Partial<ReportOptions> = {}): ReportOptions => ({
  framework: defaultFramework,
  tool,
  width: 80,
  unicode: true,
  boxes: false,
  color: new Chalk({ level: 0 }),
  detail: 'normal',
  excerpt: () => undefined,
  ...changes,
});
