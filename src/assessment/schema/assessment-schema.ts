import type { Framework } from '../../generated/framework.js';
import type { JsonSchema } from '../../schema-errors/schema-place.js';
import { answerDefinitions, gatewayProperties } from './answers.js';
import { basicDefinitions, choice, describedRef, map, record, ref, text } from './basics.js';
import { forEditors } from './for-editors.js';
import { measureDefinitions } from './measures.js';
import {
  capacity,
  methodSchema,
  partnership,
  policyImplementation,
  principle,
  principleProperties,
  readingProperties,
  reportCard,
  systemsChangeExamples,
} from './sections.js';

/** What the schema takes from an edition. */
interface EditionParts {
  readonly edition: JsonSchema;
  readonly designations: JsonSchema;
  readonly gateways: JsonSchema;
  readonly outcomes: JsonSchema;
  readonly principles: JsonSchema;
  readonly storyOutcome: JsonSchema;
  readonly method: JsonSchema;
}

const words = {
  gateways:
    "The partnership's answer for each benchmark, by gateway and pillar. A benchmark you leave out isn't assessed.",
  pillars: 'Pillars, each with its benchmarks.',
  outcomes:
    'The cradle-to-career outcomes, each with its indicators. Write `{}` if there are none. If you leave this out, the answer is unknown.',
  principles:
    'Reflections on how the partnership works. Reports show them with the benchmarks that show each principle. They never count.',
  readings: 'Choices where the framework leaves room. List only those that differ from its defaults.',
  designation: 'What was awarded: a gateway or a determination.',
  storyOutcome: 'The outcome that the story is about. Without it, the story stands by itself.',
};

function documentSchema(parts: EditionParts): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Assessment',
    description: "A partnership's self-assessment: its benchmarks, its outcomes, and the facts behind them.",
    type: 'object',
    additionalProperties: false,
    required: ['strive', 'partnership', 'assessed-on'],
    properties: {
      strive: { description: 'The version of this format: 1.', type: 'integer', enum: [1], default: 1 },
      framework: parts.edition,
      partnership,
      'assessed-on': describedRef(
        'date',
        "The date of the assessment, YYYY-MM-DD. Anything dated later doesn't count.",
      ),
      designations: {
        description:
          'Designations that StriveTogether has already awarded. Write `[]` if there are none. If you leave this out, the answer is unknown.',
        type: 'array',
        items: {
          title: 'DesignationEntry',
          ...record(
            'One designation.',
            { id: parts.designations, on: describedRef('date', 'The date it was awarded, YYYY-MM-DD.') },
            { required: ['id', 'on'] },
          ),
        },
      },
      gateways: parts.gateways,
      outcomes: parts.outcomes,
      'other-outcomes': map(
        "The partnership's own outcomes, each under a short name you choose. Write them like the others. They're computed and shown, but they never count.",
        'slug',
        ref('indicators'),
      ),
      'adjacent-outcomes': map(
        'Outcomes in other sectors for families, youth, or residents, each under a short name you choose. Write `{}` if there are none. If you leave this out, the answer is unknown.',
        'slug',
        ref('adjacentOutcome'),
      ),
      'systems-change-examples': systemsChangeExamples,
      principles: parts.principles,
      capacity,
      'policy-implementation': policyImplementation,
      'report-card': reportCard(parts.storyOutcome),
      method: parts.method,
    },
    definitions: { ...basicDefinitions, ...answerDefinitions, ...measureDefinitions, principle },
  };
}

/**
 * The JSON Schema (draft-07) of the assessment file for an edition. It names every gateway, pillar, benchmark, outcome,
 * principle and reading, so that an editor completes and explains the keys.
 */
export function assessmentSchema(framework: Framework): JsonSchema {
  const determinations = framework.determinations.map((determination) => determination.id);
  const designations = [...new Set([...framework.gateways.map((gateway) => gateway.id), ...determinations])];
  const outcomes = framework.outcomes.map((outcome) => [
    outcome.id,
    {
      ...ref('indicators'),
      title: outcome.title,
      description: outcome.statement,
      markdownDescription: `**${outcome.title}**\n\n${outcome.statement}${(outcome.indicators ?? []).map((line) => `\n- ${line}`).join('')}`,
    },
  ]);
  const readings = record(words.readings, readingProperties(framework), { minProperties: 1 });
  return forEditors(
    documentSchema({
      edition: choice('The edition of the framework.', [framework.edition], { default: framework.edition }),
      designations: choice(words.designation, designations),
      gateways: record(words.gateways, gatewayProperties(framework), { minProperties: 1 }),
      outcomes: record(words.outcomes, Object.fromEntries(outcomes)),
      principles: record(words.principles, principleProperties(framework), { minProperties: 1 }),
      storyOutcome: choice(
        words.storyOutcome,
        framework.outcomes.map(({ id }) => id),
        { enumDescriptions: framework.outcomes.map(({ statement }) => statement) },
      ),
      method: methodSchema(framework, readings),
    }),
  );
}

/** The same for any edition: what an edition would name are maps. The types of the file are made from it. */
export function anyEditionSchema(framework: Framework): JsonSchema {
  const pillar = map('Benchmarks, each with its answer.', 'slug', ref('answer'));
  const gateway = map(words.pillars, 'slug', pillar);
  return documentSchema({
    edition: text('The edition of the framework.'),
    designations: text(words.designation),
    gateways: map(words.gateways, 'slug', gateway),
    outcomes: map(words.outcomes, 'slug', ref('indicators')),
    principles: map(words.principles, 'slug', ref('principle')),
    storyOutcome: text(words.storyOutcome),
    method: methodSchema(framework, map(words.readings, 'slug', text('The option you choose.'))),
  });
}
