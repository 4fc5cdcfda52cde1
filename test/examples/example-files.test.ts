import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assessmentSchema } from '../../src/assessment/schema/assessment-schema.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import { exampleText } from './example-results.js';
import { validExamples } from './valid-examples.js';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => statSync(`${folder}${file}`).isFile())
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const assessments = files.filter((file) => /^[^/]+\.yaml$/.test(file));

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const acceptedBySchema = ajv.compile(assessmentSchema(defaultFramework));

describe('the examples', () => {
  it('are the ones that the tests know', () => {
    expect(assessments).toEqual([...validExamples, 'broken'].map((name) => `${name}.yaml`).sort());
  });

  it.each(validExamples)('%s.yaml is accepted by the schema that editors use', (name) => {
    acceptedBySchema(parse(exampleText(`${name}.yaml`), { stringKeys: true }));
    expect(acceptedBySchema.errors ?? []).toEqual([]);
  });

  it('broken.yaml is not', () => {
    expect(acceptedBySchema(parse(exampleText('broken.yaml'), { stringKeys: true, uniqueKeys: false }))).toBe(false);
  });

  it.each(assessments)('%s begins with the modeline and says that it is fictional', (file) => {
    const [modeline, ...lines] = exampleText(file).split('\n');
    expect(modeline).toBe('# yaml-language-server: $schema=../schemas/assessment.schema.json');
    const headComment = lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith('#')),
    );
    expect(headComment.join(' ')).toMatch(/fictional .* made up/);
  });

  it.each(files)('%s holds no personal data, and no address but at example.org', (file) => {
    const text = exampleText(file);
    expect(text).not.toMatch(/\S@\S+\.\w/);
    expect(text).not.toMatch(/\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b/);
    expect(text).not.toMatch(/\b\d{3}-\d{2}-\d{4}\b/);
    expect(text).not.toMatch(/\b(born|birth)\b/i);
    for (const [address] of text.matchAll(/\w+:\/\/[^\s,\])}]+/g)) expect(address).toMatch(/^https:\/\/example\.org\//);
  });

  it('hold no file that no assessment uses', () => {
    const written = assessments.map(exampleText).join('\n');
    const beside = files.filter((file) => /^(data|evidence)\//.test(file));
    expect(beside.filter((file) => !written.includes(file))).toEqual([]);
  });

  it('are described, each of them', () => {
    const readme = exampleText('README.md');
    expect(assessments.filter((file) => !readme.includes(`](${file})`))).toEqual([]);
  });
});
