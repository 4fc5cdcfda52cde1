import { describe, expect, it } from 'vitest';
import { shardOf } from '../../src/cli/inputs/shard.js';
import { outputRequests } from '../../src/cli/outputs/output-requests.js';
import { parseJobs, parseSeconds, parseShard, parseSize } from '../../src/cli/settings/options.js';
import { formats } from '../../src/report/formats.js';

describe('Options for many files', () => {
  it('read sizes as people write them', () => {
    expect(['5000', '20MB', '20 mb', '1.5 kB', '2g', '7b'].map(parseSize)).toEqual([5000, 2e7, 2e7, 1500, 2e9, 7]);
    for (const text of ['', '0', 'MB', '-1', '1e9', '5 TB', '0.1b'])
      expect(() => parseSize(text), text).toThrow('20MB');
  });

  it('read threads, seconds and shards, and refuse what makes no sense', () => {
    expect(parseJobs('4')).toBe(4);
    for (const text of ['0', '-1', '1.5', 'all', '']) expect(() => parseJobs(text), text).toThrow('1 or more');
    expect(['10', '0.5'].map(parseSeconds)).toEqual([10, 0.5]);
    for (const text of ['0', '-1', 'soon', '']) expect(() => parseSeconds(text), text).toThrow('seconds');
    expect(parseShard('3/8')).toEqual({ part: 3, parts: 8 });
    for (const text of ['0/3', '3', '3/0', 'a/b', '1/2/3']) expect(() => parseShard(text), text).toThrow('3/8');
    expect(() => parseShard('4/3')).toThrow('There is no part 4 of 3.');
  });

  it('share files out so that every file is in one part', () => {
    const files = ['a', 'b', 'c', 'd', 'e'];
    expect([1, 2, 3].map((part) => shardOf(files, { part, parts: 3 }))).toEqual([['a', 'd'], ['b', 'e'], ['c']]);
    expect(shardOf(files, undefined)).toEqual(files);
    expect(shardOf(['a'], { part: 2, parts: 2 })).toEqual([]);
  });
});

const asked = (names: readonly string[] | undefined, output?: string, isFile = true) =>
  outputRequests(names, output, formats, () => isFile);

describe('Reports that are asked for', () => {
  it('go to standard output or to the files that are named', () => {
    expect(asked(['text', 'sarif=out/results.sarif'])).toEqual([
      { format: 'text' },
      { format: 'sarif', file: 'out/results.sarif' },
    ]);
    expect(asked(['json'], 'a=b.json')).toEqual([{ format: 'json', file: 'a=b.json' }]);
    expect(asked(['csv=one.csv', 'text'], 'two.txt')).toEqual([
      { format: 'csv', file: 'one.csv' },
      { format: 'text', file: 'two.txt' },
    ]);
  });

  it("have the format that the file's name says, where none is asked for", () => {
    expect(asked(undefined)).toEqual([{ format: 'text' }]);
    expect(asked(undefined, 'network.csv')).toEqual([{ format: 'csv', file: 'network.csv' }]);
    expect(() => asked(undefined, 'board.pdf')).toThrow('there is no report format for .pdf files (board.pdf)');
  });

  it("are refused where a file's name says another format than is asked for", () => {
    expect(() => asked(['json'], 'network.csv')).toThrow("--format json doesn't write .csv files");
    expect(() => asked(['text', 'json=network.csv'])).toThrow("--format json doesn't write .csv files");
  });

  it('go to pipes and devices whatever their names', () => {
    expect(asked(['json'], 'network.csv', false)).toEqual([{ format: 'json', file: 'network.csv' }]);
    expect(asked(undefined, 'board.pdf', false)).toEqual([{ format: 'text', file: 'board.pdf' }]);
  });

  it('are refused where two would mix', () => {
    expect(() => asked(['text', 'json'])).toThrow("text and json can't both go to the terminal");
    expect(() => asked(['csv=a', 'json=a'])).toThrow('two reports have the same file, a');
    expect(() => asked(['csv=a'], 'b')).toThrow('-o has no report to write');
  });
});
