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
  'file/unreadable': {
    severity: 'error',
    title: 'The file cannot be read',
    why: 'It is a folder, you may not open it, or the disk failed. Nothing can be said of what it holds.',
    fix: 'Check the path, and that the file opens in an editor.',
  },
  'file/encoding': {
    severity: 'error',
    title: 'The file is not UTF-8 text',
    why: 'In another encoding, names with accents and other letters would be read wrongly without anybody noticing.',
    fix: 'Save the file as UTF-8. In most editors the encoding is chosen under "Save as".',
  },
  'file/too-large': {
    severity: 'error',
    title: 'The file is too large',
    why: 'An assessment is a few dozen kilobytes. One of many megabytes is most often another kind of file.',
    fix: 'Check that it is the right file. Long series of numbers can move to data files.',
  },
  'file/too-many-findings': {
    severity: 'error',
    title: 'More findings than are told',
    why: 'A file with many thousands of mistakes is most often another kind of file, or one slip that repeats. What is told is not all that is wrong.',
    fix: 'Check that it is the right file. Correct what most of the mistakes share, and check it again. `--max-findings` lists more of them.',
  },
  'file/too-slow': {
    severity: 'error',
    title: 'The file takes too long',
    why: 'The run gives each file only so much time, so that one cannot hold up the others.',
    fix: 'Make the file smaller, or allow more time with --timeout.',
  },
  'file/failed': {
    severity: 'error',
    title: 'strive failed on the file',
    why: 'A mistake in strive, not in the file. It costs this file only; the others of the run are not touched.',
    fix: 'Report it, with the file if it may be shared.',
  },
  'requirement/unmet': {
    severity: 'error',
    title: 'A requirement does not hold',
    why: 'This run requires a gateway to be crossed, or a determination to be eligible, and the assessment does not show that. What is not known does not count as met.',
    fix: 'See in the report what the gateway or the determination still lacks. The requirement itself comes from `--require`, or from `require` in strive.config.yaml.',
  },
  'yaml/syntax': {
    severity: 'error',
    title: 'The text is not valid YAML',
    why: 'At this spot it is not clear what the text means. The rest is read where that is safe, to find all mistakes at once.',
    fix: 'Look at the marked line and the one above it: indentation, a missing colon, or text that needs quotes.',
  },
  'yaml/duplicate-key': {
    severity: 'error',
    title: 'A key stands twice',
    why: 'Only one of the two could count, and nothing says which one is meant.',
    fix: 'Remove one of them, or merge what stands under both.',
  },
  'yaml/alias': {
    severity: 'error',
    title: 'An alias is used',
    why: 'Aliases (*name) repeat what stands elsewhere. They make a file hard to check and can make it explode in size.',
    fix: 'Write out what the alias stands for. Text that begins with * or & needs quotes.',
  },
  'yaml/multiple-documents': {
    severity: 'error',
    title: 'The file holds more than one document',
    why: 'One file is one assessment. What follows a line of three hyphens would be left out in silence.',
    fix: 'Put the second document into a file of its own, or remove the line `---`.',
  },
  'yaml/depth': {
    severity: 'error',
    title: 'The text is nested too deeply',
    why: 'No assessment needs so many levels. It is a slip in the indentation, or a file made to do harm.',
    fix: 'Check the indentation around the marked line.',
  },
  'yaml/directive': {
    severity: 'error',
    title: 'A directive that is not supported',
    why: 'A line that begins with % changes how the file is read: under %YAML 1.1, NO would mean false.',
    fix: 'Remove the line. The file is read as YAML 1.2.',
  },
  'yaml/tag': {
    severity: 'error',
    title: 'A tag that is not supported',
    why: 'A tag (!name) asks for a special kind of value. An assessment has plain values only.',
    fix: 'Remove the tag. Text that begins with an exclamation mark needs quotes.',
  },
  'yaml/key': {
    severity: 'error',
    title: 'A key that is not plain text',
    why: 'What stands before a colon names something, and a list or an empty key names nothing.',
    fix: 'Write a short text before the colon, on one line.',
  },
  'schema/unknown-key': {
    severity: 'error',
    title: 'A key that is not known here',
    why: 'A misspelled or misplaced key would be left out in silence, and with it what it says.',
    fix: 'Correct the spelling, or move it to where it belongs. `strive schema` lists what is known.',
  },
  'schema/type': {
    severity: 'error',
    title: 'A value of the wrong kind',
    why: 'Text, numbers, yes or no, lists and groups of keys are different things: a code such as 02134 would lose its zero as a number.',
    fix: 'Write what the finding asks for. Text that looks like a number needs quotes.',
  },
  'schema/missing': {
    severity: 'error',
    title: 'A required key is missing',
    why: 'Without it, the part that it belongs to cannot be understood.',
    fix: 'Add the key under the marked one.',
  },
  'schema/value': {
    severity: 'error',
    title: 'A value that is not allowed',
    why: 'Only certain words or numbers have a meaning here.',
    fix: 'Use one of the values that the finding names.',
  },
  'schema/format': {
    severity: 'error',
    title: 'A value that is not written as expected',
    why: 'Dates, periods, links and short names are read in one form only, so that 03/04 cannot mean two days.',
    fix: 'Dates: 2026-06-30. Periods: 2025 or 2024-25. Links: from https:// on. Short names: a-b-c.',
  },
  'framework/unknown': {
    severity: 'error',
    title: 'An edition that is not known',
    why: 'Another edition has other benchmarks. Nothing else in the file can be checked before the edition is known.',
    fix: 'Correct `framework`, or remove it to use the default. `--framework FILE` loads an edition of your own.',
  },
  'framework/reference': {
    severity: 'error',
    title: 'A framework file names something that it does not define',
    why: 'A benchmark in an unknown pillar, or a criterion about an unknown gateway, could never be computed.',
    fix: 'Correct the name, or define what it names.',
  },
  'framework/consistency': {
    severity: 'error',
    title: 'Parts of a framework file that do not fit each other',
    why: 'Each part is written well, and together they say something that cannot be computed.',
    fix: 'Change one of the parts that the finding names.',
  },
  'indicator/percent-range': {
    severity: 'error',
    title: 'A percentage outside 0 to 100',
    why: 'A share cannot be less than nothing or more than all. It is most often a slip, or another unit.',
    fix: 'Correct the number. For growth, or for rates such as per 1,000, choose another `unit`.',
  },
  'indicator/mixed-periods': {
    severity: 'error',
    title: 'Calendar years and school years are mixed',
    why: 'A calendar year overlaps two school years, so the order and the distance of the points would be unclear.',
    fix: 'Use one kind of period for the whole indicator, groups included.',
  },
  'indicator/school-year': {
    severity: 'error',
    title: 'A school year whose halves do not follow each other',
    why: 'A school year ends in the year after it begins. Anything else is a slip, and would put the number in the wrong place.',
    fix: 'Write 2024-25, and 1999-00 across a century.',
  },
  'disparity/unknown-group': {
    severity: 'error',
    title: 'A group that the dimension does not list',
    why: 'A gap is computed between groups that have numbers. A name without numbers compares with nothing.',
    fix: 'Correct the name, or add the group and its numbers. `overall` can be the reference.',
  },
  'data/unreadable': {
    severity: 'error',
    title: 'A data file that cannot be read',
    why: "The indicator's numbers stand in it, so nothing can be computed without it.",
    fix: "Check the path, which is relative to the assessment's folder, and that the file is a CSV with a header.",
  },
  'data/row': {
    severity: 'error',
    title: 'A row of a data file that cannot be read',
    why: 'A row that is left out in silence would change trends and gaps.',
    fix: 'Correct the row. The columns are period, dimension, group, value, n, note, break.',
  },
  'path/outside-folder': {
    severity: 'error',
    title: 'A path that leaves the folder of the assessment',
    why: "A file from elsewhere is not there on another machine, and an assessment should not open a reader's own files.",
    fix: 'Copy the file into the folder, and write its path from there.',
  },
  'yaml/comment-in-text': {
    severity: 'warning',
    title: 'A comment that was probably meant as text',
    why: 'In YAML a # with a space before it starts a comment: of `name: Plan #5` only `Plan` is read.',
    fix: 'Put quotes around the whole text: "Plan #5". A comment that is meant starts with # and a space.',
  },
  'method/changed': {
    severity: 'warning',
    title: 'The method departs from the framework',
    why: "A verdict under another method cannot be compared with other partnerships'. Where it makes a difference, both verdicts are shown.",
    fix: 'Nothing, where it is meant. Else remove the entry under `method`.',
  },
  'outcome/no-core': {
    severity: 'warning',
    title: 'An outcome without a core indicator',
    why: 'Only core indicators count for a determination, so nothing under this outcome does.',
    fix: 'Write `core: true` for the indicators that the partnership answers for.',
  },
  'indicator/single-period': {
    severity: 'warning',
    title: 'An indicator with one comparable period',
    why: 'A trend needs two periods that can be compared.',
    fix: 'Add an earlier or a later period. Suppressed values, small numbers of people and breaks leave periods out.',
  },
  'indicator/baseline': {
    severity: 'warning',
    title: 'A named baseline that cannot be used',
    why: 'It has no usable value, is not earlier than the latest period, or lies before a break. The first comparable period is used in its place.',
    fix: 'Name a period that has a value, or remove `baseline`.',
  },
  'indicator/future-period': {
    severity: 'warning',
    title: 'A period that has not begun',
    why: 'On the day of the assessment it cannot have been measured, so it is left out.',
    fix: 'Correct the period or `assessed-on`. What is aimed for belongs under `target`.',
  },
  'indicator/stale': {
    severity: 'warning',
    title: 'Data that is several years old',
    why: 'The latest period ended years before the assessment, and may say little about today.',
    fix: 'Add newer numbers, or say in a note why there are none.',
  },
  'benchmark/met-without-evidence': {
    severity: 'warning',
    title: 'A met benchmark without evidence',
    why: 'It counts, but nobody else can see why.',
    fix: 'Name at least one document, link or file under `evidence`.',
  },
  'benchmark/review-returned': {
    severity: 'warning',
    title: 'A met benchmark that a review returned',
    why: 'The partnership says that it is met, and the reviewer asks for more. On the reviewed basis it does not count.',
    fix: 'Add what the reviewer asks for and have it reviewed again, or change the status.',
  },
  'review/future-date': {
    severity: 'warning',
    title: 'A review dated after today',
    why: 'Nobody can have reviewed anything on a day that hasn’t come. The review counts as none until then.',
    fix: 'Correct its date, or review the benchmark again with `strive review`.',
  },
  'review/older-than-evidence': {
    severity: 'warning',
    title: 'A review older than the newest evidence',
    why: 'The review counts, but the reviewer hasn’t seen the newest evidence.',
    fix: 'Review the benchmark again with `strive review`.',
  },
  'evidence/file-missing': {
    severity: 'warning',
    title: 'An evidence file that is not there',
    why: 'Whoever receives the folder cannot look at this evidence.',
    fix: "Put the file there, or correct the path, which is relative to the assessment's folder.",
  },
  'evidence/future-date': {
    severity: 'warning',
    title: 'Evidence dated after the assessment',
    why: 'What is dated later cannot have been seen on the day of the assessment.',
    fix: 'Correct the date, or `assessed-on`.',
  },
  'gap/leveling-down': {
    severity: 'warning',
    title: 'A gap that shrank while a group declined',
    why: 'A gap can close because one group loses. Excellence with equity asks that all groups rise.',
    fix: 'Nothing in the file: look at what happened to the group that declined.',
  },
  'privacy/small-cell': {
    severity: 'warning',
    title: 'A value about very few people',
    why: 'In a small group, a percentage can tell what is true of one child.',
    fix: 'Write `suppressed` in place of the value, and leave out its `n`.',
  },
  'privacy/personal-data': {
    severity: 'warning',
    title: 'What looks like personal data',
    why: 'Assessments are shared and published. They need groups and organizations, and never the data of one person.',
    fix: 'Take it out. Name a role in place of a person, and a website in place of an address.',
  },
  'assessment/future-date': {
    severity: 'warning',
    title: 'A date that lies ahead',
    why: 'A designation or an example that is dated after the assessment does not count. An assessment that is dated after today is most often a slip.',
    fix: 'Correct the date, or `assessed-on`.',
  },
  'gateway/out-of-order': {
    severity: 'info',
    title: 'Benchmarks met ahead of their gateway',
    why: 'Gateways are crossed in order. Work that is ahead is good to see, and does not cross this gateway yet.',
    fix: 'Look first at what is missing in the gateway before it.',
  },
  'gateway/not-assessed': {
    severity: 'info',
    title: 'Benchmarks not assessed',
    why: 'What is left out is unknown, which is something else than not started, and can leave a verdict open.',
    fix: 'Answer them, with `not-started` where nothing has begun.',
  },
  'indicator/break': {
    severity: 'info',
    title: 'A break in a series',
    why: 'Numbers before it cannot be compared with those after it, so the trend starts anew.',
    fix: 'Nothing, where it is meant.',
  },
  'indicator/recent-decline': {
    severity: 'info',
    title: 'A rise that has turned lately',
    why: 'Over all the years the indicator held or improved, and in the latest step it declined.',
    fix: 'Nothing in the file: it may be worth a look before it shows in the trend.',
  },
  'evidence/stale': {
    severity: 'info',
    title: 'Evidence that has grown old',
    why: 'In the later gateways the work has to be kept up, and old evidence may no longer show it.',
    fix: 'Add newer evidence.',
  },
} as const satisfies Record<string, FindingRuleEntry>;

export type FindingRule = keyof typeof findingRules;
