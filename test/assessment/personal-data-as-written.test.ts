import { expect, it } from 'vitest';
import { maskPersonalData, personalDataIn } from '../../src/text/personal-data/mask-personal-data.js';

it.each([
  '513-555-0177x12',
  '513-555-0177ext. 3',
  'home/513-555-0177',
  'call 513 555 0177',
  '(513)\u00a0555-0177',
  '513\u2013555\u20130177',
  '+15135550177',
  'phone=5135550177',
  'cell # 513 5550177',
])('finds the phone number in %s', (text) => {
  expect(personalDataIn(text)).toEqual(['phone number']);
  expect(maskPersonalData(text)).not.toMatch(/0177/);
});

it.each([
  'DOB- 6/30/2010',
  'DOB \u2013 6/30/2010',
  'DOB: 20100630',
  'birth-date: 2010-06-30',
  'date-of-birth 2010-06-30',
  'born on the 30th of June 2010',
])('finds the date of birth in %s', (text) => {
  expect(personalDataIn(text)).toEqual(['date of birth']);
  expect(maskPersonalData(text)).not.toMatch(/2010/);
});

it('finds an email address in the path of a link, and one with a very long name', () => {
  expect(maskPersonalData('https://example.org/p/jane.qq@example.org')).toBe('https://example.org/p/[email address]');
  expect(maskPersonalData(`${'j'.repeat(100)}@example.org`)).toBe('[email address]');
});

it.each([
  '2024-25: 5240 of 5321',
  'Grant 2019-2024, $420,000, no. 12-345-678',
  'https://example.org/513-555-0177/x',
  'Minutes of 2024-02-11 and 2025-03-12 – 31 members',
  'Kindergarten to grade 3, 2018\u201319 to 2024\u201325',
])('leaves alone: %s', (text) => {
  expect(maskPersonalData(text)).toBe(text);
});
