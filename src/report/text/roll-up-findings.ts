import type { Finding } from '../../generated/report.js';

/** Findings by severity in a few columns, such as `1e 12w 3i`; where that is too wide, how many there are in all. */
export function compactFindings(severities: Readonly<Record<Finding['severity'], number>>, columns: number): string {
  const { error, warning, info } = severities;
  const counts = [
    { count: error, letter: 'e' },
    { count: warning, letter: 'w' },
    { count: info, letter: 'i' },
  ].filter(({ count }) => count > 0);
  const text = counts.map(({ count, letter }) => `${count}${letter}`).join(' ');
  return text.length <= columns ? text : String(error + warning + info);
}
