import { describe, expect, it } from 'vitest';
import type { Movement, MovementSummary } from '../../src/generated/report.js';
import type { FormatCode } from '../../src/report/format.js';
import { markdownFormat } from '../../src/report/markdown/render-markdown.js';
import { movementInShort, movementOnALine } from '../../src/report/movement-words.js';
import type { ReportOptions } from '../../src/report/report-options.js';
import { summarize } from '../../src/report/summary.js';
import { textFormat } from '../../src/report/text/render-text.js';
import { brokenGarden, garden, gardens } from '../insight/gardens.js';
import { readCsv } from './csv/read-csv.js';
import { reportOptions } from './fixtures/fixtures.js';

const old = { file: 'old/a.yaml', by: 'path', assessedOn: '2025-06-30' } as const;
const none = {
  reason: null,
  old,
  lastCrossed: null,
  frameworkLastCrossed: null,
  gained: [],
  lost: [],
  changed: [],
  frameworkGained: [],
  frameworkLost: [],
  frameworkChanged: [],
  losses: [],
};
/** By the framework's own method it moved as by the one in effect. */
const byBoth = (movement: Movement): Movement => ({
  ...movement,
  frameworkLastCrossed: movement.lastCrossed,
  frameworkGained: movement.gained,
  frameworkLost: movement.lost,
  frameworkChanged: movement.changed,
  losses: movement.lost,
});
const seedling = { kind: 'gateway', id: 'seedling', title: 'Seedling' } as const;
const sunflower = { kind: 'determination', id: 'sunflower', title: 'Sunflower' } as const;

const gained: Movement = byBoth({
  ...none,
  result: 'gained',
  lastCrossed: { before: null, after: 'seedling' },
  gained: [
    { ...seedling, before: 'not-crossed', after: 'crossed' },
    { ...sunflower, before: 'undetermined', after: 'eligible' },
  ],
});
const lost: Movement = byBoth({
  ...none,
  result: 'lost',
  lastCrossed: { before: 'seedling', after: null },
  lost: [{ ...seedling, before: 'crossed', after: 'undetermined' }],
});
const hidden: Movement = {
  ...none,
  result: 'same',
  lastCrossed: { before: null, after: null },
  frameworkLastCrossed: { before: null, after: null },
  frameworkLost: [{ ...sunflower, before: 'eligible', after: 'not-eligible' }],
  losses: [{ ...sunflower, before: 'eligible', after: 'not-eligible' }],
};
const opened: Movement = byBoth({
  ...none,
  result: 'changed',
  lastCrossed: { before: null, after: null },
  changed: [{ ...seedling, before: 'not-crossed', after: 'undetermined' }],
});
const unread: Movement = { ...none, result: 'no-comparison', reason: 'old/a.yaml has 2 errors.' };

const results = [
  { ...garden('Acorn'), movement: gained },
  { ...garden('Birch'), movement: lost },
  { ...garden('Cedar'), movement: hidden },
  { ...garden('Date'), movement: opened },
  { ...garden('Elm'), movement: unread },
  { ...garden('Fir'), movement: { ...none, result: 'new', old: null } as Movement },
  { ...garden('Ginkgo'), movement: { ...none, result: 'same' } as Movement },
  brokenGarden('hazel.yaml', 2),
];

const movement: MovementSummary = {
  against: 'network-2025',
  revision: null,
  compared: 5,
  gained: 1,
  lost: 1,
  losses: 2,
  changed: 1,
  same: 2,
  // Cedar lost something.
  frameworkGained: 1,
  frameworkLost: 2,
  frameworkChanged: 1,
  frameworkSame: 1,
  new: 1,
  noComparison: 1,
  left: [
    { file: 'network-2025/iris.yaml', name: 'Iris' },
    { file: 'network-2025/x.yaml', name: null },
  ],
};

function report<Part>({ assemble, part }: FormatCode<Part>, changes: Partial<ReportOptions> = {}): string {
  const options = reportOptions({ framework: gardens, many: true, moves: true, ...changes });
  const { start, add, finish } = assemble(options);
  const summary = { ...summarize(gardens, results), movement };
  const rows = results.map((result) => add(part(result, options)));
  return [start(), ...rows, finish(summary, { undone: [], failures: [] })].join('');
}

