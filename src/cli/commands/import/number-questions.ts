import { asPercentage, type UnclearFractions } from '../../../authoring/download/column-doubts.js';
import { pointed, type UnclearDecimal } from '../../../authoring/download/decimal-sign.js';
import type { ColumnMapping, DecimalSign, PeriodKind } from '../../../authoring/download/mapping.js';
import type { LikelyEncoding } from '../../../authoring/download/read-download.js';
import { fiscalYearIn, yearAs } from '../../../authoring/download/read-year.js';
import type { UnclearPeriods } from '../../../authoring/download/repeated-rows.js';
import { shownText } from '../../../text/shown-text.js';
import type { Prompts } from '../../prompts/prompts.js';

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
  const year = fiscalYearIn(example);
  const as = (kind: PeriodKind) => (year === undefined ? '' : `: ${yearAs(year, kind)}`);
  return ask.choose({
    message: `What does the ${year === undefined ? '' : 'fiscal '}year "${shownText(example, 20)}" mean in this file?`,
    choices: [
      { value: 'school-year-ending', name: `the school year that ends in that year${as('school-year-ending')}` },
      { value: 'school-year-starting', name: `the school year that starts in that year${as('school-year-starting')}` },
      { value: 'calendar-year', name: `the calendar year${as('calendar-year')}` },
    ] as const,
  });
}

/** Which of two texts names a period; the other is skipped. */
export async function askPeriods({ period, texts }: UnclearPeriods, ask: Prompts): Promise<ColumnMapping> {
  const [first, second] = texts;
  const skipped = await ask.choose({
    message: `${quoted(first)} and ${quoted(second)} are both ${period}, with different values. Which one is meant?`,
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
