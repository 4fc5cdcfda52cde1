import type { Format, FormatName } from '../formats.js';

/** The formats of `strive validate`: the same names, with findings only. */
export const checkFormats = {
  text: {
    title: 'for people',
    load: async () => (await import('./render-check-text.js')).renderCheckText,
  },
  json: {
    title: 'one document for scripts',
    load: async () => (await import('./render-check-json.js')).renderCheckJson,
  },
  ndjson: {
    title: 'one file on each line',
    load: async () => (await import('./render-check-json.js')).renderCheckNdjson,
  },
} as const satisfies Partial<Record<FormatName, Format>>;

export type CheckFormatName = keyof typeof checkFormats;
