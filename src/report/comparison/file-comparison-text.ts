import type {
  Cause,
  ComparedSide,
  OutcomeDifference,
  UnchangedResult,
  VerdictDifference,
} from '../../generated/comparison.js';
import type { Comparison } from '../../insight/comparison/compare-files.js';
import { type Direction, hiddenMoves, wentTo } from '../../insight/comparison/direction.js';
import { cleanText } from '../../text/clean-text.js';
import { counted } from '../../text/counted.js';
import { grouped } from '../../text/grouped.js';
import { quotedForShell } from '../../text/quoted-for-shell.js';
import { disclaimerOf } from '../disclaimer.js';
import { findingLines } from '../text/findings.js';
import { gapMark, trendMark } from '../text/marks.js';
import { field, marked, type Page, type Paint, paragraph, section } from '../text/page.js';
import { gapPaint, trendPaint } from '../text/tones.js';
import { showChange } from '../values.js';
import { gapResultWords, trendWords } from '../words.js';
import {
  becauseInWords,
  causeTitles,
  changeInWords,
  differentNamesInWords,
  earlierVersions,
  movedInWords,
  restInWords,
  resultInWords,
  valuesInWords,
} from './comparison-words.js';
import { leadInWords, movedAside, sameInWords } from './moves-in-words.js';

/** What has changed in one assessment, in lines: what was gained and lost first, then why, then the rest. */
export function fileComparisonLines(page: Page, comparison: Comparison): string[] {
  const isCompared = comparison.old.valid && comparison.new.valid;
  return [
    ...headLines(page, comparison),
    ...(isCompared ? comparedLines(page, comparison) : invalidLines(page, comparison)),
  ];
}

function headLines(page: Page, comparison: Comparison): string[] {
  const { old, new: now } = comparison;
  const name = now.partnership?.name ?? old.partnership?.name;
  const side = (label: string, { file, assessedOn }: ComparedSide) =>
    field(page, label, assessedOn === null ? file : `${file} (assessed on ${assessedOn})`);
  return [
    ...(name === undefined ? [] : paragraph(page, name, 0, page.paint.title)),
    '',
    ...side('Before', old),
    ...side('After', now),
    ...runLines(page, comparison),
    ...differentNames(page, comparison),
  ];
}

/** The commit that the old side is from, and by what both sides are judged, where the run says so. */
export function runLines(
  page: Page,
  { revision, basis, methodInForce, readings }: Pick<Comparison, 'revision' | 'basis' | 'methodInForce' | 'readings'>,
): string[] {
  const set = Object.entries(readings).map(([name, option]) => `${name}: ${option}`);
  return [
    ...(revision === null
      ? []
      : field(page, 'Revision', `${revision.asked}: commit ${revision.commit.slice(0, 10)} of ${revision.date}`)),
    ...(basis === 'self' ? [] : field(page, 'Basis', 'reviewed: only what a review confirmed counts')),
    ...(methodInForce === 'file' ? [] : field(page, 'Method', "the framework's own, for both")),
    ...(set.length === 0 ? [] : field(page, 'Readings', `${set.join(', ')} (set by this run, for both)`)),
  ];
}

function differentNames(page: Page, comparison: Comparison): string[] {
  const text = differentNamesInWords(comparison);
  return text === undefined ? [] : ['', ...paragraph(page, text, 0, page.paint.caution)];
}

function invalidLines(page: Page, comparison: Comparison): string[] {
  const { old, new: now, revision } = comparison;
  const earlier = earlierVersions(comparison);
  const invalid = [old, now].filter(({ valid }) => !valid);
  return [
    ...invalid.flatMap((side) => errorLines(page, side, side === old && revision !== null)),
    ...(earlier ? ['', ...paragraph(page, `${earlier.words} ${earlier.command}`, 0)] : []),
  ];
}

