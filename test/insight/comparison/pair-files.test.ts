import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claimant, pairFiles } from '../../../src/insight/comparison/pair-files.js';
import { effort } from '../../thorough.js';

const file = (path: string, id: string | null, name: string | null = path): Claimant => ({
  file: path,
  path,
  id,
  name,
});

function paired(olds: readonly Claimant[], news: readonly Claimant[]) {
  const { pairs, onlyOld, onlyNew, ambiguous } = pairFiles(olds, news);
  return {
    pairs: pairs.map(({ by, old, new: now }) => `${old.path} ${now.path} ${by}`),
    onlyOld: onlyOld.map(({ path }) => path),
    onlyNew: onlyNew.map(({ path }) => path),
    ambiguous,
  };
}

describe('two files are about the same partnership', () => {
  it('by its id, wherever they lie and whatever it is called', () => {
    expect(
      paired([file('a', 'river', 'River'), file('b', 'hill')], [file('b', 'river', 'Big River'), file('c', 'hill')]),
    ).toEqual({ pairs: ['a b id', 'b c id'], onlyOld: [], onlyNew: [], ambiguous: [] });
  });

  it('by the path, where an id is missing on one side or both', () => {
    expect(paired([file('a', null), file('b', 'hill', 'H')], [file('a', null), file('b', null, 'Hill')])).toEqual({
      pairs: ['a a path', 'b b path'],
      onlyOld: [],
      onlyNew: [],
      ambiguous: [],
    });
  });

  it('by the name, where neither tells', () => {
    expect(paired([file('a', null, 'River')], [file('2026/a', 'river', 'River')]).pairs).toEqual(['a 2026/a name']);
  });

  it('never against their ids', () => {
    const { pairs, onlyOld, onlyNew } = paired([file('a', 'river', 'River')], [file('a', 'hill', 'River')]);
    expect([pairs, onlyOld, onlyNew]).toEqual([[], ['a'], ['a']]);
  });

  it('and an invalid file is one by its path alone', () => {
    expect(paired([file('a', null, null)], [file('a', 'river')]).pairs).toEqual(['a a path']);
    expect(paired([file('a', null, null)], [file('b', null, null)]).pairs).toEqual([]);
  });
});

describe('what two files of a folder claim', () => {
  it('is told, and pairs by the path alone', () => {
    expect(paired([file('a', 'river'), file('b', 'river')], [file('a', 'river'), file('c', 'river')])).toEqual({
      pairs: ['a a path'],
      onlyOld: ['b'],
      onlyNew: ['c'],
      ambiguous: [
        { side: 'old', by: 'id', claim: 'river', files: ['a', 'b'] },
        { side: 'new', by: 'id', claim: 'river', files: ['a', 'c'] },
      ],
    });
  });

  it('is told for names that nothing else settles', () => {
    const { pairs, ambiguous } = paired(
      [file('a', null, 'River'), file('b', null, 'River')],
      [file('c', null, 'River')],
    );
    expect(pairs).toEqual([]);
    expect(ambiguous).toEqual([{ side: 'old', by: 'name', claim: 'River', files: ['a', 'b'] }]);
  });
});

describe('a name that two files of a folder share', () => {
  it('is told where one of them has an id, too, as long as it keeps a pair from being found', () => {
    const { pairs, ambiguous } = paired(
      [file('a', 'river', 'River'), file('b', null, 'River')],
      [file('c', null, 'River')],
    );
    expect(pairs).toEqual([]);
    expect(ambiguous).toEqual([{ side: 'old', by: 'name', claim: 'River', files: ['a', 'b'] }]);
    expect(
      paired([file('c', null, 'River')], [file('a', 'river', 'River'), file('b', 'hill', 'River')]).ambiguous,
    ).toEqual([{ side: 'new', by: 'name', claim: 'River', files: ['a', 'b'] }]);
  });

  it("isn't told where their ids tell them apart, and nothing in the other folder could be either", () => {
    const news = [file('a', 'river', 'River'), file('b', 'hill', 'River')];
    expect(paired([], news).ambiguous).toEqual([]);
    expect(paired([file('c', 'lake', 'River')], news).ambiguous).toEqual([]);
  });
});

describe('whatever the files claim', () => {
  const claimants = fc
    .uniqueArray(
      fc.record({
        path: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        id: fc.constantFrom(null, null, 'x', 'y', 'z'),
        name: fc.constantFrom(null, 'p', 'q', 'r'),
      }),
      { selector: ({ path }) => path, maxLength: 5 },
    )
    .map((files) => files.map(({ path, id, name }) => file(path, id, name)));

  it('each file is in one pair or in none, and none is lost', () => {
    fc.assert(
      fc.property(claimants, claimants, (olds, news) => {
        const { pairs, onlyOld, onlyNew, ambiguous } = pairFiles(olds, news);
        const sorted = (files: readonly Claimant[]) => files.map(({ path }) => path).sort();
        expect(sorted([...pairs.map(({ old }) => old), ...onlyOld])).toEqual(sorted(olds));
        expect(sorted([...pairs.map((pair) => pair.new), ...onlyNew])).toEqual(sorted(news));
        for (const { old, new: now } of pairs)
          expect(old.id === null || now.id === null || old.id === now.id).toBe(true);
        // What could be a pair by its name is one, or the name is told.
        for (const old of onlyOld)
          for (const now of onlyNew)
            if (old.name !== null && old.name === now.name && (old.id === null || now.id === null || old.id === now.id))
              expect(ambiguous.map(({ claim }) => claim)).toContain(old.name);
      }),
      { numRuns: effort(100, 2000) },
    );
  });
});
