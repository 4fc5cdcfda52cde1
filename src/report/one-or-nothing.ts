import type { AssessmentResult } from '../generated/report.js';
import type { FormatCode } from './format.js';
import type { ReportOptions } from './report-options.js';

/** What a file contributes, or why it contributes nothing. */
export type OnePart = { readonly text: string } | { readonly refused: string };

/**
 * A format that shows one valid file whole, and nothing at all of a file with errors: what holds half of it would be taken for the
 * whole.
 *
 * @param what a name for it, such as `badge`
 * @param render gives undefined where nothing can be shown
 */
export function oneOrNothing(
  what: string,
  render: (result: AssessmentResult, options: ReportOptions) => string | undefined,
): FormatCode<OnePart> {
  return {
    showsHash: false,
    part(result, options) {
      const text = render(result, options);
      if (text !== undefined) return { text };
      return { refused: `there's no ${what}, because ${result.file} has errors. strive validate shows them.` };
    },
    assemble() {
      let refused: string | undefined;
      return {
        start: () => '',
        add(part) {
          if ('text' in part) return part.text;
          refused = part.refused;
          return '';
        },
        finish: () => '',
        nothing: () => refused,
      };
    },
  };
}
