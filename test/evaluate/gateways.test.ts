import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { gatewayStates, judgeGateways } from '../../src/evaluate/gateways.js';
import { resolveMethod } from '../../src/evaluate/method.js';
import { rememberOnce } from '../../src/evaluate/remember.js';
import type { Framework, Gateway } from '../../src/generated/framework.js';
import { answers, assessment, gardens } from './small-assessment.js';

const [seedling, blossoming, orchard] = gardens.gateways as [Gateway, Gateway, Gateway];
const { benchmarks = [] } = blossoming;

/** The gardens with another gateway in the middle. */
function withMiddle(middle: Omit<Gateway, 'id' | 'code' | 'title' | 'statement'>): Framework {
  const { id, code, title, statement } = blossoming;
  const determinations = gardens.determinations.map((determination) => ({ ...determination, criteria: [] }));
  return { ...gardens, determinations, gateways: [seedling, { id, code, title, statement, ...middle }, orchard] };
}

const middleOf = (framework: Framework, changes = {}) => evaluate(framework, assessment(changes)).gateways[1];

describe("A gateway's threshold", () => {
  it('is none where the framework sets none: nothing is asked', () => {
    expect(middleOf(withMiddle({ benchmarks }))).toMatchObject({ threshold: null, own: 'met', total: 4, unknown: 4 });
  });

  it('is none without benchmarks', () => {
    const found = middleOf(withMiddle({ threshold: { kind: 'across-pillars', count: 2 } }));
    expect(found).toMatchObject({ threshold: null, own: 'met', total: 0 });
  });

  it('is every benchmark where its reading comes to nothing', () => {
    const framework = withMiddle({ benchmarks, threshold: { reading: 'no-such-reading' } });
    expect(middleOf(framework)?.threshold).toStrictEqual({
      kind: 'all-benchmarks',
      required: 4,
      result: 'undetermined',
    });
  });
});

describe('The states of gateways', () => {
  const judged = judgeGateways(
    gardens,
    assessment({ answers: answers({ blossoming: { compost: 'met', 'open-days': 'met' } }) }),
    resolveMethod(gardens),
    'self',
  );

  it('follow from their own and from those before', () => {
    const { own, state } = gatewayStates(judged, resolveMethod(gardens), () => 'met', rememberOnce());
    expect(['seedling', 'blossoming', 'orchard'].map(own)).toStrictEqual(['undetermined', 'met', 'met']);
    expect(['seedling', 'blossoming', 'orchard'].map(state)).toStrictEqual([
      'undetermined',
      'undetermined',
      'undetermined',
    ]);
  });

  it('are not known for a gateway that is not there', () => {
    const { own, state } = gatewayStates(judged, resolveMethod(gardens), () => 'met', rememberOnce());
    expect(own('winter')).toBe('undetermined');
    expect(state('winter')).toBe('undetermined');
  });

  it('ask which determination crosses a gateway', () => {
    const asked: string[] = [];
    const judge = (id: string) => {
      asked.push(id);
      return 'unmet' as const;
    };
    const { own } = gatewayStates(judged, resolveMethod(gardens), judge, rememberOnce());
    expect(own('orchard')).toBe('unmet');
    expect(asked).toStrictEqual(['sunflower']);
  });
});
