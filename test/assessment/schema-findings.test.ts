import { describe, expect, it } from 'vitest';
import { type Expected, findingsOf, inShort, threeLines } from './read-text.js';

type Case = readonly [what: string, text: string, expected: readonly Expected[]];

function check(cases: readonly Case[]) {
  it.each(cases)('%s', (_what, text, expected) => {
    expect(inShort(findingsOf(text), expected)).toEqual(expected);
  });
}

const exploring = '/gateways/exploring/shared-community-vision';

/** A benchmark's answer in line 6, its keys from column 7 on. */
const answer = (text: string) => `${threeLines}gateways:
  exploring:
    shared-community-vision:
      ${text}
`;

/** Lines below an indicator, which stands in line 6; they start in line 9. */
const indicator = (lines: string) => `${threeLines}outcomes:
  employment:
    jobs:
      name: Young adults with a job
      unit: percent
${lines}`;

const jobs = '/outcomes/employment/jobs';

describe('keys that are not known', () => {
  check([
    [
      'a slip of the pen is pointed at, with the key that was meant',
      answer('leadership-tabel: met'),
      [
        [
          'schema/unknown-key',
          '7:7',
          `${exploring}/leadership-tabel`,
          ['`leadership-tabel`', 'Did you mean `leadership-table`?'],
        ],
      ],
    ],
    [
      'a benchmark under another pillar is sent home',
      answer('policy-role: met'),
      [
        [
          'schema/unknown-key',
          '7:7',
          `${exploring}/policy-role`,
          ['`policy-role` belongs under `gateways` > `exploring` > `investment-and-sustainability`'],
        ],
      ],
    ],
    [
      'a section under another one is sent home',
      `${threeLines}partnership-name: River Valley\ncapacity:\n  outcomes: {}\n`,
      [
        ['schema/unknown-key', '4:1', '/partnership-name', ['at the top level']],
        ['schema/unknown-key', '6:3', '/capacity/outcomes', ['`outcomes` belongs at the top level']],
      ],
    ],
    [
      'a gateway without benchmarks is explained',
      `${threeLines}gateways:\n  proof-point: {}\n`,
      [['schema/unknown-key', '5:3', '/gateways/proof-point', ['no benchmarks to answer', '`designations`']]],
    ],
    [
      'a key that resembles nothing lists what is known',
      `${threeLines}method: { zzzzzzzzzz: 1 }\n`,
      [['schema/unknown-key', '4:11', '/method/zzzzzzzzzz', ['Known keys: `tolerance`']]],
    ],
    [
      'a misspelled required key is one mistake, not a missing key too',
      'strive: 1\npartnership: { nmae: River Valley }\nassesed-on: 2026-06-30\n',
      [
        ['schema/unknown-key', '2:16', '/partnership/nmae', ['Did you mean `name`?']],
        ['schema/unknown-key', '3:1', '/assesed-on', ['Did you mean `assessed-on`?']],
      ],
    ],
    [
      'misspelled values are not missing too',
      indicator('      vlaues: { 2024: 1 }\n'),
      [['schema/unknown-key', '9:7', `${jobs}/vlaues`, ['Did you mean `values`?']]],
    ],
    [
      'a text that commas cut is one mistake, however many commas it has',
      `${threeLines}systems-change-examples:\n  - { title: Data by race, income, and place, on: 2025-01-01, kind: policy }\n`,
      [
        [
          'schema/unknown-key',
          '5:28',
          '/systems-change-examples/0/income',
          ['a comma inside { } ends the text', 'quotes'],
        ],
      ],
    ],
    [
      'names that every JavaScript object has are keys like any other',
      `${threeLines}__proto__: { strive: 1 }\ntoString: 1\nconstructor: 2\nmethod: { hasOwnProperty: 1, __proto__: 2 }\n`,
      [
        ['schema/unknown-key', '4:1', '/__proto__', ['`__proto__`']],
        ['schema/unknown-key', '5:1', '/toString', ['`toString`']],
        ['schema/unknown-key', '6:1', '/constructor', ['`constructor`']],
        ['schema/unknown-key', '7:11', '/method/hasOwnProperty', ['`hasOwnProperty`']],
        ['schema/unknown-key', '7:30', '/method/__proto__', ['`__proto__`']],
      ],
    ],
  ]);
});

