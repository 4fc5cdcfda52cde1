import { shownText } from '../../text/shown-text.js';
import type { Path } from './edit.js';

/** A path as messages name it: `gateways > exploring`, in backticks, safe to show. */
export function pathInWords(path: Path): string {
  if (path.length === 0) return 'The file';
  const steps = path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : shownText(step)));
  return `\`${steps.join(' > ')}\``;
}
