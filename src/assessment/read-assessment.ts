import { inFileOrder, placeRemark } from '../findings/file-order.js';
import type { Finding, Locate, Remark } from '../findings/finding.js';
import { mostErrors, searchEndedEarly } from '../findings/search-limit.js';
import { defaultFramework } from '../framework/default-framework.js';
import type { Framework } from '../generated/framework.js';
import { isRestOfNumber } from '../schema-errors/comma-in-text.js';
import { schemaRemarks } from '../schema-errors/schema-remarks.js';
import type { AssessmentValidator } from '../schema-errors/validator.js';
import { isHarmlessFile } from '../text/harmless-file.js';
import { isHarmless } from '../text/is-harmless.js';
import { nearestName } from '../text/nearest-name.js';
import { safeText, shownText } from '../text/shown-text.js';
import { oddSpaces } from '../yaml/explain/odd-spaces.js';
import { entryOf, isMapping, type Mapping } from '../yaml/plain-data.js';
import { readYaml, type YamlDocument, type YamlLimits } from '../yaml/read/read-yaml.js';
import type { Assessment } from './assessment.js';
import { buildAssessment, writtenMeasures } from './build/build-assessment.js';
import { checkAll } from './checks/check-all.js';
import { checkCommentsInTexts } from './checks/comment-in-text.js';
import { textsCutByCommas } from './checks/cut-by-comma.js';
import { type AssessmentFiles, readDataFiles } from './data-files/data-files.js';
import { type Reading, readFixed, withFinding } from './fixes/read-fixed.js';
import { assessmentSchema } from './schema/assessment-schema.js';
import { defaultValidator } from './schema/default-validator.js';

export type { AssessmentFiles } from './data-files/data-files.js';

export interface ReadOptions {
  /** What the file is called in findings. */
  readonly file: string;
  /** The edition to check against; the default edition where it is left out. */
  readonly framework?: Framework;
  /** The edition's validator, from `compileAssessmentValidator`; needed for any other edition than the default one. */
  readonly validate?: AssessmentValidator;
  /** Gives the files that the assessment names. Without it no data file can be read, and evidence files are not looked for. */
  readonly files?: AssessmentFiles;
  readonly limits?: Partial<YamlLimits>;
}

export type ReadResult =
  | {
      readonly valid: true;
      readonly assessment: Assessment;
      /** Warnings; all of them, in file order. */
      readonly findings: readonly Finding[];
      readonly locate: Locate;
    }
  | {
      readonly valid: false;
      /** Everything that was found, in file order; at least one is an error. */
      readonly findings: readonly Finding[];
    };

/**
 * Reads an assessment: its YAML, its data files, the schema of its edition, and what a schema cannot check.
 *
 * Never throws for what is in the file. Touches nothing but what `options.files` gives. All texts in the result are
 * safe to show: cleaned, and masked where they look like personal data.
 *
 * @throws where an edition is given without its validator
 */
export function readAssessment(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const framework = options.framework ?? defaultFramework;
  const validate = options.validate ?? (framework === defaultFramework ? defaultValidator : undefined);
  if (validate === undefined) {
    throw new TypeError(
      'This edition needs its own validator. Pass the result of compileAssessmentValidator(framework).',
    );
  }
  const { once, size } = readOnce(options.files);
  const read = (content: Uint8Array) => {
    const document = readYaml(content, options.file, options.limits);
    // In ASCII every byte is a character.
    const isAscii = content.length === document.text.length;
    return { document, result: readDocument(document, isAscii, framework, validate, { ...options, ...once }) };
  };
  const { document, result } = read(bytes);
  if (result.valid) return result;
  const readText = (text: string): Reading => {
    const again = read(new TextEncoder().encode(text));
    return { text, findings: again.result.findings, endedAt: endOf(again.document, again.result) };
  };
  const odd = oddSpaces(document.text, options.file);
  const first =
    odd === undefined ? { text: document.text, ...result, endedAt: endOf(document, result) } : readText(odd.text);
  const findings = readFixed(first, readText, options.file, size());
  return { valid: false, findings: odd === undefined ? findings : withFinding(odd.finding, findings) };
}

