import { reviewInWords } from '../../evaluate/reviews.js';
import type { BenchmarkResult, CriterionResult, GatewayResult, ValidAssessment } from '../../generated/report.js';
import { criterionCount, criterionNames, isYesOrNo, readingsInWords, widenedGaps } from '../criteria.js';
import { firmnessLines } from '../firmness-words.js';
import { aside, asideOf, askedByFrameworkAlone, criterionByFramework } from '../framework-aside.js';
import type { ReportOptions } from '../report-options.js';
import { benchmarkFacts, gatewayWords, judgmentWords, undeterminedExplained, verdictWords } from '../words.js';
import { markdownTable } from './escape-markdown.js';
import { memoCell, memoText } from './memo-text.js';

/** Every benchmark and every indicator, with its reason. */
export function renderMarkdownDetail(result: ValidAssessment): string[][] {
  const { gateways, outcomes, otherOutcomes, adjacentOutcomes } = result;
  const readings = readingsOf(result);
  const benchmarks = gateways
    .filter(({ pillars }) => pillars.length > 0)
    .flatMap(({ title, pillars }) => [
      [`### ${memoText(title)}`],
      markdownTable(
        ['Benchmark', 'Status', 'Why', 'Note', 'Review'],
        pillars.flatMap(({ benchmarks: list }) =>
          list.map((benchmark) => [
            `${benchmark.code} ${memoCell(benchmark.title)}`,
            benchmarkFacts(benchmark),
            memoCell(benchmark.reason),
            memoCell(benchmark.note ?? ''),
            memoCell(reviewWithNote(benchmark)),
          ]),
        ),
      ),
    ]);
  const measures = [...[...outcomes, ...otherOutcomes].flatMap(({ indicators }) => indicators), ...adjacentOutcomes];
  const reasons = measures.map(({ name, reason }) => [memoCell(name), memoCell(reason)]);
  return [
    ['## Benchmarks'],
    ...benchmarks,
    ...(readings.length === 0 ? [] : [['## Readings'], readings]),
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
      [`### ${memoText(title)}: ${verdictWords[verdict]}`],
      ...(verdict === 'undetermined' ? [[undeterminedExplained]] : []),
      ...(frameworkVerdict === verdict
        ? []
        : [[`Under the framework's own method: **${verdictWords[frameworkVerdict]}**.`]]),
      ...(more === '' ? [] : [[memoText(more)]]),
      ...firmnessLines(firmness, determination).map((line) => [line]),
      criteria.map((criterion) => {
        const aside = asideOf(criterionByFramework(determination, criterion));
        const count = isYesOrNo(framework, id, criterion.id) ? '' : ` (${criterionCount(criterion)})`;
        return `- ${memoText(criterion.title)}: **${judgmentWords[criterion.result]}**${count}${aside}. ${namesInWords(criterion)}`.trim();
      }),
      ...criteria
        .map((criterion) => widenedGaps(framework, result, id, criterion.id))
        .filter((widened) => widened.length > 0)
        .map((widened) => [`Widened: ${memoText(widened.join('; '))}.`]),
    ];
  });
}

/** What counted, what is missing, and what is not known; where nothing is named, the reason. */
function namesInWords(criterion: CriterionResult): string {
  const { counted, missing, notKnown } = criterionNames(criterion);
  const named = [
    ['Counted', counted],
    ['Missing', missing],
    ['Unknown', notKnown],
  ] as const;
  const words = named
    .filter(([, titles]) => titles.length > 0)
    .map(([word, titles]) => `${word}: ${titles.join('; ')}.`);
  const unnamed = criterion.result !== 'met' && missing.length + notKnown.length === 0;
  return memoText([...words, ...(unnamed ? [criterion.reason] : [])].join(' '));
}

/** The readings that a verdict rests on, for those who ask for every detail. */
function readingsOf(result: ValidAssessment): string[] {
  return result.determinations.flatMap(({ title, criteria }) =>
    criteria.flatMap((criterion) => {
      const readings = readingsInWords(result, criterion);
      return readings === '' ? [] : [`- ${memoText(`${title}, ${criterion.title}: ${readings}`)}`];
    }),
  );
}

/** The gateways as a table, with the state of each in words. */
export function gatewayRows(result: ValidAssessment): string[][] {
  const rows = result.gateways.map((gateway) => [
    memoCell(gateway.title),
    gatewayState(result, gateway),
    gateway.total === 0 ? 'by its criteria' : `${gateway.met} of ${gateway.total}`,
  ]);
  return [markdownTable(['Gateway', 'State', 'Benchmarks met'], rows)];
}

function gatewayState({ next }: ValidAssessment, gateway: GatewayResult): string {
  const { id, state, frameworkState, credited } = gateway;
  const words = gatewayWords[state];
  const notes = [...(id === next ? ['next'] : []), ...(credited ? ['credited by a designation on record'] : [])];
  const text = notes.length === 0 ? words : `${words} (${notes.join(', ')})`;
  const strong = id === next || state === 'crossed' ? `**${text}**` : text;
  return `${strong}${frameworkState === state ? '' : aside(gatewayWords[frameworkState])}`;
}
