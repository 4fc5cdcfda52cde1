import type { Program, ProgramTopic } from '../../generated/framework.js';
import type { BenchmarkResult, ProgramTopicResult } from '../../generated/report.js';
import type { JudgedRule } from './program-rule.js';

/** The topics that an assessment suggests: outcomes by what meets the criteria, and topics with open benchmarks. */
export function topicsOf(
  { topics = [] }: Program,
  judged: readonly JudgedRule[],
  benchmarks: ReadonlyMap<string, BenchmarkResult>,
): ProgramTopicResult[] {
  return [...outcomeTopics(judged), ...topics.flatMap((topic) => benchmarkTopic(topic, benchmarks))];
}

function outcomeTopics(judged: readonly JudgedRule[]): ProgramTopicResult[] {
  const byOutcome = new Map<string, ProgramTopicResult>();
  for (const { outcome, title, id, name } of judged.flatMap(({ because }) => because)) {
    const topic = byOutcome.get(outcome) ?? { id: outcome, title, because: [], names: [] };
    byOutcome.set(outcome, topic);
    topic.because.push(id);
    topic.names.push(name);
  }
  return [...byOutcome.values()];
}

/** A topic with those of its benchmarks that don't count yet; nothing where all count. */
function benchmarkTopic(
  { id, title, benchmarks: codes }: ProgramTopic,
  benchmarks: ReadonlyMap<string, BenchmarkResult>,
): ProgramTopicResult[] {
  const open = codes.flatMap((code) => benchmarks.get(code) ?? []).filter(({ counts }) => !counts);
  if (open.length === 0) return [];
  return [
    {
      id,
      title,
      because: open.map((benchmark) => benchmark.id),
      names: open.map((benchmark) => `${benchmark.code} ${benchmark.title}`),
    },
  ];
}
