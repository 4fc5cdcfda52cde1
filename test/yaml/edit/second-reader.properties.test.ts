import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editOptionsFor } from '../../../src/authoring/answers/key-order.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { EditRefused, type Plain } from '../../../src/yaml/edit/edit.js';
import { editText } from '../../../src/yaml/edit/edit-text.js';
import { secondReading } from '../../../src/yaml/edit/second-reader.js';
import { effort } from '../../thorough.js';
import { readText } from '../read/read-text.js';
import { editOf, pickerOf, yamlText } from './arbitrary-yaml.js';

const read = (text: string) => secondReading(new TextEncoder().encode(text));

const examples = readdirSync('examples').filter((name) => name.endsWith('.yaml'));

/** Checks that another reader has nothing against an edit of a text that it reads as we do. */
function check(text: string, seed: number): void {
  if (/^\t+$/m.test(text) || readText(text).findings.length > 0 || read(text) !== undefined) return;
  const edit = editOf(pickerOf(seed), readText(text).value as Plain);
  let next = text;
  try {
    next = editText(text, [edit], editOptionsFor(defaultFramework));
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
  }
  expect(read(next), next).toBeUndefined();
}

describe('what an edit writes', () => {
  it('is read the same by another reader, in every example', () => {
    for (const name of examples) {
      const text = readFileSync(`examples/${name}`, 'utf8');
      fc.assert(
        fc.property(fc.noShrink(fc.integer()), (seed) => check(text, seed)),
        { numRuns: effort(1, 2) },
      );
    }
  });

  it('is read the same by another reader, however the file is written', () => {
    fc.assert(
      fc.property(fc.noShrink(fc.integer()), fc.noShrink(fc.integer()), (text, seed) =>
        check(yamlText(pickerOf(text)), seed),
      ),
      { numRuns: effort(100, 500) },
    );
  });
});
