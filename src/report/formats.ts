import type { Format } from './format.js';

/** Every output format by its name. To add one: its file, and its line here. */
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
  json: {
    title: 'one document for scripts, as schemas/report.schema.json describes it',
    endings: ['.json'],
    load: async () => (await import('./json.js')).jsonFormat,
  },
  ndjson: {
    title: 'one assessment on each line, for streams of many',
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
    title: 'findings as tests, for the test reports of CI systems',
    endings: ['.xml'],
    load: async () => (await import('./junit/junit-format.js')).junitFormat,
  },
  github: {
    forRepository: true,
    title: 'findings as annotations of GitHub Actions',
    endings: ['.txt'],
    load: async () => (await import('./github/github-format.js')).githubFormat,
  },
  gitlab: {
    forRepository: true,
    title: 'findings for the code quality report of GitLab',
    endings: ['.json'],
    load: async () => (await import('./gitlab/gitlab-format.js')).gitlabFormat,
  },
} as const satisfies Record<string, Format>;
