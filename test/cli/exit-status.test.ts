import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { folderWith, strive } from './run-strive.js';

const formats = ['text', 'markdown', 'html', 'json', 'ndjson', 'csv', 'sarif', 'junit', 'github', 'gitlab'];
const metWithoutEvidence = 'gateways: { exploring: { shared-community-vision: { cradle-to-career-vision: met } } }\n';

describe('The exit status is the same in every format', () => {
  for (const format of formats) {
    it(`as ${format}`, () => {
      const cwd = folderWith({ 'good.yaml': assessmentText(), 'bad.yaml': assessmentText('gatways: {}\n') });
      const status = (...rest: string[]) => strive(['assess', ...rest, '--format', format], { cwd }).status;
      expect(status('good.yaml')).toBe(0);
      expect(status('bad.yaml')).toBe(1);
      expect(status('good.yaml', 'bad.yaml')).toBe(1);
      expect(status('good.yaml', 'absent.yaml')).toBe(2);
      expect(status('bad.yaml', 'absent.yaml')).toBe(2);
    });
  }
});

describe('Exit status 1', () => {
  it('comes of a warning only where the run is strict', () => {
    const cwd = folderWith({ 'warned.yaml': assessmentText(metWithoutEvidence) });
    expect(strive(['assess', 'warned.yaml'], { cwd }).status).toBe(0);
    expect(strive(['assess', 'warned.yaml', '--strict'], { cwd }).status).toBe(1);
    expect(strive(['validate', 'warned.yaml', '--strict'], { cwd }).status).toBe(1);
    expect(strive(['assess', 'warned.yaml', '--max-warnings', '0'], { cwd }).status).toBe(1);
    expect(strive(['assess', 'warned.yaml', '--max-warnings', '1'], { cwd }).status).toBe(0);
  });

  it('comes of a skipped file that looks like an assessment only where the run is strict, too', () => {
    const cwd = folderWith({
      'a.strive.yaml': assessmentText(),
      'b.yaml': assessmentText().replace('strive:', 'strvie:'),
    });
    expect(strive(['assess', '.'], { cwd }).status).toBe(0);
    expect(strive(['assess', '.', '--strict'], { cwd }).status).toBe(1);
    expect(strive(['assess', '.', '--max-warnings', '1'], { cwd }).status).toBe(0);
    const counted = strive(['assess', '.', '--max-warnings', '0'], { cwd });
    expect(counted.status).toBe(1);
    expect(counted.stderr).toContain('there is 1 warning. The limit is 0.');
  });

  it('comes of a rule that is raised to an error, and not of one that is turned off', () => {
    const cwd = folderWith({ 'warned.yaml': assessmentText(metWithoutEvidence) });
    const rule = 'benchmark/met-without-evidence';
    const raised = strive(['assess', 'warned.yaml', '--rule', `${rule}=error`, '--format', 'json'], { cwd });
    expect(raised.status).toBe(1);
    expect(JSON.parse(raised.stdout).assessments[0].valid).toBe(true);
    expect(strive(['assess', 'warned.yaml', '--rule', `${rule}=off`, '--strict'], { cwd }).status).toBe(0);
  });

  it('comes of a requirement that does not hold, undetermined included unless that is allowed', () => {
    const cwd = folderWith({ 'empty.yaml': assessmentText() });
    const required = strive(['assess', 'empty.yaml', '--require', 'exploring', '-q'], { cwd });
    expect(required.status).toBe(1);
    expect(required.stderr).toBe(
      'strive: empty.yaml: Exploring is required and is not known because data is missing.\n',
    );
    expect(strive(['assess', 'empty.yaml', '--require', 'exploring', '--allow-undetermined'], { cwd }).status).toBe(0);
    const unmet = folderWith({
      'unmet.yaml': assessmentText(metWithoutEvidence.replace('met', 'not-started')),
    });
    expect(
      strive(['assess', 'unmet.yaml', '--require', 'exploring', '--allow-undetermined'], { cwd: unmet }).status,
    ).toBe(1);
  });

  it("judges a requirement under the framework's method, unless the file's is asked for", () => {
    const file = 'examples/own-method.yaml';
    expect(strive(['assess', file, '-q', '--require', 'proof-point']).status).toBe(1);
    expect(strive(['assess', file, '-q', '--require', 'proof-point', '--method', 'file']).status).toBe(0);
  });

  describe('of a requirement says whose method decides', () => {
    // By its own method, the designation makes up for what isn't assessed. Under the framework's, it's not known.
    const credited = 'designations: [{ id: exploring, on: 2024-01-01 }]\n';
    const credit = 'designation-credit: early-gateways';
    const told = (text: string, ...flags: string[]) => {
      const cwd = folderWith({ 'own.yaml': assessmentText(text) });
      const { status, stderr } = strive(['assess', 'own.yaml', '-q', '--require', ...flags], { cwd });
      return [status, stderr.replace('strive: own.yaml: ', '').trim()];
    };

    it("where the file's own method crosses a gateway that the framework's leaves open", () => {
      const text = `${credited}method: { readings: { ${credit} } }\n`;
      const sentence =
        "Exploring is required. Under the framework's own method, it isn't known to be crossed. Under the file's own method, it is crossed.";
      expect(told(text, 'exploring')).toEqual([1, sentence]);
      expect(told(text, 'exploring', '--allow-undetermined')).toEqual([0, '']);
      expect(told(text, 'exploring', '--method', 'file')).toEqual([0, '']);
      // What the report shows is the framework's method then, and it says nothing else.
      const plain = 'Exploring is required and is not known because data is missing.';
      expect(told(text, 'exploring', '--method', 'framework')).toEqual([1, plain]);
      // Neither method knows it.
      expect(told(text, 'emerging')).toEqual([1, 'Emerging is required and is not known because data is missing.']);
    });

    it("where the framework's says no", () => {
      // In order, nothing lies behind a gateway that is not crossed; alone, systems change is open.
      const text =
        'gateways: { exploring: { shared-community-vision: { leadership-table: not-started } } }\nmethod: { readings: { sequence: criteria-only } }\n';
      expect(told(text, 'systems-change')).toEqual([
        1,
        "Systems change is required. Under the framework's own method, it isn't crossed. Under the file's own method, it isn't known to be crossed.",
      ]);
      expect(told(text, 'proof-point')).toEqual([
        1,
        "Proof point is required. Under the framework's own method, the partnership isn't eligible. Under the file's own method, it isn't known to be eligible.",
      ]);
    });

    it('with the readings of the run', () => {
      const text = `${credited}method: { readings: { ${credit} } }\n`;
      expect(told(text, 'exploring', '--reading', 'trend-test=strict')).toEqual([
        1,
        "Exploring is required. Under the framework's method and this run's readings, it isn't known to be crossed. Under the file's own method, it is crossed.",
      ]);
      // The run gives the credit, whatever the file says.
      expect(told(credited, 'exploring', '--reading', credit.replace(': ', '='))).toEqual([0, '']);
    });
  });
});

