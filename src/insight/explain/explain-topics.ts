import { findingRules } from '../../findings/finding-rules.js';
import type { Benchmark, Determination, Framework, Gateway, Reading } from '../../generated/framework.js';
import { counted } from '../../text/counted.js';
import { explainCapacityStage } from './explain-capacity-stage.js';
import { type ExplainedTopic, noParts, sourceOf, type TopicName } from './explain-entry.js';
import { explainGateway } from './explain-gateway.js';
import { explainProgram } from './explain-program.js';
import { explainReading } from './explain-reading.js';
import { explainCriterion } from './explain-rules.js';

/** A topic that can be asked for. */
export interface Topic {
  readonly name: TopicName;
  /** Further names under which it is found, beside its id, its code and its title. */
  readonly aliases: readonly string[];
  readonly explain: () => ExplainedTopic;
}

function topic(
  name: TopicName,
  text: string,
  more: () => Partial<ExplainedTopic>,
  aliases: readonly string[] = [],
): Topic {
  return { name, aliases, explain: () => ({ ...name, text, ...noParts, ...more() }) };
}

/** Everything that can be explained: the framework's parts in their order, then the kinds of findings. */
export function topicsOf(framework: Framework): Topic[] {
  return [
    ...framework.gateways.flatMap((gateway) => [
      gatewayTopic(framework, gateway),
      ...(gateway.benchmarks ?? []).map((benchmark) => benchmarkTopic(framework, gateway, benchmark)),
    ]),
    ...pillarTopics(framework),
    ...framework.determinations.flatMap((determination) => [
      determinationTopic(framework, determination),
      ...criterionTopics(framework, determination),
    ]),
    ...outcomeTopics(framework),
    ...principleTopics(framework),
    ...programTopics(framework),
    ...capacityStageTopics(framework),
    ...(framework.readings ?? []).map((reading) => readingTopic(framework, reading)),
    ...findingTopics(),
  ];
}

function gatewayTopic(framework: Framework, gateway: Gateway): Topic {
  const { benchmarks = [] } = gateway;
  const note =
    benchmarks.length > 0
      ? counted(benchmarks.length, 'benchmark')
      : `crossed by the determination "${gateway.determination}"`;
  const name: TopicName = { ...gatewayName(gateway), note };
  return topic(name, gateway.statement, () => ({
    computed: explainGateway(framework, gateway),
    parts: benchmarks.map(benchmarkName),
    inFile: benchmarks.length > 0 ? ['gateways', gateway.id] : [],
    source: sourceOf(framework, gateway.citation),
  }));
}

function benchmarkTopic(framework: Framework, gateway: Gateway, benchmark: Benchmark): Topic {
  const { id, pillar: pillarId, statement, evidence, citation } = benchmark;
  const name = benchmarkName(benchmark);
  const pillar = framework.pillars.find((candidate) => candidate.id === pillarId);
  return topic(
    name,
    statement,
    () => ({
      partOf: [
        gatewayName(gateway),
        ...(pillar ? [{ kind: 'pillar' as const, id: pillar.id, code: pillar.code, title: pillar.title }] : []),
      ],
      evidence,
      computed: [
        'It counts when its status is "met". With --basis reviewed, a review must also confirm it.',
        "A review dated after today doesn't count.",
        "If the file leaves it out, it's unknown. That isn't the same as unmet.",
      ],
      inFile: ['gateways', gateway.id, pillarId, id],
      source: sourceOf(framework, citation),
    }),
    [`${gateway.id}/${id}`, `${gateway.id}/${pillarId}/${id}`],
  );
}

function pillarTopics(framework: Framework): Topic[] {
  return framework.pillars.map(({ id, code, title, statement, citation }) => {
    const benchmarks = framework.gateways.flatMap((gateway) => gateway.benchmarks ?? []);
    const parts = benchmarks.filter(({ pillar }) => pillar === id).map(benchmarkName);
    const name: TopicName = { kind: 'pillar', id, code, title, note: counted(parts.length, 'benchmark') };
    return topic(name, statement, () => ({ parts, source: sourceOf(framework, citation) }));
  });
}

