import { cleanText } from '../../text/clean-text.js';
import type { Option } from './prompts.js';

/** The options whose name or keywords contain the typed text, in any case. */
export function narrow<T>(choices: readonly Option<T>[], typed: string): readonly Option<T>[] {
  const wanted = folded(typed.trim());
  if (wanted === '') return choices;
  return choices.filter(({ name, keywords = [] }) =>
    [cleanText(name), ...keywords].some((text) => folded(text).includes(wanted)),
  );
}

/** Case and accents do not matter: they are hard to type for some. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
