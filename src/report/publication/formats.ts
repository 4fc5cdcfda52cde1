import type { Format } from '../format.js';
import { formats } from '../formats.js';

const { text, markdown, html, csv, json } = formats;

/** The formats of `--public`: they show what the public may see, and nothing else. */
export const publicFormats = {
  text: { ...text, load: async () => (await import('./public-formats.js')).publicText },
  markdown: { ...markdown, load: async () => (await import('./public-formats.js')).publicMarkdown },
  html: { ...html, forOne: true, load: async () => (await import('../html/publication/public-format.js')).publicHtml },
  csv: { ...csv, load: async () => (await import('./public-formats.js')).publicCsv },
  json: { ...json, forOne: true, load: async () => (await import('./public-formats.js')).publicJson },
} as const satisfies Record<string, Format>;

/** The files of a report card, by their names in its folder. */
export const publishedFiles = {
  'index.html': publicFormats.html,
  'data/indicators.json': publicFormats.json,
  'data/indicators.csv': {
    ...publicFormats.csv,
    forOne: true,
    load: async () => (await import('./public-formats.js')).publicTable,
  },
} as const satisfies Record<string, Format>;
