import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/text/nearest-name.js';

describe('nearestName', () => {
  it.each<[string, string[], string | undefined]>([
    // One letter differs.
    ['blosoming', ['seedling', 'blossoming'], 'blossoming'],
    // Letters in another case do not count as different.
    ['EX-V2', ['ex-v2'], 'ex-v2'],
    // One letter of three, four or five may differ; two of them make another word.
    ['foo', ['from'], undefined],
    ['sial', ['soil'], undefined],
    ['sol', ['soil'], 'soil'],
    ['in', ['n', 'on', 'id'], undefined],
    // Two neighbors that changed places are one difference.
    ['form', ['from'], 'from'],
    ['titel', ['title'], 'title'],
    ['tilet', ['title'], undefined],
    // A third of the letters may differ: 4 of 12 here, and no more.
    ['abcdefghijkl', ['abcdefghwxyz'], 'abcdefghwxyz'],
    ['abcdefghijkl', ['abcdefgvwxyz'], undefined],
    // The nearest of several; the first of equals.
    ['soill', ['soils', 'soil'], 'soils'],
    ['soilx', ['toilx', 'soil'], 'toilx'],
    ['compst', ['campus', 'compost'], 'compost'],
    // A name as short as its differences has nothing in common with what was written.
    ['xy', ['ab'], undefined],
    ['x', ['a'], undefined],
    ['soil', [], undefined],
    // Nobody means a name by a text of more than 100 letters.
    [`blossoming${'g'.repeat(90)}`, [`blossoming${'g'.repeat(91)}`], `blossoming${'g'.repeat(91)}`],
    [`blossoming${'g'.repeat(91)}`, [`blossoming${'g'.repeat(92)}`], undefined],
    // Nobody picks from more than 1,000 names.
    ['blosoming', [...Array(999).fill('seedling'), 'blossoming'], 'blossoming'],
    ['blosoming', [...Array(1000).fill('seedling'), 'blossoming'], undefined],
  ])('finds for %s among %j: %s', (written, known, nearest) => {
    expect(nearestName(written, known)).toBe(nearest);
  });
});
