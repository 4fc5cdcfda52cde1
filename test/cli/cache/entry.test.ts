import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Entry, formatEntry, parseEntry } from '../../../src/cli/cache/entry.js';

const part = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constant('two\nlines\n'),
  fc.record({ text: fc.string() }),
  fc.uint8Array(),
);

it('an entry is read back as it was kept, whatever its parts hold', () => {
  fc.assert(
    fc.property(fc.array(part), fc.string(), (parts, name) => {
      const digest = { valid: true, errors: 0, warnings: 0, infos: 0, eligible: [], unmet: [] };
      const entry: Entry = {
        result: { name, digest, parts },
        dependencies: [['exists', 'a.pdf', 'true']],
        ahead: { assessedOn: '2026-06-30', wasAhead: false },
      };
      expect(parseEntry(Buffer.from(formatEntry(entry)))).toEqual(entry);
    }),
  );
});
