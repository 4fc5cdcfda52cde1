import type { Finding } from '../generated/report.js';

interface FindingRuleEntry {
  readonly severity: Finding['severity'];
  /** A few words that name it. */
  readonly title: string;
  /** Why it matters, in plain words. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
}

/**
 * Every kind of finding: what `strive explain RULE` says of it, and how severe it is. The sentence about one place in a file
 * is written where the finding is raised: in `assessment/checks/` or in `evaluate/remarks/`.
 */
export const findingRules = {
  'file/unreadable': {
    severity: 'error',
    title: 'Unreadable file',
    why: "It's a folder, you don't have permission to open it, or the disk failed. Nothing in it was checked.",
    fix: 'Check the path. Make sure the file opens in an editor.',
  },
  'file/encoding': {
    severity: 'error',
    title: "A file that isn't UTF-8 text",
    why: 'In another encoding, accented letters and other characters would be misread without a warning.',
    fix: 'Save the file as UTF-8. In most editors, choose the encoding under "Save as".',
  },
  'file/too-large': {
    severity: 'error',
    title: 'A file that is too large',
    why: 'An assessment is usually under 100 kilobytes. A file of many megabytes is probably a different kind of file.',
    fix: "Check that it's the right file. You can move long series of numbers to data files.",
  },
  'file/too-many-findings': {
    severity: 'error',
    title: 'Too many findings to list',
    why: "A file with thousands of errors is usually the wrong kind of file, or has one error that repeats. The report doesn't list everything.",
    fix: "Check that it's the right file. Fix what most of the errors have in common, then check again. `--max-findings` lists more of them.",
  },
  'file/too-slow': {
    severity: 'error',
    title: 'A file that timed out',
    why: "Each file has a time limit, so one slow file can't hold up the others.",
    fix: 'Make the file smaller, or allow more time with --timeout.',
  },
  'file/failed': {
    severity: 'error',
    title: 'A bug in strive',
    why: 'This is a bug in strive, not in your file. Only this file is affected. The other files in the run are fine.',
    fix: 'Report the bug. Attach the file if you can share it.',
  },
  'requirement/unmet': {
    severity: 'error',
    title: 'An unmet requirement',
    why: "This run requires a crossed gateway or an eligible determination. The assessment doesn't show it. Unknown doesn't count as met.",
    fix: 'Check the report for what the gateway or determination still needs. The requirement comes from `--require`, or from `require` in strive.config.yaml.',
  },
  'yaml/syntax': {
    severity: 'error',
    title: 'Invalid YAML',
    why: "The meaning of the text isn't clear here. strive reads the rest where it safely can, to find all the problems at once.",
    fix: 'Look at the marked line and the line above it. Check for wrong indentation, a missing colon, or text that needs quotes.',
  },
  'yaml/duplicate-key': {
    severity: 'error',
    title: 'A repeated key',
    why: "Only one of the two can count, and the file doesn't say which.",
    fix: 'Remove one of them, or merge what is under both.',
  },
  'yaml/alias': {
    severity: 'error',
    title: 'A YAML alias',
    why: 'Aliases (*name) repeat text from elsewhere in the file. They make a file hard to check and can make it grow out of control.',
    fix: 'Replace the alias with the text it refers to. Put quotes around text that begins with * or &.',
  },
  'yaml/multiple-documents': {
    severity: 'error',
    title: 'More than one document in a file',
    why: 'One file is one assessment. Anything after a line of three hyphens would be ignored without a warning.',
    fix: 'Move the second document to its own file, or remove the line `---`.',
  },
  'yaml/depth': {
    severity: 'error',
    title: 'Text that is nested too deeply',
    why: 'No assessment needs this many levels. The indentation is wrong, or the file is unsafe.',
    fix: 'Check the indentation around the marked line.',
  },
  'yaml/directive': {
    severity: 'error',
    title: 'An unsupported directive',
    why: 'A line that begins with % changes how the file is read. Under %YAML 1.1, for example, NO would mean false.',
    fix: 'Remove the line. strive reads the file as YAML 1.2.',
  },
  'yaml/tag': {
    severity: 'error',
    title: 'An unsupported tag',
    why: 'A tag (!name) asks for a special kind of value. An assessment has only plain values.',
    fix: 'Remove the tag. Put quotes around text that begins with an exclamation mark.',
  },
  'yaml/key': {
    severity: 'error',
    title: "A key that isn't plain text",
    why: "The text before a colon is a name. A list or an empty key can't be a name.",
    fix: 'Write a short text before the colon, on one line.',
  },
  'schema/unknown-key': {
    severity: 'error',
    title: 'An unknown key',
    why: 'A misspelled or misplaced key would be ignored without a warning, along with everything under it.',
    fix: 'Fix the spelling, or move the key to where it belongs. `strive schema` lists the known keys.',
  },
  'schema/type': {
    severity: 'error',
    title: 'A value of the wrong type',
    why: 'Text, numbers, true or false, lists, and groups of keys are different things. For example, the code 02134 would lose its zero as a number.',
    fix: 'Write the type of value that the finding asks for. Put quotes around text that looks like a number.',
  },
  'schema/missing': {
    severity: 'error',
    title: 'A missing key',
    why: "The part it belongs to isn't complete without it.",
    fix: 'Add the key under the marked one.',
  },
  'schema/value': {
    severity: 'error',
    title: "A value that isn't allowed",
    why: 'Only certain words or numbers are valid here.',
    fix: 'Use one of the values in the finding.',
  },
  'schema/format': {
    severity: 'error',
    title: 'A value in the wrong format',
    why: "Dates, periods, links, and short names each have one format, so that 03/04 can't mean two different days.",
    fix: 'Dates: 2026-06-30. Periods: 2025 or 2024-25. Links start with https://. Short names: a-b-c.',
  },
  'framework/unknown': {
    severity: 'error',
    title: 'An unknown edition',
    why: "Each edition has its own benchmarks. strive can't check the rest of the file without the edition.",
    fix: 'Fix `framework`, or remove it to use the default. `--framework FILE` loads your own edition.',
  },
  'framework/reference': {
    severity: 'error',
    title: 'An undefined name in a framework file',
    why: "A benchmark in an unknown pillar, or a criterion about an unknown gateway, can't be computed.",
    fix: 'Fix the name, or define what it refers to.',
  },
  'framework/consistency': {
    severity: 'error',
    title: 'A conflict in a framework file',
    why: "Each part is valid, but strive can't compute them together.",
    fix: 'Change one of the parts in the finding.',
  },
  'indicator/percent-range': {
    severity: 'error',
    title: 'A percentage outside 0 to 100',
    why: "A share can't be less than 0 or more than 100 percent. The number is probably wrong, or the unit is.",
    fix: 'Fix the number. For growth, or for rates such as per 1,000, choose another `unit`.',
  },
  'indicator/negative': {
    severity: 'error',
    title: 'A negative count or rate',
    why: "A count or a rate can't be below 0. Sources often write -1 or -3 for a missing number.",
    fix: 'If it marks a missing value, write `null`. If not, fix the number. For a net change, choose another `unit`.',
  },
  'indicator/missing-code': {
    severity: 'error',
    title: 'A code for a missing value',
    why: 'Sources write numbers such as -666666666 or -9999 when they have no value. Read as a value, it would decide the trend.',
    fix: 'Write `null` if nothing was measured, or `suppressed` if the value is withheld.',
  },
  'indicator/fraction': {
    severity: 'error',
    title: 'Fractions under percent',
    why: 'If 0.755 stands for 75.5 percent, a fall to 0.555 looks like less than a point, so a decline would count as maintained.',
    fix: 'Multiply the values by 100. If they are percentages below 1, add `below-one-percent: true` to the indicator.',
  },
  'indicator/mixed-periods': {
    severity: 'error',
    title: 'A mix of calendar years and school years',
    why: "A calendar year overlaps two school years, so the order of the points isn't clear.",
    fix: 'Use one kind of period for the whole indicator, including its groups.',
  },
  'indicator/school-year': {
    severity: 'error',
    title: 'An invalid school year',
    why: 'A school year ends in the year after it begins. Anything else would put the number in the wrong place.',
    fix: 'Write it like 2024-25, or 1999-00 across a century.',
  },
  'disparity/unknown-group': {
    severity: 'error',
    title: 'An unknown group',
    why: 'A gap compares groups that have numbers. This name has no numbers to compare.',
    fix: 'Fix the name, or add the group and its numbers. You can use `overall` as the reference.',
  },
  'data/unreadable': {
    severity: 'error',
    title: 'An unreadable data file',
    why: "The indicator's numbers are in this file, so nothing can be computed without it.",
    fix: "Check the path, starting from the assessment's folder. Make sure the file is a CSV with a header row.",
  },
  'data/row': {
    severity: 'error',
    title: 'An unreadable row in a data file',
    why: 'Skipping a row without a warning would change trends and gaps.',
    fix: 'Fix the row. The columns are period, dimension, group, value, n, note, break.',
  },
  'path/outside-folder': {
    severity: 'error',
    title: "A path outside the assessment's folder",
    why: "A file from another folder won't be there on another computer. And an assessment shouldn't open a reader's own files.",
    fix: 'Copy the file into the folder, and use its path from there.',
  },
  'yaml/comment-in-text': {
    severity: 'warning',
    title: 'Text that was read as a comment',
    why: 'In YAML, a # after a space starts a comment. `name: Plan #5` is read as `Plan`.',
    fix: 'Put quotes around the whole text: "Plan #5". To write a comment, start it with # and a space.',
  },
  'method/changed': {
    severity: 'warning',
    title: "A change to the framework's method",
    why: "A verdict under another method isn't comparable with other partnerships' verdicts. If the two methods give different verdicts, the report shows both.",
    fix: 'If you meant to change it, do nothing. Otherwise, remove the entry under `method`.',
  },
  'outcome/no-core': {
    severity: 'warning',
    title: 'An outcome without a core indicator',
    why: 'Only core indicators count for a determination, so nothing under this outcome counts.',
    fix: 'Add `core: true` to the indicators the partnership is accountable for.',
  },
  'indicator/year': {
    severity: 'error',
    title: 'A period outside the valid years',
    why: 'Periods run from 1950 to ten years after the assessment. Any other year is probably a typo, and it would decide a trend.',
    fix: 'Fix the year.',
  },
  'indicator/single-period': {
    severity: 'warning',
    title: 'An indicator with one comparable period',
    why: 'A trend needs two comparable periods.',
    fix: 'Add an earlier or later period. Suppressed values, small groups, and breaks can make a period unusable.',
  },
  'indicator/baseline': {
    severity: 'warning',
    title: 'An unusable baseline',
    why: "The named period has no usable value, isn't earlier than the latest period, or is before a break. strive uses the first comparable period instead.",
    fix: 'Name a period that has a usable value, or remove `baseline`.',
  },
  'indicator/future-period': {
    severity: 'warning',
    title: "A period that hasn't begun",
    why: "It can't have been measured by the day of the assessment, so it isn't used.",
    fix: 'Fix the period or `assessed-on`. Put goals under `target`.',
  },
  'indicator/stale': {
    severity: 'warning',
    title: 'Data that is several years old',
    why: 'The latest period ended years before the assessment. It may say little about today.',
    fix: "Add newer numbers, or say in a note why there aren't any.",
  },
  'indicator/unlike-neighbors': {
    severity: 'warning',
    title: 'A value unlike its neighbors',
    why: 'It is at least 20 times smaller or larger than the values nearest to it, and those agree. A decimal point may be in the wrong place.',
    fix: 'Check it against the source, and fix it. If it is right, leave it.',
  },
  'benchmark/met-without-evidence': {
    severity: 'warning',
    title: 'A met benchmark without evidence',
    why: 'It counts, but nobody else can see why.',
    fix: 'List at least one document, link, or file under `evidence`.',
  },
  'benchmark/review-returned': {
    severity: 'warning',
    title: 'A met benchmark that a review returned',
    why: "The partnership says it's met, but the reviewer asked for more. It doesn't count on the reviewed basis.",
    fix: 'Add what the reviewer asked for and have it reviewed again, or change the status.',
  },
  'review/future-date': {
    severity: 'warning',
    title: 'A review dated after today',
    why: "That day hasn't come yet. The review doesn't count until then.",
    fix: 'Fix its date, or review the benchmark again with `strive review`.',
  },
  'review/older-than-evidence': {
    severity: 'warning',
    title: 'A review older than the newest evidence',
    why: "The review counts, but the reviewer hasn't seen the newest evidence.",
    fix: 'Review the benchmark again with `strive review`.',
  },
  'evidence/file-missing': {
    severity: 'warning',
    title: 'A missing evidence file',
    why: "People who receive the folder can't look at this evidence.",
    fix: "Put the file there, or fix the path. Paths start from the assessment's folder.",
  },
  'evidence/future-date': {
    severity: 'warning',
    title: 'Evidence dated after the assessment',
    why: 'Nobody could have seen it on the day of the assessment.',
    fix: 'Fix the date, or `assessed-on`.',
  },
  'gap/leveling-down': {
    severity: 'warning',
    title: 'A gap that shrank while a group declined',
    why: 'A gap can close because one group loses ground. Excellence with equity means every group improves.',
    fix: 'Nothing to fix in the file. Look into why the group declined.',
  },
  'privacy/small-cell': {
    severity: 'warning',
    title: 'A value about very few people',
    why: 'In a small group, a percentage can reveal something about one child.',
    fix: 'Write `suppressed` instead of the value, and remove its `n`.',
  },
  'privacy/personal-data': {
    severity: 'warning',
    title: 'Possible personal data',
    why: "Assessments are shared and published. They should name groups and organizations, never a person's private data.",
    fix: "Remove it. Use a role instead of a person's name, and a website instead of an address.",
  },
  'assessment/future-date': {
    severity: 'warning',
    title: 'A date in the future',
    why: "A designation or example dated after the assessment doesn't count. An assessment dated after today is probably a typo.",
    fix: 'Fix the date, or `assessed-on`.',
  },
  'gateway/out-of-order': {
    severity: 'info',
    title: 'Benchmarks met ahead of their gateway',
    why: "Gateways are crossed in order. It's good to be ahead, but this gateway isn't crossed yet.",
    fix: 'Start with what is missing in the gateway before it.',
  },
  'gateway/not-assessed': {
    severity: 'info',
    title: "Benchmarks that aren't assessed",
    why: "A benchmark without an answer is unknown. That's different from not started, and it can leave a verdict open.",
    fix: 'Answer them. Use `not-started` where no work has begun.',
  },
  'indicator/break': {
    severity: 'info',
    title: 'A break in a series',
    why: "Numbers before the break aren't comparable with those after it, so a new trend starts here.",
    fix: 'If the break is correct, do nothing.',
  },
  'indicator/provisional': {
    severity: 'info',
    title: 'A trend based on a provisional value',
    why: 'The source may still change the value, and the trend may change with it.',
    fix: 'When the final number is out, write it and remove `provisional`.',
  },
  'indicator/read-as': {
    severity: 'info',
    title: 'A mark that sources use in two ways',
    why: 'In a percent, `<5` can mean a value below 5 percent, or a group that is too small to show. Only `<10` and `n<10` are read as a small group.',
    fix: 'Write `suppressed` for a small group, or `"<10%"` for a value below 10 percent.',
  },
  'indicator/jump': {
    severity: 'info',
    title: 'A jump in a series',
    why: 'A percentage moved 15 points or more in one step, or another number by half or more. A new test or a new definition often does that.',
    fix: 'If the numbers before and after measure different things, add `break: true` to the later one. If not, do nothing.',
  },
  'indicator/recent-decline': {
    severity: 'info',
    title: 'A recent decline',
    why: 'The indicator held or improved over all the years, but declined in the latest step.',
    fix: 'Nothing to fix in the file. Look into it before it shows in the trend.',
  },
  'evidence/stale': {
    severity: 'info',
    title: 'Old evidence',
    why: 'In the later gateways, the work has to continue. Old evidence may not show that it does.',
    fix: 'Add newer evidence.',
  },
} as const satisfies Record<string, FindingRuleEntry>;

export type FindingRule = keyof typeof findingRules;
