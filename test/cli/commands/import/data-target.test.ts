import { expect, it } from 'vitest';
import { targetOf } from '../../../../src/cli/commands/import/data-target.js';

it.each([
  [{ '2023-24': null, '2024-25': { value: null } }, false],
  [{ '2023-24': null, '2024-25': 41.2 }, true],
  [{ '2023-24': { count: 41, of: 100 } }, true],
  [{ '2023-24': '>=95' }, true],
  [{ '2023-24': 'suppressed' }, true],
])('an indicator with the values %j has numbers of its own: %j', (values, hasValues) => {
  const place = { outcome: 'employment', indicator: 'jobs' };
  const target = targetOf({ name: 'Jobs', unit: 'percent', values }, place, undefined, { into: 'p.yaml' });
  // In either case it's known which kind of years it uses.
  expect(target).toMatchObject({ hasValues, calendarYears: false });
});
