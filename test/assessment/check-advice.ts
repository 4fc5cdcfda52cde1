import { expect, it } from 'vitest';
import { findingsOf, threeLines } from './read-text.js';

/** What is wrong, the one finding that it gives, and the text as it is when its advice was followed. */
export interface Advice {
  readonly broken: string;
  readonly rule: string;
  readonly place: string;
  readonly says: readonly string[];
  readonly fixed: string;
}

export const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

/** Lines below a pillar, from line 7 on. */
export const pillar = (...added: readonly string[]) =>
  threeLines + lines('gateways:', '  exploring:', '    shared-community-vision:', ...added);

/** Lines below a benchmark that is met, from line 9 on; one with evidence stands below it. */
export const benchmark = (...added: readonly string[]) =>
  pillar('      leadership-table:', '        status: met', ...added, '        evidence: [Charter]');

/** Entries of evidence, from line 10 on. */
export const evidence = (...added: readonly string[]) =>
  pillar('      leadership-table:', '        status: met', '        evidence:', ...added);

/** Lines below an indicator that lacks only its values, from line 9 on. */
export const indicator = (...added: readonly string[]) =>
  threeLines + lines('outcomes:', '  employment:', '    jobs:', '      name: Jobs', '      unit: score', ...added);

/** The findings of a text, in short. */
export const finding = (broken: string) =>
  findingsOf(broken).map(({ rule, line, column, message, suggestion }) => ({
    rule,
    place: `${line}:${column}`,
    said: `${message} ${suggestion}`,
  }));

/** Each broken text gives its one finding, and the fixed one none. */
export function check(cases: readonly (readonly [what: string, advice: Advice])[]): void {
  it.each(cases)('%s', (_what, { broken, rule, place, says, fixed }) => {
    const found = finding(broken);
    expect(found).toEqual([{ rule, place, said: expect.any(String) }]);
    for (const words of says) expect(found[0]?.said).toContain(words);
    expect(findingsOf(fixed)).toEqual([]);
    expect(fixed).not.toBe(broken);
  });
}