describe('Exit status 2', () => {
  it('comes of bad usage, with what to do and no stack trace', () => {
    for (const [arguments_, words] of [
      [['assess'], 'Name files, folders, or patterns'],
      [['asess', 'x.yaml'], 'there is no command "asess"'],
      [['partnership.yaml'], 'To assess a file: strive assess partnership.yaml'],
      [['assess', 'x.yaml', '--format', 'pdf'], 'Allowed choices'],
      [['assess', 'x.yaml', '--reading', 'sequence'], 'NAME=OPTION'],
      [['assess', 'examples/exploring.yaml', '--reading', 'sequence=any'], 'Its options: in-order, criteria-only'],
      [
        ['assess', 'examples/exploring.yaml', '--require', 'exploding'],
        'there is no gateway or determination "exploding"',
      ],
      [['assess', 'examples/exploring.yaml', '--rule', 'yaml/syntax=off'], "can't lower its severity"],
      [['assess', 'examples/exploring.yaml', '-f', 'json', '-f', 'csv'], "can't both go to the terminal"],
      [['assess', 'examples/exploring.yaml', '--shard', '4-3'], 'PART/PARTS'],
      [['assess', 'examples/exploring.yaml', '--shard', '0/3'], 'PART/PARTS'],
      [
        ['assess', 'examples/exploring.yaml', '--shard', '4/3'],
        'There is no part 4 of 3. The first number can be at most 3.',
      ],
      [['assess', 'examples/exploring.yaml', '--quiet', '--verbose'], "'-q, --quiet' cannot be used with option"],
      [['validate', 'examples/exploring.yaml', '-vq'], "'-q, --quiet' cannot be used with option"],
      [['review', 'examples/exploring.yaml', '--on', '13/13/2026'], '"13/13/2026" isn\'t a day on the calendar.'],
      [['assess', 'examples/exploring.yaml', '--framework', 'absent.yaml'], 'absent.yaml'],
      [['schema', 'memo'], 'there is no schema "memo"'],
    ] as const) {
      const { status, stderr, stdout } = strive(arguments_);
      expect([status, stdout], arguments_.join(' ')).toEqual([2, '']);
      expect(stderr, arguments_.join(' ')).toContain(words);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  it('comes of an output that cannot be written, while the others are', () => {
    const cwd = folderWith({ 'good.yaml': assessmentText() });
    const ran = strive(['assess', 'good.yaml', '-f', 'json', '-f', 'csv=no/such/folder.csv'], { cwd });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain("can't write no/such/folder.csv: there is no such folder.");
    expect(JSON.parse(ran.stdout).assessments).toHaveLength(1);
  });

  it('comes of a folder in which nothing is an assessment', () => {
    const cwd = folderWith({ 'notes/list.yaml': 'items: []\n' });
    mkdirSync(join(cwd, 'empty'));
    expect(strive(['assess', 'empty'], { cwd }).status).toBe(2);
    expect(strive(['assess', 'notes'], { cwd }).status).toBe(2);
  });
});

describe('Exit status 0', () => {
  it('comes of an empty list where the run allows it, and nothing is said to be checked', () => {
    for (const command of ['assess', 'validate']) {
      const list = [command, '--files-from', '-'];
      expect(strive(list).status).toBe(2);
      const ran = strive([...list, '--allow-empty', '--format', 'json']);
      expect([ran.status, ran.stderr]).toEqual([0, 'strive: the list is empty, so no files were checked.\n']);
      expect(JSON.parse(ran.stdout).assessments).toEqual([]);
    }
  });

  it('comes of a pattern that matches other YAML, too, which is named and not checked', () => {
    const cwd = folderWith({ 'a.yaml': assessmentText(), 'docker-compose.yaml': 'services: {}\n' });
    const ran = strive(['validate', '**/*.yaml', '--format', 'json'], { cwd });
    expect([ran.status, ran.stderr]).toEqual([
      0,
      'strive: skipped 1 file that matched a pattern, because it has no line that starts with `strive:`: docker-compose.yaml.\n',
    ]);
    expect(JSON.parse(ran.stdout).summary.assessments).toBe(1);
    expect(strive(['validate', 'docker-compose.yaml'], { cwd }).status).toBe(1);
    expect(strive(['validate', 'd*.yaml'], { cwd }).status).toBe(2);
  });

  it('comes of help and the version, on standard output', () => {
    for (const arguments_ of [['--help'], ['help', 'assess'], ['assess', '--help'], ['--version'], ['explain']]) {
      const { status, stdout, stderr } = strive(arguments_);
      expect([status, stderr], arguments_.join(' ')).toEqual([0, '']);
      expect(stdout).not.toBe('');
    }
  });

  it("starts every command's help with examples", () => {
    for (const command of ['assess', 'validate', 'explain', 'schema']) {
      expect(strive([command, '--help']).stdout).toMatch(new RegExp(`^Examples:\n  strive ${command}`));
    }
  });
});
