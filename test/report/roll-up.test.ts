// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what must not be printed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessmentResult } from '../../src/generated/report.js';
import { markdownFormat } from '../../src/report/markdown/render-markdown.js';
import { renderAll } from '../../src/report/render-all.js';
import type { ReportOptions } from '../../src/report/report-options.js';
import { summarize } from '../../src/report/summary.js';
import { columnsOf } from '../../src/report/text/measure.js';
import { textFormat } from '../../src/report/text/render-text.js';
import { quotedForShell } from '../../src/text/quoted-for-shell.js';
import { brokenGarden, garden, gardens } from '../insight/gardens.js';
import { alderValley, broken, color, reportOptions, riverValley } from './fixtures/fixtures.js';
import { expectGolden } from './golden.js';

const longName = 'The Partnership of All the Towns, Villages and Farms between the Two Rivers';

/** Four partnerships, two of one name, and an invalid file. */
const network: readonly AssessmentResult[] = [
  riverValley,
  { ...alderValley, partnership: { ...alderValley.partnership, name: longName }, file: 'network/two rivers.yaml' },
  broken,
  alderValley,
  { ...riverValley, file: 'network/river-valley-again.yaml' },
];

function text(results: readonly AssessmentResult[], changes: Partial<ReportOptions> = {}): string {
  return renderAll(textFormat, results, reportOptions({ many: true, ...changes }));
}

function markdown(results: readonly AssessmentResult[], changes: Partial<ReportOptions> = {}): string {
  return renderAll(markdownFormat, results, reportOptions({ many: true, ...changes }));
}

describe('the report on many looks as it was last looked at', () => {
  it('on a terminal of 80 columns', () => expectGolden(text(network), 'roll-up.80.txt'));
  it('on a terminal of 120 columns', () => expectGolden(text(network, { width: 120 }), 'roll-up.120.txt'));
  it('on a terminal of 160 columns', () => expectGolden(text(network, { width: 160 }), 'roll-up.160.txt'));
  it('on a terminal of 50 columns', () => expectGolden(text(network, { width: 50 }), 'roll-up.50.txt'));
  it('in ASCII in a pipe', () =>
    expectGolden(text(network, { unicode: false, boxes: false }), 'roll-up.ascii.pipe.txt'));
  it('in Markdown', () => expectGolden(markdown(network), 'roll-up.md'));
  it('for another edition', () =>
    expectGolden(
      text([garden('Acorn'), brokenGarden('elm.yaml', 9), garden('Date', { lastCrossed: 'orchard', next: null })], {
        framework: gardens,
      }),
      'roll-up.gardens.txt',
    ));
});

