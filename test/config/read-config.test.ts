import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/read-config.js';

const bytes = (text: string) => new TextEncoder().encode(text);

function findingsOf(content: string | Uint8Array) {
  const loaded = loadConfig(typeof content === 'string' ? bytes(content) : content, 'strive.config.yaml');
  if (loaded.valid) throw new Error('The config file was taken for valid.');
  return loaded.findings;
}

describe('a config file', () => {
  it('holds these settings', () => {
    const loaded = loadConfig(
      bytes(`# yaml-language-server: $schema=schemas/config.schema.json
paths: [network, "*.strive.yaml"]
ignore:
  - drafts/
  - "!drafts/final.yaml"
framework: editions/own.yaml
basis: reviewed
method: framework
readings: { gap-measure: relative }
require: [sustaining, proof-point]
allow-undetermined: true
strict: true
max-warnings: 10
rules:
  gap/leveling-down: error
  indicator/break: off
`),
      'strive.config.yaml',
    );
    expect(loaded.valid && loaded.config).toEqual({
      paths: ['network', '*.strive.yaml'],
      ignore: ['drafts/', '!drafts/final.yaml'],
      framework: 'editions/own.yaml',
      basis: 'reviewed',
      method: 'framework',
      readings: { 'gap-measure': 'relative' },
      require: ['sustaining', 'proof-point'],
      'allow-undetermined': true,
      strict: true,
      'max-warnings': 10,
      rules: { 'gap/leveling-down': 'error', 'indicator/break': 'off' },
    });
    expect(loaded.valid && loaded.locate('/readings/gap-measure', 'value')).toEqual({
      file: 'strive.config.yaml',
      line: 9,
      column: 26,
    });
  });

  it.each([
    ['nothing', ''],
    ['comments only', '# strict: true\n'],
    ['an empty group', '{}\n'],
    ['empty lists', 'ignore: []\nrequire: []\nrules: {}\n'],
    ['an error that is said again', 'rules: { schema/type: error }\n'],
    ['a byte order mark and the line breaks of Windows', '\ufeffstrict: true\r\n'],
  ])('may hold %s', (_what, text) => {
    expect(loadConfig(bytes(text), 'strive.config.yaml').valid).toBe(true);
  });

  // What is wrong; the text; rule, line:column and path; words of the message and of the suggestion.
  it.each<[string, string, [string, string, string], RegExp, RegExp]>([
    [
      'a misspelled key',
      'a: 1\n'.replace('a', 'strct'),
      ['schema/unknown-key', '1:1', '/strct'],
      /`strct`/,
      /Did you mean `strict`/,
    ],
    [
      'a text for yes',
      'basis: self\nstrict: yes\n',
      ['schema/type', '2:9', '/strict'],
      /`true` or `false`/,
      /Write `true`/,
    ],
    ['a quoted yes', 'strict: "true"\n', ['schema/type', '1:9', '/strict'], /`true` or `false`/, /without quotes/],
    [
      'a number of warnings below 0',
      'max-warnings: -1\n',
      ['schema/value', '1:15', '/max-warnings'],
      /at least 0/,
      /0 or more/,
    ],
    ['a fraction of warnings', 'max-warnings: 1.5\n', ['schema/value', '1:15', '/max-warnings'], /whole number/, /./],
    ['a number as text', 'max-warnings: "10"\n', ['schema/type', '1:15', '/max-warnings'], /whole number/, /10/],
    [
      'an unknown basis',
      'basis: reviewd\n',
      ['schema/value', '1:8', '/basis'],
      /`self` or `reviewed`/,
      /Did you mean `reviewed`/,
    ],
    [
      'an unknown method',
      'method: files\n',
      ['schema/value', '1:9', '/method'],
      /`file` or `framework`/,
      /Did you mean `file`/,
    ],
    ['a text for a list', 'require: sustaining\n', ['schema/type', '1:10', '/require'], /a list/, /\[sustaining\]/],
    [
      'a name that is none',
      'require: [Proof Point]\n',
      ['schema/format', '1:11', '/require/0'],
      /short name/,
      /proof-point/,
    ],
    [
      'a name twice',
      'require: [exploring, exploring]\n',
      ['schema/value', '1:10', '/require'],
      /same entry twice/,
      /one of them/,
    ],
    ['an empty pattern', 'ignore:\n  - ""\n', ['schema/value', '2:5', '/ignore/0'], /blank/, /./],
    [
      'a pattern that is too long',
      `ignore:\n  - ${'x'.repeat(1000)}\n  - ${'x'.repeat(1001)}\n`,
      ['schema/value', '3:5', '/ignore/1'],
      /more than 1000 characters/,
      /Shorten it/,
    ],
    [
      'too many paths',
      `paths: [${'x, '.repeat(1000)}x]\n`,
      ['schema/value', '1:8', '/paths'],
      /more than 1000 entries/,
      /Remove some/,
    ],
    ['a number for a path', 'paths: [2026]\n', ['schema/type', '1:9', '/paths/0'], /text/, /"2026"/],
    ['no paths', 'paths: []\n', ['schema/value', '1:8', '/paths'], /empty/, /./],
    ['a key without a value', 'framework:\n', ['schema/type', '1:1', '/framework'], /no value/, /./],
    [
      'a misspelled kind of finding',
      'rules:\n  gap/leveling-dwon: off\n',
      ['schema/unknown-key', '2:3', '/rules/gap~1leveling-dwon'],
      /`gap\/leveling-dwon`/,
      /Did you mean `gap\/leveling-down`/,
    ],
    [
      'a severity that is none',
      'rules:\n  gap/leveling-down: warnin\n',
      ['schema/value', '2:22', '/rules/gap~1leveling-down'],
      /`error`, `warning`, `info`, or `off`/,
      /Did you mean `warning`/,
    ],
    [
      'false for off',
      'rules: { gap/leveling-down: false }\n',
      ['schema/type', '1:29', '/rules/gap~1leveling-down'],
      /a yes-or-no value/,
      /`off`/,
    ],
    [
      'an error of the file turned off',
      'rules:\n  schema/unknown-key: off\n',
      ['schema/value', '2:3', '/rules/schema~1unknown-key'],
      /schema\/unknown-key is an error in the file.*can't lower its severity/,
      /Remove the line/,
    ],
    [
      'a severity at the top',
      'gap/leveling-down: off\n',
      ['schema/unknown-key', '1:1', '/gap~1leveling-down'],
      /top level/,
      /under `rules`/,
    ],
    ['a key twice', 'strict: true\nstrict: false\n', ['yaml/duplicate-key', '2:1', '/strict'], /./, /./],
    ['a list', '- strict\n', ['schema/type', '1:1', ''], /settings as keys/, /strive schema config/],
    ['a bare text', 'strict\n', ['schema/type', '1:1', ''], /settings as keys/, /strict: true/],
    ["the name of an object's method", 'toString: 1\n', ['schema/unknown-key', '1:1', '/toString'], /`toString`/, /./],
  ])('may not hold %s', (_what, text, [rule, place, path], message, suggestion) => {
    const findings = findingsOf(text);
    expect(findings.map((finding) => [finding.rule, `${finding.line}:${finding.column}`, finding.path])).toEqual([
      [rule, place, path],
    ]);
    expect(findings[0]).toMatchObject({ file: 'strive.config.yaml', severity: 'error' });
    expect(findings[0]?.message).toMatch(message);
    expect(findings[0]?.suggestion).toMatch(suggestion);
  });

  it('has all its mistakes told at once, in order', () => {
    const text = 'strict: maybe\nrules: { nope: off }\nmax-warnings: many\nbasis: [self]\n';
    expect(findingsOf(text).map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['schema/type', 1, 9],
      ['schema/unknown-key', 2, 10],
      ['schema/type', 3, 15],
      ['schema/type', 4, 8],
    ]);
  });

  it('is refused for its syntax, its encoding and its aliases', () => {
    expect(findingsOf('strict: [true\n').map(({ rule }) => rule)).toEqual(['yaml/syntax']);
    expect(findingsOf(Buffer.of(0x61, 0xff)).map(({ rule }) => rule)).toEqual(['file/encoding']);
    expect(findingsOf('ignore: &a [x]\npaths: *a\n').map(({ rule }) => rule)).toEqual(['yaml/alias']);
  });

  it('does not change what objects are', () => {
    expect(findingsOf('__proto__: { strict: true }\n')[0]).toMatchObject({
      rule: 'schema/unknown-key',
      path: '/__proto__',
    });
    expect(({} as { strict?: boolean }).strict).toBeUndefined();
  });
});
