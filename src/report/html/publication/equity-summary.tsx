import type { Publication, PublishedGap, PublishedIndicator } from '../../../insight/publication/publication.js';
import { gapInWords } from '../gap-in-words.js';

/** The gaps by excellence with equity: did a gap get smaller, and did both groups get better? In the file's order within each part. */
export function EquitySummary({ publication: { outcomes } }: { publication: Publication }) {
  const gaps = outcomes
    .flatMap(({ indicators }) => indicators)
    .filter(({ core }) => core)
    .flatMap((indicator) =>
      indicator.dimensions.flatMap((dimension) => dimension.gaps.map((gap) => ({ indicator, gap }))),
    );
  if (gaps.length === 0) return null;
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">Gaps between groups</h2>
      <p>
        We look at two things together: whether a gap between groups got smaller, and whether both groups got better. A
        gap that shrinks because one group falls isn't what we want.
      </p>
      {kinds.map(({ title, holds }) => {
        const own = gaps.filter(({ gap }) => kindOf(gap) === holds);
        return (
          own.length > 0 && (
            <div key={holds} class="keep">
              <h3>{`${title}: ${own.length} of ${gaps.length}`}</h3>
              <ul>
                {own.map(({ indicator, gap }) => (
                  <li key={`${indicator.outcome}/${indicator.id}/${gap.dimension}/${gap.group}`}>
                    {inWords(indicator, gap)}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

type Kind = 'both' | 'smaller' | 'same' | 'larger' | 'unknown' | 'withheld';

const kinds: readonly { readonly title: string; readonly holds: Kind }[] = [
  { title: 'The gap got smaller, and both groups got better', holds: 'both' },
  { title: 'The gap got smaller', holds: 'smaller' },
  { title: 'The gap stayed about the same', holds: 'same' },
  { title: 'The gap grew', holds: 'larger' },
  { title: "Can't be judged yet", holds: 'unknown' },
  { title: 'Withheld to protect privacy', holds: 'withheld' },
];

function kindOf({ result, withheld, bothRose }: PublishedGap): Kind {
  if (withheld === 'privacy') return 'withheld';
  switch (result) {
    case null:
      return 'unknown';
    case 'reduced':
    case 'eliminated':
      return bothRose ? 'both' : 'smaller';
    case 'widened':
      return 'larger';
    default:
      return 'same';
  }
}

function inWords({ name }: PublishedIndicator, gap: PublishedGap): string {
  const { measure, baselineGap, latestGap, baseline, latest } = gap;
  const size = (value: number) => `${Math.round(value * 10) / 10}${measure === 'relative' ? '%' : ''}`;
  const sizes =
    baselineGap === null || latestGap === null
      ? ''
      : `: ${size(baselineGap)} to ${size(latestGap)}${measure === 'relative' ? '' : ' points'}, ${baseline} to ${latest}`;
  return `${gapInWords(gap)}, in "${name}"${sizes}`;
}
