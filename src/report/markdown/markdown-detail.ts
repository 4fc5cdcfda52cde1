import { reviewInWords } from '../../evaluate/reviews.js';
import type { BenchmarkResult, ValidAssessment } from '../../generated/report.js';
import { benchmarkFacts } from '../words.js';
import { escapeMarkdown, markdownTable } from './escape-markdown.js';

/** Every benchmark and every indicator, with its reason. */
export function renderMarkdownDetail({ gateways, outcomes, adjacentOutcomes }: ValidAssessment): string[][] {
  const benchmarks = gateways
    .filter(({ pillars }) => pillars.length > 0)
    .flatMap(({ title, pillars }) => [
      [`### ${escapeMarkdown(title)}`],
      markdownTable(
        ['Benchmark', 'Status', 'Why', 'Note', 'Review'],
        pillars.flatMap(({ benchmarks: list }) =>
          list.map((benchmark) => [
            `${benchmark.code} ${escapeMarkdown(benchmark.title)}`,
            benchmarkFacts(benchmark),
            escapeMarkdown(benchmark.reason),
            escapeMarkdown(benchmark.note ?? ''),
            escapeMarkdown(reviewWithNote(benchmark)),
          ]),
        ),
      ),
    ]);
  const measures = [...(outcomes ?? []).flatMap(({ indicators }) => indicators), ...(adjacentOutcomes ?? [])];
  const reasons = measures.map(({ name, reason }) => [escapeMarkdown(name), escapeMarkdown(reason)]);
  return [
    ['## Benchmarks'],
    ...benchmarks,
    ...(reasons.length === 0 ? [] : [['## Indicators'], markdownTable(['Indicator', 'Why this trend'], reasons)]),
  ];
}

function reviewWithNote({ review }: BenchmarkResult): string {
  if (review === null) return '';
  return review.note === undefined ? reviewInWords(review) : `${reviewInWords(review)}: ${review.note}`;
}