describe('rows', () => {
  it('are written as the files come', () => {
    const options = reportOptions({ many: true });
    const { start, add } = textFormat.assemble(options);
    start();
    expect(add(textFormat.part(riverValley, options))).toContain('River Valley Promise');
    const next = add(textFormat.part(broken, options));
    expect(next).toContain('INVALID, 3 errors');
    expect(next).not.toContain('River Valley Promise');
  });

  it('start in the same columns whatever the names', () => {
    const rows = text(network, { width: 100 })
      .split('\n')
      .filter((line) => /^(River|Alder|The Part)/.test(line));
    expect(rows).toHaveLength(4);
    const [first = ''] = rows;
    // A star takes the place of the blank behind a verdict.
    const verdicts = /[✓✗?]\d?[ *][✓✗?][ *][✓✗?]/;
    for (const row of rows) expect(row.slice(0, 100)).toMatch(verdicts);
    expect(new Set(rows.map((row) => row.search(verdicts)))).toEqual(new Set([first.search(verdicts)]));
  });

  it('say how many changes lead to the next verdict, behind its mark where there is no room for a column', () => {
    const row = (printed: string, name: string) => printed.split('\n').find((line) => line.startsWith(name)) ?? '';
    const wide = text(network, { width: 160 });
    expect(row(wide, 'River Valley Promise')).toMatch(/ ✗ +✗\* +✗ +2 +4w 2i/);
    expect(row(wide, 'Alder Valley Together')).toMatch(/ \? +\? +\? +1$/);
    for (const width of [50, 80, 120]) {
      const narrow = text(network, { width });
      expect(row(narrow, 'River Valley')).toMatch(/ ✗2 +✗\* *✗(?: |$)/);
      expect(row(narrow, 'Alder Valley')).toMatch(/ \?1 +\? +\?$/);
      expect(narrow.replace(/\s+/g, ' ')).toContain('A number after a mark shows the changes to go');
    }
    // There's room for two digits, and a row never grows out of its column.
    const far = (changes: number) => {
      const next = { id: 'sunflower', changes };
      return [{ ...garden('Acorn'), nextVerdict: next, frameworkNextVerdict: next }];
    };
    expect(row(text(far(99), { framework: gardens }), 'Acorn')).toMatch(/ \?99 \?$/);
    expect(row(text(far(100), { framework: gardens }), 'Acorn')).toMatch(/ \? \?$/);
  });

  it('name the file where a name comes again, and where it came before', () => {
    const printed = text(network).replace(/\s+/g, ' ');
    expect(printed).toContain('network/river-valley-again.yaml (same name as in examples/river-valley.yaml)');
    expect(printed).not.toContain('examples/alder-valley.yaml');
  });

  it('tell the first errors of an invalid file with their places and rules, and how to see the others', () => {
    const printed = text([brokenGarden('a folder/elm.yaml', 12)]);
    expect(printed).toContain('a folder/elm.yaml:1:3 · schema/type\n      A finding in line 1.');
    expect(printed).toContain('a folder/elm.yaml:3:3 · schema/type');
    expect(printed).not.toContain(':4:3');
    expect(printed).toContain("and 9 more: strive validate 'a folder/elm.yaml'");
  });

  it('of a great many invalid files stay rows alone', () => {
    const files = Array.from({ length: 30 }, (_, index) => brokenGarden(`elm-${index}.yaml`, 4));
    const printed = text(files);
    expect(printed.match(/INVALID, 4 errors/g)).toHaveLength(30);
    expect(printed.match(/and 1 more: strive validate/g)).toHaveLength(20);
    expect(printed).toContain("Errors in 10 more invalid files aren't shown. To see them: strive validate FILE");
  });

  it('are a thousand for a thousand partnerships, with their head again on a terminal only', () => {
    const thousand = Array.from({ length: 1000 }, (_, index) => garden(`Garden ${index}`));
    const count = (boxes: boolean) => text(thousand, { framework: gardens, boxes }).split('\n');
    expect(count(false).filter((line) => line.startsWith('Garden ')).length).toBe(1000);
    expect(count(false).filter((line) => line.startsWith('Partnership ')).length).toBe(1);
    // After every 50 rows but the last.
    expect(count(true).filter((line) => line.startsWith('Partnership ')).length).toBe(20);
    expect(count(false).at(-2)).toContain('sunflowers');
    expect(count(false).join('\n')).toContain('1,000 assessments: 1,000 valid, 0 invalid.');
  });
});

describe('the whole', () => {
  it('says shares over those where they are known, and a dash where they are known of nobody', () => {
    const states = ['crossed', 'not-crossed', 'undetermined'] as const;
    const printed = text(
      [
        garden('Acorn', {
          states,
          lastCrossed: 'seedling',
          next: 'blossoming',
          verdicts: ['eligible', 'undetermined'],
        }),
        garden('Birch', { states, lastCrossed: 'seedling', next: 'blossoming' }),
        garden('Cedar'),
      ],
      { framework: gardens },
    );
    const line = (start: string) =>
      printed.split('\n').find((candidate) => new RegExp(`^${start} +\\S+ of|^${start} +–`).test(candidate));
    expect(line('Seedling')).toMatch(/^Seedling +2 of 2 +1 +1 +█+\?+$/);
    expect(line('Blossoming')).toMatch(/^Blossoming +0 of 2 +2 +1 +\?+·+$/);
    expect(line('Orchard')).toMatch(/^Orchard +– +0 +3 +\?+$/);
    expect(line('Sunflower')).toMatch(/^Sunflower +1 of 1 +0 +2 +█+\?+$/);
  });

  it('says how trends and gaps of core indicators went, in one line each', () => {
    const core = ['improved', 'improved', 'maintained', 'insufficient-data'] as const;
    const gaps = [
      { result: 'reduced', counts: false },
      { result: 'widened', counts: false },
    ] as const;
    const printed = text([garden('Acorn', { core, gaps })], { framework: gardens, width: 120 });
    expect(printed).toContain("2 improved, 1 maintained, 0 declined, of 3; 1 more doesn't have enough data\n");
    expect(printed).toContain("1 reduced or eliminated (1 doesn't count), 0 unchanged, 1 widened, of 2\n");
    const none = text([garden('Acorn')], { framework: gardens });
    expect(none).toMatch(/Trends +none listed\n/);
  });

  it('ends with who designates, unless nothing was computed', () => {
    const last = 'This is computed from a self-assessment. Only StriveTogether designates.';
    expect(text(network).trimEnd().endsWith(last)).toBe(true);
    expect(markdown(network)).toContain(last);
    expect(text([broken])).not.toContain(last);
  });

  it('says that nothing was read, where nothing was', () => {
    expect(text([])).toBe('There are no assessments to show.\n');
    expect(markdown([])).toBe('There are no assessments to show.\n');
  });

  it('says nothing of any other edition', () => {
    const results = [garden('Acorn'), brokenGarden('elm.yaml', 1)];
    for (const printed of [text(results, { framework: gardens }), markdown(results, { framework: gardens })]) {
      expect(printed).not.toMatch(/StriveTogether|Exploring|Proof point/);
      expect(printed).toContain('Blossoming');
    }
  });
});

