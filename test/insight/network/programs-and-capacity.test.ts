import { expect, test } from 'vitest';
import type { ValidAssessment, Verdict } from '../../../src/generated/report.js';
import { countNetwork } from '../../../src/insight/network/network.js';
import { networkEntry } from '../../../src/insight/network/network-entry.js';
import { brokenGarden, garden, gardens } from '../gardens.js';

type Compared = NonNullable<ValidAssessment['capacity']>['budget'];

/** A garden with this verdict on the seed exchange, and this capacity next to that of others; without it none is told. */
function swapping(name: string, verdict: Verdict, compared?: readonly [budget: Compared, staffing: Compared]) {
  const { programs: [program] = [] } = gardens;
  if (!program) throw new Error('The mini edition has a program.');
  const { id, title, kind, held } = program;
  const [budget, staffing] = compared ?? [];
  return {
    ...garden(name),
    programs: [{ id, title, kind, held, verdict, criteria: [], topics: [], facts: {} }],
    capacity: compared && ({ budget, staffing } as NonNullable<ValidAssessment['capacity']>),
  } as ValidAssessment;
}

test('programs are counted by verdict, with the names of those that one fits; capacity by where it is', () => {
  const tally = countNetwork(gardens, 'in-force');
  for (const result of [
    swapping('Acorn', 'eligible', ['below', 'within']),
    swapping('Birch', 'undetermined'),
    swapping('Cedar', 'eligible', ['above', 'unknown']),
    swapping('Date', 'not-eligible', ['below', 'within']),
    // Nothing was computed from it: it counts nowhere.
    brokenGarden('elm.yaml', 1),
  ])
    tally.add(networkEntry(result, 'in-force'));
  const { programs, capacity } = tally.network();
  expect(programs).toEqual([
    {
      id: 'seed-exchange',
      title: 'Seed exchange',
      kind: 'support',
      held: 'each spring',
      verdicts: { eligible: 2, 'not-eligible': 1, undetermined: 1 },
      fitting: ['Acorn', 'Cedar'],
    },
  ]);
  // Birch tells no capacity: both are unknown.
  expect(capacity).toEqual({
    budget: { below: 2, within: 0, above: 1, unknown: 1 },
    staffing: { below: 0, within: 2, above: 0, unknown: 2 },
  });
});

test('a program that nobody has a verdict on is there, with zeros', () => {
  const { programs, capacity } = countNetwork(gardens, 'in-force').network();
  expect(programs[0]).toMatchObject({ verdicts: { eligible: 0, 'not-eligible': 0, undetermined: 0 }, fitting: [] });
  expect(capacity.budget).toEqual({ below: 0, within: 0, above: 0, unknown: 0 });
});

test('of very many that a program fits, the first are named', () => {
  const tally = countNetwork(gardens, 'in-force');
  for (let number = 0; number < 25; number++)
    tally.add(networkEntry(swapping(`Garden ${number}`, 'eligible'), 'in-force'));
  const [program] = tally.network().programs;
  expect(program?.verdicts.eligible).toBe(25);
  expect(program?.fitting).toEqual(Array.from({ length: 20 }, (_, number) => `Garden ${number}`));
});
