import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { PairComparison } from '../../../src/generated/comparison.js';
import { summarize } from '../../../src/insight/comparison/summarize.js';
import type { Folders } from '../../../src/report/comparison/any-comparison.js';
import { compareTexts, twoYears } from './two-years.js';

const { before, after } = twoYears();

/** A pair of files, under another name. */
export function pair(name: string, one: string, other: string, sha256: string | null = null): PairComparison {
  const named = (text: string) => text.replace('name: Harbor Reach Promise', `name: ${name}`);
  const {
    framework: _,
    basis: __,
    methodInForce: ___,
    countedBy: ____,
    readings: _____,
    ...compared
  } = compareTexts(named(one), named(other));
  const file = `${name.toLowerCase().replaceAll(' ', '-')}.yaml`;
  return {
    by: 'path',
    ...compared,
    old: { ...compared.old, file: `2026/${file}`, sha256 },
    new: { ...compared.new, file: `2027/${file}`, sha256 },
  };
}

export function folders(pairs: readonly PairComparison[], changes: Partial<Folders> = {}): Folders {
  const only = { onlyOld: changes.onlyOld?.length ?? 0, onlyNew: changes.onlyNew?.length ?? 0 };
  return {
    framework: defaultFramework.edition,
    basis: 'self',
    methodInForce: 'file',
    countedBy: 'framework',
    readings: {},
    revision: null,
    old: '2026',
    new: '2027',
    pairs: [...pairs],
    onlyOld: [],
    onlyNew: [],
    ambiguous: [],
    summary: summarize(defaultFramework, pairs, only, changes.countedBy ?? 'framework'),
    ...changes,
  };
}

export const words = before.replace('source: State assessment', 'source: The state assessment');
/** Who gained, who lost, who stayed, and who can't be compared. */
export const network = folders(
  [
    pair('Lost Valley', before, after),
    pair('Gain Hills', after, before),
    pair('Same Plains', before, words),
    pair('Broken Creek', before, 'strive: 1\n'),
  ],
  {
    onlyOld: [{ file: '2026/gone.yaml', valid: true, partnership: { id: null, name: 'Gone | Town' } }],
    onlyNew: [{ file: '2027/broken too.yaml', valid: false, partnership: null }],
    ambiguous: [{ side: 'new', by: 'id', claim: 'river', files: ['2027/a.yaml', '2027/b.yaml'] }],
  },
);