function errorLines(page: Page, { file, findings }: ComparedSide, isCommitted: boolean): string[] {
  return [
    '',
    ...paragraph(
      page,
      `Nothing was compared, because ${file} has ${counted(findings.length, 'error')}:`,
      0,
      page.paint.heading,
    ),
    ...findings.slice(0, mostShown).flatMap((finding) => ['', ...findingLines(page, finding)]),
    ...moreLine(page, findings.length, isCommitted ? '' : `To list all: strive validate ${quotedForShell(file)}`),
  ];
}

function comparedLines(page: Page, comparison: Comparison): string[] {
  const { framework } = page;
  const own = comparison.verdicts.filter(({ kind }) => kind === 'gateway' || kind === 'determination');
  const of = (direction: Direction) => wentTo(comparison, direction);
  return [
    '',
    ...paragraph(page, leadInWords(comparison), 0, page.paint.title),
    ...section(page, 'Gained', itemLines(page, comparison, of('gained'))),
    ...section(page, 'Lost', itemLines(page, comparison, of('lost'))),
    ...hiddenSections(page, (direction) => hiddenLines(page, comparison, direction)),
    ...section(page, 'Neither gained nor lost', itemLines(page, comparison, of('otherwise'))),
    ...section(page, 'Criteria of verdicts that stayed the same', looseCriteria(page, comparison, own)),
    ...section(page, 'The same', sameLines(page, comparison)),
    ...section(
      page,
      'Outcomes that moved',
      comparison.outcomes.flatMap((one) => outcomeLines(page, one, comparison.causes)),
    ),
    ...section(page, 'What differs', causeLines(page, comparison.causes)),
    ...section(
      page,
      'The rest',
      restInWords(comparison.words, comparison.otherSections).flatMap((sentence) => paragraph(page, sentence, 2)),
    ),
    '',
    ...paragraph(page, disclaimerOf(framework), 0, page.paint.muted),
  ];
}

/** What only the framework's own method shows as gained or lost, by its direction. */
export function hiddenSections(page: Page, linesOf: (direction: 'gained' | 'lost') => string[]): string[] {
  return (['gained', 'lost'] as const).flatMap((direction) => {
    const lines = linesOf(direction);
    return section(
      page,
      `${direction === 'gained' ? 'Gained' : 'Lost'} only under the framework's own method`,
      lines.length === 0 ? [] : [...lines, ...paragraph(page, 'To see why: --method framework', 4, page.paint.muted)],
    );
  });
}

function hiddenLines(page: Page, comparison: Comparison, direction: Direction): string[] {
  return hiddenMoves(comparison, direction).flatMap(({ kind, title, frameworkBefore, frameworkAfter }) => {
    const [mark, paint] = markOf(page, frameworkAfter);
    const moved = movedInWords({ kind, before: frameworkBefore, after: frameworkAfter });
    return marked(page, mark, `${title}: ${moved}`, 2, paint);
  });
}

/** Each item with why, and below a determination its criteria that went the same way. */
export function itemLines(
  page: Page,
  { verdicts }: Pick<Comparison, 'verdicts'>,
  items: readonly VerdictDifference[],
): string[] {
  return items.flatMap((item) => [
    ...verdictLines(page, item, 2),
    ...(item.kind === 'determination' ? criteriaOf(verdicts, item.id) : []).flatMap((one) =>
      verdictLines(page, one, 4),
    ),
  ]);
}

const criteriaOf = (verdicts: readonly VerdictDifference[], determination: string) =>
  verdicts.filter(({ kind, id }) => kind === 'criterion' && id.startsWith(`${determination}/`));

/** Criteria that changed while their determination's verdict didn't, with its title before them. */
function looseCriteria(page: Page, { verdicts }: Comparison, own: readonly VerdictDifference[]): string[] {
  const loose = page.framework.determinations.filter(
    ({ id }) => !own.some((item) => item.kind === 'determination' && item.id === id),
  );
  return loose.flatMap(({ id, title }) =>
    criteriaOf(verdicts, id).flatMap((one) =>
      verdictLines(page, { ...one, title: `${cleanText(title)}, ${one.title}` }, 2),
    ),
  );
}

