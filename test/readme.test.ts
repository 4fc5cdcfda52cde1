import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readAssessment } from '../src/assessment/read-assessment.js';

const readme = readFileSync('README.md', 'utf8');
const consoleBlock = /```console\n\$ strive ([^\n]*)\n([\s\S]*?)```\n/g;

/** What a newcomer sees who types the command, with standard output and standard error as they come to a pipe. */
function printed(command: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['bin/strive.js', ...command.split(' ')], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', COLUMNS: '80', NO_COLOR: '1', CI: '', GITHUB_ACTIONS: '' },
  });
  return stdout + stderr;
}

/** `UPDATE_GOLDEN=1` writes what the commands print into the README: read the difference before it is committed. */
if (process.env['UPDATE_GOLDEN'] === '1') {
  writeFileSync(
    'README.md',
    readme.replace(consoleBlock, (_, command: string, shown: string) => {
      const lines = printed(command).trimEnd().split('\n');
      const wanted = shown.trimEnd().endsWith('…')
        ? [...lines.slice(0, shown.trimEnd().split('\n').length - 1), '…']
        : lines;
      return `\`\`\`console\n$ strive ${command}\n${wanted.join('\n')}\n\`\`\`\n`;
    }),
  );
}

describe('The README shows what the program prints', () => {
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(consoleBlock)];
  it('in at least three places', () => expect(blocks.length).toBeGreaterThanOrEqual(3));
  for (const [, command = '', shown = ''] of blocks) {
    it(`strive ${command}`, () => {
      const expected = shown.trimEnd();
      const actual = printed(command).trimEnd();
      if (expected.endsWith('…')) expect(actual.startsWith(expected.slice(0, -1))).toBe(true);
      else expect(actual).toBe(expected);
    });
  }
});

describe('The README’s first steps', () => {
  const snippets = [...readme.matchAll(/```yaml\n([\s\S]*?)```\n/g)].map(([, text = '']) => text);
  const section = (key: string) => snippets.find((text) => text.startsWith(`${key}:`)) ?? '';

  it('make a valid assessment when they are put together', () => {
    const text = [section('strive'), section('gateways'), section('outcomes')].join('');
    expect(Object.keys(parse(text))).toEqual(['strive', 'partnership', 'assessed-on', 'gateways', 'outcomes']);
    const read = readAssessment(Buffer.from(text), { file: 'partnership.yaml' });
    expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.valid).toBe(true);
  });

  it('use the library as it is', () => {
    const [, program = ''] = /```js\n([\s\S]*?)```\n/.exec(readme) ?? [];
    const runnable = program.replaceAll("'partnership.yaml'", "'examples/exploring.yaml'");
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', runnable], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '' },
    });
    expect(output).toContain("verdict: 'not-eligible'");
  });
});
