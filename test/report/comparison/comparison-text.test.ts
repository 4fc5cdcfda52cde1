import { describe, expect, it } from 'vitest';
import { renderComparisonAsMarkdown } from '../../../src/report/comparison/comparison-markdown.js';
import { renderComparisonAsText } from '../../../src/report/comparison/comparison-text.js';
import { renderComparisonAsPage } from '../../../src/report/html/comparison/comparison-page.js';
import { expectGolden } from '../golden.js';
import { compareTexts, reportOptions, twoYears } from './two-years.js';

const { before, after } = twoYears();
const text = (...sides: Parameters<typeof compareTexts>) =>
  renderComparisonAsText(compareTexts(...sides), reportOptions());

describe('a comparison for people', () => {
  it.each([
    ['comparison.lost.80.txt', before, after],
    ['comparison.gained.80.txt', after, before],
  ])('looks as in %s', (name, one, other) => {
    expectGolden(text(one, other), name);
  });

  it('lists every change if asked for it', () => {
    const verbose = renderComparisonAsText(compareTexts(before, after), reportOptions({ detail: 'verbose' }));
    expect(verbose.replace(/\s+/g, ' ')).toContain(
      'students-without-disabilities (special-education): 4 values, 2021-22 to 2024-25',
    );
    expect(verbose).not.toContain('To list all');
  });

  it('is plain ASCII if asked for it, but for names', () => {
    const plain = renderComparisonAsText(compareTexts(before, after), reportOptions({ unicode: false }));
    expect(plain).toMatch(/^[\n -~]*$/);
  });

  it('tells new values from revised ones, in the words of their causes', () => {
    // 85.1 to 85.8 held; 83.9 in its place is down by 1.2, and 83 a year later by 2.1.
    const revised = after.replace('2024-25: { value: 85.8, n: 3133 }', '2024-25: { value: 83.9, n: 3133 }');
    const printed = text(before, revised);
    expect(printed).toContain(
      'Students graduating in four years: declined, -2.1 (before: maintained, +0.7)\n    Revised data: 83.9% in 2024-25\n    New data: 83% in 2025-26\n',
    );
    // What was measured and isn't any more is no new value.
    expect(text(after, before)).toContain('    Revised data: not measured in 2025\n');
  });

  it('says so where nothing has changed', () => {
    expect(text(before, before)).toContain('\nNothing that a verdict depends on has changed.\n');
    expect(text(before, before)).not.toMatch(/GAINED|LOST|WHAT DIFFERS|THE REST/);
  });

  it('says so where something has changed and no verdict has', () => {
    const other = before.replace('real-time-shared-data: not-started', 'real-time-shared-data: in-progress');
    expect(text(before, other)).toContain('\nNo verdict has changed.\n');
    expect(text(before, other)).toContain('    - ST-E1 Real-time shared data: in progress (before: not started)\n');
  });

  it('says what is wrong with a side that cannot be compared', () => {
    const printed = text(before, 'strive: 1\n');
    expect(printed).toContain('Nothing was compared, because 2027.yaml has 2 errors:');
    expect(printed).toContain('2027.yaml:1:1 · schema/missing');
    expect(printed).not.toContain('The same');
  });

  it('says where to find a valid old version if the one from Git has errors', () => {
    const revision = { asked: '2024-12-31', commit: 'ab'.repeat(20), date: '2024-12-01' };
    const broken = { ...compareTexts('strive: 1\n', after), revision };
    const printed = renderComparisonAsText(broken, reportOptions()).replace(/\s+/g, ' ');
    const words = 'An earlier version may be valid. To list the valid versions with their commits, for --against:';
    const command = 'strive history 2027.yaml --format csv';
    expect(printed).toContain(`${words} ${command}`);
    expect(renderComparisonAsMarkdown(broken, reportOptions())).toContain(`\n\n${words} \`${command}\`\n`);
    expect(renderComparisonAsPage(broken, reportOptions())).toContain(`<p>${words} <code>${command}</code></p>`);
    // Not of two files, and not where only today's file has errors.
    expect(text('strive: 1\n', after)).not.toContain('An earlier version');
    const now = { ...compareTexts(before, 'strive: 1\n'), revision };
    expect(renderComparisonAsText(now, reportOptions())).not.toContain('An earlier version');
  });

  it('lists the first errors, and gives no command for a file that is only in Git', () => {
    const many = before.replaceAll('status: met', 'status: mett');
    const revision = { asked: 'main', commit: 'ab'.repeat(20), date: '2024-12-01' };
    expect(text(many, after)).toMatch(/and \d+ more. To list all: strive validate 2026.yaml\n/);
    const committed = renderComparisonAsText({ ...compareTexts(many, after), revision }, reportOptions());
    expect(committed).toMatch(/and \d+ more.\n/);
    expect(committed).not.toContain('strive validate');
  });

  it('says whose assessments these are if they are of two partnerships', () => {
    const other = before.replace('name: Harbor Reach Promise', 'name: Elsewhere Forward');
    expect(text(before, other).replace(/\s+/g, ' ')).toContain(
      'The names differ: Harbor Reach Promise before, Elsewhere Forward after.',
    );
  });

  it('says what is lost under the framework’s own method where the file’s own hides it', () => {
    const printed = text(before, `${after}method: { tolerance: { points: 3 } }\n`);
    expect(printed.replace(/\s+/g, ' ')).toContain(
      "Gained: nothing. Lost: Proof point (gateway and verdict, only under the framework's own method).",
    );
    expect(printed).toContain(
      "LOST ONLY UNDER THE FRAMEWORK'S OWN METHOD\n\n  ✗ Proof point: not crossed (before: crossed)\n  ✗ Proof point: not eligible (before: eligible)\n    To see why: --method framework\n",
    );
  });

  it('acts on no control character of a file’s name', () => {
    const comparison = compareTexts(before, after);
    const named = { ...comparison, new: { ...comparison.new, file: 'a\u001b[31mb\nc.yaml' } };
    expect(renderComparisonAsText(named, reportOptions())).toContain('  After       ab c.yaml (assessed');
  });
});
