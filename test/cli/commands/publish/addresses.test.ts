import { describe, expect, test } from 'vitest';
import { addressesOf } from '../../../../src/cli/commands/publish/addresses.js';
import type { Identity } from '../../../../src/cli/writing/publication-mark.js';

type Owner = readonly [file: string, id: string | null, name: string];

function addresses(owners: readonly Owner[], before: Readonly<Record<string, Identity>> = {}, keepAll = false) {
  const pages = owners.map(([file, id, name]) => ({ file, partnership: { id, name, states: [] } }));
  const found = addressesOf(pages, new Map(Object.entries(before)), keepAll);
  return pages.map((page) => found.get(page)?.slug);
}

describe('The addresses of pages', () => {
  const owners: Owner[] = [
    ['a', null, 'Élan Valley'],
    ['b', 'elan-valley', 'Somebody'],
    ['c', null, 'Elan, valley'],
    ['d', null, 'Elan, valley'],
    ['e', 'data', 'Data'],
    ['f', null, '世界'],
  ];
  // An id comes first; then by name ("Elan" sorts before "Élan"), and by file.
  const expected = ['elan-valley-4', 'elan-valley', 'elan-valley-2', 'elan-valley-3', 'data-2', 'partnership'];

  test('go by id, then by name, then by file', () => {
    expect(addresses(owners)).toEqual(expected);
  });

  test("don't depend on the order of the files", () => {
    for (let turn = 1; turn < owners.length; turn++) {
      const turned = [...owners.slice(turn), ...owners.slice(0, turn)];
      expect(addresses(turned)).toEqual([...expected.slice(turn), ...expected.slice(0, turn)]);
    }
  });

  test('are those of before: by id, by name, and by name where one side has no id', () => {
    const before = {
      one: { id: 'x', name: 'Old name' },
      two: { id: null, name: 'Same' },
      three: { id: null, name: 'Got an id' },
      four: { id: 'gone', name: 'Lost its id' },
      five: { id: 'y', name: 'Other id' },
    };
    expect(
      addresses(
        [
          ['a', 'x', 'New name'],
          ['b', null, 'Same'],
          ['c', 'z', 'Got an id'],
          ['d', null, 'Lost its id'],
          ['e', 'five', 'Other id'],
        ],
        before,
      ),
    ).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  test('are not taken from one of the same name by one that has an id', () => {
    const before = { valley: { id: null, name: 'Valley' } };
    expect(
      addresses(
        [
          ['a', 'first', 'Valley'],
          ['b', null, 'Valley'],
        ],
        before,
      ),
    ).toEqual(['first', 'valley']);
  });

  test('of pages that stay are not given to others', () => {
    const before = { valley: { id: null, name: 'Valley' } };
    expect(addresses([['a', null, 'valley']], before)).toEqual(['valley']);
    expect(addresses([['a', null, 'valley']], before, true)).toEqual(['valley-2']);
  });
});
