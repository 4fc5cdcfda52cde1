import { describe, expect, it } from 'vitest';
import { checkConfigNames } from '../../src/config/check-config-names.js';
import { defaultFramework } from '../../src/framework/default-framework.js';

describe('checkConfigNames', () => {
  it('knows the gateways, determinations, readings, and options of the framework', () => {
    const config = {
      require: ['sustaining', 'proof-point', 'ongoing-proof-point'],
      readings: { 'gap-measure': 'relative', 'leveling-down': 'counted' },
    };
    expect(checkConfigNames(config, defaultFramework)).toEqual([]);
    expect(checkConfigNames({}, defaultFramework)).toEqual([]);
  });

  it('finds what the framework does not have, each in its place', () => {
    const config = {
      require: ['exploring', 'sustainning', 'constructor'],
      readings: { 'gap-mesure': 'relative', 'gap-measure': 'relativ', constructor: 'x' },
    };
    expect(checkConfigNames(config, defaultFramework)).toEqual([
      {
        rule: 'schema/value',
        message: "`sustainning` isn't a gateway or determination in the framework.",
        path: '/require/1',
        suggestion: 'Did you mean `sustaining`?',
      },
      {
        rule: 'schema/value',
        message: "`constructor` isn't a gateway or determination in the framework.",
        path: '/require/2',
        suggestion: expect.stringMatching(/^Use `exploring`, `emerging`, .* or `ongoing-proof-point`\.$/),
      },
      {
        rule: 'schema/unknown-key',
        message: "`gap-mesure` isn't a reading in the framework.",
        path: '/readings/gap-mesure',
        at: 'key',
        suggestion: 'Did you mean `gap-measure`?',
      },
      {
        rule: 'schema/value',
        message: "`relativ` isn't an option of the reading `gap-measure`.",
        path: '/readings/gap-measure',
        suggestion: 'Did you mean `relative`?',
      },
      expect.objectContaining({ rule: 'schema/unknown-key', path: '/readings/constructor' }),
    ]);
  });
});