describe('keys that are missing', () => {
  it('are not asked for where no key of an entry is known', () => {
    const text = `${threeLines}designations:\n  - proof-point: 2024-10-01\n`;
    const found = [['schema/unknown-key', '5:5', '/designations/0/proof-point', ['`id`, `on`']]] satisfies Expected[];
    expect(inShort(findingsOf(text), found)).toEqual(found);
  });

  check([
    [
      'at the top level the file itself is pointed at',
      'framework: theory-of-action/2019\n',
      [
        ['schema/missing', '1:1', '', ['`strive`']],
        ['schema/missing', '1:1', '', ['`partnership`']],
        ['schema/missing', '1:1', '', ['`assessed-on`']],
      ],
    ],
    [
      'the key that lacks one is pointed at',
      'strive: 1\nassessed-on: 2026-06-30\npartnership:\n  community: River Valley\n',
      [['schema/missing', '3:1', '/partnership', ['`partnership` is missing `name`']]],
    ],
    [
      'an entry of a list is named by its number',
      `${threeLines}designations:\n  - { id: exploring, on: 2020-01-01 }\n  - { id: emerging }\n`,
      [['schema/missing', '6:5', '/designations/1', ['Entry 2 of `designations` is missing `on`']]],
    ],
    [
      'an indicator needs its name, its unit and its numbers',
      `${threeLines}outcomes:\n  employment:\n    jobs: { core: true }\n`,
      [
        ['schema/missing', '6:5', jobs, ['`name`']],
        ['schema/missing', '6:5', jobs, ['`unit`']],
        ['schema/missing', '6:5', jobs, ['`values` or `data`']],
      ],
    ],
    [
      'an example, a long-form benchmark and a review say what they are',
      `${answer('leadership-table: { note: Soon }\n      shared-messages: { status: met, review: { by: Coach } }')}systems-change-examples: [{}]\n`,
      [
        ['schema/missing', '7:7', `${exploring}/leadership-table`, ['`status`', 'in-progress']],
        ['schema/missing', '8:39', `${exploring}/shared-messages/review`, ['`result`']],
        ['schema/missing', '9:27', '/systems-change-examples/0', ['`title`']],
        ['schema/missing', '9:27', '/systems-change-examples/0', ['`on`']],
        ['schema/missing', '9:27', '/systems-change-examples/0', ['`kind`']],
      ],
    ],
    [
      'an object has no required key by inheritance',
      `${threeLines}systems-change-examples:\n  - { title: A, on: 2025-01-01, constructor: policy }\n`,
      [
        ['schema/missing', '5:5', '/systems-change-examples/0', ['`kind`']],
        ['schema/unknown-key', '5:33', '/systems-change-examples/0/constructor', []],
      ],
    ],
  ]);
});

