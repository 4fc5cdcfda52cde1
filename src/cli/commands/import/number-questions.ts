import { asPercentage, type UnclearFractions } from '../../../authoring/download/column-doubts.js';
import { pointed, type UnclearDecimal } from '../../../authoring/download/decimal-sign.js';
import type { ColumnMapping, DecimalSign, PeriodKind } from '../../../authoring/download/mapping.js';
import type { LikelyEncoding } from '../../../authoring/download/read-download.js';
import { fiscalYearIn, readYear, yearAs } from '../../../authoring/download/read-year.js';
import type { UnclearPeriods } from '../../../authoring/download/repeated-rows.js';
import { yearAlone } from '../../../text/read-period.js';
import { shownText } from '../../../text/shown-text.js';
import type { Option, Prompts } from '../../prompts/prompts.js';

/** So many marks are named in one question. */
const mostNamed = 5;

const quoted = (text: string) => `"${shownText(text, 40)}"`;

type Meaning = 'missing' | 'suppressed' | 'number';

/** What texts mean that stand in place of numbers: one question for all, or one for each. */
export async function askMarks(texts: readonly string[], ask: Prompts): Promise<ColumnMapping> {
  const choicesFor = (own: readonly string[]) => [
    { value: 'missing' as Meaning, name: 'not measured' },
    { value: 'suppressed' as Meaning, name: 'withheld (too few people to show)' },
    ...(own.every((text) => /\d/.test(text)) ? [{ value: 'number' as Meaning, name: 'a number below zero' }] : []),
  ];
  const names = texts.slice(0, mostNamed).map(quoted);
  const left = texts.length - names.length;
  const list = left > 0 ? `${names.join(', ')} and ${left} more` : names.join(' and ');
  const together =
    texts.length < 2
      ? 'each'
      : await ask.choose<Meaning | 'each'>({
          message: `What do ${list} mean?`,
          choices: [...choicesFor(texts), { value: 'each', name: 'different things: ask about each' }],
        });
  const said: Record<Meaning, string[]> = { missing: [], suppressed: [], number: [] };
  for (const text of texts) {
    const meaning =
      together !== 'each'
        ? together
        : await ask.choose({ message: `What does ${quoted(text)} mean?`, choices: choicesFor([text]) });
    said[meaning].push(text);
  }
  const { number, ...marks } = said;
  return { ...marks, ...(number.length > 0 && { keepNegatives: true }) };
}

/** What a year that stands alone, or a fiscal year, is. */
export function askPeriodKind(example: string, ask: Prompts): Promise<PeriodKind> {
  const isFiscal = fiscalYearIn(example) !== undefined;
  return ask.choose({
    message: `What does the ${isFiscal ? 'fiscal ' : ''}year "${shownText(example, 20)}" mean in this file?`,
    choices: kindsOf(example).map(({ kind, inWords }) => ({ value: kind, name: inWords })),
  });
}

/**
 * A year or fiscal year whose meaning nobody has said.
 *
 * @param isKnown whether it's clear without that
 */
export const openYear = (
  texts: readonly string[],
  { periodKind }: ColumnMapping,
  isKnown: boolean,
): string | undefined =>
  periodKind !== undefined || isKnown
    ? undefined
    : texts.find((text) => 'unclear' in readYear(text) || fiscalYearIn(text) !== undefined);

/**
 * Whether what a file looks like is right, and what its years are where they stand alone: one question for both.
 *
 * @param year such a year of the file
 * @param other what else may be so, if anything
 * @returns what the years are; undefined for a no
 */
export async function confirmWithYear<Other extends string = never>(
  message: string,
  year: string | undefined,
  ask: Prompts,
  other?: Option<Other>,
): Promise<ColumnMapping | Other | undefined> {
  const yes: ColumnMapping = {};
  if (year === undefined && other === undefined)
    return (await ask.confirm({ message, default: true })) ? yes : undefined;
  const agreeing: Option<ColumnMapping>[] =
    year === undefined
      ? [{ value: yes, name: 'yes' }]
      : kindsOf(year).map(({ kind, inWords }) => ({
          value: { periodKind: kind },
          name: `yes, and "${shownText(year, 20)}" is ${inWords}`,
        }));
  return ask.choose<ColumnMapping | Other | undefined>({
    message,
    choices: [...agreeing, ...(other === undefined ? [] : [other]), { value: undefined, name: 'no' }],
    ...(year === undefined && { default: yes }),
  });
}

/** What a year may mean. If it's called a school year, it isn't a calendar year. */
function kindsOf(text: string): { readonly kind: PeriodKind; readonly inWords: string }[] {
  const alone = yearAlone(text);
  const year = fiscalYearIn(text) ?? alone?.year;
  const as = (kind: PeriodKind) => (year === undefined ? '' : ` ${yearAs(year, kind)}`);
  return [
    { kind: 'school-year-ending', inWords: `the school year${as('school-year-ending')}` },
    { kind: 'school-year-starting', inWords: `the school year${as('school-year-starting')}` },
    ...(alone?.label === 'school'
      ? []
      : [{ kind: 'calendar-year' as const, inWords: `the calendar year${as('calendar-year')}` }]),
  ];
}

/** Which of two texts names a period; the other is skipped. */
export async function askPeriods({ period, texts }: UnclearPeriods, ask: Prompts): Promise<ColumnMapping> {
  const [first, second] = texts;
  const skipped = await ask.choose({
    message: `${quoted(first)} and ${quoted(second)} are both ${period}, with different values. Which one do you want?`,
    choices: [
      { value: second, name: shownText(first, 60) },
      { value: first, name: shownText(second, 60) },
    ],
  });
  return { periods: [[skipped, '']] };
}

/** What the signs in numbers are. */
export function askDecimal({ example }: UnclearDecimal, ask: Prompts): Promise<DecimalSign> {
  const as = (sign: DecimalSign) => {
    const read = Number(pointed(example, sign)?.replace(/[^\d.]/g, '') ?? Number.NaN);
    return Number.isNaN(read)
      ? ''
      : `: ${quoted(example)} is ${read.toLocaleString('en-US', { maximumFractionDigits: 9 })}`;
  };
  return ask.choose({
    message: `How are numbers such as ${quoted(example)} written in this file?`,
    choices: [
      { value: 'point', name: `with a decimal point${as('point')}` },
      { value: 'comma', name: `with a decimal comma${as('comma')}` },
    ] as const,
  });
}

/** What numbers between 0 and 1 are in a percent. */
export async function askFractions({ which, example }: UnclearFractions, ask: Prompts): Promise<ColumnMapping> {
  const scale = await ask.choose<1 | 100 | 'fractions'>({
    message: `The unit is percent. What is ${example}?`,
    choices: [
      {
        value: which === 'all' ? 100 : 'fractions',
        name: `a fraction: ${asPercentage(example)}${which === 'all' ? '' : '; others are percentages already'}`,
      },
      { value: 1, name: `a percentage below 1: ${example}%` },
    ],
  });
  return { scale };
}

/** How a text file is encoded, by a line of it. */
export function askEncoding(likely: readonly LikelyEncoding[], ask: Prompts): Promise<LikelyEncoding['encoding']> {
  const called = { 'windows-1252': 'Windows (windows-1252)', 'utf-16': 'Unicode (UTF-16)' } as const;
  return ask.choose({
    message: "The file isn't UTF-8. Which of these lines looks right?",
    choices: likely.map(({ encoding, example }) => ({
      value: encoding,
      name: `${shownText(example, 60)} - ${called[encoding]}`,
    })),
  });
}
