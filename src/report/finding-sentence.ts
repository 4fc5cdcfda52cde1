import type { Finding } from '../generated/report.js';
import { oneLine } from './one-line.js';

/** What a finding says and what to do about it, on one line. */
export function findingSentence({ message, suggestion }: Pick<Finding, 'message' | 'suggestion'>): string {
  const said = oneLine(message);
  if (suggestion === undefined) return said;
  return `${/[.!?:…]["”]?$/.test(said) || said === '' ? said : `${said}.`} ${oneLine(suggestion)}`.trim();
}
