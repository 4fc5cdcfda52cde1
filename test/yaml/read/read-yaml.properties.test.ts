import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { readYaml, type YamlDocument } from '../../../src/yaml/read/read-yaml.js';
import { effort } from '../../thorough.js';
import { assessment, mutatedAssessment, yamlLikeText } from './arbitrary-yaml.js';
import { readText } from './read-text.js';

// Many runs on a busy machine: the time that they take is no part of what they test.
vi.setConfig({ testTimeout: 120_000 });

function expectSound({ value, findings, refused, locate }: YamlDocument, source: string): void {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  let last = { line: 1, column: 1 };
  for (const { line, column, message, suggestion, file } of findings) {
    expect(Number.isInteger(line) && line >= 1 && line <= Math.max(lines.length, 1)).toBe(true);
    expect(column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1).toBe(true);
    expect(line > last.line || (line === last.line && column >= last.column)).toBe(true);
    expect(`${message} ${suggestion}`).not.toMatch(/undefined|NaN|\[object/);
    expect(file).toBe('file.yaml');
    last = { line, column };
  }
  expect(value !== undefined || findings.length > 0).toBe(true);
  for (const path of ['', '/a', '/partnership/name', '/0/0', ...refused]) {
    const { line, column } = locate(path, 'value');
    expect(line <= Math.max(lines.length, 1) && column <= (lines[line - 1]?.length ?? 0) + 1).toBe(true);
  }
}

describe('whatever a file holds', () => {
  it('it is read or refused at a place in the file: any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const document = readYaml(bytes, 'file.yaml');
        if (document.text !== '') expectSound(document, document.text);
        else expect(document.findings).toHaveLength(1);
      }),
      { numRuns: effort(300, 500) },
    );
  });

  it('it is read or refused at a place in the file: any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => expectSound(readText(text), text)),
      { numRuns: effort(300, 500) },
    );
  });

  it('it is read or refused at a place in the file: what looks like YAML', () => {
    fc.assert(
      fc.property(yamlLikeText, (text) => expectSound(readText(text), text)),
      { numRuns: effort(300, 750) },
    );
  });

  it('it is read or refused at a place in the file: an assessment with mistakes', () => {
    fc.assert(
      fc.property(mutatedAssessment, (text) => expectSound(readText(text), text)),
      { numRuns: effort(300, 500) },
    );
  });
});

/** Numbers as the readers give them, a negative zero apart: here there is none. */
function withoutNegativeZero(value: unknown): unknown {
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(withoutNegativeZero);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutNegativeZero(item)]));
}

/**
 * Where `yaml` 2.9.1 departs from YAML 1.2, or refuses what it allows. None of it occurs in an assessment, whose root
 * has keys and whose lines hold no tabs alone:
 * - a text alone as the whole document: `yaml` refuses a tab before it, and takes the indicators of a block differently;
 * - a `...` before the document: `yaml` counts a document before it;
 * - a line that starts with a tab, and goes on a text or holds a comment: `yaml` refuses it as indentation;
 * - a block of blank lines at the very end of a file that ends without a line break: `yaml` drops the last line.
 */
function isKnownDeparture(text: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return /^\.\.\.(?:\s|$)/m.test(text) || /^[ ]*\t/m.test(text) || /[|>][-+\d]*\s*\n[ \n]* $/.test(text);
}

describe('two readers of YAML', () => {
  const agree = (text: string) => {
    const document = readText(text);
    if (document.findings.length > 0 || isKnownDeparture(document.text, document.value)) return;
    // The other reader does not take a byte order mark before a dash; both get the text without it.
    const other = parseDocument(document.text, { version: '1.2', schema: 'core', stringKeys: true });
    expect(other.errors).toEqual([]);
    expect(withoutNegativeZero(other.toJS())).toEqual(document.value);
  };

  it('agree on every text that is accepted', () => {
    fc.assert(fc.property(yamlLikeText, agree), { numRuns: effort(500, 1250) });
  });

  it('agree on every assessment that is accepted', () => {
    expect(readText(assessment).findings).toEqual([]);
    agree(assessment);
    fc.assert(fc.property(mutatedAssessment, agree), { numRuns: effort(300, 750) });
  });

  it('agree on data of any shape', () => {
    const data = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'grapheme' }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('node'), { maxKeys: 4 }),
      ),
    })).node;
    fc.assert(
      fc.property(data, (value) => {
        const { findings, value: read } = readText(JSON.stringify({ value }));
        expect(findings).toEqual([]);
        expect(read).toEqual(withoutNegativeZero({ value }));
      }),
      { numRuns: effort(300, 500) },
    );
  });
});
