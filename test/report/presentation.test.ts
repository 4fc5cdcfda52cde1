import { describe, expect, it } from 'vitest';
import type { AssessmentResult } from '../../src/generated/report.js';
import { markdownFormat } from '../../src/report/markdown/render-markdown.js';
import { renderAll } from '../../src/report/render-all.js';
import type { ReportOptions } from '../../src/report/report-options.js';
import { textFormat } from '../../src/report/text/render-text.js';
import { alderValley, broken, color, reportOptions, riverValley } from './fixtures/fixtures.js';
import { expectGolden } from './golden.js';

function text(results: AssessmentResult | AssessmentResult[], changes: Partial<ReportOptions> = {}): string {
  return renderAll(textFormat, [results].flat(), reportOptions(changes));
}

describe('the text report looks as it was last looked at', () => {
  const pipe = { boxes: false };
  it('on a terminal of 80 columns', () => expectGolden(text(riverValley), 'river-valley.80.txt'));
  it('on a terminal of 120 columns', () => expectGolden(text(riverValley, { width: 120 }), 'river-valley.120.txt'));
  it('on a terminal of 60 columns', () => expectGolden(text(riverValley, { width: 60 }), 'river-valley.60.txt'));
  it('in plain ASCII', () => expectGolden(text(riverValley, { unicode: false }), 'river-valley.ascii.txt'));
  it('in a pipe', () => expectGolden(text(riverValley, pipe), 'river-valley.pipe.txt'));
  it('at length', () => expectGolden(text(riverValley, { detail: 'verbose' }), 'river-valley.verbose.txt'));
  it('judged by reviews', () => expectGolden(text(alderValley), 'alder-valley.80.txt'));
  it('for an invalid file', () => expectGolden(text(broken), 'broken.80.txt'));
  it('for an invalid file, in ASCII in a pipe', () =>
    expectGolden(text(broken, { unicode: false, ...pipe }), 'broken.ascii.pipe.txt'));
  it('for several files', () => expectGolden(text([riverValley, broken]), 'several.80.txt'));
  it('in one line for each file', () =>
    expectGolden(text([riverValley, alderValley, broken], { detail: 'quiet' }), 'several.quiet.txt'));
  it('in Markdown', () =>
    expectGolden(renderAll(markdownFormat, [riverValley, broken], reportOptions()), 'several.md'));
});

describe('color', () => {
  it('never says anything that the text does not', () => {
    const colored = text([riverValley, alderValley, broken], { color, detail: 'verbose' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
    const bare = colored.replace(/\u001b\[[0-9;]*m/g, '');
    expect(colored).not.toBe(bare);
    expect(bare).toBe(text([riverValley, alderValley, broken], { detail: 'verbose' }));
  });

  it('is not there unless it was asked for', () => {
    expect(text([riverValley, broken], { detail: 'verbose' })).not.toContain('\u001b');
  });
});

describe('what every report for people says', () => {
  it('ends with the sentence that only the network designates', () => {
    const last = 'This is computed from a self-assessment. Only StriveTogether designates.';
    expect(text([riverValley, alderValley]).trimEnd().endsWith(last)).toBe(true);
    expect(text([riverValley, broken]).trimEnd().endsWith(last)).toBe(true);
    expect(renderAll(markdownFormat, [riverValley], reportOptions())).toContain(last);
  });

  it('says of an undetermined verdict that it is not a no', () => {
    expect(text(alderValley)).toContain(`"Not enough data to say" isn't a no`);
  });

  it("gives the verdict under the framework's own method where it differs", () => {
    expect(text(riverValley)).toContain("Under the framework's own method: ? not enough data to say.");
    const same = {
      ...riverValley,
      determinations: riverValley.determinations.filter((one) => one.verdict === one.frameworkVerdict),
    };
    expect(text(same)).not.toContain("Under the framework's own method");
  });

  it('says of an invalid file that nothing was computed, and what to do', () => {
    expect(text(broken, { width: 100 }).trimEnd().split('\n').at(-1)).toBe(
      'Nothing was computed because the file has 3 errors. Fix them and run the command again.',
    );
  });

  it('keeps findings in file order', () => {
    const printed = text(riverValley);
    const places = riverValley.findings.map(({ line, column }) => printed.indexOf(`:${line}:${column} `));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places.every((place) => place > 0)).toBe(true);
  });

  it('says of sections that are left out that they are not answered yet, and of empty ones that there are none', () => {
    expect(text({ ...riverValley, outcomes: [], leftOut: ['outcomes'] })).toContain(
      "The file doesn't list outcomes yet.",
    );
    expect(text({ ...riverValley, outcomes: [] })).toContain('The file says there are none.');
  });
});

describe('the caret', () => {
  function caretAt(line: string, caret: number, width = 80): { shown: string; at: string } {
    const [finding] = broken.findings;
    if (!finding) throw new Error('The fixture has no finding.');
    const printed = text({ ...broken, findings: [finding] }, { width, excerpt: () => ({ text: line, caret }) }).split(
      '\n',
    );
    const index = printed.findIndex((candidate) => candidate.trim().endsWith('^'));
    const column = printed[index]?.indexOf('^') ?? -1;
    const shown = printed[index - 1] ?? '';
    return { shown, at: shown.slice(column, column + 5) };
  }

  it('stands under the spot', () => expect(caretAt('  status: mett', 10).at).toBe('mett'));
  it("stands under the spot after a tab's worth of indentation", () =>
    expect(caretAt('\t\tstatus: mett', 10).at).toBe('mett'));
  it('stands under the spot in a long line', () => {
    const { at, shown } = caretAt(`${'a'.repeat(300)}HERE ${'b'.repeat(300)}`, 300);
    expect(at).toBe('HERE ');
    expect(shown.length).toBeLessThanOrEqual(80);
  });
  it('stands under the spot at the very end of a long line', () => {
    const { at } = caretAt(`${'a'.repeat(300)}HERE`, 300);
    expect(at).toBe('HERE');
  });
  it('counts wide characters twice', () => {
    const { shown } = caretAt('会会: x', 4);
    expect(shown).toContain('会会: x');
    // Two wide characters, the colon and the blank take six columns, and the text is two characters shorter.
    const printed = text(
      { ...broken, findings: broken.findings.slice(0, 1) },
      { excerpt: () => ({ text: '会会: x', caret: 4 }) },
    );
    const [line = '', caret = ''] = printed
      .split('\n')
      .slice(printed.split('\n').findIndex((one) => one.includes('会')));
    expect(caret.indexOf('^')).toBe(line.indexOf('x') + 2);
  });
});
