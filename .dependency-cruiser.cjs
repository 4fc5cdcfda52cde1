/** What the folders of `src` may import of one another; a file beside them (`src/assess.ts`) is named with its extension. */
const arrows = {
  // An edition in a file is read as an assessment is: the same reader, and the same words for the same mistakes.
  framework: [
    'assessment/yaml',
    'assessment/schema-errors',
    'assessment/ajv.ts',
    'assessment/clean-text.ts',
    'assessment/file-order.ts',
    'assessment/plain-data.ts',
    'assessment/validator.ts',
  ],
  // A config file likewise.
  config: [
    'assessment/yaml',
    'assessment/schema-errors',
    'assessment/file-order.ts',
    'assessment/json-pointer.ts',
    'assessment/plain-data.ts',
    'framework',
    'severity.ts',
  ],
  assessment: ['framework'],
  // Edits are found and proved with the reader that decides what a file means.
  edit: ['framework', 'assessment/yaml', 'assessment/assessment.ts', 'assessment/shown-text.ts'],
  // What people answer becomes edits, and is checked as the reader would.
  interview: [
    'framework',
    'edit',
    'assessment/assessment.ts',
    'assessment/meant-date.ts',
    'assessment/plain-data.ts',
    'assessment/checks/paths.ts',
    'assessment/csv/data-number.ts',
  ],
  // Tables of an assessment, out and back: what comes back is read and edited as anything else is.
  workbook: [
    'framework',
    'edit',
    'assessment/checks/paths.ts',
    'assessment/csv',
    'assessment/clean-text.ts',
    'assessment/largest-number.ts',
    'assessment/plain-data.ts',
    'assessment/short-name-from.ts',
    'assessment/shown-text.ts',
  ],
  // Downloads of data come in as such tables do.
  download: [
    'framework',
    'workbook/import',
    'workbook/table.ts',
    'assessment/csv',
    'assessment/clean-text.ts',
    'assessment/decode-text.ts',
    'assessment/largest-number.ts',
    'assessment/short-name-from.ts',
    'assessment/shown-text.ts',
  ],
  evaluate: ['framework', 'assessment/assessment.ts', 'assessment/clean-text.ts'],
  insight: ['framework', 'listed-findings.ts'],
  // What a reviewer goes through; how old evidence and reviews may be is counted as the remarks count it.
  review: ['assessment/assessment.ts', 'evaluate/periods.ts', 'evaluate/reviews.ts'],
  // A new file is written as files are edited, and its comments are wrapped as reports are.
  starter: ['framework', 'assessment/clean-text.ts', 'edit/write-scalar.ts', 'report/text/wrap.ts'],
  // A network's picture is drawn up while its results come, so that they need not be kept.
  report: ['framework', 'insight', 'listed-findings.ts', 'assessment/clean-text.ts', 'evaluate/reviews.ts'],
};

/** The one file that reads an edition as assessments are read, and may use all that reads them. */
const readsAnEdition = String.raw`^src/framework/load-framework\.ts$`;

/** What each library is for; a folder that is not named here may not import it. Build, tests and benchmarks may import all. */
const libraries = {
  commander: ['cli'],
  chalk: ['cli', 'report'],
  '@inquirer': ['cli/prompts'],
  'cli-table3': ['report'],
  'fast-string-width': ['report'],
  'js-yaml': ['assessment/yaml', 'edit'],
  // For the build and the tests alone.
  yaml: [],
  ajv: ['assessment'],
  'ajv-formats': ['assessment'],
  'csv-parse': ['assessment/csv'],
  '@stdlib': ['evaluate'],
  'fastest-levenshtein': ['framework', 'insight'],
  'write-excel-file': ['workbook/write'],
  'read-excel-file': ['workbook/read'],
  minimatch: ['cli/inputs'],
  ignore: ['cli/inputs'],
};

const everywhere = ['finding.ts', 'finding-rules.ts', 'generated', 'shown-number.ts'];

function startingWith(places) {
  return `^src/(${places.map((place) => place.replace('.', String.raw`\.`)).join('|')})($|/)`;
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: 'dist/' } },
    {
      name: 'only-the-command-line-touches-the-machine',
      comment: 'Files, the clock, the process and the terminal are handed to everything else as arguments.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|build)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-imports-the-command-line',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'nobody-imports-the-build',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/build/' },
      to: { path: '^src/build/' },
    },
    {
      name: 'the-library-is-an-entrance',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: String.raw`^src/index\.ts$` },
    },
    ...Object.entries(arrows).map(([folder, allowed]) => ({
      name: `${folder}-knows-only-what-comes-before`,
      severity: 'error',
      from: { path: `^src/${folder}/`, pathNot: readsAnEdition },
      to: { path: '^src/', pathNot: startingWith([folder, ...allowed, ...everywhere]) },
    })),
    {
      name: 'findings-know-nothing',
      severity: 'error',
      from: { path: String.raw`^src/finding(-rules)?\.ts$` },
      to: { path: '^src/', pathNot: startingWith(everywhere) },
    },
    ...Object.entries(libraries).map(([library, places]) => ({
      name: `${library}-in-its-place`,
      severity: 'error',
      from: { path: '^src/', pathNot: `${startingWith([...places, 'build', 'generated'])}` },
      to: { path: `^node_modules/${library}/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/bench/peers)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
