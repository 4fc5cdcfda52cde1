import type { Assessment, Indicator } from '../../../src/assessment/assessment.js';
import { evaluate } from '../../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { PublishedIndicator } from '../../../src/insight/publication/publication.js';
import { type Published, type PublishOptions, publish } from '../../../src/insight/publication/publish.js';
import { assessment, indicator, outcome } from '../../evaluate/small-assessment.js';

/** An assessment of one indicator of early grade reading. */
export const withIndicator = (changes: Partial<Indicator>, rest: Partial<Assessment> = {}): Assessment =>
  assessment({ outcomes: [outcome('early-grade-reading', indicator(changes))], ...rest });

export const published = (written: Assessment, options: PublishOptions = {}): Published =>
  publish(written, evaluate(defaultFramework, written), defaultFramework, options);

/** Publishes an assessment that may be published. */
export function publication(written: Assessment, options: PublishOptions = {}) {
  const result = published(written, options);
  if (result.refused) throw new Error(result.reasons.join('\n'));
  return result;
}

/** That indicator as it's published. */
export function publishOne(
  changes: Partial<Indicator>,
  options: PublishOptions = {},
  rest: Partial<Assessment> = {},
): PublishedIndicator {
  const [one] = publication(withIndicator(changes, rest), options).publication.outcomes[0]?.indicators ?? [];
  if (one === undefined) throw new Error('The indicator is there');
  return one;
}

/** What's shown of everyone and of each group, or why nothing is, in the order of time. */
export function textsOf({ series, dimensions }: PublishedIndicator): Record<string, (string | null)[]> {
  const groups = dimensions.flatMap((dimension) => dimension.groups);
  return Object.fromEntries(
    [{ id: 'everyone', series }, ...groups].map(({ id, series: own }) => [
      id,
      own.map(({ shown, withheld }) => shown ?? withheld),
    ]),
  );
}
