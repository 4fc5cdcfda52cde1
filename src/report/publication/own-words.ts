import type { Publication } from '../../insight/publication/publication.js';
import { showNumber } from '../../text/shown-number.js';

export type Story = NonNullable<NonNullable<Publication['reportCard']>['stories']>[number];

/** The stories of one outcome; without one, those that belong to no outcome on the page. */
export function storiesOf({ reportCard, outcomes }: Publication, outcome: string | undefined): readonly Story[] {
  const isOnPage = (id: string | undefined) => outcomes.some((one) => one.id === id && one.indicators.length > 0);
  return (reportCard?.stories ?? []).filter((story) =>
    outcome === undefined ? !isOnPage(story.outcome) : story.outcome === outcome,
  );
}

/**
 * The paragraphs of a text: a blank line begins a new one. Where it's written after `>`, YAML makes one line break of a blank line,
 * so a break begins a paragraph where no blank line is left.
 */
export function paragraphsOf(text: string): string[] {
  const blank = /\n\s*\n/;
  const trimmed = text.trim();
  return trimmed.split(blank.test(trimmed) ? blank : '\n').map((paragraph) => paragraph.trim());
}

/** Who the partnership is, by its facts. Empty where the file has none. */
export function whoInWords({ partnership: { childrenAndYouth, backbone } }: Publication): string {
  return [
    ...(childrenAndYouth === undefined ? [] : [`${showNumber(childrenAndYouth)} children and young people live here.`]),
    ...(backbone === undefined ? [] : [`${backbone} supports our work as its backbone organization.`]),
  ].join(' ');
}
