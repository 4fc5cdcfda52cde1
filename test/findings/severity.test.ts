import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.js';
import { findingRules } from '../../src/findings/finding-rules.js';
import { adjustableRules, refusedOverride, withSeverities } from '../../src/findings/severity.js';

const finding = (rule: string, severity: Finding['severity']): Finding => ({
  rule,
  severity,
  message: 'Something.',
  file: 'a.yaml',
  line: 1,
  column: 1,
  path: '',
});

const levelingDown = finding('gap/leveling-down', 'warning');
const noCore = finding('outcome/no-core', 'warning');
const aBreak = finding('indicator/break', 'info');
const unknownKey = finding('schema/unknown-key', 'error');

describe('withSeverities', () => {
  const result = { file: 'a.yaml', valid: true, findings: [levelingDown, noCore, aBreak] };

  it.each(['error', 'info'] as const)('makes a warning an %s and leaves the others, in their order', (severity) => {
    expect(withSeverities(result, { 'gap/leveling-down': severity })).toEqual({
      ...result,
      findings: [{ ...levelingDown, severity }, noCore, aBreak],
    });
  });

  it('makes an info a warning, or an error', () => {
    expect(withSeverities(result, { 'indicator/break': 'warning' }).findings[2]).toEqual({
      ...aBreak,
      severity: 'warning',
    });
    expect(withSeverities(result, { 'indicator/break': 'error' }).findings[2]).toEqual({
      ...aBreak,
      severity: 'error',
    });
  });

  it('takes out what is off', () => {
    expect(withSeverities(result, { 'gap/leveling-down': 'off', 'indicator/break': 'off' }).findings).toEqual([noCore]);
  });

  it('takes out every finding of a kind', () => {
    const twice = { findings: [noCore, levelingDown, { ...noCore, line: 9 }] };
    expect(withSeverities(twice, { 'outcome/no-core': 'off' }).findings).toEqual([levelingDown]);
  });

  it('leaves a result valid whose warnings became errors: it was computed all the same', () => {
    expect(withSeverities(result, { 'gap/leveling-down': 'error' }).valid).toBe(true);
  });

  it('leaves the errors of a file as they are, wherever the choice comes from', () => {
    const invalid = { file: 'a.yaml', valid: false, findings: [unknownKey, noCore] };
    expect(withSeverities(invalid, { 'schema/unknown-key': 'off', 'outcome/no-core': 'info' })).toEqual({
      ...invalid,
      findings: [unknownKey, { ...noCore, severity: 'info' }],
    });
  });

  it('does not change what it was given', () => {
    withSeverities(result, { 'gap/leveling-down': 'off' });
    expect(result.findings).toEqual([levelingDown, noCore, aBreak]);
  });

  it('gives the very same result where nothing is chosen for it', () => {
    expect(withSeverities(result, {})).toBe(result);
    expect(withSeverities(result, { 'evidence/stale': 'error' })).toBe(result);
  });
});

describe('what may be chosen', () => {
  it('is the severity of every warning and info', () => {
    expect(adjustableRules).toContain('gap/leveling-down');
    expect(adjustableRules).toContain('indicator/break');
    expect(adjustableRules).not.toContain('schema/unknown-key');
    for (const rule of adjustableRules) {
      for (const severity of ['error', 'warning', 'info', 'off'])
        expect(refusedOverride(rule, severity)).toBeUndefined();
    }
  });

  it('is no other severity for any error', () => {
    for (const [rule, entry] of Object.entries(findingRules)) {
      if (entry.severity !== 'error') continue;
      for (const severity of ['warning', 'info', 'off']) {
        expect(refusedOverride(rule, severity)).toBe(
          `${rule} is an error in the file. Nothing can be computed until it's fixed, so you can't lower its severity.`,
        );
      }
      expect(refusedOverride(rule, 'error')).toBeUndefined();
    }
  });

  it.each([
    ['gap/leveling-dwon', 'error', 'There is no kind of finding "gap/leveling-dwon". Did you mean gap/leveling-down?'],
    ['toString', 'off', 'There is no kind of finding "toString". `strive explain findings` lists them.'],
    ['gap/leveling-down', 'warn', 'There is no severity "warn". Did you mean warning?'],
    ['gap/leveling-down', 'fatal-to-all', 'Use one of: error, warning, info, off.'],
  ])('is not %s=%s', (rule, severity, refusal) => {
    expect(refusedOverride(rule, severity)).toBe(refusal);
  });
});
