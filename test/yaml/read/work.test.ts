import { describe, expect, it, vi } from 'vitest';
import { countWork } from '../../assessment/count-work.js';
import { readText } from './read-text.js';

// Many runs on a busy machine: the time that they take is no part of what they test.
vi.setConfig({ testTimeout: 120_000 });

const workOf = (text: string) => countWork(() => readText(text).locate('/k', 'value'));

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('twice the text is at most twice the work', () => {
  it.each<[string, (size: number) => string]>([
    ['keys', (size) => lines(size, (index) => `k${1000 + index}: 1`)],
    ['keys that all stand twice', (size) => lines(size, (index) => `k${index % (size / 2)}: 1`)],
    ['one key over and over', (size) => lines(size, () => 'k: 1')],
    ['entries without content', (size) => lines(size, () => '-')],
    ['colons without keys', (size) => lines(size, () => ': 1')],
    ['aliases and anchors', (size) => lines(size, (index) => `- ${index % 2 === 0 ? '&a b' : '*a'}`)],
    ['tags', (size) => lines(size, () => '- !t x')],
    ['pairs between brackets', (size) => `[${lines(size, () => 'a: 1,')}]`],
    ['a text of many lines', (size) => `k: "${lines(size, () => 'x')}"`],
    ['a block of many lines', (size) => `k: |\n${lines(size, () => '  x')}`],
    ['directives', (size) => `${lines(size, () => '%A b')}\n---\nk: 1`],
    ['control characters', (size) => lines(size, (index) => `k${index}: \u0001`)],
    ['quotes that nobody closes', (size) => `k: "${lines(size, () => '  x')}`],
    ['brackets that nobody closes', (size) => `k: [${lines(size, () => ' x,')}`],
    ['lines without a colon', (size) => `k: 1\n${lines(size, () => 'x')}\nl: 2`],
    ['documents', (size) => lines(size, () => '---')],
    ['open brackets', (size) => '['.repeat(size)],
  ])('%s', (_, text) => {
    // Keys that were read before are known again, which is other work: both texts are read for the second time.
    workOf(text(1000));
    const single = workOf(text(500));
    const double = workOf(text(1000));
    expect(single).toBeGreaterThan(0);
    expect(double).toBeLessThanOrEqual(single * 2.1);
  });
});
