import type { Assessed } from '../../../assess.js';
import { grownOld, type OldEvidence, type OldReview } from '../../../authoring/next-year/grown-old.js';
import { type WaitingSeries, waitingSeries } from '../../../authoring/next-year/waiting-series.js';
import { reviewInWords } from '../../../evaluate/reviews.js';
import type { Framework } from '../../../generated/framework.js';
import { counted } from '../../../text/counted.js';

interface Words {
  /** The file as a shell takes it. */
  readonly file: string;
  /** The options that name the edition and the config file. */
  readonly config: readonly string[];
  readonly today: string;
}

/** What a new year asks for, with the commands to type: evidence and reviews that have grown old, and numbers. */
export function toDoLines(framework: Framework, { assessment, result }: Assessed, words: Words): string[] {
  if (!assessment) return [];
  const { evidence, reviews } = grownOld(framework, assessment, words.today);
  const lines = [
    ...evidenceLines(evidence, words),
    ...reviewLines(reviews, words),
    ...staleLines(result.findings.filter(({ rule }) => rule === 'indicator/stale').map(({ message }) => message)),
    ...numberLines(waitingSeries(assessment, assessment.assessedOn), words),
  ];
  return lines.length === 0 ? ['Nothing is out of date, and every indicator has its newest number.'] : lines;
}

function evidenceLines(all: readonly OldEvidence[], words: Words): string[] {
  const [first] = all;
  if (!first) return [];
  return [
    '',
    `Old evidence: ${counted(all.length, 'benchmark')}`,
    ...all.map(
      ({ benchmark: { code, title }, gateway, dates }) =>
        `  ${code} ${title}: from ${dates.join(', ')}. ${gateway.title} looks back ${gateway.evidenceStaleAfterMonths} months.`,
    ),
    'To add newer evidence:',
    `  ${commandOf(words, 'set', first.benchmark.code, 'met', '--evidence "TITLE | LINK OR FILE | DATE"')}`,
  ];
}

function reviewLines(all: readonly OldReview[], words: Words): string[] {
  const [first] = all;
  if (!first) return [];
  return [
    '',
    `Old reviews: ${counted(all.length, 'benchmark')}`,
    ...all.map(({ benchmark: { code, title }, review, newerEvidence }) => {
      const why =
        newerEvidence === undefined ? 'That was more than a year before.' : `Newer evidence is from ${newerEvidence}.`;
      return `  ${code} ${title}: ${reviewInWords(review)}. ${why}`;
    }),
    'To review one again:',
    `  ${commandOf(words, 'review', '--benchmark', first.benchmark.code)}`,
  ];
}

const staleLines = (messages: readonly string[]): string[] =>
  messages.length === 0
    ? []
    : ['', `Old numbers: ${counted(messages.length, 'indicator')}`, ...messages.map((message) => `  ${message}`)];

function numberLines(all: readonly WaitingSeries[], words: Words): string[] {
  if (all.length === 0) return [];
  return [
    '',
    `Numbers to add: ${all.length}`,
    ...all.map(({ outcome, indicator, group, period }) => {
      const options = group === undefined ? [] : ['--group', group];
      return `  ${commandOf(words, 'add-value', `${outcome}/${indicator}`, period, 'VALUE', ...options)}`;
    }),
    'Or let colleagues fill in a workbook:',
    `  ${commandOf(words, 'export', '--to workbook.xlsx')}`,
  ];
}

const commandOf = ({ file, config }: Words, command: string, ...more: readonly string[]): string =>
  ['strive', command, file, ...more, ...config].join(' ');
