import { quoteText } from '../text/clean-text.js';
import { nearestName } from '../text/nearest-name.js';

/** A gateway, a pillar, a benchmark: what has a name for files, one for people, and a code for tables. */
interface Part {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** Finds a part by its id, its code or its title, in any case. */
export function findPart<Found extends Part>(parts: readonly Found[], named: string): Found | undefined {
  const wanted = named.trim().toLowerCase();
  return parts.find((part) => part.id === wanted) ?? parts.find((part) => namesOf(part).includes(wanted));
}

/** What to say if there is no such part: the most likely one, or a list of all. */
export function noSuchPart(kind: string, parts: readonly Part[], named: string): string {
  const nearest = nearestName(named.trim().toLowerCase(), parts.flatMap(namesOf));
  const meant = parts.find((part) => nearest !== undefined && namesOf(part).includes(nearest));
  const rest = meant ? `Did you mean ${meant.id}?` : `Choose one of: ${parts.map(({ id }) => id).join(', ')}.`;
  return `the framework has no ${kind} "${quoteText(named)}". ${rest}`;
}

function namesOf({ id, code, title }: Part): string[] {
  return [id, code.toLowerCase(), title.toLowerCase()];
}
