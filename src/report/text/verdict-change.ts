import {
  type CriterionChange,
  type CriterionCount,
  changeByFramework,
  type DeterminationChange,
  type GatewayChange,
  isUnchanged,
  type Moved,
  type Standing,
  type VerdictChange,
  verdictChange,
} from '../../insight/comparison/verdict-change.js';
import { cleanText } from '../../text/clean-text.js';
import { counted } from '../../text/counted.js';
import { mapTexts, toPlainSigns } from '../clean-result.js';
import { isYesOrNo } from '../criteria.js';
import type { ReportOptions } from '../report-options.js';
import { gatewayWords, judgmentWords, verdictWords } from '../words.js';
import { gatewayMark, judgmentMark, verdictMark } from './marks.js';
import { makePage, marked, type Page, paragraph } from './page.js';
import { gatewayPaint, judgmentPaint, verdictPaint } from './tones.js';

/** The words that tell the two evaluations apart. */
export interface ChangeWords {
  /** Stands before what the first evaluation says: `eligible (before: not eligible)`. */
  readonly from: string;
  /** Stands before what both say: `still not eligible`. */
  readonly same: string;
  /** A sentence for when both say the same. */
  readonly nothing: string;
}

const beforeAndAfter: ChangeWords = {
  from: 'before',
  same: 'still',
  nothing: 'Nothing changed. Every gateway and verdict is the same as before.',
};

/**
 * What differs between two evaluations, in lines for a terminal or a pipe, ready to be written: the gateways, the way
 * that is left, and the verdicts with the criteria that moved. Says so where nothing differs.
 */
export function verdictChangeLines(
  change: VerdictChange,
  options: ReportOptions,
  words: ChangeWords = beforeAndAfter,
): string[] {
  const page = makePage(options);
  const clean = mapTexts(change, cleanText);
  const lines = isUnchanged(clean)
    ? paragraph(page, words.nothing, 0)
    : [
        ...clean.gateways.flatMap((gateway) => gatewayLines(page, gateway, words)),
        ...placeLines(page, clean, words),
        ...clean.determinations.flatMap((determination) => determinationLines(page, determination, words)),
      ];
  return options.unicode ? lines : lines.map(toPlainSigns);
}

/**
 * The same of two evaluations, and below it what differs under the framework's own method, where that is something else.
 */
export function changeLines(before: Standing, after: Standing, options: ReportOptions, words?: ChangeWords): string[] {
  const { framework } = options;
  const lines = verdictChangeLines(verdictChange(framework, before, after), options, words);
  const otherwise = changeByFramework(framework, before, after);
  const others = otherwise === undefined ? lines : verdictChangeLines(otherwise, options, words);
  if (others.join('\n') === lines.join('\n')) return lines;
  const heading = "Under the framework's own method:";
  return [...lines, '', options.unicode ? heading : toPlainSigns(heading), ...others];
}

function gatewayLines(page: Page, { title, from, to, met, unknown, total }: GatewayChange, words: ChangeWords) {
  const facts = [
    from === to ? `${words.same} ${gatewayWords[to]}` : moved(gatewayWords, { from, to }, words),
    ...(met.from === met.to
      ? []
      : [
          `${met.to} of ${counted(total, 'benchmark')} ${met.to === 1 ? 'counts' : 'count'} (${words.from}: ${met.from})`,
        ]),
    ...(unknown.from === unknown.to ? [] : [`${unknown.to} unknown (${words.from}: ${unknown.from})`]),
  ];
  return marked(page, gatewayMark(page.marks, to), `${title}: ${facts.join('; ')}`, 0, gatewayPaint(page, to));
}

/** The highest gateway that is crossed and the one that comes next, where they are others now. */
function placeLines(page: Page, { lastCrossed, next }: VerdictChange, words: ChangeWords): string[] {
  const line = (label: string, { from, to }: Moved<string | null>, none: string) => {
    if (from === to) return [];
    const name = (id: string | null) =>
      id === null ? none : cleanText(page.framework.gateways.find((gateway) => gateway.id === id)?.title ?? id);
    return marked(page, page.marks.next, `${label}: ${name(to)} (${words.from}: ${name(from)})`, 0, page.paint.accent);
  };
  return [
    ...line('Highest gateway crossed', lastCrossed, 'none yet'),
    ...line('Next gateway', next, 'none, every gateway is crossed'),
  ];
}

function determinationLines(page: Page, determination: DeterminationChange, words: ChangeWords): string[] {
  const { title, from, to, criteria } = determination;
  const verdict = from === to ? `${words.same} ${verdictWords[to]}` : moved(verdictWords, { from, to }, words);
  return [
    ...marked(page, verdictMark(page.marks, to), `${title}: ${verdict}`, 0, verdictPaint(page, to)),
    ...criteria.flatMap((criterion) => criterionLines(page, determination, criterion, words)),
  ];
}

function criterionLines(page: Page, { id }: DeterminationChange, criterion: CriterionChange, words: ChangeWords) {
  const { from, to, title } = criterion;
  const yesOrNo = isYesOrNo(page.framework, id, criterion.id);
  const text = `${title}: ${countWords(to, yesOrNo)} (${words.from}: ${countWords(from, yesOrNo)})`;
  const mark = to === null ? page.marks.none : judgmentMark(page.marks, to.result);
  return marked(page, mark, text, 2, to === null ? page.paint.muted : judgmentPaint(page, to.result));
}

function countWords(count: CriterionCount | null, yesOrNo: boolean): string {
  if (count === null) return "doesn't apply";
  if (yesOrNo) return judgmentWords[count.result];
  const { actual, required, unknown } = count;
  if (unknown === null) return `${actual} of ${required}, not answered yet`;
  return unknown === 0 ? `${actual} of ${required}` : `${actual} of ${required}, ${unknown} unknown`;
}

function moved<State extends string>(
  names: Readonly<Record<State, string>>,
  { from, to }: Moved<State>,
  words: ChangeWords,
): string {
  return `${names[to]} (${words.from}: ${names[from]})`;
}