describe('how partnerships moved, in the text of many', () => {
  const lines = report(textFormat, { width: 120 }).split('\n');
  const below = (name: string) => {
    const row = lines.findIndex((line) => line.startsWith(`${name} `));
    return [lines[row], lines[row + 1]?.trim()];
  };

  it('stands in a column, and below the row in words', () => {
    expect(below('Acorn')).toEqual([
      expect.stringMatching(/ \+2 /),
      'Last crossed: none → Seedling. Gained: Seedling and Sunflower.',
    ]);
    expect(below('Birch')).toEqual([expect.stringMatching(/ -1 /), 'Last crossed: Seedling → none. Lost: Seedling.']);
    expect(below('Date')).toEqual([
      expect.stringMatching(/ changed /),
      'Seedling: not enough data to say (before: not crossed).',
    ]);
    expect(below('Elm')).toEqual([expect.stringMatching(/ unknown /), 'No comparison: old/a.yaml has 2 errors.']);
    expect(below('Fir')).toEqual([expect.stringMatching(/ new /), expect.stringMatching(/^Ginkgo/)]);
    expect(below('Ginkgo')[0]).toMatch(/ same /);
  });

  it('counts a gateway and a verdict of one name as two, and names them together', () => {
    const twin = {
      ...sunflower,
      id: 'seedling',
      title: 'Seedling',
      before: 'not-eligible',
      after: 'eligible',
    } as const;
    const both = byBoth({ ...gained, gained: [...gained.gained, twin] });
    expect(movementInShort(both)).toBe('+3');
    expect(movementOnALine(both)).toBe('gained Seedling (gateway and verdict) and Sunflower');
  });

  it("marks a loss that only the framework's own method shows", () => {
    expect(below('Cedar')).toEqual([
      expect.stringMatching(/ same\* /),
      "Under the framework's own method, also lost: Sunflower.",
    ]);
  });

  it('is counted, and says who has no new file', () => {
    const text = lines.join(' ').replace(/\s+/g, ' ');
    // By the framework's own method, Cedar lost something, too.
    expect(text).toContain('MOVEMENT Since network-2025 5 partnerships compared: 1 gained, 2 lost, 1 changed without');
    expect(text).toContain(
      "1 stayed the same. 1 is new. 1 can't be compared. Under their own method: 1 gained, 1 lost, 1 changed without gaining or losing, 2 stayed the same.",
    );
    expect(text).toContain(
      'No new file for: Iris (network-2025/iris.yaml) and an old file with errors (network-2025/x.yaml).',
    );
  });

  it('has its column on the narrowest page, and is plain in ASCII', () => {
    const narrow = report(textFormat, { width: 50, unicode: false });
    expect(narrow).toMatch(/Acorn .* \+2/);
    expect(narrow).toContain('Last crossed: none -> Seedling.');
  });

  it('is on the one line for a file', () => {
    const quiet = report(textFormat, { detail: 'quiet' }).split('\n');
    const moved = quiet.map((line) => /; movement: (.*); (?:no|\d+) \w+/.exec(line)?.[1]);
    expect(moved.slice(0, 7)).toEqual([
      'gained Seedling and Sunflower',
      'lost Seedling',
      "same (under the framework's own method, also lost: Sunflower)",
      'changed',
      'no comparison (old/a.yaml has 2 errors)',
      'new',
      'same',
    ]);
  });

  it('is not spoken of without an old side', () => {
    const options = reportOptions({ framework: gardens, many: true });
    const { start, add, finish } = textFormat.assemble(options);
    const printed = `${start()}${add(textFormat.part(garden('Acorn'), options))}${finish(summarize(gardens, [garden('Acorn')]), { undone: [], failures: [] })}`;
    expect(printed.toLowerCase()).not.toContain('movement');
  });
});

describe('how partnerships moved, in Markdown', () => {
  const lines = report(markdownFormat).split('\n');

  it('is a column with the whole sentence, before the changes to go', () => {
    const head = lines.find((line) => line.startsWith('| Partnership')) ?? '';
    expect(head).toContain('| Movement | Changes to go |');
    expect(lines.find((line) => line.startsWith('| Birch'))).toContain(
      '| Last crossed: Seedling → none. Lost: Seedling. | – |',
    );
    expect(lines.find((line) => line.startsWith('| Fir'))).toContain('| new |');
    const columns = (line: string) => line.split(/(?<!\\)\|/).length;
    for (const line of lines.filter((one) => one.startsWith('| ')).slice(0, 10))
      expect(columns(line)).toBe(columns(head));
  });

  it('shows how many changes lead to the next verdict', () => {
    const options = reportOptions({ framework: gardens, many: true });
    const next = { id: 'sunflower', changes: 4 };
    const one = { ...garden('Acorn'), nextVerdict: next, frameworkNextVerdict: next };
    const { add } = markdownFormat.assemble(options);
    expect(add(markdownFormat.part(one, options))).toMatch(/\| Acorn \|.*\| 4 \| 0 \| 0 \| 0 \| `[^|]*\|/);
  });

  it('is counted', () => {
    const at = lines.indexOf('## Movement');
    expect(lines[at + 2]).toMatch(/^Since network-2025: 5 partnerships compared: 1 gained, 2 lost/);
  });
});

describe('how partnerships moved, in CSV', () => {
  const rows = readCsv(results, { framework: gardens });

  it('has a word that tells what is not known from what is the same', () => {
    expect(rows.map((row) => row['movement'])).toEqual([
      'gained',
      'lost',
      'same',
      'changed',
      'no-comparison',
      'new',
      'same',
      'not-computed',
    ]);
    expect(readCsv([garden('Acorn')], { framework: gardens })[0]).toMatchObject({
      movement: 'not-asked',
      gained: 'not-computed',
    });
  });

  it('has what was gained and lost by ids, with gateways apart from determinations', () => {
    expect(rows[0]).toMatchObject({
      last_crossed_before: 'none',
      gained: 'gateway:seedling; sunflower',
      lost: 'none',
      old_file: 'old/a.yaml',
    });
    expect(rows[1]).toMatchObject({ last_crossed_before: 'seedling', lost: 'gateway:seedling' });
    expect(rows[2]).toMatchObject({ lost: 'none', lost_by_framework: 'sunflower' });
    expect(rows[4]).toMatchObject({
      no_comparison_reason: 'old/a.yaml has 2 errors.',
      last_crossed_before: 'not-computed',
      lost: 'not-computed',
    });
  });
});
