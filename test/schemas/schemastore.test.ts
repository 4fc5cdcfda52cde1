import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { minimatch } from 'minimatch';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isNamedAssessment } from '../../src/cli/inputs/peek.js';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const schemaText = read('schemas/assessment.schema.json');
const schema = JSON.parse(schemaText);

describe('the schema of assessments', () => {
  it('passes the strict mode that SchemaStore asks for', () => {
    const ajv = new Ajv({ strict: true, strictTypes: true, strictTuples: true, allowUnionTypes: true });
    addFormats.default(ajv);
    // Its own check lets these two pass: they are words for editors.
    for (const words of ['markdownDescription', 'enumDescriptions']) ajv.addKeyword(words);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  it('is draft-07, and names no address that leads nowhere', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(schemaText).not.toContain('"$id"');
    for (const [, reference = ''] of schemaText.matchAll(/"\$ref": "([^"]*)"/g)) expect(reference).toMatch(/^#\//);
  });
});

describe("the entry for SchemaStore's catalog", () => {
  const [, block = ''] = /```json\n(\{\n {2}"name"[\s\S]*?)```/.exec(read('CONTRIBUTING.md')) ?? [];
  const entry = JSON.parse(block);

  it('has what the catalog asks for', () => {
    expect(Object.keys(entry)).toEqual(['name', 'description', 'fileMatch', 'url']);
    expect(entry.url).toMatch(/^https:\/\/www\.schemastore\.org\/[a-z-]+\.json$/);
    expect(entry.description).not.toMatch(/schema/i);
    expect(new Set(entry.fileMatch).size).toBe(entry.fileMatch.length);
  });

  it.each([
    ['strive.yaml', true],
    ['strive.yml', true],
    ['river-valley.strive.yaml', true],
    ['network/ohio/river valley.strive.yml', true],
    ['strive.config.yaml', false],
    ['astrive.yaml', false],
    ['river-valley.yaml', false],
    ['strive.yaml.orig', false],
  ])('takes %s for an assessment: %s, as the tool and the hook do', (path, expected) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const matches = (entry.fileMatch as string[]).some((pattern) => minimatch(path, pattern, { matchBase: true }));
    const [{ files }] = parse(read('.pre-commit-hooks.yaml'));
    expect({ catalog: matches, tool: isNamedAssessment(name), hook: new RegExp(files).test(path) }).toEqual({
      catalog: expected,
      tool: expected,
      hook: expected,
    });
  });
});
