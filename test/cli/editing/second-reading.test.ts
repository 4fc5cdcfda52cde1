import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Document } from 'yaml';
import { assessmentText } from '../../assessment-text.js';
import { runHere } from '../run-here.js';
import { folderWith } from '../run-strive.js';

// Another reader that gives every number one more than it is.
beforeAll(() => {
  const read = Document.prototype.toJS;
  vi.spyOn(Document.prototype, 'toJS').mockImplementation(function (this: Document) {
    return JSON.parse(JSON.stringify(read.call(this)), (_, part) => (typeof part === 'number' ? part + 1 : part));
  });
});
afterAll(() => vi.restoreAllMocks());

const text = assessmentText(`gateways:
  exploring:
    shared-community-vision:
      leadership-table: met
outcomes:
  early-grade-reading:
    reading: { name: Reading, unit: percent, values: { 2023-24: 41.2 } }
`);

describe('where another reader reads something else', () => {
  it.each([
    ['set', ['set', 'a.yaml', 'EX-V2', 'lapsed']],
    ['set --dry-run', ['set', 'a.yaml', 'EX-V2', 'lapsed', '--dry-run']],
    ['add-value', ['add-value', 'a.yaml', 'reading', '2024-25', '44']],
    ['review', ['review', 'a.yaml', '--benchmark', 'EX-V2', '--result', 'confirmed', '--by', 'Coach']],
    ['import', ['import', 'values.csv', '--into', 'a.yaml']],
  ])('strive %s writes nothing, and says where', async (_, words) => {
    const values = 'Outcome,Indicator,Period,Value\nearly-grade-reading,reading,2024-25,44\n';
    const folder = folderWith({ 'a.yaml': text, 'values.csv': values });
    const { status, stderr } = await runHere(folder, words);
    expect(stderr).toMatch(/Other programs would read line 1 of the new text differently \(`strive`\)\. Nothing was/);
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(text);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'values.csv']);
  });

  it('an answer that the file has already is no reason to refuse anything', async () => {
    const folder = folderWith({ 'a.yaml': text });
    const { status, stderr } = await runHere(folder, ['set', 'a.yaml', 'EX-V2', 'met']);
    expect(stderr).not.toContain('Other programs');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(text);
  });

  it('strive init writes no file, not even the schema', async () => {
    const folder = folderWith({});
    const { status, stderr } = await runHere(folder, ['init', '--yes', '--name', 'River Valley Promise']);
    expect(stderr).toMatch(/Other programs would read line \d+ of the new text differently \(`strive`\)/);
    expect(status).toBe(2);
    expect(existsSync(join(folder, 'partnership.yaml'))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});
