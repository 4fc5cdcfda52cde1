import type { RenderReport } from './report-options.js';

/** An output format: what it is for, and its renderer, loaded only when it is used. */
export interface Format {
  readonly title: string;
  readonly load: () => Promise<RenderReport>;
}

/** Every output format by its name. To add one: its file, and its line here. */
export const formats = {
  text: {
    title: 'for people, on a terminal or in a pipe',
    load: async () => (await import('./text/render-text.js')).renderText,
  },
  markdown: {
    title: 'to paste into a pull request or a memo',
    load: async () => (await import('./markdown/render-markdown.js')).renderMarkdown,
  },
  json: {
    title: 'one document for scripts, as schemas/report.schema.json describes it',
    load: async () => (await import('./json.js')).renderJson,
  },
  ndjson: {
    title: 'one assessment on each line, for streams of many',
    load: async () => (await import('./ndjson.js')).renderNdjson,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
