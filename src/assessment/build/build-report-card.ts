import { cleanText } from '../../text/clean-text.js';
import { personalDataInContact } from '../../text/personal-data/mask-personal-data.js';
import type { MakeSafe } from '../../text/shown-text.js';
import { listOf, type Mapping, mappingOf, textOf } from '../../yaml/plain-data.js';
import type { ReportCard, Story } from '../assessment.js';
import type { Writable } from './writable.js';

/** What the public page says in the partnership's own words. */
export function buildReportCard(written: Mapping, safe: MakeSafe): ReportCard {
  const { headline, introduction, stories, contact } = written;
  const card: Writable<ReportCard> = { stories: listOf(stories).map((story) => storyOf(story, safe)) };
  if (typeof headline === 'string') card.headline = safe(headline);
  if (typeof introduction === 'string') card.introduction = safe(introduction);
  if (typeof contact === 'string') card.contact = contactOf(cleanText(contact), safe);
  return card;
}

const contactOf = (contact: string, safe: MakeSafe): string =>
  personalDataInContact(contact).length === 0 ? contact : safe(contact);

function storyOf(written: unknown, safe: MakeSafe): Story {
  const { title, text, outcome } = mappingOf(written);
  const story: Writable<Story> = { title: safe(textOf(title) ?? ''), text: safe(textOf(text) ?? '') };
  if (typeof outcome === 'string') story.outcome = safe(outcome);
  return story;
}
