import { expect, it } from 'vitest';
import { assess } from '../../src/assess.js';
import { capacityInWords, capacityTitle, comparedInWords } from '../../src/report/capacity-words.js';
import { markdownFormat } from '../../src/report/markdown/render-markdown.js';
import { renderAll } from '../../src/report/render-all.js';
import { textFormat } from '../../src/report/text/render-text.js';
import { assessmentText } from '../assessment-text.js';
import { reportOptions } from './fixtures/fixtures.js';

const head = assessmentText();

function assessed(section: string) {
  const { result } = assess(new TextEncoder().encode(head + section), { file: 'river.yaml' });
  if (!result.valid) throw new Error(JSON.stringify(result.findings));
  return result;
}

function capacityIn(section: string) {
  const { capacity } = assessed(section);
  if (capacity === null) throw new Error('The file has a capacity.');
  return capacity;
}

const full = `capacity:
  fiscal-year: 2026
  staff: { paid-fte: 1.5, in-kind-fte: 1 }
  contributions:
    - { from: River Fund, kind: fiscal, amount: 420000 }
    - { from: Hospital, kind: in-kind, what: An analyst, amount: 85000 }
`;

it('what a file gives stands beside what was typical for its stage, and never says that it is too little', () => {
  const capacity = capacityIn(full);
  // 85,000 of 505,000 is 16.8 percent. Exploring is next, so the stage is the early one.
  expect(capacityTitle(capacity)).toBe('Capacity, fiscal year 2026');
  expect(capacityInWords(capacity)).toBe('$505,000 a year, 16.8% in kind; 2.5 staff (full-time equivalents).');
  expect(comparedInWords(capacity)).toBe(
    'Typical for this stage (Late exploring or early emerging, 2015): $300,000 to $500,000 a year and 1 to 2 staff. Budget: above that. Staff: above that.',
  );
  const printed = renderAll(textFormat, [assessed(full)], reportOptions({ detail: 'verbose' }));
  expect(printed).not.toMatch(/too little|too few staff|not enough money/i);
});

it('what a file does not give is said to be missing, and is never a zero', () => {
  const capacity = capacityIn('capacity: { contributions: [{ from: Hospital }, { kind: fiscal }] }\n');
  expect(capacityTitle(capacity)).toBe('Capacity');
  expect(capacityInWords(capacity)).toBe(
    'No amounts in the file (2 contributions without an amount); no staff in the file.',
  );
  expect(comparedInWords(capacity)).toContain('Budget: not known. Staff: not known.');
});

it('a school year is a fiscal year too', () => {
  expect(capacityIn('capacity: { fiscal-year: 2025-26 }\n').fiscalYear).toBe('2025-26');
});

it('every contributor stands in Markdown, and in text at length', () => {
  const row = /River Fund +\$420,000 +83.2%/;
  expect(renderAll(textFormat, [assessed(full)], reportOptions())).not.toMatch(row);
  expect(renderAll(textFormat, [assessed(full)], reportOptions({ detail: 'verbose' }))).toMatch(row);
  expect(renderAll(markdownFormat, [assessed(full)], reportOptions())).toContain(
    '| River Fund | $420,000 |  |  | 83.2% |',
  );
});

it('a file without the section says nothing of capacity', () => {
  const result = assessed('');
  expect(result.capacity).toBeNull();
  expect(renderAll(textFormat, [result], reportOptions())).not.toMatch(/^CAPACITY|at this stage/m);
});

it('a partnership’s own outcomes are shown as the others are, in text and in Markdown', () => {
  const own = assessed(`other-outcomes:
  belonging:
    at-home: { name: Children who feel at home, unit: percent, values: { 2023-24: 60, 2024-25: 66 } }
`);
  const text = renderAll(textFormat, [own], reportOptions({ width: 120 }));
  expect(text).toMatch(/OTHER OUTCOMES {2}the partnership's own; they never count/);
  expect(text).toMatch(/Children who feel at home .* 60% 2023-24 +66% 2024-25 +\+6 +▲ improved/);
  const markdown = renderAll(markdownFormat, [own], reportOptions());
  expect(markdown).toContain('### Other outcomes');
  expect(markdown).toMatch(
    /\| Children who feel at home \(contributing, percent\) \| 60% \(2023-24\) \| 66% \(2024-25\)/,
  );
});