function determinationTopic(framework: Framework, determination: Determination): Topic {
  const { id, title, statement, criteria, citation } = determination;
  const note = counted(criteria.length, 'criterion', 'criteria');
  const name: TopicName = { kind: 'determination', id, title, note };
  const gateway = framework.gateways.find((candidate) => candidate.id === determination.gateway);
  return topic(name, statement, () => ({
    partOf: gateway ? [gatewayName(gateway)] : [],
    computed: [
      'It is eligible when all its criteria are met, not eligible when one is unmet, and undetermined otherwise.',
      'A criterion is unmet only if it would fall short even with every unknown counted as met.',
      ...(framework.disclaimer ? [framework.disclaimer] : []),
    ],
    parts: criteria.map((criterion) => criterionName(determination, criterion)),
    source: sourceOf(framework, citation),
  }));
}

function criterionTopics(framework: Framework, determination: Determination): Topic[] {
  return determination.criteria.map((criterion) => {
    const name = criterionName(determination, criterion);
    return topic(
      name,
      criterion.statement,
      () => ({
        partOf: [{ kind: 'determination', id: determination.id, title: determination.title }],
        computed: explainCriterion(framework, criterion),
        source: sourceOf(framework, criterion.citation),
      }),
      [criterion.id],
    );
  });
}

function outcomeTopics(framework: Framework): Topic[] {
  return framework.outcomes.map(({ id, title, statement, indicators = [], citation }) => {
    const name: TopicName = { kind: 'outcome', id, title };
    return topic(name, statement, () => ({
      indicators,
      computed: [
        "Only core indicators (core: true) and their disparity gaps count. Contributing indicators are shown but don't count.",
      ],
      inFile: ['outcomes', id],
      source: sourceOf(framework, citation),
    }));
  });
}

function principleTopics(framework: Framework): Topic[] {
  const benchmarks = framework.gateways.flatMap((gateway) => gateway.benchmarks ?? []);
  return (framework.principles ?? []).map(({ id, title, statement, benchmarks: codes = [], citation }) => {
    const name: TopicName = { kind: 'principle', id, title };
    return topic(name, statement, () => ({
      computed: [
        'Partnerships reflect on the principles at every gateway. They never count.',
        ...(codes.length === 0
          ? []
          : ["Reports count how many of its benchmarks are met. Which benchmarks show it is this project's guidance."]),
      ],
      parts: codes.flatMap((code) => benchmarks.find((benchmark) => benchmark.code === code) ?? []).map(benchmarkName),
      inFile: ['principles', id],
      source: sourceOf(framework, citation),
    }));
  });
}

function programTopics(framework: Framework): Topic[] {
  return (framework.programs ?? []).map((program) => {
    const { id, title, statement, held, citation } = program;
    const name: TopicName = { kind: 'program', id, title, note: held };
    return topic(name, statement, () => ({
      computed: explainProgram(framework, program),
      source: sourceOf(framework, citation),
    }));
  });
}

function capacityStageTopics(framework: Framework): Topic[] {
  return (framework.capacityStages ?? []).map((stage) => {
    const { id, title, statement, citation } = stage;
    const name: TopicName = { kind: 'capacity-stage', id, title, note: stage.seen };
    return topic(name, statement, () => ({
      computed: explainCapacityStage(framework, stage),
      inFile: ['capacity'],
      source: sourceOf(framework, citation),
    }));
  });
}

function readingTopic(framework: Framework, reading: Reading): Topic {
  const { id, title, question, reason, options, citation } = reading;
  const name: TopicName = { kind: 'reading', id, title, note: `default ${reading.default}` };
  return topic(
    name,
    question,
    () => ({
      options: options.map((option) => ({
        id: option.id,
        text: option.statement,
        default: option.id === reading.default,
      })),
      reason,
      computed: explainReading(framework, reading),
      inFile: ['method', 'readings', id],
      source: sourceOf(framework, citation),
    }),
    options.flatMap((option) => [option.id, `${id}=${option.id}`]),
  );
}

function findingTopics(): Topic[] {
  return Object.entries(findingRules).map(([id, { title, severity, why, fix }]) => {
    const name: TopicName = { kind: 'finding', id, title, note: severity };
    return topic(name, why, () => ({ severity, fix }));
  });
}

function gatewayName({ id, code, title }: Gateway): TopicName {
  return { kind: 'gateway', id, code, title };
}

function benchmarkName({ id, code, title }: Benchmark): TopicName {
  return { kind: 'benchmark', id, code, title };
}

function criterionName({ id: determination }: Determination, { id, title }: { id: string; title: string }): TopicName {
  return { kind: 'criterion', id: `${determination}/${id}`, title };
}
