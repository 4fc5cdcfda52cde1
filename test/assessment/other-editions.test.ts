import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAssessment } from '../../src/assessment/read-assessment.js';
import { compileAssessmentValidator } from '../../src/assessment/schema/compile-validator.js';
import { loadFramework } from '../../src/framework/load-framework.js';

const loaded = await loadFramework(readFileSync('test/fixtures/mini-edition.yaml'), 'mini-edition.yaml');
if (!loaded.valid) throw new Error(JSON.stringify(loaded.findings));
const { framework } = loaded;
const validate = await compileAssessmentValidator(framework);

const read = (text: string) =>
  readAssessment(new TextEncoder().encode(text), { file: 'mini.yaml', framework, validate });

const start = `strive: 1
framework: ${framework.edition}
partnership: { name: Mini }
assessed-on: 2026-06-30
`;

describe('an edition of its own', () => {
  it('brings its own benchmarks', () => {
    const gateway = framework.gateways.find(({ benchmarks }) => benchmarks !== undefined);
    const benchmark = gateway?.benchmarks?.[0];
    const text = (key: string | undefined) =>
      `${start}gateways: { ${gateway?.id}: { ${benchmark?.pillar}: { ${key}: met } } }\n`;
    expect(read(text(benchmark?.id))).toMatchObject({ valid: true, findings: [] });
    expect(read(text('leadership-table')).findings.map(({ rule, line }) => [rule, line])).toEqual([
      ['schema/unknown-key', 5],
    ]);
  });

  it('is the edition of a file that names none', () => {
    const result = read(start.replace(/framework.*\n/, ''));
    expect(result.valid && result.assessment.framework).toBe(framework.edition);
  });

  it('is the only one that is known then', () => {
    const { findings } = read(start.replace(framework.edition, 'theory-of-action/2019'));
    expect(findings.map(({ rule }) => rule)).toEqual(['framework/unknown']);
    expect(findings[0]?.suggestion).toContain(framework.edition);
  });

  it('needs its validator', () => {
    expect(() => readAssessment(new Uint8Array(), { file: 'mini.yaml', framework })).toThrow(
      'compileAssessmentValidator',
    );
  });
});