describe('values of the wrong kind', () => {
  it('are not told of a key that stands twice, once without a value', () => {
    const text = `${threeLines}outcomes:\n  employment:\n  employment:\n    jobs: { name: Jobs, unit: score, values: { 2024: 1 } }\n`;
    const found = [['yaml/duplicate-key', '6:3', '/outcomes/employment', ['line 5']]] satisfies Expected[];
    expect(inShort(findingsOf(text), found)).toEqual(found);
  });

  check([
    [
      'a number in place of text is shown as it is written, with the quotes to add',
      'strive: 1\npartnership: { name: 02134, community: 1.10 }\nassessed-on: 2026-06-30\n',
      [
        ['schema/type', '2:22', '/partnership/name', ['should be text', '`02134`', 'Put quotes around it: "02134"']],
        ['schema/type', '2:40', '/partnership/community', ['"1.10"']],
      ],
    ],
    [
      'true, false and null in place of text too',
      'strive: 1\npartnership: { name: true, community: null, backbone: ~ }\nassessed-on: 2026-06-30\n',
      [
        ['schema/type', '2:22', '/partnership/name', ['yes-or-no value', '"true"']],
        ['schema/type', '2:39', '/partnership/community', ['an empty value', '"null"']],
        ['schema/type', '2:55', '/partnership/backbone', ['"~"']],
      ],
    ],
    [
      'a text in quotes in place of a number is to lose them',
      `${threeLines.replace('Promise', 'Promise, children-and-youth: "84200"')}`.replace('1\n', '"1"\n'),
      [
        ['schema/type', '1:9', '/strive', ['should be a whole number', 'Did you mean `1`?']],
        ['schema/type', '2:64', '/partnership/children-and-youth', ['Write it without quotes: 84200.']],
      ],
    ],
    [
      'numbers with commas and percent signs are put right',
      indicator('      values:\n        2022: 41,5\n        2023: 41.5%\n        2024: "1,204"\n        2025: n/a\n'),
      [
        ['schema/type', '10:15', `${jobs}/values/2022`, ['41.5.']],
        ['schema/type', '11:15', `${jobs}/values/2023`, ['Write only the number: 41.5.']],
        ['schema/type', '12:15', `${jobs}/values/2024`, ['Write only the number: 1204.']],
        ['schema/type', '13:15', `${jobs}/values/2025`, ['`n/a`', '`null`']],
      ],
    ],
    [
      'infinities are no numbers that can be used',
      indicator('      values: { 2022: .inf, 2023: { value: -.inf }, 2024: .nan }\n'),
      [
        ['schema/type', '9:23', `${jobs}/values/2022`, ['not an ordinary number']],
        ['schema/type', '9:44', `${jobs}/values/2023/value`, ['not an ordinary number']],
        ['schema/type', '9:59', `${jobs}/values/2024`, ['not an ordinary number']],
      ],
    ],
    [
      'yes and no are text, and true or false is meant',
      indicator('      core: yes\n      values: { 2024: { value: 1, break: "no" } }\n'),
      [
        ['schema/type', '9:13', `${jobs}/core`, ['Write `true`']],
        ['schema/type', '10:42', `${jobs}/values/2024/break`, ['Write `false`']],
      ],
    ],
    [
      'one word in place of a list becomes one',
      'strive: 1\npartnership: { name: River Valley, states: OH }\nassessed-on: 2026-06-30\n',
      [['schema/type', '2:44', '/partnership/states', ['should be a list', '[OH]']]],
    ],
    [
      'words with commas in place of a list become one',
      `${threeLines.replace('Promise', 'Promise, states: "Ohio, IN and d.c."')}outcomes:
  employment:
    jobs:
      name: Jobs
      unit: percent
      values: { 2024: 1 }
      disparities: { place: { reference: a, focus: "b, c", groups: { a: { 2024: 1 }, b: { 2024: 1 }, c: { 2024: 1 } } } }
`,
      [
        ['schema/type', '2:52', '/partnership/states', ['should be a list', '[OH, IN, DC]']],
        ['schema/type', '10:52', `${jobs}/disparities/place/focus`, ['[b, c]']],
      ],
    ],
    [
      'what is no word stays for the writer to divide',
      threeLines.replace('Promise', 'Promise, states: the Midwest'),
      [['schema/type', '2:52', '/partnership/states', ['one entry per line']]],
    ],
    [
      'a key without its colon, alone where keys are expected',
      answer('leadership-table met'),
      [['schema/type', '7:7', exploring, ['Add a colon after the key: `leadership-table: met`.']]],
    ],
    [
      'a list or text in place of keys',
      `${threeLines}gateways: [exploring]\ncapacity: strong\n`,
      [
        ['schema/type', '4:11', '/gateways', ['a list', 'keys with their values']],
        ['schema/type', '5:11', '/capacity', ['`strong`', 'keys with their values']],
      ],
    ],
    [
      'a section without anything behind it can be said to hold none, or be removed',
      `${threeLines}outcomes:\ndesignations:\nmethod:\n`,
      [
        ['schema/type', '4:1', '/outcomes', ['has no value', '`{}` to say there are none']],
        ['schema/type', '5:1', '/designations', ['`[]` to say there are none']],
        ['schema/type', '6:1', '/method', ['remove the key']],
      ],
    ],
    [
      'an answer that is neither a status nor keys is one mistake',
      answer('leadership-table: 1\n      shared-messages: [met]\n      cradle-to-career-vision: true'),
      [
        ['schema/type', '7:25', `${exploring}/leadership-table`, ['`met`, `in-progress`, `not-started`, or `lapsed`']],
        ['schema/type', '8:24', `${exploring}/shared-messages`, ['a list']],
        ['schema/type', '9:32', `${exploring}/cradle-to-career-vision`, ['Did you mean `met`?']],
      ],
    ],
    [
      'a short name that is a number is to be put in quotes, wherever it is named',
      indicator(
        "      values: { 2024: 1 }\n      disparities: { year: { reference: 2030, focus: [2031], groups: { '2030': {}, '2031': {} } } }\n",
      ),
      [
        [
          'schema/type',
          '10:41',
          `${jobs}/disparities/year/reference`,
          ['`reference`', 'Put quotes around it: "2030".'],
        ],
        [
          'schema/type',
          '10:55',
          `${jobs}/disparities/year/focus/0`,
          ['Entry 1 of `focus`', 'Put quotes around it: "2031".'],
        ],
      ],
    ],
    [
      'evidence that is a number is to be put in quotes',
      answer('leadership-table: { status: met, evidence: [Charter, 2016] }'),
      [['schema/type', '7:60', `${exploring}/leadership-table/evidence/1`, ['Entry 2 of `evidence`', '"2016"']]],
    ],
  ]);
});

