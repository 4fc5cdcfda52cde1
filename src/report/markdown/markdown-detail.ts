import { reviewInWords } from '../../evaluate/reviews.js';
import type { Framework } from '../../generated/framework.js';
import type { BenchmarkResult, CriterionResult, GatewayResult, ValidAssessment } from '../../generated/report.js';
import { criterionCount, criterionNames, isYesOrNo, readingsInWords, widenedGaps } from '../criteria.js';
import { firmnessLines } from '../firmness-words.js';
import { aside, asideOf, askedByFrameworkAlone, criterionByFramework } from '../framework-aside.js';
import type { ReportOptions } from '../report-options.js';
import { benchmarkFacts, gatewayWords, judgmentWords, undeterminedExplained, verdictWords } from '../words.js';
import { escapeMarkdown, markdownTable } from './escape-markdown.js';

/** Every benchmark and every indicator, with its reason. */
export function renderMarkdownDetail({
  gateways,
  outcomes,
  otherOutcomes,
  adjacentOutcomes,
}: ValidAssessment): string[][] {
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
  const measures = [...[...outcomes, ...otherOutcomes].flatMap(({ indicators }) => indicators), ...adjacentOutcomes];
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

/** Each determination with its verdict and a table of its criteria. */
export function renderMarkdownVerdicts(
  result: ValidAssessment,
  { framework, firmness }: Pick<ReportOptions, 'framework' | 'firmness'>,
): string[][] {
  return result.determinations.flatMap((determination) => {
    const { id, title, verdict, frameworkVerdict, criteria } = determination;
    const more = askedByFrameworkAlone(framework, determination);
    return [
      [`### ${escapeMarkdown(title)}: ${verdictWords[verdict]}`],
      ...(verdict === 'undetermined' ? [[undeterminedExplained]] : []),
      ...(frameworkVerdict === verdict
        ? []
        : [[`Under the framework's own method: **${verdictWords[frameworkVerdict]}**.`]]),
      ...(more === '' ? [] : [[escapeMarkdown(more)]]),
      ...firmnessLines(firmness, determination).map((line) => [line]),
      markdownTable(
        ['Criterion', 'Met', 'Count', 'Counted', 'Missing', 'Unknown', 'Readings'],
        criteria.map((criterion) => [
          escapeMarkdown(criterion.title),
          `**${judgmentWords[criterion.result]}**${asideOf(criterionByFramework(determination, criterion))}`,
          isYesOrNo(framework, id, criterion.id) ? '' : criterionCount(criterion),
          ...namesInCells(criterion),
          escapeMarkdown(readingsInWords(result, criterion)),
        ]),
      ),
      ...criteria
        .map((criterion) => widenedGaps(framework, result, id, criterion.id))
        .filter((widened) => widened.length > 0)
        .map((widened) => [`Widened: ${escapeMarkdown(widened.join('; '))}.`]),
    ];
  });
}

/** What counted, what is missing, and what is not known; where nothing is named, the reason. */
function namesInCells(criterion: CriterionResult): string[] {
  const { counted, missing, notKnown } = criterionNames(criterion);
  const cell = (titles: readonly string[]) => escapeMarkdown(titles.join('; '));
  const unnamed = criterion.result !== 'met' && missing.length + notKnown.length === 0;
  return [cell(counted), unnamed ? escapeMarkdown(criterion.reason) : cell(missing), cell(notKnown)];
}

/** The gateways as a table: pillars across, so that the state of each gateway can be said in words. */
export function gatewayRows(result: ValidAssessment, { pillars }: Framework): string[][] {
  const rows = result.gateways.map((gateway) => [
    escapeMarkdown(gateway.title),
    gatewayState(result, gateway),
    ...pillars.map(({ id }) => {
      const pillar = gateway.pillars.find((candidate) => candidate.id === id);
      return pillar && pillar.total > 0 ? `${pillar.met} of ${pillar.total}` : '–';
    }),
    gateway.total === 0 ? 'by its criteria' : `${gateway.met} of ${gateway.total}`,
  ]);
  return [
    markdownTable(['Gateway', 'State', ...pillars.map(({ title }) => escapeMarkdown(title)), 'Benchmarks met'], rows),
  ];
}

function gatewayState({ next }: ValidAssessment, gateway: GatewayResult): string {
  const { id, state, frameworkState, credited } = gateway;
  const words = gatewayWords[state];
  const notes = [...(id === next ? ['next'] : []), ...(credited ? ['credited by a designation on record'] : [])];
  const text = notes.length === 0 ? words : `${words} (${notes.join(', ')})`;
  const strong = id === next || state === 'crossed' ? `**${text}**` : text;
  return `${strong}${frameworkState === state ? '' : aside(gatewayWords[frameworkState])}`;
}
