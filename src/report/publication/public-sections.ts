import type { Publication, PublishedDimension, PublishedIndicator } from '../../insight/publication/publication.js';
import { capitalized, readableName } from '../html/readable-name.js';
import { paragraphsOf, type Story, storiesOf, whoInWords } from './own-words.js';
import {
  coreInWords,
  endsInWords,
  factsInWords,
  gapMoveInWords,
  methodInWords,
  publishedTrendWords,
  shownInWords,
} from './publication-words.js';

/** A part of the public report: its title, sentences, and a list. */
export interface PublicSection {
  readonly title: string;
  readonly level: 1 | 2;
  readonly sentences: readonly string[];
  readonly items: readonly string[];
}

/** What the public report says in words, for text and Markdown alike. */
export function publicSections(publication: Publication): PublicSection[] {
  const { core, outcomes, otherOutcomes, adjacentOutcomes, systemsChangeExamples, reportCard = {} } = publication;
  const measured = [
    ...outcomes.map((outcome) => ({ ...outcome, stories: storiesOf(publication, outcome.id) })),
    ...otherOutcomes.map((outcome) => ({ ...outcome, stories: [] })),
  ].filter(({ indicators }) => indicators.length > 0);
  const listed = (title: string, items: readonly string[]): PublicSection[] =>
    items.length === 0 ? [] : [{ title, level: 1, sentences: [], items }];
  const said = (title: string, ...texts: readonly (string | undefined)[]): PublicSection[] => {
    const sentences = texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : paragraphsOf(text)));
    return sentences.length === 0 ? [] : [{ title, level: 1, sentences, items: [] }];
  };
  const otherStories = storiesOf(publication, undefined);
  return [
    ...said('Who we are', reportCard.introduction, whoInWords(publication)),
    { title: 'At a glance', level: 1, sentences: [coreInWords(core)], items: [] },
    ...measured.flatMap(({ title, indicators, stories }) => [
      ...measures(title, indicators),
      ...stories.map(storySection),
    ]),
    ...measures('Families and neighborhoods', adjacentOutcomes),
    ...listed(
      'Systems changes',
      systemsChangeExamples.map(({ title, on }) => `${title} (since ${on})`),
    ),
    ...(otherStories.length === 0 ? [] : [{ title: 'Stories', level: 1 as const, sentences: [], items: [] }]),
    ...otherStories.map(storySection),
    ...listed('About the numbers', methodInWords(publication)),
    ...said('Take part', reportCard.contact),
  ];
}

const storySection = ({ title = '', text = '' }: Story): PublicSection => ({
  title,
  level: 2,
  sentences: paragraphsOf(text),
  items: [],
});

function measures(title: string, indicators: readonly PublishedIndicator[]): PublicSection[] {
  if (indicators.length === 0) return [];
  return [
    { title, level: 1, sentences: [], items: [] },
    ...indicators.map((indicator): PublicSection => {
      const ends = endsInWords(indicator);
      return {
        title: `${indicator.name}: ${publishedTrendWords[indicator.trend]}${ends === '' ? '' : `, ${ends}`}`,
        level: 2,
        sentences: [factsInWords(indicator)],
        items: [`Everyone: ${numbers(indicator.series)}`, ...indicator.dimensions.flatMap(dimensionLines)],
      };
    }),
  ];
}

function dimensionLines({ groups, gaps }: PublishedDimension): string[] {
  return groups.map(({ id, series }) => {
    const gap = gaps.find(({ group }) => group === id);
    const against = gap?.reference === 'overall' ? 'everyone' : readableName(gap?.reference ?? '');
    const moved = gap === undefined ? '' : `. Compared with ${against}: ${gapMoveInWords(gap)}`;
    return `${capitalized(readableName(id))}: ${numbers(series)}${moved}`;
  });
}

const numbers = (series: PublishedIndicator['series']): string =>
  series.length === 0 ? 'no numbers yet' : series.map((point) => `${shownInWords(point)} (${point.period})`).join(', ');
