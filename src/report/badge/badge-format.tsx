import { render } from 'preact-render-to-string';
import { oneOrNothing } from '../one-or-nothing.js';
import { Badge } from './badge.js';
import { badgeWords } from './badge-words.js';

/** A small picture for a website, which says where one partnership stands. */
export const badgeFormat = oneOrNothing('badge', (result) =>
  result.valid ? `${render(<Badge {...badgeWords(result)} />)}\n` : undefined,
);
