import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/config.schema.json' with { type: 'json' };
import { findingRules } from '../../src/findings/finding-rules.js';
import { adjustableRules, severityChoices } from '../../src/findings/severity.js';

describe('the schema of the config file', () => {
  it('is a sound schema of draft-07', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(() => new Ajv({ strict: true }).compile(schema)).not.toThrow();
  });

  it('names every kind of finding whose severity may be chosen, with its title', () => {
    const { properties } = schema.properties.rules;
    expect(Object.keys(properties)).toEqual(adjustableRules);
    for (const rule of adjustableRules) {
      expect(properties[rule as keyof typeof properties].description).toBe(
        `${findingRules[rule].title} (default: ${findingRules[rule].severity}).`,
      );
    }
    expect(schema.definitions.severity.enum).toEqual([...severityChoices]);
  });

  it('says of every setting what it is for', () => {
    for (const property of Object.values(schema.properties)) expect(property.description).toMatch(/^[A-Z`].{20,}\.$/);
  });
});
