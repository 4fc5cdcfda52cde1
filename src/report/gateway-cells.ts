import type { GatewayResult, ValidAssessment } from '../generated/report.js';
import { crossedAside, nextAside } from './framework-aside.js';
import { gatewayWords } from './words.js';

type Place = Pick<ValidAssessment, 'lastCrossed' | 'frameworkLastCrossed' | 'next' | 'frameworkNext'> & {
  readonly gateways: readonly Pick<GatewayResult, 'id' | 'state' | 'frameworkState'>[];
};

/**
 * The last gateway crossed and the next one as cells of a table, each with what the framework's own method gives otherwise.
 *
 * @param gateways their titles as they are to be shown
 * @param allCrossed what stands for the next one where every gateway is crossed
 */
export function gatewayCells(
  gateways: readonly Pick<GatewayResult, 'id' | 'title'>[],
  place: Place,
  allCrossed: string,
): [last: string, next: string] {
  const titled = (none: string) => (wanted: string | null) =>
    wanted === null ? none : (gateways.find(({ id }) => id === wanted)?.title ?? wanted);
  const [last, next] = [titled('none yet'), titled(allCrossed)];
  const open = place.gateways.find(({ id }) => id === place.next)?.state === 'undetermined';
  return [
    `${last(place.lastCrossed)}${crossedAside(place, last)}`,
    `${next(place.next)}${open ? ` (${gatewayWords.undetermined})` : ''}${nextAside(place, next)}`,
  ];
}
