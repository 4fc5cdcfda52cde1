import type { ValidAssessment } from '../../generated/report.js';
import { cleanText } from '../../text/clean-text.js';

export interface BadgeWords {
  /** What the badge is about, on its left. */
  readonly subject: string;
  /** Where the partnership stands, on its right. */
  readonly message: string;
  /** Whether a gateway is crossed. */
  readonly crossed: boolean;
}

/**
 * What a badge says: the last gateway crossed, by the framework's own method, whatever method the file has. It always says that
 * the partnership said so itself: only StriveTogether designates.
 */
export function badgeWords({
  gateways,
  basis,
  frameworkLastCrossed,
  frameworkNext,
}: Pick<ValidAssessment, 'gateways' | 'basis' | 'frameworkLastCrossed' | 'frameworkNext'>): BadgeWords {
  const titled = (id: string | null) => inSentence(gateways.find((gateway) => gateway.id === id)?.title ?? '');
  const place = frameworkLastCrossed === null ? `toward ${titled(frameworkNext)}` : titled(frameworkLastCrossed);
  const how = basis === 'reviewed' ? 'self-assessed, reviewed' : 'self-assessed';
  return { subject: 'Theory of Action', message: `${place} (${how})`, crossed: frameworkLastCrossed !== null };
}

/** A title within a sentence: `Proof point` as `proof point`. */
function inSentence(title: string): string {
  const clean = cleanText(title).replaceAll('\n', ' ');
  return `${clean.charAt(0).toLowerCase()}${clean.slice(1)}`;
}