function verdictLines(page: Page, item: VerdictDifference, indent: number): string[] {
  const [mark, paint] = markOf(page, item.after);
  const text = `${item.title}: ${movedInWords(item)}${movedAside(item)}`;
  const why = becauseInWords(item.because);
  return [
    ...marked(page, mark, text, indent, paint),
    ...(why === '' ? [] : paragraph(page, `Why: ${why}`, indent + 2, page.paint.muted)),
  ];
}

function markOf({ marks, paint }: Page, result: string | null): readonly [string, Paint] {
  if (result === null) return [marks.none, paint.muted];
  if (result === 'undetermined') return [marks.unknown, paint.caution];
  const isYes = result === 'crossed' || result === 'eligible' || result === 'met';
  return isYes ? [marks.yes, paint.good] : [marks.no, paint.bad];
}

function sameLines(page: Page, { same }: Comparison): string[] {
  const states = grouped<string, UnchangedResult>(same, ({ kind, result }) => resultInWords(kind, result));
  return [...states].flatMap(([words, items]) =>
    marked(
      page,
      markOf(page, items[0]?.result ?? null)[0],
      `${words[0]?.toUpperCase()}${words.slice(1)}: ${sameInWords(items)}`,
      2,
    ),
  );
}

function outcomeLines(page: Page, outcome: OutcomeDifference, causes: readonly Cause[]): string[] {
  const { title, core, before, after, unit, gaps } = outcome;
  const trend = after?.trend ?? 'insufficient-data';
  const said = (one: OutcomeDifference['after']) =>
    one === null
      ? 'not listed'
      : `${trendWords[one.trend]}${one.change === null ? '' : `, ${showChange(one.change, unit)}`}`;
  const isSame = before?.trend === after?.trend;
  const text = `${title}${core ? '' : ' (not core)'}: ${isSame ? `still ${said(after)}` : `${said(after)} (before: ${said(before)})`}`;
  return [
    ...marked(page, trendMark(page.marks, trend), text, 2, trendPaint(page, trend)),
    ...valuesInWords(outcome, causes).flatMap((line) => paragraph(page, line, 4, page.paint.muted)),
    ...gaps.flatMap((gap) => {
      const now = gap.after ?? { result: 'insufficient-data' as const, counts: false };
      const words = (one: typeof gap.after) => (one === null ? 'not listed' : gapResultWords(one));
      return marked(
        page,
        gapMark(page.marks, now),
        `Gap for ${gap.group} (${gap.dimension}): ${words(gap.after)} (before: ${words(gap.before)})`,
        4,
        gapPaint(page, now as Parameters<typeof gapPaint>[1]),
      );
    }),
  ];
}

/** So many entries of a list are shown, unless all are asked for. */
const mostShown = 8;

function causeLines(page: Page, causes: readonly Cause[]): string[] {
  return causes.flatMap(({ cause, changes }) => {
    const isGroup = ({ path }: { readonly path: string }) => path.includes('/disparities/');
    const ordered = [...changes.filter((one) => !isGroup(one)), ...changes.filter(isGroup)];
    const shown = page.verbose ? ordered : ordered.slice(0, mostShown);
    return [
      ...paragraph(page, `${causeTitles[cause]}: ${counted(changes.length, 'change')}`, 2, page.paint.heading),
      ...shown.flatMap((change) => marked(page, '-', `${change.title}: ${changeInWords(change)}`, 4)),
      ...(page.verbose ? [] : moreLine(page, changes.length, 'To list all: --verbose')),
    ];
  });
}

function moreLine(page: Page, count: number, advice: string): string[] {
  return count <= mostShown
    ? []
    : paragraph(page, `${page.marks.ellipsis} and ${count - mostShown} more. ${advice}`.trimEnd(), 4, page.paint.muted);
}
