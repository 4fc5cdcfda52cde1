import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import * as arbitrary from './arbitrary-assessment.js';

it('the assessments of the property tests come to every verdict of every determination', () => {
  const seen = new Set<string>();
  for (const assessment of fc.sample(arbitrary.assessment, { numRuns: 1500, seed: 1 })) {
    for (const { id, verdict } of evaluate(defaultFramework, assessment).determinations) seen.add(`${id} ${verdict}`);
  }
  const all = defaultFramework.determinations.flatMap(({ id }) =>
    ['eligible', 'not-eligible', 'undetermined'].map((verdict) => `${id} ${verdict}`),
  );
  expect([...seen].sort()).toEqual(all.sort());
});
