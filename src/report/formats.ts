import type { Format } from './format.js';

/** Every output format by its name. To add one: its file, and its line here. */
export const formats = {
  text: {
    title: 'for people, on a terminal or in a pipe',
    load: async () => (await import('./text/render-text.js')).textFormat,
  },
  markdown: {
    title: 'to paste into a pull request or a memo',
    load: async () => (await import('./markdown/render-markdown.js')).markdownFormat,
  },
  json: {
    title: 'one document for scripts, as schemas/report.schema.json describes it',
    load: async () => (await import('./json.js')).jsonFormat,
  },
  ndjson: {
    title: 'one assessment on each line, for streams of many',
    load: async () => (await import('./ndjson.js')).ndjsonFormat,
  },
} as const satisfies Record<string, Format>;
