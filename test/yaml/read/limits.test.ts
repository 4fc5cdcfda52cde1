import { describe, expect, it } from 'vitest';
import { readText, spotsOf } from './read-text.js';

const inBrackets = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const inLines = (depth: number) => {
  const lines = Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}k:`);
  return `${lines.join('\n')} v\n`;
};
const asDashes = (depth: number) => `${'- '.repeat(depth)}x\n`;

describe('nesting', () => {
  it.each([
    ['brackets', inBrackets(100)],
    ['brackets with content', `${'['.repeat(100)}x${']'.repeat(100)}`],
    ['lines', inLines(100)],
    ['dashes', asDashes(100)],
    ['lines, then brackets', `k: ${inBrackets(99)}`],
    ['brackets between braces', `${'{a: ['.repeat(50)}x${']}'.repeat(50)}`],
    ['lines, then brackets with content', `${inLines(99).trimEnd().slice(0, -1)}{a: x}`],
  ])('100 levels are read: %s', (_, text) => {
    const { findings, value } = readText(text);
    expect(findings).toEqual([]);
    expect(value).toBeDefined();
  });

  it.each([
    ['brackets', inBrackets(101), '1:101'],
    ['brackets with content', `${'['.repeat(101)}x${']'.repeat(101)}`, '1:101'],
    ['many brackets', '['.repeat(100_000), '1:101'],
    ['many braces', '{a: '.repeat(100_000), '1:401'],
    ['brackets with spaces', '[ '.repeat(200), '1:201'],
    ['brackets on lines of their own', '[\n'.repeat(200), '101:1'],
    ['lines', inLines(101), '101:101'],
    ['many lines', inLines(3000), '101:101'],
    ['dashes', asDashes(101), '1:201'],
    ['many dashes', asDashes(100_000), '1:201'],
    ['lines, then brackets', `k: ${inBrackets(100)}`, '1:103'],
    ['many question marks', '? '.repeat(100_000), '1:201'],
  ])('101 levels are refused at the 101st: %s', (_, text, spot) => {
    expect(spotsOf(readText(text).findings)).toEqual([`${spot} yaml/depth`]);
  });

  it('says what the limit is, and takes another', () => {
    const { findings } = readText('a: [[x]]', { maximumDepth: 2 });
    expect(spotsOf(findings)).toEqual(['1:5 yaml/depth']);
    expect(findings[0]?.message).toContain('more than 2 levels');
    expect(readText(inBrackets(150), { maximumDepth: 150 }).findings).toEqual([]);
  });

  it('never goes beyond 1,000 levels', () => {
    expect(readText(inBrackets(1000), { maximumDepth: 1_000_000 }).findings).toEqual([]);
    expect(spotsOf(readText(inBrackets(1001), { maximumDepth: 1_000_000 }).findings)).toEqual(['1:1001 yaml/depth']);
    expect(spotsOf(readText('['.repeat(100_000), { maximumDepth: 1_000_000 }).findings)).toEqual(['1:1001 yaml/depth']);
  });
});

describe('size', () => {
  it('is counted in bytes', () => {
    expect(readText('a: \u00e9', { maximumBytes: 5 }).findings).toEqual([]);
    const { findings, value, text } = readText('a: \u00e9', { maximumBytes: 4 });
    expect(spotsOf(findings)).toEqual(['1:1 file/too-large']);
    expect(findings[0]?.message).toContain('5 bytes');
    expect(value).toBeUndefined();
    expect(text).toBe('');
  });

  it('is 5 MB where nothing else is asked for', () => {
    expect(readText(`# ${'x'.repeat(4_999_994)}\na: 1`.slice(0, 5_000_000)).findings).toEqual([]);
    expect(spotsOf(readText(`# ${'x'.repeat(5_000_000)}`).findings)).toEqual(['1:1 file/too-large']);
  });
});
