import { shownText } from '../text/shown-text.js';

/**
 * A text that advice tells people to type: all of it, or nothing. Undefined where it would be shown shortened, masked or
 * cleaned, because what is typed from that would be another text.
 */
export function textToType(text: string, longest = 200): string | undefined {
  const trimmed = text.trim();
  return trimmed !== '' && shownText(trimmed, longest) === trimmed ? trimmed : undefined;
}
