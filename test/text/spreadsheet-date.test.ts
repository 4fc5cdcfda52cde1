import { describe, expect, it } from 'vitest';
import { rangeShownAsDay, schoolYearShownAsMonth } from '../../src/text/spreadsheet-date.js';

describe('what a spreadsheet shows as a date', () => {
  it.each([
    ['Dec-11', '2011-12'],
    ['nov-10', '2010-11'],
    ['Oct-09', '2009-10'],
    ['Feb-01', '2001-02'],
    ['Jan-00', '2000-01'],
    ['2011-12-01', '2011-12'],
    ['12/1/2011', '2011-12'],
    ['02/01/2001', '2001-02'],
    [' Dec-11 ', '2011-12'],
  ])('reads %s as the school year %s', (text, period) => {
    expect(schoolYearShownAsMonth(text)).toBe(period);
  });

  it.each([
    'Dec-12',
    'Nov-11',
    'Dec-10',
    'Jan-12',
    'Foo-11',
    'Foo-99',
    '13/1/2012',
    '2012-13-01',
    '2011-12-02',
    '12/2/2011',
    '1911-12-01',
    '2011-12',
    'December-11',
    '',
  ])('reads %s as no school year', (text) => {
    expect(schoolYearShownAsMonth(text)).toBeUndefined();
  });

  it.each([
    ['14-Oct', '10-14'],
    ['5-Jan', '1-5'],
    ['9-jun', '6-9'],
    ['11-Nov', '11-11'],
    ['31-Dec', '12-31'],
  ])('reads %s as the range %s', (text, range) => {
    expect(rangeShownAsDay(text)).toBe(range);
  });

  it.each(['9-Oct', '32-Jan', '5-Foo', '0-Jan', 'Oct-14', '10-14', ''])('reads %s as no range', (text) => {
    expect(rangeShownAsDay(text)).toBeUndefined();
  });
});
