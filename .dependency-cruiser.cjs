/**
 * The rooms of `src`, from the ground up: each may import itself and the rooms that stand before it, and
 * what the build generates.
 */
const rooms = [
  'text',
  'findings',
  'yaml',
  'schema-errors',
  'framework',
  'assessment',
  'evaluate',
  'insight',
  'tool.ts',
  'assess.ts',
  'report',
  'authoring',
  'config',
  'index.ts',
  'cli',
  'build',
];

/** What each library is for; a folder that is not named here may not import it. Build, tests and benchmarks may import all. */
const libraries = {
  commander: ['cli'],
  chalk: ['cli', 'report'],
  '@inquirer': ['cli/prompts'],
  'cli-table3': ['report'],
  'fast-string-width': ['report'],
  preact: ['report/html', 'report/badge'],
  'preact-render-to-string': ['report/html', 'report/badge'],
  'd3-array': ['report/html'],
  'js-yaml': ['yaml'],
  yaml: ['yaml/edit'],
  ajv: ['schema-errors'],
  'ajv-formats': ['schema-errors'],
  'csv-parse': ['assessment/data-files'],
  '@stdlib': ['evaluate', 'insight/sensitivity'],
  'pure-rand': ['insight/sensitivity'],
  'fastest-levenshtein': ['text', 'insight/explain'],
  'write-excel-file': ['authoring/workbook/write'],
  fflate: ['authoring/workbook/read'],
  saxes: ['authoring/workbook/read'],
  minimatch: [],
  ignore: [],
};

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
      comment:
        'Files, the clock, the process and the terminal are handed to everything else as arguments. A hash touches none of them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|build)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    ...rooms.map((room, index) => ({
      name: `${room.replace('.ts', '')}-imports-nothing-above-it`,
      severity: 'error',
      from: { path: startingWith([room]) },
      to: { path: '^src/', pathNot: startingWith(['generated', ...rooms.slice(0, index + 1)]) },
    })),
    {
      name: 'the-library-is-an-entrance',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: String.raw`^src/index\.ts$` },
    },
    {
      name: 'a-second-reader-for-what-is-written',
      comment: 'It takes a start some ten milliseconds, and only commands that write an assessment need it.',
      severity: 'error',
      from: { path: '^src/cli/commands/(assess|completion|explain|export|schema|validate)/' },
      to: { path: '^src/yaml/edit/second-reader', reachable: true },
    },
    {
      name: 'what-is-public-is-made-from-the-publication-alone',
      comment:
        'A page or table for the public must not see a number that it may not show. So it never gets an assessment or a result.',
      severity: 'error',
      from: { path: '^src/report/(html/)?publication/' },
      to: {
        path: String.raw`^src/(assessment|evaluate|assess\.ts|generated/report|insight/(?!publication/publication(-document)?\.ts$))`,
      },
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
