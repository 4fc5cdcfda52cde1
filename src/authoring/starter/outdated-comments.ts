import type { Framework } from '../../generated/framework.js';
import { isSame, type Plain, partOf } from '../../yaml/edit/edit.js';
import { readYaml } from '../../yaml/read/read-yaml.js';
import { aboutOtherParts, otherExamples, reportCardExample } from './other-parts.js';
import { aboutOutcomes, outcomeExample } from './outcomes-part.js';

/** The periods of examples depend on the year in which a file was made. */
const somePeriods = ['2000-01', '2001-02'];
const someDay = '2003-06-30';

/** How a line of an example compares: without its periods, and without the line break of Windows. */
const withoutPeriods = (line: string): string => line.trimEnd().replace(/\d{4}-\d{2}: null/g, 'null');

/**
 * The text of a file without what `strive init` wrote about parts that are filled in by now: their examples, and how to
 * begin. What somebody has written into stays.
 */
export function withoutOutdatedComments(text: string, framework: Framework): string {
  if (!/^# (?:outcomes|designations|adjacent-outcomes|systems-change-examples|report-card):|^# {3}/m.test(text))
    return text;
  const value = meaningOf(text);
  const lines = text.split('\n');
  const plain = lines.map(withoutPeriods);
  const outdated = new Set<number>();
  const take = (block: readonly string[]): void => {
    const at = placeOf(plain, block.map(withoutPeriods));
    for (let line = at; at !== -1 && line < at + block.length; line++) outdated.add(line);
  };
  const isThere = (...path: string[]) => path.reduce<Plain | undefined>(partOf, value) !== undefined;
  if (isThere('outcomes')) {
    // Where the line is still there, the outcomes stand elsewhere, and no example can be uncommented in its place.
    const areElsewhere = plain.includes('# outcomes:');
    take(aboutOutcomes.first);
    take(['# outcomes:']);
    for (const outcome of framework.outcomes)
      if (areElsewhere || isThere('outcomes', outcome.id)) take(outcomeExample(outcome, somePeriods));
    if (!plain.some((line, index) => !outdated.has(index) && isExampleOf(framework, line))) {
      take(aboutOutcomes.toEnter);
      take(aboutOutcomes.oneExample);
    }
  }
  const parts = Object.entries(otherExamples(framework, someDay));
  for (const [key, [title = '', ...example]] of [...parts, ['report-card', reportCardExample] as const]) {
    if (isThere(key)) take(plain.includes(title) ? [title, ...example] : example);
  }
  if (parts.every(([key]) => isThere(key))) take(aboutOtherParts);
  if (outdated.size === 0) return text;
  // An empty comment above the outcomes parted them from what is gone.
  const empty = plain.findIndex((line, index) => line === '#' && /^outcomes:/.test(plain[index + 1] ?? ''));
  outdated.add(empty);
  const kept = lines.filter((_, index) => !outdated.has(index)).join('\n');
  return isSame(meaningOf(kept), value) ? kept : text;
}

const isExampleOf = ({ outcomes }: Framework, line: string): boolean =>
  outcomes.some(({ id }) => line === `#   ${id}:`);

function placeOf(lines: readonly string[], block: readonly string[]): number {
  for (let at = lines.indexOf(block[0] ?? ''); at !== -1; at = lines.indexOf(block[0] ?? '', at + 1)) {
    if (block.every((line, index) => lines[at + index] === line)) return at;
  }
  return -1;
}

const meaningOf = (text: string): Plain =>
  readYaml(new TextEncoder().encode(text), '', { maximumBytes: Number.POSITIVE_INFINITY }).value as Plain;
