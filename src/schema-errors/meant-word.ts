import { nearestName } from '../text/nearest-name.js';
import { stateNames } from '../text/state-names.js';

/** What people write for the words that the file knows. It is offered only where the meant word is allowed. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  met: ['yes', 'y', 'true', 'complete', 'completed', 'done', 'achieved', 'finished', 'full', 'x'],
  'in-progress': [
    'in progress',
    'progress',
    'partial',
    'partially',
    'partly',
    'ongoing',
    'started',
    'underway',
    'working',
  ],
  'not-started': ['no', 'n', 'false', 'none', 'unmet', 'not met', 'not-met', 'not started', 'planned', 'todo'],
  lapsed: ['expired', 'lost', 'ended', 'stopped'],
  confirmed: ['yes', 'approved', 'accepted', 'agreed', 'ok'],
  returned: ['no', 'rejected', 'denied', 'declined', 'revise'],
  percent: ['%', 'percentage', 'pct', 'percents'],
  currency: ['$', 'usd', 'dollar', 'dollars', 'money'],
  count: ['number', 'people', 'total', 'n'],
  higher: ['up', 'more', 'increase', 'high'],
  lower: ['down', 'less', 'fewer', 'decrease', 'low'],
  suppressed: ['*', '**', '***', 's', 'hidden', 'withheld', 'redacted', 'masked'],
  'in-kind': ['inkind', 'in kind', 'donated', 'donation'],
  fiscal: ['cash', 'money', 'grant', 'financial'],
};

/** The allowed word that was probably meant. */
export function meantWord(text: string, allowed: readonly string[]): string | undefined {
  if (namesStates(allowed)) return meantState(text);
  const plain = text.trim().toLowerCase();
  const exact = allowed.find((word) => word.toLowerCase() === plain.replace(/[\s_]+/g, '-'));
  return exact ?? allowed.find((word) => meanings[word]?.includes(plain)) ?? nearestName(text.trim(), allowed);
}

/** Whether the allowed words are the codes of the states: of two letters, each is as near to a mistyped one as ten others. */
export function namesStates(allowed: readonly string[]): boolean {
  return allowed.length > 0 && allowed.every((word) => stateNames.has(word));
}

/** The code of a state that is written otherwise: `oh`, `Ohio`, `Ohoi`, `Washington, D.C.` */
function meantState(text: string): string | undefined {
  const letters = text.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === 'washingtondc') return 'DC';
  if (stateNames.has(letters.toUpperCase())) return letters.toUpperCase();
  if (letters.length < 4) return undefined;
  const name = nearestName(text.trim(), stateNames.values());
  return [...stateNames].find(([, one]) => one === name)?.[0];
}
