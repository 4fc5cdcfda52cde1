import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { installPackages } from './install-packages.js';

/** As it is built for browsers: JavaScript alone, in this process. */
let checkSync: (source: string, flags: string, options: object) => Verdict;
let checker: string;

interface Verdict {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly complexity?: { readonly summary: string };
  readonly attack?: { readonly pattern: string };
  readonly error?: { readonly kind: string };
}

/** Those that take more than linear time, and why no long text meets them. */
const exceptions: Readonly<Record<string, string>> = {
  '/\\B(?=(\\d{3})+$)/g': 'meets the digits of one number, of which JavaScript writes 21 at most',
  "/(\\w+),? (?:of|at|for|from|in|with|to) (?:[\\w'-]+ ){0,3}$/":
    'meets what stands before a date of birth, of which 80 characters are taken',
  '/\\b(?:number|num\\.?|nr\\.?|nos?\\.|#)[^a-z]*$/i': 'meets 40 characters: the text is cut where it is called',
};

/**
 * Too many parts for the checker to look at all the ways through them. They need no look where every repeat has a limit: the
 * search takes a limited time at each place of a text then, and `time-of-masking.test.ts` holds how much it is.
 */
const composed = ['src/text/personal-data/', 'src/text/harmless-file.ts'];

/** Those of them with a repeat that has no limit, and why their time is in proportion. */
const unlimited: Readonly<Record<string, string>> = {
  'src/text/harmless-file.ts':
    'the blanks at the end of a line and at the start of the next: five signs of them at most match otherwise',
};

interface Found {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const root = join(import.meta.dirname, '../..');
const source = join(root, 'src');
// What builds the project meets its own text alone; what is generated is made of the schemas, which are looked at below.
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((name) => join(source, name))
  .filter((file) => /(?<!\.d)\.[jt]sx?$/.test(file) && !/[\\/]src[\\/](?:build|generated)[\\/]/.test(file));

const literals: Found[] = [];
/** Where `new RegExp` is written. */
const constructions: string[] = [];
const made: Found[] = [];

function list(file: string): void {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const place = `${relative(root, file)}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      constructions.push(place);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
}

const OriginalRegExp = globalThis.RegExp;

/** Keeps what is made with `new RegExp` from now on, and where. */
function watch(): void {
  const keep = (pattern: RegExp): RegExp => {
    // The lines above are this function's and the proxy's.
    const caller = new Error('').stack?.split('\n')[3] ?? '';
    const [, name = '', line = ''] = /[\\/](src[\\/][^\s:?]+)[^\s:]*:(\d+):\d+/.exec(caller) ?? [];
    if (caller.includes(source)) made.push({ place: `${name}:${line}`, source: pattern.source, flags: pattern.flags });
    return pattern;
  };
  globalThis.RegExp = new Proxy(OriginalRegExp, {
    construct: (target, [pattern, flags]) => keep(new target(pattern, flags)),
    apply: (target, _this, [pattern, flags]) => keep(new target(pattern, flags)),
  });
}

const personalData =
  'maya@example.org, maya%40example.org, maya at example dot org, 415-555-0123/415-555-0124, cell 555 0123, born 1/2/2010, student id 12345, SSID 1234567890';

/** Calls what makes its regular expressions only when it is called. */
async function makeTheRest(): Promise<void> {
  const { maskPersonalData } = await import('../../src/text/personal-data/mask-personal-data.js');
  const { valueStartOf } = await import('../../src/yaml/explain/syntax-spot.js');
  const { scalarText } = await import('../../src/yaml/edit/write-scalar.js');
  const { readAssessment } = await import('../../src/assessment/read-assessment.js');
  const { exported } = await import('../authoring/workbook/exchange.js');
  maskPersonalData(personalData);
  valueStartOf('status: met');
  scalarText('\u0001', false);
  await exported(assessmentText());
  readAssessment(Buffer.from('partnership: { id: 2031 }'), { file: 'a.yaml' });
}

/** The patterns of the schemas: validators are made of them. */
function patternsOfSchemas(): Found[] {
  const folder = join(root, 'schemas');
  return readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(
      ([, pattern = '""']): Found => ({ place: `schemas/${name}`, source: JSON.parse(pattern), flags: 'u' }),
    ),
  );
}

beforeAll(async () => {
  // Its programs for each platform are 50 MB, and not needed.
  checker = await installPackages('recheck@4.5.0', '--omit=optional');
  ({ checkSync } = createRequire(join(checker, 'package.json'))('recheck/lib/browser.js'));
  for (const file of files) list(file);
  watch();
  for (const file of files) await import(file);
  await makeTheRest();
});

afterAll(async () => {
  await rm(checker, { recursive: true, force: true });
  globalThis.RegExp = OriginalRegExp;
});

const written = ({ source, flags }: Found): string => `/${source}/${flags}`;

/** What is wrong with a regular expression; the same each time it is asked, however slow the machine: nothing goes by a clock. */
function fault(found: Found): string | undefined {
  const { status, complexity, attack, error } = checkSync(found.source, found.flags, {
    checker: 'auto',
    seed: 1,
    timeout: null,
    attackTimeout: null,
    incubationTimeout: null,
    recallTimeout: -1,
    maxIteration: 10,
  });
  if (status === 'safe') return undefined;
  return `${found.place} ${written(found)}: ${complexity?.summary ?? error?.kind ?? status}, by ${attack?.pattern ?? 'nothing known'}`;
}

test('Every regular expression that is made while the program runs is looked at', () => {
  const places = new Set(made.map(({ place }) => place));
  expect(constructions.filter((place) => !places.has(place))).toEqual([]);
});

test('The schemas ask for no format but a date, whose regular expression is short', () => {
  const schemas = readdirSync(join(root, 'schemas')).map((name) => readFileSync(join(root, 'schemas', name), 'utf8'));
  expect(new Set(schemas.join('').match(/"format": "[^"]*"/g))).toEqual(new Set(['"format": "date"']));
});

/** Whether every repeat has a limit: signs that are escaped or stand in a class are none of a repeat. */
function isLimited({ source }: Found): boolean {
  const repeats = source.replace(/\\p\{\w+\}|\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  return !/[*+]|\{\d+,\}/.test(repeats);
}

test.each<[string, boolean]>([
  ['a{1,3}(?:b|c){0,2}?d?', true],
  ['[*+]\\*\\+\\p{L}{2,4}(?<=a)', true],
  ['a*', false],
  ['\\d+', false],
  ['(?:a|b)+?', false],
  ['[^\\]]{2,}', false],
])('The repeats of %s have a limit: %s', (source, limited) => {
  expect(isLimited({ place: '', source, flags: '' })).toBe(limited);
});

test('Every regular expression takes time in proportion to its text', () => {
  const isComposed = ({ place }: Found) => composed.some((start) => place.startsWith(start));
  const isHeld = (one: Found) =>
    isComposed(one) && (isLimited(one) || Object.keys(unlimited).some((start) => one.place.startsWith(start)));
  const looked = [...literals, ...made].filter((one) => !isHeld(one));
  const all = new Map([...looked, ...patternsOfSchemas()].map((one) => [written(one), one]));
  const faults = [...all].flatMap(([text, one]) => (text in exceptions ? [] : (fault(one) ?? [])));
  expect(faults).toEqual([]);
  // What is said of none is said in vain.
  expect(Object.keys(exceptions).filter((text) => !all.has(text))).toEqual([]);
}, 600_000);
