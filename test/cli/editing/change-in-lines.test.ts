import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runHere } from '../run-here.js';
import { folderWith } from '../run-strive.js';

describe('what an edit does to gateways and verdicts', () => {
  it('names every result that changes, whatever it was before', async () => {
    const text = readFileSync('examples/systems-change-undetermined.yaml', 'utf8');
    const cwd = folderWith({ 'u.yaml': text });
    const { stdout } = await runHere(cwd, ['add-value', 'u.yaml', 'fall-enrollment', '2025', '46.6']);
    // The fourth outcome counts, so the proof point comes. What waited for it is known to be unmet now.
    expect(stdout.split('\n')).toEqual([
      'fall-enrollment, 2025: no value -> 46.6',
      'Proof point: not enough data to say -> crossed',
      'Systems transformation: not enough data to say -> not crossed',
      'Proof point: not enough data to say -> eligible',
      'Systems transformation: not enough data to say -> not eligible',
      '',
    ]);
  });
});
