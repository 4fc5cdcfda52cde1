import { describe, expect, it } from 'vitest';
import { csvCell, csvRow } from '../../../src/report/csv/csv-cell.js';

describe('a cell', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['a;b', '"a;b"'],
    ['a|b', '"a|b"'],
    [' a ', 'a'],
    ['a\nb', 'a b'],
    ['a\r\nb', 'a b'],
    ['a\u0000b', 'ab'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\tx', "'x"],
    ['\rx', "'x"],
    ['\n ', ''],
    ["\n'", "''"],
    [' =1', "'=1"],
    ['\u001b[31m=1', "'=1"],
    ['\u200b=1', "'=1"],
    ['＝1', "'＝1"],
    ['=1,2', '"\'=1,2"'],
    ['a=1', 'a=1'],
  ])('of the text %j is %j', (text, cell) => expect(csvCell(text)).toBe(cell));

  it.each([
    [-3.7, '-3.7'],
    [0, '0'],
    [-0, '0'],
    [1e21, '1e+21'],
    [true, 'true'],
    [false, 'false'],
    [null, ''],
  ])('of %j is %j', (value, cell) => expect(csvCell(value)).toBe(cell));
});

it('a row ends as RFC 4180 has it', () => expect(csvRow(['a', -1, null])).toBe('a,-1,\r\n'));
