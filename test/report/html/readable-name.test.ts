import { expect, test } from 'vitest';
import { groupOfPointer, readableGroups, readableName } from '../../../src/report/html/readable-name.js';

test.each([
  ['not-low-income', 'not low income'],
  ['race-ethnicity', 'race and ethnicity'],
  ['english-learners', 'English learners'],
  ['students-with-an-iep', 'students with an IEP'],
])('%s reads as %s', (id, name) => expect(readableName(id)).toBe(name));

const readable = readableGroups([
  { dimension: 'disability', group: 'students-with-disabilities' },
  { dimension: 'gender', group: 'others' },
  { dimension: 'income', group: 'others' },
]);

test('A text that names a group by its id gets its name', () => {
  expect(readable('Reading, students-with-disabilities (disability); and more')).toBe(
    'Reading, students with disabilities; and more',
  );
});

test('The dimension stays where two have a group of that name', () => {
  expect(readable('others (income) in Reading')).toBe('others (income) in Reading');
});

test('What only looks like a group stays as it is', () => {
  expect(readable('Reading (state-assessment), students-with-disabilities (gender)')).toBe(
    'Reading (state-assessment), students-with-disabilities (gender)',
  );
});

test('A long text takes time that goes with its length', () => {
  const text = 'a'.repeat(1_000_000);
  const start = performance.now();
  expect(readable(text)).toBe(text);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('A pointer to a group names it, and any other none', () => {
  expect(groupOfPointer('/outcomes/a/b/disparities/income/groups/low-income')).toEqual([
    { dimension: 'income', group: 'low-income' },
  ]);
  expect(groupOfPointer('/outcomes/a/b')).toEqual([]);
});
