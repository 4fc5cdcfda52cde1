import { expect, test } from 'vitest';
import { evaluate } from '../../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { publicationDocument } from '../../../src/insight/publication/publication-document.js';
import { publish } from '../../../src/insight/publication/publish.js';
import { assessment, indicator, outcome, race, series } from '../../evaluate/small-assessment.js';
import { effort } from '../../thorough.js';
import { sum } from './made-up-numbers.js';

const most = effort(18, 24);
const upToMost = Array.from({ length: most + 1 }, (_, count) => count);
const everyCounts = upToMost.flatMap((a) => upToMost.flatMap((b) => upToMost.map((c) => [a, b, c] as const)));

const ofCounts = ([a, b, c]: readonly [number, number, number], index: number) =>
  indicator({
    id: `indicator-${index}`,
    unit: 'count',
    values: series({ 2025: a + b + c }),
    disparities: [race({ a: { 2025: a }, b: { 2025: b }, c: { 2025: c } })],
  });

/** Whatever three groups count: what's shown of it, everyone first. */
function everyPublication(): (readonly [shown: readonly (string | null)[], counts: readonly number[]])[] {
  const written = assessment({ outcomes: [outcome('early-grade-reading', ...everyCounts.map(ofCounts))] });
  const published = publish(written, evaluate(defaultFramework, written), defaultFramework);
  if (published.refused) throw new Error(published.reasons.join('\n'));
  return publicationDocument(published.publication).indicators.map(({ series: own, groups }, index) => [
    [own, ...groups.map((group) => group.series)].map((points) => points[0]?.shown ?? null),
    everyCounts[index] ?? [],
  ]);
}

test('Readers who know all the rules have at least 3 numbers left for each count that is withheld', () => {
  const seen = new Map<string, { shown: readonly (string | null)[]; counts: (readonly number[])[] }>();
  for (const [shown, counts] of everyPublication()) {
    const looks = JSON.stringify(shown);
    const all = seen.get(looks) ?? { shown, counts: [] };
    seen.set(looks, all);
    all.counts.push(counts);
  }
  let hidden = 0;
  for (const { shown, counts } of seen.values()) {
    const [everyone, ...groups] = shown;
    // Where more could be hidden than is tried here, nothing follows.
    const left = Number(everyone) - sum(groups.map(Number));
    if (everyone === null || left > most) continue;
    for (const [place, text] of groups.entries()) {
      if (text !== null) continue;
      hidden += 1;
      const possible = new Set(counts.map((own) => own[place]));
      expect(possible.size, JSON.stringify({ shown, possible: [...possible] })).toBeGreaterThanOrEqual(3);
    }
  }
  expect(hidden).toBeGreaterThan(20);
}, 300_000);
