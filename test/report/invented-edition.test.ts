import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Assessment } from '../../src/assessment/assessment.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Framework } from '../../src/generated/framework.js';
import type { ValidAssessment } from '../../src/generated/report.js';
import { beyondVerdicts } from '../../src/insight/beyond-verdicts.js';
import { nextSteps } from '../../src/insight/plan/next-steps.js';
import { easiestSteps } from '../../src/insight/plan/plan.js';
import { situationOf } from '../../src/insight/plan/situation.js';
import { markdownFormat } from '../../src/report/markdown/render-markdown.js';
import { renderAll } from '../../src/report/render-all.js';
import { textFormat } from '../../src/report/text/render-text.js';
import { resultHead } from '../../src/tool.js';
import { reportOptions } from './fixtures/fixtures.js';

const framework: Framework = parse(readFileSync(new URL('../fixtures/mini-edition.yaml', import.meta.url), 'utf8'));
const nothing: Assessment = {
  framework: framework.edition,
  partnership: { name: 'Corner Garden' },
  assessedOn: '2031-06-30',
  answers: new Map(),
  method: {},
  recorded: new Map(),
};
const { remarks: _, ...evaluation } = evaluate(framework, nothing);
const result: ValidAssessment = {
  ...resultHead(undefined),
  ...evaluation,
  file: 'garden.yaml',
  valid: true,
  findings: [],
  unlisted: [],
  ...beyondVerdicts(framework, nothing, evaluation),
  requirements: [],
  nextVerdict: null,
  frameworkNextVerdict: null,
  movement: null,
  nextSteps: nextSteps(framework, evaluation, easiestSteps(situationOf(framework, nothing, {}))),
};
const options = reportOptions({ framework });

describe('an edition with other gateways and pillars', () => {
  const printed = renderAll(textFormat, [result], options);

  it('is drawn as its own grid: two pillars, three gateways', () => {
    const lines = printed.split('\n');
    expect(lines.some((line) => /^ +Seedling +Blossoming +Orchard$/.test(line))).toBe(true);
    expect(lines.some((line) => /^Soil +0\/2 \?\? +0\/2 \?\? +–$/.test(line))).toBe(true);
    expect(lines.some((line) => /^Neighbors +0\/1 \? +0\/2 \?\? +–$/.test(line))).toBe(true);
  });

  it('names its next gateway and its first steps', () => {
    expect(printed.replace(/\s+/g, ' ')).toContain(
      "No gateway is crossed yet, and Seedling is next with 0 of its 3 benchmarks met. It needs all 3. There isn't enough data to say whether it's crossed.",
    );
    expect(result.nextSteps.map(({ benchmark }) => benchmark)).toEqual(['SE-S1', 'SE-S2', 'SE-N1']);
  });

  it('ends with its own sentence on who decides', () => {
    const last = 'This is computed from what the gardeners say. Only the Garden Council gives out sunflowers.';
    expect(printed.replace(/\s+/g, ' ').trimEnd().endsWith(last)).toBe(true);
    expect(renderAll(markdownFormat, [result], options)).toContain(last);
  });

  it('says nothing of any other edition', () => {
    expect(printed).not.toMatch(/StriveTogether|Exploring|Proof point/);
  });
});
