import type { GapResult, IndicatorResult, OutcomeResult, Trend } from '../../generated/report.js';
import { capitalized, readableName } from './readable-name.js';

/**
 * What improved and what declined by name, and for whom gaps got smaller or widened: for those who read no further. All of
 * it is in the file's order.
 */
export function NamedMoves({ outcomes }: { outcomes: readonly OutcomeResult[] }) {
  const core = outcomes.flatMap(named);
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['Improved', titlesOf(core, 'improved')],
    ['Declined', titlesOf(core, 'declined')],
    ['Gaps got smaller for', groupsOf(core, (gap) => shrank(gap) && gap.counts)],
    ['Smaller, but not counted, for', groupsOf(core, (gap) => shrank(gap) && !gap.counts)],
    ['Gaps widened for', groupsOf(core, ({ result }) => result === 'widened')],
  ];
  const shown = lines.filter(([, names]) => names.length > 0);
  if (shown.length === 0) return null;
  return (
    <dl class="moves">
      {shown.map(([words, names]) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{inShort(names)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Named {
  readonly title: string;
  readonly indicator: IndicatorResult;
}

/** The core indicators of an outcome: by the outcome's title, or by their own names where there are several. */
function named({ title, indicators }: OutcomeResult): Named[] {
  const core = indicators.filter((indicator) => indicator.core);
  return core.map((indicator) => ({ title: core.length > 1 ? indicator.name : title, indicator }));
}

const titlesOf = (core: readonly Named[], trend: Trend) =>
  core.filter(({ indicator }) => indicator.trend === trend).map(({ title }) => title);

const shrank = ({ result }: GapResult) => result === 'reduced' || result === 'eliminated';

/** The groups whose gaps came to this, each once and with where: `Black (Kindergarten readiness, High school graduation)`. */
function groupsOf(core: readonly Named[], isMeant: (gap: GapResult) => boolean): string[] {
  const where = new Map<string, string[]>();
  for (const { title, indicator } of core) {
    for (const { group } of indicator.gaps.filter(isMeant)) {
      where.set(group, [...(where.get(group) ?? []), title]);
    }
  }
  return [...where].map(([group, places]) => `${capitalized(readableName(group))} (${places.join(', ')})`);
}

/** So many names are read; the rest are in the table. */
const mostNames = 6;

function inShort(names: readonly string[]): string {
  const more = names.length - mostNames;
  return [...names.slice(0, mostNames), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
