import { describe, expect, it } from 'vitest';
import { arranged, type Placement } from '../../../src/insight/network/arrangement.js';

const group = (title: string, rank = 0) => ({ rank, title });
const placed = (name: string, placement: Partial<Placement>) => ({
  name,
  placement: { key: [], groups: [], ...placement },
});
const order = (...items: ReturnType<typeof placed>[]) =>
  arranged(items, ({ placement }) => placement).map(({ title, items: own }) => [title, own.map(({ name }) => name)]);

describe('results that are arranged', () => {
  it('come by their keys, the first part first, and what is alike in the order in which it came', () => {
    const items = [
      placed('c', { key: [1, 'b'] }),
      placed('a', { key: [2, 'a'] }),
      placed('d', { key: [1, 'b'] }),
      placed('b', { key: [1, 'a'] }),
    ];
    expect(order(...items)).toStrictEqual([[undefined, ['b', 'c', 'd', 'a']]]);
  });

  it('come by name as people sort names', () => {
    const names = ['Zebra', 'émile', 'apple', 'Emma'].map((name) => placed(name, { key: [0, name] }));
    expect(order(...names)).toStrictEqual([[undefined, ['apple', 'émile', 'Emma', 'Zebra']]]);
  });

  it('come in groups by rank and then by title, and in each group that they are in', () => {
    expect(
      order(
        placed('a', { groups: [group('Ohio'), group('Kentucky')], key: [2] }),
        placed('b', { groups: [group('None', 1)], key: [1] }),
        placed('c', { groups: [group('Ohio')], key: [1] }),
      ),
    ).toStrictEqual([
      ['Kentucky', ['a']],
      ['Ohio', ['c', 'a']],
      ['None', ['b']],
    ]);
  });

  it('are none where there are none', () => {
    expect(order()).toStrictEqual([]);
  });
});
