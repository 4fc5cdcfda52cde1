import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { PairComparison } from '../../../src/generated/comparison.js';
import type { AnyComparison } from '../../../src/report/comparison/any-comparison.js';
import { renderComparisonForGithub } from '../../../src/report/comparison/comparison-github.js';
import { renderComparisonAsJson } from '../../../src/report/comparison/comparison-json.js';
import { renderComparisonAsMarkdown } from '../../../src/report/comparison/comparison-markdown.js';
import { renderComparisonAsText } from '../../../src/report/comparison/comparison-text.js';
import { renderComparisonAsPage } from '../../../src/report/html/comparison/comparison-page.js';
import { assessmentText } from '../../assessment-text.js';
import { expectGolden } from '../golden.js';
import { folders, network, pair, words } from './two-folders.js';
import { compareTexts, reportOptions, twoYears } from './two-years.js';

const { before, after } = twoYears();

const text = (comparison: AnyComparison, detail: 'normal' | 'verbose' = 'normal') =>
  renderComparisonAsText(comparison, reportOptions({ detail }));
const github = (comparison: AnyComparison) => renderComparisonForGithub(comparison, reportOptions());

describe('a comparison of two folders', () => {
  it('looks as in its golden files', () => {
    expectGolden(text(network), 'comparison.folders.80.txt');
    expectGolden(renderComparisonAsMarkdown(network, reportOptions()), 'comparison.folders.md');
    expectGolden(github(network), 'comparison.folders.github.md');
  });

  it('counts who gained, who lost, who stayed, and how many crossed before and after', () => {
    // Lost Valley is a proof point before, Gain Hills after, and Same Plains both times.
    expect(network.summary).toEqual({
      pairs: 4,
      compared: 3,
      gained: 1,
      lost: 1,
      unchanged: 1,
      differing: 0,
      invalidOld: 0,
      invalidNew: 1,
      onlyOld: 1,
      onlyNew: 1,
      crossed: {
        exploring: { before: 3, after: 3 },
        emerging: { before: 3, after: 3 },
        sustaining: { before: 3, after: 3 },
        'systems-change': { before: 3, after: 3 },
        'proof-point': { before: 2, after: 2 },
        'systems-transformation': { before: 0, after: 0 },
      },
      eligible: {
        'proof-point': { before: 2, after: 2 },
        'ongoing-proof-point': { before: 0, after: 0 },
        'systems-transformation': { before: 0, after: 0 },
      },
    });
  });

  it('says what became of a result that was neither gained nor lost, and counts who had only such', () => {
    // One benchmark of exploring is met instead of not started, and the other eight are unknown: from a no to unknown.
    const start = assessmentText('', 'N', '2026-01-01');
    const vision = (status: string) =>
      `${start}gateways: { exploring: { shared-community-vision: { leadership-table: ${status} } } }\n`;
    const opened = folders([pair('Open Bay', vision('not-started'), vision('met'))]);
    expect(text(opened)).toContain(
      '1 partnership compared: 0 gained, 0 lost, 1 changed without gaining or losing, 0\nstayed the same.\n',
    );
    expect(text(opened)).toContain('    - Exploring: not enough data to say (before: not crossed)\n');
    expect(text(opened)).toContain('      - EX-V2 A leadership table: met (before: not started)\n');
    expect(renderComparisonAsMarkdown(opened, reportOptions())).toContain(
      'Exploring: not enough data to say (before: not crossed)',
    );
  });

  it('lists changes by their cause where several causes play a part', () => {
    const one = pair('Lost Valley', before, after);
    const either = {
      ...one,
      verdicts: one.verdicts.map((item) => ({ ...item, because: [['answers' as const], ['new-data' as const]] })),
    };
    expect(text(folders([either]))).toContain(`    ✗ Proof point (gateway and verdict)
      Why: answers about benchmarks; or new data (each is enough by itself)
      Answers about benchmarks:
        - ST-E1 Real-time shared data: met (before: not started)
      New data:
        - Students graduating in four years, 2025-26: 83%
`);
  });

  it('names those that stayed if everything is asked for', () => {
    expect(text(network)).not.toContain('Same Plains');
    expect(text(network, 'verbose')).toContain('  - Same Plains (2027/same-plains.yaml): only words differ\n');
  });

  it('says that a new partnership may be in an old file with errors, as a report with --against does', () => {
    const broken = (name: string) => ({ file: `2026/${name}.yaml`, valid: false, partnership: null });
    const onlyNew = ['Elm Falls', 'Oak Mills'].map((name) => ({
      file: `2027/${name}.yaml`,
      valid: true,
      partnership: { id: null, name },
    }));
    const one = folders([], { onlyOld: [broken('a')], onlyNew: onlyNew.slice(0, 1) });
    const doubt = "It may be new, or it may be in an old file that can't be used: 2026/a.yaml.";
    expect(text(one).replace(/\s+/g, ' ')).toContain(`ONLY IN 2027 - Elm Falls (2027/Elm Falls.yaml) ${doubt}`);
    expect(renderComparisonAsMarkdown(one, reportOptions())).toContain(`\n\n${doubt}\n`);
    expect(github(one)).toContain(`\n\n${doubt}\n`);
    expect(renderComparisonAsPage(one, reportOptions())).toContain(doubt);
    const many = folders([], { onlyOld: ['a', 'b', 'c', 'd'].map(broken), onlyNew });
    expect(text(many).replace(/\s+/g, ' ')).toContain(
      "They may be new, or they may be in old files that can't be used: 2026/a.yaml, 2026/b.yaml, 2026/c.yaml, and 1 more.",
    );
  });

  it('has no doubt about a new partnership if all old files can be used, or about a new file with errors', () => {
    const file = { file: '2026/a.yaml', valid: true, partnership: { id: null, name: 'Ash Lake' } };
    const broken = { file: '2027/b.yaml', valid: false, partnership: null };
    for (const [onlyOld, onlyNew] of [
      [[file], [{ ...file, file: '2027/c.yaml' }]],
      [[broken], [broken]],
    ] as const)
      expect(text(folders([], { onlyOld: [...onlyOld], onlyNew: [...onlyNew] }))).not.toContain('may be');
  });

  it('is as its schema says', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../../schemas/comparison.schema.json', import.meta.url), 'utf8'),
    );
    const isComparison = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const document = JSON.parse(renderComparisonAsJson(network, reportOptions()));
    isComparison(document);
    expect(isComparison.errors ?? []).toEqual([]);
    expect(Object.keys(document).sort()).toEqual(Object.keys(schema.definitions.folderComparison.properties).sort());
  });
});

