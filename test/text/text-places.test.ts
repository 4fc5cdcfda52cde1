import { describe, expect, it } from 'vitest';
import { textPlaces } from '../../src/text/text-places.js';

describe('places in a text', () => {
  const text = 'ab\ncd\r\n\re\n';
  const { placeOf, lineRange, lineCount } = textPlaces(text);
  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [5, 2, 3],
    [7, 3, 1],
    [8, 4, 1],
    [10, 5, 1],
    [99, 5, 1],
    [-1, 1, 1],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(placeOf(offset)).toEqual({ line, column });
  });

  it('knows its lines', () => {
    expect(lineCount).toBe(5);
    const lines = [1, 2, 3, 4, 5].map((line) => text.slice(lineRange(line).start, lineRange(line).end));
    expect(lines).toEqual(['ab', 'cd', '', 'e', '']);
  });
});
