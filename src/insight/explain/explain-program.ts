import type { Framework, Program, ProgramFact, ProgramRule, ProgramTopic } from '../../generated/framework.js';
import { listInWords } from '../../text/listed.js';

type RuleOf<Kind extends ProgramRule['kind']> = Extract<ProgramRule, { kind: Kind }>;

/** When a program took place, what each of its criteria asks, its topics and its facts, a sentence each. */
export function explainProgram(framework: Framework, program: Program): string[] {
  const { kind, held, criteria, topics = [], facts = [] } = program;
  return [
    `When it took place: ${held}.`,
    ...criteria.map(({ title, rule }) => `${title}: met when ${clauseOf(rule, framework)}.`),
    kind === 'support'
      ? "It fits when all of these are met. It's a suggestion."
      : 'A partnership is eligible when all of these are met.',
    "What the file leaves out is unknown. It's never counted as a no.",
    ...topics.map(topicSentence),
    ...facts.map(factSentence),
  ];
}

function topicSentence({ title, benchmarks }: ProgramTopic): string {
  return `Topic: ${title}, while ${listInWords(benchmarks, 'or')} doesn't count.`;
}

function factSentence({ title, states }: ProgramFact): string {
  return `Fact: ${title} (${states.join(', ')}). It doesn't affect the result.`;
}

function clauseOf(rule: ProgramRule, framework: Framework): string {
  return (clauses[rule.kind] as (rule: ProgramRule, framework: Framework) => string)(rule, framework);
}

/** For every kind of rule, what it asks, to follow "met when". */
const clauses: { readonly [Kind in ProgramRule['kind']]: (rule: RuleOf<Kind>, framework: Framework) => string } = {
  'answer-among': ({ answer, values }) => `"${answer}" is ${listInWords(values, 'or')}`,
  'answer-yes': ({ answer }) => `"${answer}" is true`,
  'answer-at-least': ({ answer, count }) => `"${answer}" is at least ${count}`,
  'indicator-trend': ({ outcomes, trends, latestStep }, framework) =>
    `an indicator of ${outcomeTitles(framework, outcomes)}, core or not, ${listInWords(
      trends.map((trend) => (trend === 'maintained' ? 'was maintained' : trend)),
      'or',
    )}${latestStep ? ', over all or in its latest step' : ''}`,
  'gap-result': ({ outcomes, results }, framework) =>
    `a disparity gap in ${outcomeTitles(framework, outcomes)} is ${listInWords(results, 'or')}`,
  'gateway-not-crossed': ({ gateway: id }, { gateways }) =>
    `${gateways.find((gateway) => gateway.id === id)?.title ?? id} isn't crossed`,
  'any-of': ({ rules }, framework) => together(rules, framework, 'or'),
  'all-of': ({ rules }, framework) => together(rules, framework, 'and'),
};

function together(rules: readonly ProgramRule[], framework: Framework, conjunction: 'and' | 'or'): string {
  return listInWords(
    rules.map((rule) => clauseOf(rule, framework)),
    conjunction,
  );
}

function outcomeTitles({ outcomes }: Framework, ids: readonly string[]): string {
  return listInWords(
    ids.map((id) => outcomes.find((outcome) => outcome.id === id)?.title ?? id),
    'or',
  );
}
