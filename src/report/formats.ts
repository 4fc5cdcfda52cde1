import type { Format } from './format.js';

/** Every output format by its name. To add one: its folder (one file may do), and its line here. */
export const formats = {
  text: {
    title: 'for people, on a terminal or in a pipe',
    endings: ['.txt'],
    load: async () => (await import('./text/render-text.js')).textFormat,
  },
  markdown: {
    title: 'to paste into a pull request or a memo',
    endings: ['.md', '.markdown'],
    load: async () => (await import('./markdown/render-markdown.js')).markdownFormat,
  },
  html: {
    title: 'a page to read, print or email, in one file',
    endings: ['.html', '.htm'],
    load: async () => (await import('./html/html-format.js')).htmlFormat,
  },
  badge: {
    forOne: true,
    title: 'a small picture for a website, as SVG, of where one partnership stands',
    endings: ['.svg'],
    load: async () => (await import('./badge/badge-format.js')).badgeFormat,
  },
  json: {
    title: 'one document for scripts (see schemas/report.schema.json)',
    endings: ['.json'],
    load: async () => (await import('./json.js')).jsonFormat,
  },
  ndjson: {
    title: 'one assessment per line, for many files',
    endings: ['.ndjson', '.jsonl'],
    load: async () => (await import('./ndjson.js')).ndjsonFormat,
  },
  csv: {
    title: 'a table for spreadsheets and data tools',
    endings: ['.csv'],
    load: async () => (await import('./csv/csv-format.js')).csvFormat,
  },
  sarif: {
    forRepository: true,
    title: 'findings for code scanning, as SARIF 2.1.0',
    endings: ['.sarif', '.sarif.json', '.json'],
    load: async () => (await import('./sarif/sarif-format.js')).sarifFormat,
  },
  junit: {
    forRepository: true,
    title: 'findings as test results, for CI systems',
    endings: ['.xml'],
    load: async () => (await import('./junit/junit-format.js')).junitFormat,
  },
  github: {
    forRepository: true,
    title: 'findings as GitHub Actions annotations',
    endings: ['.txt'],
    load: async () => (await import('./github/github-format.js')).githubFormat,
  },
  gitlab: {
    forRepository: true,
    title: "findings for GitLab's code quality report",
    endings: ['.json'],
    load: async () => (await import('./gitlab/gitlab-format.js')).gitlabFormat,
  },
} as const satisfies Record<string, Format>;
