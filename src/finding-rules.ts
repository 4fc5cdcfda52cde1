import type { Finding } from './generated/report.js';

interface FindingRuleEntry {
  readonly severity: Finding['severity'];
  /** A few words that name it. */
  readonly title: string;
  /** Why it matters, in plain words. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
}

/** Every kind of finding: what `strive explain RULE` says of it, and how severe it is. */
export const findingRules = {
  'file/unreadable': { severity: 'error', title: 'The file cannot be read', why: '', fix: '' },
  'file/encoding': { severity: 'error', title: 'The file is not UTF-8 text', why: '', fix: '' },
  'file/too-large': { severity: 'error', title: 'The file is too large', why: '', fix: '' },
  'yaml/syntax': { severity: 'error', title: 'The text is not valid YAML', why: '', fix: '' },
  'yaml/duplicate-key': { severity: 'error', title: 'A key stands twice', why: '', fix: '' },
  'yaml/alias': { severity: 'error', title: 'An alias is used', why: '', fix: '' },
  'yaml/multiple-documents': { severity: 'error', title: 'The file holds more than one document', why: '', fix: '' },
  'yaml/depth': { severity: 'error', title: 'The text is nested too deeply', why: '', fix: '' },
  'yaml/directive': { severity: 'error', title: 'A directive that is not supported', why: '', fix: '' },
  'yaml/tag': { severity: 'error', title: 'A tag that is not supported', why: '', fix: '' },
  'yaml/key': { severity: 'error', title: 'A key that is not plain text', why: '', fix: '' },
  'schema/unknown-key': { severity: 'error', title: 'A key that is not known here', why: '', fix: '' },
  'schema/type': { severity: 'error', title: 'A value of the wrong kind', why: '', fix: '' },
  'schema/missing': { severity: 'error', title: 'A required key is missing', why: '', fix: '' },
  'schema/value': { severity: 'error', title: 'A value that is not allowed', why: '', fix: '' },
  'schema/format': { severity: 'error', title: 'A value that is not written as expected', why: '', fix: '' },
  'framework/unknown': { severity: 'error', title: 'An edition that is not known', why: '', fix: '' },
  'framework/reference': {
    severity: 'error',
    title: 'A framework file names something that it does not define',
    why: '',
    fix: '',
  },
  'framework/consistency': {
    severity: 'error',
    title: 'Parts of a framework file that do not fit each other',
    why: '',
    fix: '',
  },
  'indicator/percent-range': { severity: 'error', title: 'A percentage outside 0 to 100', why: '', fix: '' },
  'indicator/mixed-periods': {
    severity: 'error',
    title: 'Calendar years and school years are mixed',
    why: '',
    fix: '',
  },
  'indicator/school-year': {
    severity: 'error',
    title: 'A school year whose halves do not follow each other',
    why: '',
    fix: '',
  },
  'disparity/unknown-group': { severity: 'error', title: 'A group that the dimension does not list', why: '', fix: '' },
  'data/unreadable': { severity: 'error', title: 'A data file that cannot be read', why: '', fix: '' },
  'data/row': { severity: 'error', title: 'A row of a data file that cannot be read', why: '', fix: '' },
  'path/outside-folder': {
    severity: 'error',
    title: 'A path that leaves the folder of the assessment',
    why: '',
    fix: '',
  },
  'method/changed': { severity: 'warning', title: 'The method departs from the framework', why: '', fix: '' },
  'outcome/no-core': { severity: 'warning', title: 'An outcome without a core indicator', why: '', fix: '' },
  'indicator/single-period': {
    severity: 'warning',
    title: 'An indicator with one comparable period',
    why: '',
    fix: '',
  },
  'indicator/baseline': { severity: 'warning', title: 'A named baseline that cannot be used', why: '', fix: '' },
  'indicator/future-period': { severity: 'warning', title: 'A period that has not begun', why: '', fix: '' },
  'indicator/stale': { severity: 'warning', title: 'Data that is more than three years old', why: '', fix: '' },
  'benchmark/met-without-evidence': {
    severity: 'warning',
    title: 'A met benchmark without evidence',
    why: '',
    fix: '',
  },
  'benchmark/review-returned': {
    severity: 'warning',
    title: 'A met benchmark that a review returned',
    why: '',
    fix: '',
  },
  'evidence/file-missing': { severity: 'warning', title: 'An evidence file that is not there', why: '', fix: '' },
  'evidence/future-date': { severity: 'warning', title: 'Evidence dated after the assessment', why: '', fix: '' },
  'gap/leveling-down': { severity: 'warning', title: 'A gap that shrank while a group declined', why: '', fix: '' },
  'privacy/small-cell': { severity: 'warning', title: 'A value about very few people', why: '', fix: '' },
  'privacy/personal-data': { severity: 'warning', title: 'What looks like personal data', why: '', fix: '' },
  'assessment/future-date': { severity: 'warning', title: 'A date that lies ahead', why: '', fix: '' },
  'gateway/out-of-order': { severity: 'info', title: 'Benchmarks met ahead of their gateway', why: '', fix: '' },
  'gateway/not-assessed': { severity: 'info', title: 'Benchmarks not assessed', why: '', fix: '' },
  'indicator/break': { severity: 'info', title: 'A break in a series', why: '', fix: '' },
  'indicator/recent-decline': { severity: 'info', title: 'A rise that has turned lately', why: '', fix: '' },
  'evidence/stale': { severity: 'info', title: 'Evidence that has grown old', why: '', fix: '' },
} as const satisfies Record<string, FindingRuleEntry>;

export type FindingRule = keyof typeof findingRules;
