import type { Format } from '../format.js';
import { formats } from '../formats.js';

/** The formats of `strive validate`: the same names, with findings only. */
export const checkFormats = {
  text: {
    title: 'for people',
    endings: formats.text.endings,
    load: async () => (await import('./render-check-text.js')).checkTextFormat,
  },
  json: {
    title: 'one document for scripts',
    endings: formats.json.endings,
    load: async () => (await import('./render-check-json.js')).checkJsonFormat,
  },
  ndjson: {
    title: 'one file per line',
    endings: formats.ndjson.endings,
    load: async () => (await import('./render-check-json.js')).checkNdjsonFormat,
  },
  // These tell of findings alone as they are.
  sarif: formats.sarif,
  junit: formats.junit,
  github: formats.github,
  gitlab: formats.gitlab,
} as const satisfies Record<string, Format>;