/** For `endedAt`: the line where reading stopped. */
function endOf({ value }: YamlDocument, { findings }: ReadResult): number | undefined {
  if (value === undefined) return findings.at(-1)?.line;
  if (!isMapping(value)) return 0;
  return findings.find(({ rule }) => rule === 'framework/unknown')?.line;
}

/** Files that are read once, however often an assessment is, and how large they are together. */
function readOnce(files: AssessmentFiles | undefined): {
  readonly once: { readonly files?: AssessmentFiles };
  size(): number;
} {
  if (files === undefined) return { once: {}, size: () => 0 };
  const known = new Map<string, ReturnType<AssessmentFiles['read']>>();
  const read: AssessmentFiles['read'] = (path) => {
    const content = known.get(path) ?? files.read(path);
    known.set(path, content);
    return content;
  };
  const sizes = () => [...known.values()].map((content) => (typeof content === 'string' ? 0 : content.length));
  return {
    once: { files: { read, exists: (path) => files.exists(path) } },
    size: () => sizes().reduce((sum, one) => sum + one, 0),
  };
}

function readDocument(
  document: YamlDocument,
  isAscii: boolean,
  framework: Framework,
  validate: AssessmentValidator,
  options: ReadOptions,
): ReadResult {
  const place: Locate = (path, at) => {
    const { line, column } = document.locate(path, at);
    return { file: options.file, line, column };
  };
  const refuse = (remark?: Remark): ReadResult => ({
    valid: false,
    findings: inFileOrder([...document.findings, ...(remark ? [placeRemark(remark, place)] : [])], options.file, place),
  });

  const { value } = document;
  if (!isMapping(value)) return refuse(document.findings.length > 0 ? undefined : notAnAssessment(value));
  if (Object.keys(value).length === 0 && document.findings.length === 0) return refuse(notAnAssessment(null));
  const edition = entryOf(value, 'framework');
  if (typeof edition === 'string' && edition !== framework.edition) return refuse(unknownEdition(edition, framework));

  const written = writtenMeasures(value);
  const data = readDataFiles(written, options);
  const harmless = (document.findings.length === 0 && isHarmlessFile(document.text, isAscii)) || isHarmless(value);
  const built = buildAssessment(value, framework.edition, data.rowsOf, harmless ? asWritten : safeText);
  const found = checkAll(
    {
      value,
      written,
      built,
      data,
      files: options.files,
      isHarmless: harmless,
      mayNameFiles: mayHoldKey(document.text, 'file'),
    },
    framework.method.minimumCellSize.default,
  );
  // A name that could not be read has its finding already: its replacement isn't a problem in the file.
  const checked = found.filter(({ rule, path }) => rule !== 'disparity/unknown-group' || !document.refused.has(path));
  const problems = schemaProblems(value, document, framework, validate);
  const remarks = [...withoutRepeated(problems, checked), ...data.remarks, ...withoutCutNumbers(checked, problems)];
  const locate: Locate = (path, at) => data.locate(path) ?? place(path, at);
  const placed = remarks.map((remark) => placeRemark(remark, locate));
  const cut = checkCommentsInTexts(document, framework, options.file);
  const findings = inFileOrder([...document.findings, ...data.findings, ...placed, ...cut], options.file, place);
  if (findings.some((finding) => finding.severity === 'error')) return { valid: false, findings };
  return { valid: true, assessment: built.assessment, findings, locate };
}

/** Whether a key can stand anywhere in a text: as it is, or in quotes with escapes. */
const mayHoldKey = (text: string, key: string) => text.includes(key) || text.includes('\\');

const asWritten = (text: string) => text;

