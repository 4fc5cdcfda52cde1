import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/report/place.js';

describe('placeOf', () => {
  it.each([
    ['River Valley, Ohio', ['OH'], 'River Valley, Ohio (OH)'],
    // The state stands there once.
    ['River Valley, Ohio (OH)', ['OH'], 'River Valley, Ohio (OH)'],
    ['River Valley, OH', ['OH'], 'River Valley, OH'],
    ['River Valley (OH, KY)', ['KY', 'OH'], 'River Valley (OH, KY)'],
    ['River Valley, OH and KY', ['OH', 'KY'], 'River Valley, OH and KY'],
    ['River Valley, OH/KY', ['OH', 'KY'], 'River Valley, OH/KY'],
    // Not all of them, not at the end, or not as a word of its own.
    ['River Valley, OH', ['OH', 'KY'], 'River Valley, OH (OH, KY)'],
    ['OH Valley', ['OH'], 'OH Valley (OH)'],
    ['SOHO', ['OH'], 'SOHO (OH)'],
    ['OH', ['OH'], 'OH (OH)'],
    ['River Valley', undefined, 'River Valley'],
    [undefined, ['OH', 'KY'], 'OH, KY'],
    [undefined, undefined, ''],
  ])('of %j in %j is %j', (community, states, place) => {
    expect(placeOf({ name: 'X', ...(community && { community }), ...(states && { states }) } as never)).toBe(place);
  });
});
