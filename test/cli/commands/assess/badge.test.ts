import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../../../assessment-text.js';
import { folderWith, strive } from '../../run-strive.js';

const files = { 'good.yaml': assessmentText(), 'bad.yaml': assessmentText('gatways: {}\n') };

describe('strive assess --format badge', () => {
  it('writes the badge of one partnership, by the name of its file too', () => {
    const cwd = folderWith(files);
    expect(strive(['assess', 'good.yaml', '-o', 'badge.svg'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    const svg = readFileSync(join(cwd, 'badge.svg'), 'utf8');
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('<title>Theory of Action: toward exploring (self-assessed)</title>');
    expect(strive(['assess', 'good.yaml', '--format', 'badge'], { cwd }).stdout).toBe(svg);
  });

  it('writes none for a file with errors, says so, and leaves the badge that is there', () => {
    const cwd = folderWith({ ...files, 'badge.svg': 'the last one' });
    const refused = strive(['assess', 'bad.yaml', '-o', 'badge.svg'], { cwd });
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain("there's no badge, because bad.yaml has errors. strive validate shows them.");
    expect(readFileSync(join(cwd, 'badge.svg'), 'utf8')).toBe('the last one');
    expect(strive(['assess', 'bad.yaml', '-o', 'new.svg'], { cwd }).status).toBe(1);
    expect(existsSync(join(cwd, 'new.svg'))).toBe(false);
  });

  it('is for one partnership, and refuses more before it reads any', () => {
    const cwd = folderWith({ ...files, 'more.yaml': assessmentText() });
    expect(strive(['assess', 'good.yaml', 'more.yaml', '--format', 'badge'], { cwd })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--format badge shows one partnership. Name one assessment file.'),
    });
    expect(strive(['assess', '.', '--format', 'text', '--format', 'badge=b.svg'], { cwd }).status).toBe(2);
  });
});
