import { describe, expect, it } from 'vitest';
import { findPart, noSuchPart } from '../../src/framework/find-part.js';
import { gardens } from '../evaluate/small-assessment.js';

const benchmarks = gardens.gateways.flatMap(({ benchmarks = [] }) => benchmarks);

describe('a part of the framework', () => {
  it.each(['open-days', 'BL-N1', 'bl-n1', 'Open days', ' open days '])('is found by the name %j', (name) => {
    expect(findPart(benchmarks, name)?.id).toBe('open-days');
  });

  it('is found by nothing less than its whole name', () => {
    for (const name of ['open', '', 'N1', 'toString']) expect(findPart(benchmarks, name)).toBeUndefined();
  });

  it('that is not there is told with the one that was meant', () => {
    expect(noSuchPart('benchmark', benchmarks, 'opendays')).toBe(
      'the framework has no benchmark "opendays". Did you mean open-days?',
    );
    expect(noSuchPart('gateway', gardens.gateways, 'Seedlng')).toContain('Did you mean seedling?');
  });

  it('that is not there is told with all there are where none is close, and what was typed is cleaned', () => {
    expect(noSuchPart('gateway', gardens.gateways, 'win\u001b[31mter')).toBe(
      'the framework has no gateway "winter". Choose one of: seedling, blossoming, orchard.',
    );
  });
});
