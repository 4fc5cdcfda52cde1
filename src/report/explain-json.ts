import type { Explanation } from '../insight/explain/explain.js';
import type { ReportOptions } from './report-options.js';
import { safeJson } from './safe-json.js';

/**
 * What `strive explain --format json` prints. Stable within `explain: 1`: more may be added, nothing goes away.
 *
 * `framework`: the edition. `topic`: what was asked, null for the map. `entries`: every topic of that name, each with
 * `kind`, `id`, `title`, `text` and `source` (null if there is none), and with the lists `partOf`, `evidence`,
 * `indicators`, `computed`, `options`, `parts` and `inFile`, which are empty where they have nothing to say; `code`,
 * `note`, `reason`, `severity` and `fix` stand where there is one. `lists`: topics by kind, for the map and for the
 * plural of a kind. `nearMisses`: where nothing was found, what may have been meant.
 */
export function renderExplanationAsJson(
  explanation: Explanation,
  { framework }: Pick<ReportOptions, 'framework'>,
): string {
  return `${safeJson({ explain: 1, framework: framework.edition, ...explanation }, 2)}\n`;
}
