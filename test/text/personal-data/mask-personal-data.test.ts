import { describe, expect, it } from 'vitest';
import { maskPersonalData, personalDataIn } from '../../../src/text/personal-data/mask-personal-data.js';

describe('what looks like personal data', () => {
  it.each([
    ['Write to jane.doe+team@schools.example.org.', 'Write to [email address].'],
    ['<jane@example.org>', '<[email address]>'],
    ['mailto:jane@example.org', 'mailto:[email address]'],
    ['https://example.org/form?email=jane@example.org&id=7', 'https://example.org/form?email=[email address]&id=7'],
    ['Renée: renée@écoles.example', 'Renée: [email address]'],
  ])('finds the email address in %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
    expect(personalDataIn(text)).toEqual(['email address']);
  });

  it.each([
    '(513) 555-0134',
    '513-555-0134',
    '513.555.0134',
    '+1 513 555 0134',
    '1-513-555-0134',
    '+1 (513) 555-0134',
    '123-456-7890',
  ])('finds the phone number %s', (number) => {
    expect(maskPersonalData(`Her number, ${number}, is new`)).toBe('Her number, [phone number], is new');
    expect(personalDataIn(number)).toEqual(['phone number']);
  });

  it.each([
    ['Phone: 5135550134', 'Phone: [phone number]'],
    ['call 555-0134 before noon', 'call [phone number] before noon'],
    ['Tel. 513 555 0134', 'Tel. [phone number]'],
  ])('finds the phone number in %s, by the word before it', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  it.each([
    ['Student 123-45-6789', 'Student [social security number]'],
    ['id-123-45-6789', 'id-[social security number]'],
    ['123\u201345\u20136789', '[social security number]'],
    ['2024-25,,,45.5,123-45-6789,', '2024-25,,,45.5,[social security number],'],
    ['SSN 123456789', 'SSN [social security number]'],
    ['social security number: 123 45 6789', 'social security number: [social security number]'],
  ])('finds the social security number in %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
    expect(personalDataIn(text)).toEqual(['social security number']);
  });

  it.each([
    ['DOB 05/04/2011', 'DOB [date of birth]'],
    ['D.O.B.: 5-4-11', 'D.O.B.: [date of birth]'],
    ['date of birth is 2011-05-04', 'date of birth is [date of birth]'],
    ['Ana was born on May 4, 2011 in Ohio', 'Ana was born on [date of birth] in Ohio'],
    ['born 4 May 2011', 'born [date of birth]'],
  ])('finds the date of birth in %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
    expect(personalDataIn(text)).toEqual(['date of birth']);
  });

  it('finds several in one text', () => {
    expect(personalDataIn('jane@example.org, 513-555-0134')).toEqual(['email address', 'phone number']);
  });

  it.each([
    '2018-19, 2019-20 and 2020-21',
    'Adopted 2024-02-11, reviewed 2026-03-02',
    '2024-02-11/2024-02-12',
    'https://example.org/report/513-555-0134',
    'https://example.org/d/1234567890123/edit?id=123-45-6789',
    'https://medium.com/@rivervalley/our-year',
    'https://example.org/images/logo@2x.png',
    '5297 children in 31 schools',
    '$420,000 and $85,000.00 a year',
    'served 250 400 1200 children',
    '1,234,567 of 12,345,678',
    'Birth to five program, begun 2019-09-01',
    'Children born in 2018-19',
    'The low birthweight rate fell from 8.9 to 8.1',
    '@rivervalley on social media',
    'Ordinance 2024-0117, section 12.4',
    'Grant 21-3456-789',
    'IRS form 990, 2023',
    'Room 555, floor 12',
    'evidence/2024-02-11-minutes.pdf',
    'Text messages reached 1204 families',
    '45.5123, -122.6754',
  ])('leaves %s alone', (text) => {
    expect(personalDataIn(text)).toEqual([]);
    expect(maskPersonalData(text)).toBe(text);
  });

  // Grown to megabytes they are in test/system/time-of-masking.test.ts.
  it.each([
    'a'.repeat(200_000),
    `${'a.'.repeat(100_000)}@`,
    `@${'a-'.repeat(100_000)}`,
    '%40'.repeat(70_000),
    '1-'.repeat(100_000),
    `born ${' '.repeat(200_000)}`,
    'https://a'.repeat(20_000),
    `http://${'=a.b'.repeat(50_000)}@x.com`,
    `http://${',:='.repeat(60_000)}`,
    `${'9'.repeat(200_000)}`,
    '415 555 0123 '.repeat(15_000),
  ])('takes no long time over a text made to be slow', (text) => {
    const { user } = process.cpuUsage();
    maskPersonalData(text);
    expect(process.cpuUsage().user - user).toBeLessThan(2_000_000);
  });
});