describe('values that are not allowed', () => {
  check([
    [
      'a status in other words is translated',
      answer('leadership-table: Met\n      shared-messages: { status: complete }\n      cradle-to-career-vision: yes'),
      [
        ['schema/value', '7:25', `${exploring}/leadership-table`, ['`Met`', 'Did you mean `met`?']],
        ['schema/value', '8:34', `${exploring}/shared-messages/status`, ['`complete`', 'Did you mean `met`?']],
        ['schema/value', '9:32', `${exploring}/cradle-to-career-vision`, ['`yes`', 'Did you mean `met`?']],
      ],
    ],
    [
      'another version of the format is no version of this one',
      threeLines.replace('1\n', '2\n'),
      [['schema/value', '1:9', '/strive', ['should be `1`']]],
    ],
    [
      'a state is written as its code, and two letters that are none are not guessed at',
      threeLines.replace('Promise', 'Promise, states: [oh, Ohoi, "Washington, D.C.", XX]'),
      [
        ['schema/value', '2:53', '/partnership/states/0', ['`oh`', 'Did you mean `OH`?']],
        ['schema/value', '2:57', '/partnership/states/1', ['`Ohoi`', 'Did you mean `OH`?']],
        ['schema/value', '2:63', '/partnership/states/2', ['Did you mean `DC`?']],
        [
          'schema/value',
          '2:83',
          '/partnership/states/3',
          ['two-letter state or territory code', '`XX`', 'such as `OH` for Ohio'],
        ],
      ],
    ],
    [
      'states, units, sectors and kinds come from lists',
      `${threeLines.replace('Promise', 'Promise, states: [OH, Ohio, OH]')}adjacent-outcomes:
  rent: { name: Rent, unit: Percent, better: up, sector: housin, serves: youth, values: { 2024: 1 } }
`,
      [
        ['schema/value', '2:52', '/partnership/states', ['entries 1 and 3']],
        ['schema/value', '2:57', '/partnership/states/1', ['`Ohio`', 'Did you mean `OH`?']],
        ['schema/value', '5:29', '/adjacent-outcomes/rent/unit', ['Did you mean `percent`?']],
        ['schema/value', '5:46', '/adjacent-outcomes/rent/better', ['Did you mean `higher`?']],
        ['schema/value', '5:58', '/adjacent-outcomes/rent/sector', ['Did you mean `housing`?']],
      ],
    ],
    [
      'a number of people is whole and not negative',
      indicator('      values: { 2022: { value: 1, n: 10.5 }, 2023: { value: 1, n: -5 } }\n'),
      [
        ['schema/value', '9:38', `${jobs}/values/2022/n`, ['should be a whole number']],
        ['schema/value', '9:67', `${jobs}/values/2023/n`, ['at least 0']],
      ],
    ],
    [
      'the method stays within the bounds of the edition',
      `${threeLines}method:
  tolerance: { points: 3.5, percent: -1 }
  minimum-cell-size: 4
  confidence: 99.95
  readings: { trend-test: strikt, gap-measure: percentage }
`,
      [
        ['schema/value', '5:24', '/method/tolerance/points', ['at most 3', 'from 0 to 3']],
        ['schema/value', '5:38', '/method/tolerance/percent', ['at least 0']],
        ['schema/value', '6:22', '/method/minimum-cell-size', ['at least 5', 'from 5 to 100']],
        ['schema/value', '7:15', '/method/confidence', ['at most 99.9']],
        ['schema/value', '8:27', '/method/readings/trend-test', ['Did you mean `strict`?']],
        ['schema/value', '8:48', '/method/readings/gap-measure', ['`absolute` or `relative`']],
      ],
    ],
    [
      'a designation is for a gateway or a determination',
      `${threeLines}designations: [{ id: proofpoint, on: 2024-01-01 }]\n`,
      [['schema/value', '4:22', '/designations/0/id', ['Did you mean `proof-point`?']]],
    ],
    [
      'emptiness is refused where it means nothing',
      `${threeLines.replace('River Valley Promise', '""')}gateways: { exploring: {}, emerging: { collaborative-action: {} } }
outcomes: { employment: {} }
principles: {}
method: { tolerance: {} }
`,
      [
        ['schema/value', '2:22', '/partnership/name', ['blank']],
        ['schema/value', '4:24', '/gateways/exploring', ['empty']],
        ['schema/value', '5:25', '/outcomes/employment', ['empty']],
        ['schema/value', '6:13', '/principles', ['empty']],
        ['schema/value', '7:22', '/method/tolerance', ['empty']],
      ],
    ],
  ]);

  it('accepts a pillar in which nothing is answered yet, and asks for an answer where the brackets are left out', () => {
    expect(findingsOf(`${threeLines}gateways: { exploring: { shared-community-vision: {} } }\n`)).toEqual([]);
    const [finding] = findingsOf(`${threeLines}gateways:\n  exploring:\n    shared-community-vision:\n`);
    expect(finding).toMatchObject({ rule: 'schema/type', line: 6, column: 5 });
    expect(finding?.suggestion).not.toContain('none');
  });

  it('accepts a group whose numbers are still to come, and no dimension without a group', () => {
    const withGroups = (groups: string) =>
      findingsOf(
        `${threeLines}outcomes: { employment: { rate: { name: Rate, core: true, unit: percent, values: { 2024: 1, 2025: 2 }, disparities: { income: { reference: overall, groups: ${groups} } } } } }\n`,
      );
    expect(withGroups('{ low: {} }')).toEqual([]);
    expect(withGroups('{}')).toMatchObject([{ rule: 'schema/value', message: '`groups` is empty.' }]);
  });

  it('accepts emptiness where it says that there is none', () => {
    const text = `${threeLines}designations: []
outcomes: {}
other-outcomes: {}
adjacent-outcomes: {}
systems-change-examples: []
`;
    expect(findingsOf(text)).toEqual([]);
  });
});

