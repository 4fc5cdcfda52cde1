import type { JsonSchema } from '../../schema-errors/schema-place.js';
import { largestNumber } from '../../text/largest-number.js';
import { notBlankPattern } from '../../text/not-blank.js';
import { periodPattern } from '../../text/read-period.js';

export const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

/** A reference with words of its own: editors show them, validators need not see them. */
export const describedRef = (name: string, description: string): JsonSchema => ({ ...ref(name), description });

/** Words for people, in plain text. */
export const text = (description: string, examples?: readonly string[]): JsonSchema => ({
  description,
  type: 'string',
  pattern: notBlankPattern,
  ...(examples && { examples }),
});

export const choice = (description: string, options: readonly string[], more: JsonSchema = {}): JsonSchema => ({
  description,
  type: 'string',
  enum: options,
  ...more,
});

/**
 * A choice whose options need words of their own: editors show them beside each option. The description has them, too,
 * for tools that only show that.
 */
export const explainedChoice = (summary: string, options: Readonly<Record<string, string>>): JsonSchema => {
  const explained = Object.entries(options).map(([option, words]) => `\`${option}\`: ${words}`);
  return {
    ...choice(`${summary} ${explained.join(' ')}`, Object.keys(options)),
    markdownDescription: summary,
    enumDescriptions: Object.values(options).map((words) => `${words[0]?.toUpperCase()}${words.slice(1)}`),
  };
};

/** The limits of a number that may be negative. */
export const anyNumber: JsonSchema = { minimum: -largestNumber, maximum: largestNumber };

export const amount = (description: string, more: JsonSchema = {}): JsonSchema => ({
  description,
  type: 'number',
  minimum: 0,
  maximum: largestNumber,
  ...more,
});

export const wholeNumber = (description: string, more: JsonSchema = {}): JsonSchema => ({
  description,
  type: 'integer',
  minimum: 0,
  maximum: largestNumber,
  ...more,
});

/** A mapping with known keys and no others. */
export function record(
  description: string,
  properties: Readonly<Record<string, JsonSchema>>,
  more: JsonSchema = {},
): JsonSchema {
  return { description, type: 'object', additionalProperties: false, properties, ...more };
}

/** A mapping whose keys the writer of the file chooses. */
export function map(description: string, key: 'slug' | 'period', value: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return { description, type: 'object', propertyNames: ref(key), additionalProperties: value, ...more };
}

/** The definitions that every section builds on. */
export const basicDefinitions: Readonly<Record<string, JsonSchema>> = {
  slug: {
    description: 'A short name you choose, in lowercase letters, digits, and hyphens.',
    type: 'string',
    pattern: '^[a-z0-9][a-z0-9-]*$',
    examples: ['third-grade-reading'],
  },
  date: {
    description: 'A calendar date, YYYY-MM-DD.',
    type: 'string',
    format: 'date',
    examples: ['2026-06-30'],
  },
  period: {
    description:
      'A calendar year (2025), a school year (2024-25), or a span of three or more calendar years (2017-2021).',
    // Keys are always text. Editors for YAML read a bare year as a number and mark it, unless integers are allowed.
    type: ['string', 'integer'],
    pattern: periodPattern,
    examples: ['2024-25', '2025', '2017-2021'],
  },
  periodOrYear: {
    description:
      'A calendar year (2025), a school year (2024-25), or a span of three or more calendar years (2017-2021). A calendar year needs no quotes.',
    type: ['string', 'integer'],
    pattern: periodPattern,
    minimum: 1000,
    maximum: 2999,
    examples: ['2024-25', 2025],
  },
  evidenceList: {
    title: 'EvidenceList',
    description: "The evidence: titles, links, or files in this file's folder.",
    type: 'array',
    minItems: 1,
    items: ref('evidence'),
  },
  evidence: {
    title: 'EvidenceEntry',
    description: 'One piece of evidence: a title, a link, or the keys `title`, `url` or `file`, and `date`.',
    anyOf: [
      {
        description: 'A title, or a link that starts with https://.',
        type: 'string',
        pattern: notBlankPattern,
        examples: ['https://example.org/leadership-table', 'Minutes of the leadership table, February 2026'],
      },
      record(
        'Evidence with details.',
        {
          title: text('The title of the evidence.', ['Accountability structure']),
          url: {
            description: 'A link to the evidence. It starts with https:// or http://.',
            type: 'string',
            pattern: '^[hH][tT][tT][pP][sS]?://[^\\s]+$',
            examples: ['https://example.org/report-card'],
          },
          file: text("The path of the evidence file. It's relative to this file and stays in its folder.", [
            'evidence/accountability.pdf',
          ]),
          date: describedRef('date', 'The date of the evidence, YYYY-MM-DD. Old evidence may be reported as stale.'),
        },
        // A date alone says nothing about the evidence, and neither does an entry without keys.
        { not: { propertyNames: { enum: ['date'] } } },
      ),
    ],
  },
};
