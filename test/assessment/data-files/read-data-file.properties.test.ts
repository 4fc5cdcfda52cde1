import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readDataFile } from '../../../src/assessment/data-files/read-data-file.js';
import { effort } from '../../thorough.js';

// Many runs on a busy machine: the time that they take is no part of what they test.
vi.setConfig({ testTimeout: 120_000 });

const pieces = [
  '"',
  '""',
  ',',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '2019',
  '2024-25',
  '1.5',
  '*',
  'x',
  'true',
  'race',
  ';',
  '\u001b',
  '\u00e9',
  '\u{1f600}',
];
const csvLikeText = fc
  .array(fc.constantFrom(...pieces), { maxLength: 24 })
  .map((chosen) => `period,value,note\n${chosen.join('')}`);

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('whatever a data file holds', () => {
  it('it is read or refused at a place in the file', () => {
    fc.assert(
      fc.property(csvLikeText, (text) => {
        const lines = text.split(/\r\n?|\n/);
        const { rows, findings } = readDataFile(new TextEncoder().encode(text), 'f');
        for (const { line, column } of [...rows, ...findings]) {
          expect(line >= 1 && line <= lines.length).toBe(true);
          expect(column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1).toBe(true);
        }
      }),
      { numRuns: effort(300, 3000) },
    );
  });

  it('any bytes at all do no harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { rows, findings } = readDataFile(bytes, 'f');
        expect(rows.length + findings.length).toBeGreaterThan(0);
      }),
      { numRuns: effort(150, 1000) },
    );
  });

  it('notes come back as they were, at their own lines', () => {
    const note = fc
      .array(fc.constantFrom('a', ' b', '"', ',', '\n', '\r\n', '\u00e9'), { maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 8 }), (notes) => {
        let line = 2;
        const expected = notes.map((text, index) => {
          const here = line;
          line += 1 + (text.match(/\n/g)?.length ?? 0);
          return { period: String(2000 + index), line: here, note: text.trim().replaceAll('\r\n', '\n') };
        });
        const text = notes.map((one, index) => `${2000 + index},1,${quoted(one)}`).join('\n');
        const { rows, findings } = readDataFile(new TextEncoder().encode(`period,value,note\n${text}\n`), 'f');
        expect(findings).toEqual([]);
        expect(rows.map(({ period, line, note = '' }) => ({ period, line, note }))).toEqual(expected);
      }),
      { numRuns: effort(150, 1000) },
    );
  });
});