describe('values that are not written as expected', () => {
  check([
    [
      'a date that is no day of the calendar, or written in another way',
      `${threeLines.replace('2026-06-30', '2026-02-29')}designations: [{ id: exploring, on: 6/30/2024 }]
systems-change-examples: [{ title: A, on: 2024-13-01, kind: policy }, { title: B, on: "2024-06-01T10:00", kind: policy }]
`,
      [
        ['schema/format', '3:14', '/assessed-on', ['a calendar date', '`2026-02-29`', "doesn't exist"]],
        ['schema/format', '4:37', '/designations/0/on', ['Did you mean `2024-06-30`?']],
        ['schema/format', '5:43', '/systems-change-examples/0/on', ['`2024-13-01`']],
        ['schema/format', '5:87', '/systems-change-examples/1/on', ['Did you mean `2024-06-01`?']],
      ],
    ],
    [
      'a number is no date, and is taken for the date that its digits may be',
      threeLines.replace('2026-06-30', '20260630'),
      [['schema/format', '3:14', '/assessed-on', ['`20260630`', 'Did you mean `2026-06-30`?']]],
    ],
    [
      'a period in another form, as a key',
      indicator('      values: { 2024/25: 1, "2024-2025": 2, SY 2023-24: 3, 24-25: 4 }\n'),
      [
        ['schema/format', '9:17', `${jobs}/values/2024~125`, ['a period', 'Did you mean `2024-25`?']],
        ['schema/format', '9:29', `${jobs}/values/2024-2025`, ['Did you mean `2024-25`?']],
        ['schema/format', '9:45', `${jobs}/values/SY 2023-24`, ['Did you mean `2023-24`?']],
        ['schema/format', '9:60', `${jobs}/values/24-25`, ['2024-25']],
      ],
    ],
    [
      'a period in another form, as a value',
      indicator('      baseline: 20255\n      target: { value: 60, by: soon }\n      values: { 2024: 1 }\n'),
      [
        ['schema/format', '9:17', `${jobs}/baseline`, ['`20255`']],
        ['schema/format', '10:32', `${jobs}/target/by`, ['`soon`']],
      ],
    ],
    [
      'short names are lowercase letters, digits, and hyphens',
      `${threeLines}adjacent-outcomes:\n  Youth Employment: { name: Jobs, unit: percent, values: { 2024: 1 } }\n`,
      [['schema/format', '5:3', '/adjacent-outcomes/Youth Employment', ['Did you mean `youth-employment`?']]],
    ],
    [
      'a link starts with https:// or http://',
      answer(
        'leadership-table: { status: met, evidence: [{ url: "javascript:alert(1)" }, { url: www.example.org }, { url: "HTTPS://example.org/a" }] }',
      ),
      [
        ['schema/format', '7:58', `${exploring}/leadership-table/evidence/0/url`, ['a link']],
        [
          'schema/format',
          '7:90',
          `${exploring}/leadership-table/evidence/1/url`,
          ['Did you mean `https://www.example.org`?'],
        ],
      ],
    ],
  ]);
});

