import type { JsonSchema } from '../../schema-errors/schema-place.js';
import { rangePattern } from '../../text/read-range.js';
import { sectors, served, type Unit } from '../format-words.js';
import {
  amount,
  anyNumber,
  choice,
  describedRef,
  explainedChoice,
  map,
  record,
  ref,
  text,
  wholeNumber,
} from './basics.js';

/** What every measure over time has: an outcome's indicator and an adjacent outcome. */
const measureProperties: Readonly<Record<string, JsonSchema>> = {
  name: text('What it measures, in words.', ['Children on track on the kindergarten readiness assessment']),
  unit: explainedChoice('What the numbers are.', {
    percent: 'from 0 to 100.',
    rate: 'such as 12 per 1,000.',
    count: 'a number of people or things.',
    currency: 'dollars.',
    score: 'points on a scale.',
    other: 'something else. Describe it in `unit-label`.',
  } satisfies Record<Unit, string>),
  'unit-label': text('The unit in words.', ['per 1,000 children']),
  better: choice('Whether a higher or a lower value is better. Default: `higher`.', ['higher', 'lower'], {
    default: 'higher',
  }),
  'below-one-percent': {
    description:
      '`true` if the numbers are percentages below 1, such as 0.4 for 4 in 1,000. Otherwise, a series of numbers from 0 to 1 is read as fractions, such as 0.4 for 40 percent, and rejected.',
    type: 'boolean',
    default: false,
  },
  source: text('Where the numbers come from.', ['State report card']),
  baseline: describedRef(
    'periodOrYear',
    'The period to compare the latest one with. Default: the first comparable period.',
  ),
  values: describedRef('series', 'The numbers by period. Put them here, or in a data file that you name under `data`.'),
  data: text(
    'A CSV file with the numbers, in place of `values`. The path is relative to this file and stays in its folder.',
    ['data/kindergarten-readiness.csv'],
  ),
  target: describedRef('target', 'What the partnership aims for, and by when.'),
  'margin-confidence': {
    description: 'The confidence level of the margins of error, in percent. Default: 90.',
    type: 'number',
    minimum: 50,
    maximum: 99.9,
    default: 90,
  },
  published: {
    description: '`true` if these numbers are already public, including every group shown here.',
    type: 'boolean',
    default: false,
  },
};

/** The numbers are in the file or in a data file: one of the two, and not both. */
const valuesOrData = {
  oneOf: [
    { required: ['values'], properties: { values: true } },
    { required: ['data'], properties: { data: true } },
  ],
};

/** What can stand for a value. */
const anyValue: readonly JsonSchema[] = [
  { type: ['number', 'null'], ...anyNumber },
  { type: 'string', enum: ['suppressed'] },
  {
    description: 'A bound or range that was published instead of a number. A bound includes its end.',
    type: 'string',
    pattern: rangePattern,
    examples: ['>=95', '<5', '80-84'],
  },
];

export const measureDefinitions: Readonly<Record<string, JsonSchema>> = {
  indicators: {
    title: 'Indicators',
    ...map('Indicators, each under a short name you choose.', 'slug', ref('indicator'), { minProperties: 1 }),
  },
  indicator: {
    title: 'IndicatorEntry',
    ...record(
      'One indicator, with its numbers over time.',
      {
        ...measureProperties,
        core: {
          description:
            '`true` for a core indicator, one the partnership is accountable for. `false` or left out for a contributing indicator. Only core indicators count.',
          type: 'boolean',
          default: false,
        },
        disparities: map(
          'The same numbers by group. Name a dimension, such as `race-ethnicity` or `income`, then its groups.',
          'slug',
          ref('dimension'),
          { minProperties: 1 },
        ),
      },
      { required: ['name', 'unit'], ...valuesOrData },
    ),
  },
  adjacentOutcome: {
    title: 'AdjacentOutcomeEntry',
    ...record(
      'One outcome in another sector, with its numbers over time.',
      {
        ...measureProperties,
        sector: choice('The sector it belongs to.', sectors),
        serves: choice('Who it serves.', served),
      },
      { required: ['name', 'unit'], ...valuesOrData },
    ),
  },
  series: {
    title: 'SeriesEntry',
    ...map(
      'Periods, each with its number. Write `null` if nothing was measured and `suppressed` if the number may not be shown. If a bound or range was published instead, write that: `">=95"`.',
      'period',
      ref('observation'),
      { minProperties: 1 },
    ),
    examples: [
      { '2023-24': 41.2, '2024-25': { value: 44.9, n: 5297 } },
      { '2023-24': '80-84', '2024-25': '>=95' },
    ],
  },
  groupSeries: {
    title: 'GroupSeriesEntry',
    ...map(
      "Periods, each with the group's number, as in `values`. Write `{}` for a group that has no numbers yet.",
      'period',
      ref('observation'),
    ),
    examples: [{ '2023-24': 31.5, '2024-25': { value: 38, n: 1190 } }],
  },
  observation: {
    title: 'ObservationEntry',
    description:
      'A number, `null` (not measured), `suppressed`, a bound or range such as `">=95"` or `"80-84"`, or the key `value` with its details.',
    anyOf: [
      ...anyValue,
      {
        ...record(
          'A number with details.',
          {
            value: {
              description:
                'The number. Write `null` if nothing was measured and `suppressed` if the number may not be shown. If a bound or range was published instead, write that in quotes: `">=95"`, `"<5"`, `"80-84"`.',
              anyOf: anyValue,
            },
            count: wholeNumber(
              'How many people the percentage counts. For a percent, use it with `of` in place of `value`.',
            ),
            of: wholeNumber('How many people there are in all. The value is 100 times `count` divided by `of`.', {
              minimum: 1,
            }),
            n: wholeNumber('How many people the number describes. Small numbers should be suppressed.'),
            margin: amount(
              'The margin of error, in the unit of the number. Write 2.3 for plus or minus 2.3. The `significance` test uses it.',
            ),
            provisional: {
              description: '`true` if the source may still change this number.',
              type: 'boolean',
              default: false,
            },
            note: text('What a reader should know about this number.', ['Partly remote']),
            break: {
              description: "`true` if this number and later ones can't be compared with earlier ones.",
              type: 'boolean',
              default: false,
            },
          },
          { minProperties: 1 },
        ),
        dependencies: { count: ['of'], of: ['count'] },
        not: { required: ['value', 'count'], properties: { value: true, count: true } },
      },
    ],
  },
  target: {
    title: 'TargetEntry',
    ...record(
      'What the partnership aims for.',
      {
        value: { description: 'The number to reach, in the unit of the indicator.', type: 'number', ...anyNumber },
        by: describedRef('periodOrYear', 'The period to reach it by.'),
      },
      { required: ['value'] },
    ),
  },
  dimension: {
    title: 'DimensionEntry',
    ...record(
      'One way to break the numbers down, with its groups.',
      {
        reference: describedRef(
          'slug',
          'The group to compare the others with. Write `overall` for the numbers of everyone. Without it, the groups are shown and no gap is computed.',
        ),
        focus: {
          description: 'The groups to compute gaps for. Default: every group except the reference.',
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          // Written out: only where the validator sees that entries are texts does it compare long lists quickly.
          items: { description: 'A group.', type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' },
          examples: [['black', 'hispanic']],
        },
        groups: map(
          'Groups, each under a short name you choose, with its numbers by period. Leave this out if a data file has them.',
          'slug',
          ref('groupSeries'),
          { minProperties: 1 },
        ),
      },
      { minProperties: 1 },
    ),
  },
};
