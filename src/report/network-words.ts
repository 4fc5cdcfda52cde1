import type { Framework } from '../generated/framework.js';
import type { ComparedCounts, Summary } from '../generated/report.js';
import type { Network, ProgramShare } from '../insight/network/network.js';
import { showNumber } from '../text/shown-number.js';

/** How long lists of benchmarks and of rules become in a roll-up. */
export const longestNetworkList = 10;

/** What stands in the column of changes. */
export const changesTitle = 'Changes to go';
export const changesExplained = `${changesTitle}: the fewest that lead to the first verdict that isn't eligible.`;

/** The same, where the number stands behind the verdict. */
export const changesBehindExplained =
  'A number after a mark shows the changes to go: the fewest that lead to that verdict.';

/** A share over those where it is known: `3 of 8`; where it is known of nobody a dash, or what else is said then. */
export function shareOf(yes: number, no: number, noneKnown = '–'): string {
  return yes + no === 0 ? noneKnown : `${showNumber(yes)} of ${showNumber(yes + no)}`;
}

/** How many core indicators went which way, over those whose trend is known. */
export function trendShares({ trends }: Network): string {
  const { improved, maintained, declined } = trends;
  const known = improved + maintained + declined;
  const parts = [
    `${showNumber(improved)} improved`,
    `${showNumber(maintained)} maintained`,
    `${showNumber(declined)} declined`,
  ];
  return overKnown(parts, known, trends['insufficient-data']);
}

/** What became of the disparity gaps of core indicators, over those where it is known. */
export function gapShares({ gaps, gapsSetAside }: Network): string {
  const smaller = gaps.eliminated + gaps.reduced;
  const known = smaller + gaps.unchanged + gaps.widened + gaps['no-gap'];
  const aside =
    gapsSetAside === 0 ? '' : ` (${showNumber(gapsSetAside)} ${gapsSetAside === 1 ? "doesn't" : "don't"} count)`;
  const none = gaps['no-gap'] === 0 ? [] : [`${showNumber(gaps['no-gap'])} without a gap`];
  const parts = [
    `${showNumber(smaller)} reduced or eliminated${aside}`,
    `${showNumber(gaps.unchanged)} unchanged`,
    `${showNumber(gaps.widened)} widened`,
    ...none,
  ];
  return overKnown(parts, known, gaps['insufficient-data']);
}

/** How budgets or staff compare with what was typical for partnerships at the same stage. */
export function comparedShares({ below, within, above, unknown }: ComparedCounts): string {
  const known = below + within + above;
  const open = `${showNumber(unknown)} unknown`;
  if (known === 0) return open;
  return `${showNumber(below)} below, ${showNumber(within)} within, ${showNumber(above)} above, of ${showNumber(known)}; ${open}`;
}

/** What the figures of capacity are compared with. */
export const capacityExplained = (seen: string) =>
  `Compared with what was typical for partnerships at the same stage (${seen}). This is only for reference.`;

/** When the stages of an edition were seen, each year once. */
export function stagesSeen({ capacityStages = [] }: Framework): string {
  return [...new Set(capacityStages.map(({ seen }) => seen))].join(', ');
}

/** Whom a program fits, by name; empty where nobody. */
export function fittingInWords({ verdicts, fitting }: ProgramShare): string {
  return verdicts.eligible === 0 ? '' : namedInWords(verdicts.eligible, fitting);
}

function overKnown(parts: readonly string[], known: number, unknown: number): string {
  if (known + unknown === 0) return 'none listed';
  const open =
    unknown === 0 ? '' : `; ${showNumber(unknown)} more ${unknown === 1 ? "doesn't" : "don't"} have enough data`;
  return known === 0
    ? `none with enough data, of ${showNumber(unknown)} listed`
    : `${parts.join(', ')}, of ${showNumber(known)}${open}`;
}

/** What a coach should know before comparing partnerships: whose results another method would change. Empty if none. */
export function departuresInWords({ departing, differing, differingNames, yardstick }: Network): string {
  if (departing === 0) return '';
  const who = `${manyOf(departing, 'assessment')} ${departing === 1 ? 'changes' : 'change'} the framework's method.`;
  if (differing === 0) return `${who} Every gateway and verdict is the same under both.`;
  const [counted, other] =
    yardstick === 'framework'
      ? ["The counts follow the framework's own method.", 'Under their own method']
      : ["The counts follow each row's method.", "Under the framework's own method"];
  return `${who} ${counted} ${other}, ${showNumber(differing)} would differ: ${namedInWords(differing, differingNames)}.`;
}

/** Names as far as they are known, and how many more there are. */
export function namedInWords(count: number, names: readonly string[]): string {
  const more = count - names.length;
  return more > 0 ? `${names.join(', ')} and ${showNumber(more)} more` : names.join(', ');
}

export const hardestExplained =
  'Not met counts only partnerships that have answered and have this gateway next. The benchmark most often not met comes first.';

/** What was read, and what was found in it. */
export function totalsInWords(summary: Summary): string {
  const { assessments, valid } = summary;
  const invalid = assessments - valid;
  const read = `${manyOf(assessments, 'assessment')}: ${showNumber(valid)} valid, ${showNumber(invalid)} invalid.`;
  return `${read} ${foundInWords(summary)}.`;
}

/** What was found: `3 errors, 1 warning, 0 infos`. */
export function foundInWords({ errors, warnings, infos }: Summary): string {
  return `${manyOf(errors, 'error')}, ${manyOf(warnings, 'warning')}, ${manyOf(infos, 'info')}`;
}

/** A number with its noun, thousands apart: `1 file`, `1,000 files`. */
export function manyOf(count: number, one: string): string {
  return `${showNumber(count)} ${one}${count === 1 ? '' : 's'}`;
}