describe('lines that are not indented', () => {
  const vision = `${threeLines}gateways:\n  exploring:\n    shared-community-vision:\n`;
  check([
    [
      'below a pillar are one mistake',
      `${vision}    leadership-table: met\n    shared-messages: met\n`,
      [
        [
          'schema/type',
          '6:5',
          exploring,
          ['nothing under it', '`leadership-table`, `shared-messages` are in the same column', 'Add 2 spaces'],
        ],
      ],
    ],
    [
      "below a benchmark and below an indicator's values, too",
      `${vision}      leadership-table:\n      status: met\n      note: Good\noutcomes:
  employment:
    jobs:
      name: Jobs
      unit: score
      values:
      2024: 1
      2025: 2
`,
      [
        ['schema/type', '7:7', `${exploring}/leadership-table`, ['`status`, `note`']],
        ['schema/type', '15:7', `${jobs}/values`, ['`2024`, `2025`']],
      ],
    ],
    [
      'below a section are told apart from what belongs elsewhere',
      `${threeLines}outcomes:\nemployment: {}\nshared-messages: met\n`,
      [
        ['schema/type', '4:1', '/outcomes', ['`employment` is in the same column']],
        ['schema/unknown-key', '6:1', '/shared-messages', ['belongs under']],
      ],
    ],
  ]);
});

it('a pillar that is indented like the benchmarks above it is one mistake', () => {
  const text = answer(
    'leadership-table: met\n      investment-and-sustainability:\n      policy-role: met\n      investors-engaged: met',
  );
  const path = `${exploring}/investment-and-sustainability`;
  const found = [
    ['schema/unknown-key', '8:7', path, ['indented 6 spaces', 'Remove 2 spaces from the start of this line.']],
  ] satisfies Expected[];
  expect(inShort(findingsOf(text), found)).toEqual(found);
});

describe('entries without their name', () => {
  const outcome = '/outcomes/employment';
  const inOutcome = (lines: string) => `${threeLines}outcomes:\n  employment:\n${lines}`;
  check([
    [
      'an indicator right under its outcome',
      inOutcome(
        '    name: Young adults with a job\n    core: true\n    unit: percent\n    values: { 2024: 50, 2025: { value: 51 } }\n',
      ),
      [
        [
          'schema/missing',
          '6:5',
          `${outcome}/name`,
          [
            '`name`, `core`, `unit` and 1 more are directly under `employment`',
            '`young-adults-with-a-job:`',
            'Indent them',
          ],
        ],
      ],
    ],
    [
      'an indicator beside its own keys',
      inOutcome('      jobs:\n      name: Jobs\n      unit: score\n      values: { 2024: 1 }\n'),
      [
        [
          'schema/type',
          '6:7',
          `${outcome}/jobs`,
          ['`jobs` has nothing under it. `name`, `unit`, `values` are in the same column'],
        ],
      ],
    ],
    [
      'one key alone',
      inOutcome('    data: jobs.csv\n'),
      [['schema/missing', '6:5', `${outcome}/data`, ['`data` is directly under', '`short-name:`', 'Indent it']]],
    ],
    [
      'a dimension',
      indicator(
        '      values: { 2024: 1 }\n      disparities: { reference: high, groups: { high: { 2024: 1 }, low: { 2024: 1 } } }\n',
      ),
      [
        [
          'schema/missing',
          '10:22',
          `${jobs}/disparities/reference`,
          ['`reference`, `groups` are directly under `disparities`'],
        ],
      ],
    ],
    [
      'an outcome of another sector, whose name for people holds an address',
      `${threeLines}adjacent-outcomes: { name: jane@example.org, unit: score, values: { 2024: 1 } }\n`,
      [
        ['schema/missing', '4:22', '/adjacent-outcomes/name', ['`short-name:`']],
        ['privacy/personal-data', '4:28', '/adjacent-outcomes/name', ['email address']],
      ],
    ],
    [
      'one key that is out of place among entries is told by itself',
      inOutcome('    core: true\n    jobs: { name: Jobs, unit: score, values: { 2024: 1 } }\n'),
      [['schema/type', '6:11', `${outcome}/core`, ['a group of keys']]],
    ],
    [
      'an entry may be called like one of the keys within it',
      inOutcome(
        '    name: { name: Jobs, unit: score, values: { 2024: 1 } }\n    unit: { name: Jobs, unit: score, values: { 2024: 1 } }\n',
      ),
      [],
    ],
  ]);
});

