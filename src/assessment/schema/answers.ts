import type { Benchmark, Framework } from '../../generated/framework.js';
import type { JsonSchema } from '../../schema-errors/schema-place.js';
import { describedRef, explainedChoice, record, ref, text } from './basics.js';

const status = explainedChoice('Where the benchmark stands.', {
  met: "it's true today.",
  'in-progress': 'work has begun.',
  'not-started': 'no work yet.',
  lapsed: "it was met before, but isn't now.",
});

/** Editors show the innermost description of a key. Here that must be the benchmark's own. */
const withoutWords = ({ description, markdownDescription, ...rest }: JsonSchema): JsonSchema => rest;

export const answerDefinitions: Readonly<Record<string, JsonSchema>> = {
  answer: {
    title: 'BenchmarkAnswer',
    description: "The partnership's answer: a status alone, or the keys `status`, `note`, `evidence`, and `review`.",
    anyOf: [
      withoutWords(status),
      withoutWords(
        record(
          '',
          {
            status,
            note: text("What a reader should know: what's done, and what's still missing."),
            evidence: describedRef('evidenceList', 'Evidence that the benchmark is met.'),
            review: describedRef(
              'review',
              'A review of this answer by someone outside the partnership, such as a coach or a peer.',
            ),
          },
          { required: ['status'] },
        ),
      ),
    ],
  },
  review: {
    title: 'ReviewEntry',
    ...record(
      'A review of this answer by someone outside the partnership, such as a coach or a peer.',
      {
        result: explainedChoice('The result of the review.', {
          confirmed: 'the reviewer agrees.',
          returned: 'more is needed.',
        }),
        by: text("Who reviewed it. Give a role, not a person's name.", ['Regional coach']),
        on: describedRef('date', 'The date of the review, YYYY-MM-DD.'),
        note: text('What the reviewer said.'),
      },
      { required: ['result'] },
    ),
  },
};

function benchmarkSchema(benchmark: Benchmark): JsonSchema {
  const evidence = benchmark.evidence.map((line) => `- ${line}`).join('\n');
  return {
    ...ref('answer'),
    title: `${benchmark.code} ${benchmark.title}`,
    description: `${benchmark.statement} Typical evidence: ${benchmark.evidence.join('; ')}.`,
    markdownDescription: `**${benchmark.code} ${benchmark.title}**\n\n${benchmark.statement}\n\nTypical evidence:\n\n${evidence}`,
  };
}

const inWords = (title: string, statement: string): JsonSchema => ({
  title,
  description: statement,
  markdownDescription: `**${title}**\n\n${statement}`,
});

/** Every benchmark of the edition under its gateway and pillar, so that an editor completes and explains the keys. */
export function gatewayProperties(framework: Framework): Record<string, JsonSchema> {
  const gateways: Record<string, JsonSchema> = {};
  for (const gateway of framework.gateways) {
    const pillars: Record<string, JsonSchema> = {};
    for (const pillar of framework.pillars) {
      const benchmarks = (gateway.benchmarks ?? []).filter((benchmark) => benchmark.pillar === pillar.id);
      if (benchmarks.length === 0) continue;
      pillars[pillar.id] = {
        ...record('', Object.fromEntries(benchmarks.map((benchmark) => [benchmark.id, benchmarkSchema(benchmark)]))),
        // An empty pillar is a place for answers. It means the same as one that is left out.
        minProperties: 0,
        ...inWords(pillar.title, pillar.statement),
      };
    }
    if (Object.keys(pillars).length === 0) continue;
    gateways[gateway.id] = { ...record('', pillars), minProperties: 1, ...inWords(gateway.title, gateway.statement) };
  }
  return gateways;
}
