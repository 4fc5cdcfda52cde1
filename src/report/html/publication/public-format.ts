import { oneOrNothing } from '../../one-or-nothing.js';
import { renderPublication } from './render-publication.js';

/** The public page of one partnership. */
export const publicHtml = oneOrNothing('page', (_result, options) =>
  options.publication ? renderPublication(options.publication, options) : undefined,
);