function notAnAssessment(value: unknown): Remark {
  const empty = value === null || value === undefined;
  return {
    rule: empty ? 'schema/missing' : 'schema/type',
    message: empty ? 'The file is empty.' : "The file should have keys with values, but it doesn't.",
    path: '',
    suggestion: 'Start with three keys: `strive: 1`, `partnership:` with a `name:` under it, and `assessed-on:`.',
  };
}

function unknownEdition(edition: string, framework: Framework): Remark {
  const near = nearestName(edition, [framework.edition]);
  return {
    rule: 'framework/unknown',
    message: `\`${shownText(edition)}\` isn't a known edition.`,
    path: '/framework',
    suggestion: `${near === undefined ? 'Known' : 'Did you mean'}: \`${framework.edition}\`${near === undefined ? '.' : '?'}`,
  };
}

function schemaProblems(
  value: Mapping,
  document: YamlDocument,
  framework: Framework,
  validate: AssessmentValidator,
): Remark[] {
  const found = validate(value);
  if (found.length === 0) return [];
  const errors = found.slice(0, mostErrors);
  const remarks = schemaRemarks({
    schema: assessmentSchema(framework),
    value,
    errors,
    scalarText: (path) => document.scalarText(path),
    cutText: textsCutByCommas(document),
  });
  // What the reader of YAML has rejected already isn't a second error, and neither is a key that stands once more, filled in.
  const repeated = new Set(
    document.findings.flatMap(({ rule, path }) => (rule === 'yaml/duplicate-key' ? [path] : [])),
  );
  const merged = mergedPlaces(document);
  const problems = remarks.filter(
    ({ rule, path }) =>
      !document.refused.has(path) && !merged.has(path) && !(rule === 'schema/type' && repeated.has(path)),
  );
  return found.length < mostErrors ? problems : [searchEndedEarly('the keys and values'), ...problems];
}

/** Where `<<` takes over keys from another place, and the key `<<` itself: what is missing there may be among them. */
function mergedPlaces({ findings }: YamlDocument): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { rule, path } of findings) {
    const merge = rule === 'yaml/alias' ? /^(.*)\/<<(?:\/\d+)?$/.exec(path)?.[1] : undefined;
    if (merge !== undefined) places.add(merge).add(`${merge}/<<`);
  }
  return places;
}

/** A group's name that is in no form of a name and not among the groups is one mistake: the groups say what is meant. */
function withoutRepeated(problems: Remark[], checked: readonly Remark[]): Remark[] {
  if (problems.length === 0) return problems;
  const unknown = new Set(checked.flatMap(({ rule, path }) => (rule === 'disparity/unknown-group' ? [path] : [])));
  return problems.filter(({ rule, path }) => rule !== 'schema/format' || !unknown.has(path));
}

/** What is said of a number beside others of its series. */
const besideOthers: readonly string[] = ['indicator/fraction', 'indicator/unlike-neighbors', 'indicator/jump'];

/** `n: 5,297` is one mistake: what comes before the comma is neither a number of people nor a value to compare. */
function withoutCutNumbers(checked: readonly Remark[], problems: readonly Remark[]): Remark[] {
  const cut = new Set<string>();
  const inMeasures = new Set<string>();
  for (const { rule, path } of problems) {
    const end = path.lastIndexOf('/');
    if (rule === 'schema/unknown-key' && isRestOfNumber(path.slice(end + 1))) {
      cut.add(path.slice(0, end));
      inMeasures.add(measureOf(path));
    }
  }
  return checked.filter(
    ({ rule, path }) =>
      !(rule === 'privacy/small-cell' && cut.has(path)) &&
      !(besideOthers.includes(rule) && inMeasures.has(measureOf(path))),
  );
}

/** The pointer of the measure that a place in its values or groups belongs to. */
function measureOf(path: string): string {
  const end = path.search(/\/(?:values|disparities)\//);
  return end === -1 ? path : path.slice(0, end);
}
