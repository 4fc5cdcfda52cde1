import { shortNameFrom } from '../../text/short-name-from.js';

/** A name or a mark of a download as it is compared with others: capital letters, blanks and kinds of hyphens make no difference. */
export const comparableText = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase();

/** The short name of a group or a dimension of a download. */
export const shortName = (name: string): string => shortNameFrom(name, 60);

/** No name that people would type is longer: shorter ones are never cut. */
export const longestName = 500;
