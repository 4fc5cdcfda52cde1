import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatForFile } from '../../../src/cli/outputs/output-format.js';
import { checkFormats } from '../../../src/report/check/formats.js';
import { explainFormats } from '../../../src/report/explain-formats.js';
import { formats } from '../../../src/report/formats.js';

const works = 'Use a file name that ends in .txt, .md, .html, .svg, .json, .ndjson, .csv, .sarif, or .xml.';

describe('The format of a report in a file', () => {
  it.each([
    ['network.txt', 'text'],
    ['memo.md', 'markdown'],
    ['memo.markdown', 'markdown'],
    ['out/network.json', 'json'],
    ['network.ndjson', 'ndjson'],
    ['network.jsonl', 'ndjson'],
    ['NETWORK.CSV', 'csv'],
    ['findings.sarif', 'sarif'],
    ['findings.sarif.json', 'sarif'],
    ['junit.xml', 'junit'],
    ['board.html', 'html'],
    ['board.htm', 'html'],
  ])('is said by its name %s, where nobody asks for one', (name, format) => {
    expect(formatForFile(name, undefined, formats)).toBe(format);
  });

  it.each(['network', 'out.d/network', '.network', 'network.', 'network-2026.06.30'])(
    'is text where the name %s says none',
    (name) => {
      expect(formatForFile(name, undefined, formats)).toBe('text');
      expect(formatForFile(name, 'csv', formats)).toBe('csv');
    },
  );

  it.each(['pdf', 'docx', 'xlsx', 'yaml', 'yml', 'png', 'log', 'bak', '7z', 'gz'])(
    'is none that .%s files have',
    (ending) => {
      expect(() => formatForFile(`a.${ending}`, undefined, formats)).toThrow(
        `there is no report format for .${ending} files (a.${ending}). ${works}`,
      );
      expect(() => formatForFile(`a.${ending}`, 'json', formats)).toThrow(
        `there is no report format for .${ending} files (a.${ending}). Use a file name that ends in .json.`,
      );
    },
  );

  it('is refused where the name says another', () => {
    expect(() => formatForFile('a.csv', 'json', formats)).toThrow(
      "--format json doesn't write .csv files (a.csv). Use a file name that ends in .json, or leave out --format.",
    );
    expect(() => formatForFile('a.json', 'ndjson', formats)).toThrow('ends in .ndjson or .jsonl');
    expect(() => formatForFile('a.txt', 'markdown', formats)).toThrow('ends in .md or .markdown');
  });

  it.each([
    ['sarif', 'results.json'],
    ['sarif', 'results.sarif.json'],
    ['gitlab', 'gl-code-quality.json'],
    ['github', 'annotations.txt'],
    ['junit', 'a.b.xml'],
  ])('%s goes with the name %s', (format, name) => {
    expect(formatForFile(name, format, formats)).toBe(format);
  });

  it('is one that the command has', () => {
    expect(() => formatForFile('a.md', undefined, checkFormats)).toThrow(
      'ends in .txt, .json, .ndjson, .sarif, or .xml.',
    );
    expect(() => formatForFile('a.md', undefined, explainFormats)).toThrow('ends in .txt or .json.');
    expect(formatForFile('a.json', undefined, explainFormats)).toBe('json');
  });

  it('is always one that the name goes with, or there is a refusal that says which names work', () => {
    const names = fc.tuple(
      fc.stringMatching(/^[a-z0-9. -]{0,12}$/),
      fc.constantFrom('', '.json', '.csv', '.PDF', '.md'),
    );
    const asked = fc.constantFrom(undefined, ...Object.keys(formats));
    fc.assert(
      fc.property(names, asked, ([stem, ending], format) => {
        const name = `${stem}${ending}`;
        let found: string;
        try {
          found = formatForFile(name, format, formats);
        } catch (error) {
          expect((error as Error).message).toMatch(/Use a file name that ends in \./);
          return;
        }
        expect(Object.keys(formats)).toContain(found);
        if (format !== undefined) expect(found).toBe(format);
        if (/[^.]\.json$/.test(name)) expect(['json', 'sarif', 'gitlab']).toContain(found);
        if (/[^.]\.csv$/.test(name)) expect(found).toBe('csv');
        expect(name).not.toMatch(/[^.]\.pdf$/i);
      }),
    );
  });
});