describe('a comment on a pull request', () => {
  it('looks as in its golden file', () => {
    expectGolden(github(compareTexts(before, after)), 'comparison.file.github.md');
  });

  it('is empty where nothing changed, or only words', () => {
    expect(github(compareTexts(before, before))).toBe('');
    expect(github(compareTexts(before, words))).toBe('');
    expect(github(folders([pair('Same Plains', before, words)]))).toBe('');
  });

  it('is empty where a file is as broken as before, and not where it just broke', () => {
    const broken = 'strive: 1\n';
    expect(github(folders([pair('Broken Creek', broken, broken, 'the same')]))).toBe('');
    expect(github(folders([pair('Broken Creek', before, broken)]))).toContain('has 2 errors');
  });

  it('stays under what GitHub takes, and says what it left out', () => {
    const many = Array.from({ length: 300 }, () => network.pairs[0] as PairComparison);
    const comment = github(folders(many));
    expect(comment.length).toBeLessThan(65_536);
    expect(comment).toContain('And 250 more.');
  });

  it('turns no text of a file into formatting, a mention or a command', () => {
    const evil = 'Evil @team <script> [a](b) | x';
    const comment = github(folders([pair(`"${evil}"`, before, after)]));
    // In a summary, which is HTML, brackets mean nothing.
    expect(comment).toContain('<details><summary>Evil @&#8203;team &lt;script&gt; [a](b) | x: Gained: nothing.');
    const marked = comment.replace(/`[^`]*`|<summary>.*<\/summary>/g, '');
    expect(marked).not.toMatch(/@team|<script>|(?<!\\)\[a|(?<!\\)\| x/);
    expect(comment.replace(/`[^`]*`/g, '')).not.toMatch(/@team|<script>/);
  });
});