describe('what beginners write', () => {
  check([
    [
      'dashes before keys',
      answer('- leadership-table: met\n      - shared-messages: met'),
      [['schema/type', '7:7', exploring, ['Remove the hyphens']]],
    ],
    [
      'no dash before the first key of an entry',
      `${threeLines}systems-change-examples:\n  title: A protocol\n  on: 2025-08-20\n`,
      [['schema/type', '5:3', '/systems-change-examples', ['as in `- title:`']]],
    ],
    [
      'no space behind a dash',
      answer(
        'leadership-table:\n        status: met\n        evidence:\n          -https://example.org/a\n          -https://example.org/b',
      ),
      [
        [
          'schema/type',
          '10:11',
          `${exploring}/leadership-table/evidence`,
          ['A space is missing after the hyphen', 'One more line', '`- https://example.org/a`'],
        ],
      ],
    ],
    [
      'no space behind a dash before a key',
      answer('leadership-table:\n        status: met\n        evidence:\n          -title: Minutes'),
      [
        [
          'schema/type',
          '10:11',
          `${exploring}/leadership-table/evidence`,
          ['A space is missing after the hyphen', '`- title: Minutes`'],
        ],
      ],
    ],
    [
      'one word for a list and for a group of keys',
      answer('leadership-table: { status: met, evidence: the minutes, review: Confirmed }'),
      [
        ['schema/type', '7:50', `${exploring}/leadership-table/evidence`, ['`- the minutes`']],
        ['schema/type', '7:71', `${exploring}/leadership-table/review`, ['Write `{ result: confirmed }` instead.']],
      ],
    ],
    [
      'a code in the place of a name',
      answer('ex-v2: met'),
      [['schema/unknown-key', '7:7', `${exploring}/ex-v2`, ['Did you mean `leadership-table`?']]],
    ],
    [
      'thousands among periods in braces',
      indicator('      values: { 2024: 1,240, 2025: 5 }\n'),
      [['schema/unknown-key', '9:25', `${jobs}/values/240`, ['a comma inside { } ends the number', '(5297)']]],
    ],
    [
      'thousands among what is said of a value, whose rest counts no people',
      indicator('      values: { 2024: { value: 1,044.1 }, 2025: { value: 44.1, n: 5,297 } }\n'),
      [
        ['schema/unknown-key', '9:34', `${jobs}/values/2024/044.1`, ['a comma inside { } ends the number']],
        ['schema/unknown-key', '9:69', `${jobs}/values/2025/297`, ['a comma inside { } ends the number', '(5297)']],
      ],
    ],
    [
      'a number or a text where keys are asked for',
      `${indicator('      values: { 2024: 40 }\n      target: 60\n')}method: { tolerance: 1 }\nprinciples: { advance-equity: We do }\n`,
      [
        ['schema/type', '10:15', `${jobs}/target`, ['Write `{ value: 60 }` instead.']],
        [
          'schema/type',
          '11:22',
          '/method/tolerance',
          ['Under it, write keys with their values, indented: `points`, `percent`.'],
        ],
        ['schema/type', '12:31', '/principles/advance-equity', ['indented: `reflection`, `evidence`.']],
      ],
    ],
    [
      'no space behind a colon within braces',
      indicator(
        '      values: { 2023:40, 2024: { value:44.1, n: 52 }, 2025: 50.5 }\n      target: { value:60, by: 2029 }\n',
      ),
      [
        ['schema/unknown-key', '9:17', `${jobs}/values/2023:40`, ['no space', '`2023: 40`']],
        ['schema/unknown-key', '9:34', `${jobs}/values/2024/value:44.1`, ['no space', '`value: 44.1`']],
        ['schema/unknown-key', '10:17', `${jobs}/target/value:60`, ['no space', '`value: 60`']],
      ],
    ],
    [
      'words where there is no number',
      indicator('      values: { 2022: N/A, 2023: few, 2024: TBD, 2025: forty }\n'),
      [
        ['schema/type', '9:23', `${jobs}/values/2022`, ['`null`']],
        ['schema/type', '9:34', `${jobs}/values/2023`, ['`suppressed`', '`">=95"`']],
        ['schema/type', '9:45', `${jobs}/values/2024`, ['`null`']],
        ['schema/type', '9:56', `${jobs}/values/2025`, ['Write a number']],
      ],
    ],
    [
      'no colon behind a key within braces',
      indicator('      values: { 2023 40, 2024: { value 44.1, n=52 }, 2025: 50.5 }\n'),
      [
        ['schema/unknown-key', '9:17', `${jobs}/values/2023 40`, ['no colon', '`2023: 40`']],
        ['schema/unknown-key', '9:34', `${jobs}/values/2024/value 44.1`, ['no colon', '`value: 44.1`']],
        ['schema/unknown-key', '9:46', `${jobs}/values/2024/n=52`, ['no colon', '`n: 52`']],
      ],
    ],
    [
      'no space or no colon before a brace',
      `${indicator('      values:\n        2024:{ value: 40 }\n        2025 { value: 41 }\n      target:{ value: 60 }\n')}    other:\n      name: Other\n      unit: score\n      values:{ 2024: 1 }\n`,
      [
        ['schema/unknown-key', '10:9', `${jobs}/values/2024:{ value`, ['no space', '`2024: { value: …`']],
        ['schema/unknown-key', '11:9', `${jobs}/values/2025 { value`, ['no colon', '`2025: { value: …`']],
        ['schema/unknown-key', '12:7', `${jobs}/target:{ value`, ['no space']],
        ['schema/unknown-key', '16:7', '/outcomes/employment/other/values:{ 2024', ['no space']],
      ],
    ],
    [
      'another kind of value where there is no number',
      indicator('      values: { 2024: true, 2025: [40.1, 5240] }\n'),
      [
        ['schema/type', '9:23', `${jobs}/values/2024`, ['Write a number, `null`']],
        ['schema/type', '9:35', `${jobs}/values/2025`, ['Write a number, `null`']],
      ],
    ],
    [
      'dates in words, and the day before the month',
      `${threeLines}designations: [{ id: exploring, on: "June 3, 2024" }, { id: emerging, on: 30/06/2025 }, { id: sustaining, on: 3rd Sept. 2025 }, { id: proof-point, on: Juneteenth 2025 }]\n`,
      [
        ['schema/format', '4:37', '/designations/0/on', ['Did you mean `2024-06-03`?']],
        ['schema/format', '4:75', '/designations/1/on', ['Did you mean `2025-06-30`?']],
        ['schema/format', '4:111', '/designations/2/on', ['Did you mean `2025-09-03`?']],
        ['schema/format', '4:152', '/designations/3/on', ['YYYY-MM-DD']],
      ],
    ],
  ]);
});

