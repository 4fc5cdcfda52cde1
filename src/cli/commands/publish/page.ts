import type { PublishedDigest } from '../../workers/job.js';
import type { StagedFile } from '../../writing/staged-files.js';

/** A partnership that's published. */
export interface Page extends Pick<PublishedDigest, 'assessedOn' | 'earlierPage'> {
  /** The assessment that it's made from. */
  readonly file: string;
  readonly partnership: NonNullable<PublishedDigest['partnership']>;
  readonly core: NonNullable<PublishedDigest['core']>;
  /** What is written, by its path in the page's folder. */
  readonly files: ReadonlyMap<string, StagedFile>;
  /** How many numbers aren't shown. */
  readonly withheld: number;
}

/** The order of an index. */
export const byName = (one: Page, other: Page): number =>
  one.partnership.name.localeCompare(other.partnership.name, 'en');