describe('how much is shown', () => {
  it('quietly: one line for each file and nothing else', () => {
    expect(text(network, { detail: 'quiet' }).trimEnd().split('\n')).toHaveLength(network.length);
  });

  it.each([
    ['text', textFormat],
    ['Markdown', markdownFormat],
  ] as const)('at length in %s: every report, and then the whole', (_, format) => {
    const render = (many: boolean, results: readonly AssessmentResult[]) =>
      renderAll(format as typeof textFormat, results, reportOptions({ many, detail: 'verbose' }));
    const printed = render(true, [riverValley, broken]);
    const own = render(false, [broken]);
    expect(printed).toContain(own);
    const whole = printed.slice(printed.indexOf(own) + own.length);
    expect(whole).toContain('River Valley Promise');
    expect(whole).toContain('2 assessments: 1 valid, 1 invalid.');
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', ' ', 'x'.repeat(300), '👩‍👩‍👧‍👧'.repeat(30), '会議'.repeat(40), '\u0300\u0301', '…’–'.repeat(20)),
);

describe('whatever the names', () => {
  const named = (name: string): AssessmentResult[] => [
    { ...riverValley, partnership: { id: null, name, states: [] }, file: `${name}.yaml` },
    { ...riverValley, partnership: { id: null, name, states: [] }, file: `again/${name}.yaml` },
    {
      ...broken,
      file: name,
      findings: broken.findings.map((finding) => ({ ...finding, message: name, file: name })),
    },
  ];

  it('no line is wider than the terminal', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 40, max: 220 }), fc.boolean(), (name, width, unicode) => {
        const lines = text(named(name), { width, unicode }).split('\n');
        expect(lines.filter((line) => columnsOf(line) > width)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('nothing that a terminal acts upon is printed', () => {
    const hostile = '\u001b[31mred\u001b]0;title\u0007\u009b2Ja\rb\u202ec\u2066\u0000\u0008\nnext\tline';
    for (const printed of [text(named(hostile)), markdown(named(hostile))]) {
      expect(printed.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g)).toBeNull();
    }
  });

  it('plain ASCII stays plain ASCII', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
        fc.integer({ min: 40, max: 200 }),
        (name, width) => {
          const printed = text(named(name), { width, unicode: false });
          expect(printed.match(/[^\u0000-\u007f]/g)).toBeNull();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('every table in Markdown keeps its columns, and nothing becomes markup', () => {
    const printed = markdown(named('<script>|@team #1 `x` [a](http://b)\n# c'));
    // Code spans show what they hold.
    expect(printed.replace(/(`+).*?[^`]\1(?!`)/g, '')).not.toMatch(/<script|@team|#1|\]\(http:\/\/|^# c/m);
    const columns = (line: string) => line.replace(/\\\|/g, '').split('|').length;
    const tables = printed.split('\n\n').filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) expect(new Set(table.trimEnd().split('\n').map(columns)).size).toBe(1);
  });

  it('color says nothing that the text does not', () => {
    const colored = text(network, { color });
    expect(colored).toContain('\u001b');
    expect(colored.replace(/\u001b\[[0-9;]*m/g, '')).toBe(text(network));
  });
});

describe('a file in a command', () => {
  it.each([
    ['a/b.yaml', 'a/b.yaml'],
    ['two rivers.yaml', "'two rivers.yaml'"],
    ["o'hare.yaml", "'o'\\''hare.yaml'"],
    ['-x.yaml', './-x.yaml'],
    ['$(x).yaml', "'$(x).yaml'"],
  ])('%s is written %s', (file, written) => expect(quotedForShell(file)).toBe(written));
});

it('takes the totals from the summary', () => {
  const options = reportOptions({ many: true });
  const summary = { ...summarize(options.framework, [riverValley]), errors: 7, warnings: 1234 };
  const { add, finish } = textFormat.assemble(options);
  add(textFormat.part(riverValley, options));
  expect(finish(summary, { undone: [], failures: [] })).toContain('7 errors, 1,234 warnings');
});
