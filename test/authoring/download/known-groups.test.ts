import { expect, it } from 'vitest';
import { likelyPlace } from '../../../src/authoring/download/known-groups.js';

it.each(['504', 'Section 504', 'Students with 504 plans', '504 Plan', 'With 504', 'IEP or 504'])(
  'a group called %j belongs to disability',
  (name) => {
    expect(likelyPlace(name, [], undefined)?.dimension).toBe('disability');
  },
);

it.each(['District 504', 'School 504', 'ISD 504', 'PS 504', '1504'])('%j is the name of a place', (name) => {
  expect(likelyPlace(name, [], 'district')).toBeUndefined();
});
