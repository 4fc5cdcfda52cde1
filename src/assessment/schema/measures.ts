import type { JsonSchema } from '../../schema-errors/schema-place.js';
import { rangePattern } from '../../text/read-range.js';
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

const sectors = ['health', 'housing', 'justice', 'transportation', 'workforce', 'other'];

/** What every measure over time has: an outcome's indicator and an adjacent outcome. */
const measureProperties: Readonly<Record<string, JsonSchema>> = {
  name: text('What it measures, as people read it.', ['Children on track on the kindergarten readiness assessment']),
  unit: explainedChoice('What the numbers are.', {
    percent: 'runs from 0 to 100.',
    rate: 'so many in a thousand, say.',
    count: 'a number of people or things.',
    currency: 'dollars.',
    score: 'points on a scale.',
    other: 'something else, which the unit label names.',
  }),
  'unit-label': text('The unit in words, for people.', ['per 1,000 children']),
  better: choice('Which way is better. Left out: `higher`.', ['higher', 'lower'], { default: 'higher' }),
  source: text('Where the numbers come from.', ['State report card']),
  baseline: describedRef(
    'periodOrYear',
    'The period with which the latest one is compared. Left out: the first comparable one.',
  ),
  values: describedRef('series', 'The numbers by period. They stand here, or in a data file named under `data`.'),
  data: text('A CSV file with the numbers, relative to this file and inside its folder: in place of `values`.', [
    'data/kindergarten-readiness.csv',
  ]),
  target: describedRef('target', 'What the partnership aims for, and by when.'),
  'margin-confidence': {
    description: 'The confidence at which margins of error are given, in percent. Left out: 90.',
    type: 'number',
    minimum: 50,
    maximum: 99.9,
    default: 90,
  },
  published: {
    description: '`true` where these numbers are public already, with every group as it stands here.',
    type: 'boolean',
    default: false,
  },
};

/** The numbers stand in the file or in a data file: one of the two, and not both. */
const valuesOrData = {
  oneOf: [
    { required: ['values'], properties: { values: true } },
    { required: ['data'], properties: { data: true } },
  ],
};

/** What may stand for a value. */
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
    ...map('Indicators by a short name that you choose.', 'slug', ref('indicator'), { minProperties: 1 }),
  },
  indicator: {
    title: 'IndicatorEntry',
    ...record(
      'One indicator, with its numbers over time.',
      {
        ...measureProperties,
        core: {
          description:
            '`true` for a core indicator, one that the partnership answers for; left out or `false` for a contributing indicator. Only core indicators count.',
          type: 'boolean',
          default: false,
        },
        disparities: map(
          'The same numbers by group: a dimension, such as `race-ethnicity` or `income`, then its groups.',
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
      'One outcome of another sector, with its numbers over time.',
      {
        ...measureProperties,
        sector: choice('The sector that it belongs to.', sectors),
        serves: choice('Whom it is about.', ['families', 'youth', 'residents']),
      },
      { required: ['name', 'unit'], ...valuesOrData },
    ),
  },
  series: {
    title: 'SeriesEntry',
    ...map(
      'A period, then its number: `null` where nothing was measured, `suppressed` where it may not be shown, a bound or range such as `">=95"` where that was published instead.',
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
      'A period, then the number of the group, as in `values`; `{}` for a group that has no numbers yet.',
      'period',
      ref('observation'),
    ),
    examples: [{ '2023-24': 31.5, '2024-25': { value: 38, n: 1190 } }],
  },
  observation: {
    title: 'ObservationEntry',
    description:
      'A number, `null` (not measured), `suppressed`, a bound or range such as `">=95"` or `"80-84"`, or a mapping with the value and what belongs to it.',
    anyOf: [
      ...anyValue,
      {
        ...record(
          'A number with what belongs to it.',
          {
            value: {
              description:
                'The number; `null` where nothing was measured; `suppressed` where it may not be shown; or a bound or range that was published instead, in quotes: `">=95"`, `"<5"`, `"80-84"`.',
              anyOf: anyValue,
            },
            count: wholeNumber('For a percent, in place of `value`: how many people the percentage counts.'),
            of: wholeNumber('How many people there are in all. The value is 100 times `count` divided by `of`.', {
              minimum: 1,
            }),
            n: wholeNumber('How many people the number describes. Small numbers should be suppressed.'),
            margin: amount(
              'The margin of error, in the unit of the number: 2.3 for plus or minus 2.3. The test `significance` uses it.',
            ),
            provisional: {
              description: '`true` for a number that its source may still change.',
              type: 'boolean',
              default: false,
            },
            note: text('What a reader should know about this number.', ['Partly remote']),
            break: {
              description: '`true` where this number and the later ones cannot be compared with the earlier ones.',
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
        by: describedRef('periodOrYear', 'The period by which it is to be reached.'),
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
          'The group with which the others are compared; `overall` for the numbers of everybody. Left out: the groups are shown, and no gap is computed.',
        ),
        focus: {
          description: 'The groups whose gaps are looked at. Left out: every group but the reference.',
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          // Written out: only where the validator sees that entries are texts does it compare long lists quickly.
          items: { description: 'A group.', type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' },
          examples: [['black', 'hispanic']],
        },
        groups: map(
          'Each group, by a short name that you choose, with its numbers by period. Left out where a data file brings them.',
          'slug',
          ref('groupSeries'),
          { minProperties: 1 },
        ),
      },
      { minProperties: 1 },
    ),
  },
};