describe('values between the quotes of a word processor', () => {
  check([
    [
      'are told so, whatever they should be',
      `strive: 1
partnership: { name: “River Valley”, children-and-youth: “900” }
assessed-on: “2026-06-30”
gateways: { exploring: { shared-community-vision: { leadership-table: ‘met’ } } }
`,
      [
        ['schema/format', '2:58', '/partnership/children-and-youth', ['curly quotes', '`900`']],
        ['schema/format', '3:14', '/assessed-on', ['curly quotes', '`2026-06-30`']],
        ['schema/format', '4:71', `${exploring}/leadership-table`, ['curly quotes', '`met`']],
      ],
    ],
    [
      'are to be straight where a text needs them',
      threeLines.replace('{ name: River Valley Promise }', '\n  name: “River: Valley”'),
      [['yaml/syntax', '3:15', '', ['Replace the curly quotes with straight ones: "River: Valley".']]],
    ],
  ]);
});

describe('a file that is no assessment', () => {
  check([
    ['an empty file', '', [['schema/missing', '1:1', '', ['The file is empty']]]],
    ['nothing but comments', '# River Valley\n\n', [['schema/missing', '1:1', '', ['The file is empty']]]],
    ['an empty mapping', '{}\n', [['schema/missing', '1:1', '', ['The file is empty', '`strive: 1`']]]],
    ['a list', '- strive: 1\n', [['schema/type', '1:1', '', ['keys with values']]]],
    ['a word', 'strive\n', [['schema/type', '1:1', '', ['keys with values']]]],
    [
      'an edition that is not known is all that is said',
      'strive: 7\nframework: theory-of-action/2018\nnonsense: true\n',
      [['framework/unknown', '2:12', '/framework', ['`theory-of-action/2018`', '`theory-of-action/2019`']]],
    ],
  ]);
});
