import { describe, expect, it } from 'vitest';
import { findingRules } from '../../src/findings/finding-rules.js';

const rules = Object.entries(findingRules);

describe('the catalog of findings', () => {
  it.each(rules)('says of %s what it is, why it matters and what to do, in whole sentences', (_rule, entry) => {
    expect(entry.title.length).toBeGreaterThan(10);
    expect(entry.why).toMatch(/^[A-Z`"].{30,}\.$/);
    expect(entry.fix).toMatch(/^[A-Z`"].{9,}\.$/);
  });

  it('names every rule by its subject and what is wrong', () => {
    for (const [rule] of rules) expect(rule).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
  });

  it('explains a rule in words of its own', () => {
    expect(new Set(rules.map(([, { why }]) => why)).size).toBe(rules.length);
  });
});
