import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Edit, type EditOptions, EditRefused, type Path, type Plain } from '../../../src/yaml/edit/edit.js';
import { editText } from '../../../src/yaml/edit/edit-text.js';

const set = (path: Path, value: Plain): Edit => ({ kind: 'set', path, value });
const append = (path: Path, value: Plain): Edit => ({ kind: 'append', path, value });
const remove = (path: Path): Edit => ({ kind: 'remove', path });

const lines = (...all: string[]) => all.map((line) => `${line}\n`).join('');

describe('a value that is set', () => {
  it('changes alone: comments, quotes, and blank lines stay', () => {
    const before = lines('# head', 'a: met   # why', '', 'b: "1"', "c:    'x' # so", '# foot');
    expect(editText(before, [set(['a'], 'lapsed')])).toBe(before.replace('met', 'lapsed'));
    expect(editText(before, [set(['b'], '2')])).toBe(before.replace('"1"', '"2"'));
    expect(editText(before, [set(['c'], "it's")])).toBe(before.replace("'x'", "'it''s'"));
    expect(editText(before, [set(['b'], 2)])).toBe(before.replace('"1"', '2'));
  });

  it('keeps Windows line ends, a byte order mark and a missing last line end', () => {
    expect(editText('\ufeffa: 1\r\nb: 2', [set(['b'], { c: 1 }), set(['d'], 'x')])).toBe(
      '\ufeffa: 1\r\nb:\r\n  c: 1\r\nd: x',
    );
  });

  it('takes the line break of the line beside it where a file has both', () => {
    const before = 'a: 1\r\nb:\r\n  c: 1\nd:\n  - x\ne: 1\r\n';
    expect(editText(before, [set(['b', 'f'], 2)])).toBe(before.replace('  c: 1\n', '  c: 1\n  f: 2\n'));
    expect(editText(before, [append(['d'], 'z')])).toBe(before.replace('  - x\n', '  - x\n  - z\n'));
    expect(editText(before, [set(['e'], { f: 2 })])).toBe(before.replace('e: 1\r\n', 'e:\r\n  f: 2\r\n'));
  });

  it('leaves JSON what JSON reads', () => {
    const before = '{"a": "x", "b": {}, "c": [], "d": {"e": [1]}}\n';
    const after = editText(before, [
      set(['a'], { status: 'met', note: 'one\u0007\ntwo' }),
      set(['b', 'f'], 'NO'),
      append(['c'], { g: 'x' }),
      append(['d', 'e'], 'x'),
    ]);
    expect(JSON.parse(after)).toEqual({
      a: { status: 'met', note: 'one\u0007\ntwo' },
      b: { f: 'NO' },
      c: [{ g: 'x' }],
      d: { e: [1, 'x'] },
    });
  });

  it('leaves numbers and codes elsewhere as they are written', () => {
    const before = 'zip: 02134\nrate: 1.10\nlong: 0x1F\nx: 1\n';
    expect(editText(before, [set(['x'], 2)])).toBe('zip: 02134\nrate: 1.10\nlong: 0x1F\nx: 2\n');
  });

  it('may be what it is already, and then not a byte changes', () => {
    const before = "a: 'met'   # why\nb: {c: 1 ,d: [ ]}\n";
    expect(editText(before, [set(['a'], 'met'), set(['b'], { d: [], c: 1 })])).toBe(before);
  });

  it('becomes long behind its key, and the comment stays there', () => {
    expect(editText('a: met # why\nb: 1\n', [set(['a'], { status: 'met', note: 'x' })])).toBe(
      'a: # why\n  status: met\n  note: x\nb: 1\n',
    );
  });

  it('becomes short again', () => {
    expect(editText('a: # why\n  status: met\n  # more\n  note: x\nb: 1\n', [set(['a'], 'met')])).toBe(
      'a: met # why\nb: 1\n',
    );
  });

  it('of several lines is a block, or has escapes in braces', () => {
    expect(editText('a: x # why\nb: { c: x }\n', [set(['a'], 'one\ntwo'), set(['b', 'c'], 'one\ntwo')])).toBe(
      'a: |- # why\n  one\n  two\nb: { c: "one\\ntwo" }\n',
    );
    expect(editText('a: | # why\n  old\n  text\n\nb: 1\n', [set(['a'], 'new')])).toBe('a: new # why\n\nb: 1\n');
    expect(editText('a: >-\n  old\n\n  text\nb: 1\n', [set(['a'], 'one\n\ntwo\n')])).toBe(
      'a: |\n  one\n\n  two\nb: 1\n',
    );
  });

  it('in place of a map keeps what is the same in both', () => {
    const before = lines('a: # one', '  # two', '  b: 1 # three', '  c: 2', '  # four', '  d: { e: 5 } # five');
    expect(editText(before, [set(['a'], { b: 1, d: { e: 6 }, f: 7 })])).toBe(
      lines('a: # one', '  # two', '  b: 1 # three', '  # four', '  d: { e: 6 } # five', '  f: 7'),
    );
  });
});

describe('a key that is added', () => {
  const order: EditOptions = { orderAt: (path) => (path.length === 0 ? ['a', 'b', 'c', 'd'] : 'ascending') };

  it('stands where the order says, before the comments of the one that follows', () => {
    expect(editText('a: 1\n\n# about c\nc: 3\n', [set(['b'], 2)], order)).toBe('a: 1\n\nb: 2\n\n# about c\nc: 3\n');
    expect(editText('# about b\nb: 1 # b\nd: 4\n', [set(['c'], 3)], order)).toBe('# about b\nb: 1 # b\nc: 3\nd: 4\n');
    const periods = lines('a:', '  2019-20: 1', '  # later', '  2021-22: 3');
    expect(editText(periods, [set(['a', '2020-21'], 2), set(['a', '2018-19'], 0)], order)).toBe(
      lines('a:', '  2018-19: 0', '  2019-20: 1', '  2020-21: 2', '  # later', '  2021-22: 3'),
    );
  });

  it('goes to the end without an order, with a blank line where all have one', () => {
    expect(editText('a: 1\n\nb: 2\n# foot\n', [set(['x'], 3)])).toBe('a: 1\n\nb: 2\n\nx: 3\n# foot\n');
    expect(editText('a: 1\nb: 2\n...\n# foot\n', [set(['x'], 3)])).toBe('a: 1\nb: 2\nx: 3\n...\n# foot\n');
  });

  it('brings the maps on the way', () => {
    expect(editText('a: 1\n', [set(['b', 'c', 'd'], 'x')])).toBe('a: 1\nb:\n  c:\n    d: x\n');
    expect(editText('a:\n', [set(['a', 'b'], 1)])).toBe('a:\n  b: 1\n');
  });

  it('is indented as the file is', () => {
    expect(editText('a:\n    b: 1\n', [set(['c', 'd'], 2)])).toBe('a:\n    b: 1\nc:\n    d: 2\n');
    expect(editText('a:\n- 1\n', [set(['c'], [2, 3])])).toBe('a:\n- 1\nc:\n- 2\n- 3\n');
  });

  it('within braces stays there, on lines of their own too', () => {
    expect(editText('a: { b: 1, } # x\n', [set(['a', 'c'], 'y, z')])).toBe('a: { b: 1, c: "y, z", } # x\n');
    expect(editText('{\n  "a": 1,\n  "b": 2\n}\n', [set(['c'], 'x')])).toBe('{\n  "a": 1,\n  "b": 2,\n  "c": "x"\n}\n');
    expect(editText('[a: 1]\n', [set([0, 'b'], 2)])).toBe('[{ a: 1, b: 2 }]\n');
  });

  it('has quotes where all the others have', () => {
    expect(editText('"a": 1\n"b": 2\n', [set(['c'], 3)])).toBe('"a": 1\n"b": 2\n"c": 3\n');
    expect(editText("'2019-20': 1\n", [set(['2020-21'], 3)])).toBe("'2019-20': 1\n'2020-21': 3\n");
  });

  it('of an empty map makes it a block, and the comment stays', () => {
    expect(editText('a: {} # x\nb: []\n', [set(['a', 'c'], 1), append(['b'], 2)])).toBe('a: # x\n  c: 1\nb:\n  - 2\n');
    expect(editText('- {}\n- []\n', [set([0, 'c'], 1), append([1], 2)])).toBe('- { c: 1 }\n- - 2\n');
    expect(editText('{}', [set(['c'], 1)])).toBe('c: 1');
  });
});

describe('a place that a comment holds', () => {
  const before = lines(
    'gateways:',
    '  exploring:',
    '    vision: {} # nothing yet',
    '      # A vision that all share.',
    '      # shared-vision: not-started',
    '',
    '      # A table of leaders.',
    '      # table: not-started',
    '    data: {}',
  );

  it('is taken by its key, and {} is taken away', () => {
    expect(editText(before, [set(['gateways', 'exploring', 'vision', 'table'], { status: 'met' })])).toBe(
      before
        .replace('vision: {} # nothing', 'vision: # nothing')
        .replace('      # table: not-started', '      table:\n        status: met'),
    );
  });

  it('is taken by the next key, too, in whatever order they come', () => {
    const first = editText(before, [set(['gateways', 'exploring', 'vision', 'table'], 'met')]);
    expect(editText(first, [set(['gateways', 'exploring', 'vision', 'shared-vision'], 'lapsed')])).toBe(
      first.replace('# shared-vision: not-started', 'shared-vision: lapsed'),
    );
  });

  it('shows where a key goes that has none', () => {
    const orderAt = (path: Path) => (path.length === 3 ? ['shared-vision', 'messages', 'table'] : undefined);
    expect(editText(before, [set(['gateways', 'exploring', 'vision', 'messages'], 'met')], { orderAt })).toBe(
      before
        .replace('vision: {} # nothing', 'vision: # nothing')
        .replace('# shared-vision: not-started\n', '# shared-vision: not-started\n      messages: met\n'),
    );
  });

  it('is not taken where it belongs to another map, or only looks like one', () => {
    const other = lines('a:', '  b: 1', '  # c: 1', 'd:', '  e: 2');
    expect(editText(other, [set(['d', 'c'], 3)])).toBe(lines('a:', '  b: 1', '  # c: 1', 'd:', '  e: 2', '  c: 3'));
    expect(editText('a:\n  b: 1\n  # see c: x\n', [set(['a', 'c'], 3)])).toBe('a:\n  b: 1\n  c: 3\n  # see c: x\n');
  });
});

describe('what is taken away', () => {
  it('takes its lines along, and leaves the comments beside it', () => {
    const before = lines('a: 1', '# about b', 'b: # b', '  c: 1', '  # in b', '# about d', 'd: 4');
    expect(editText(before, [remove(['b'])])).toBe(lines('a: 1', '# about b', '# about d', 'd: 4'));
    expect(editText('a: 1\nb: 2', [remove(['b'])])).toBe('a: 1');
    expect(editText('- a: 1\n  b: 2\n- c: 3\n', [remove([0, 'a']), remove([1])])).toBe('- b: 2\n');
  });

  it('leaves {} or [] where nothing is left', () => {
    expect(editText('a: # x\n  b: 1\n  # y\nc:\n  - 1\n', [remove(['a', 'b']), remove(['c', 0])])).toBe(
      'a: {} # x\n  # y\nc: []\n',
    );
    expect(editText('a: { b: 1 }\nc: [ 2 ]\n', [remove(['a', 'b']), remove(['c', 0])])).toBe('a: {}\nc: []\n');
  });

  it('takes its comma along', () => {
    expect(editText('a: { b: 1, c: 2, d: 3 }\n', [remove(['a', 'c'])])).toBe('a: { b: 1, d: 3 }\n');
    expect(editText('[\n  1, # one\n  2 # two\n]\n', [remove([1])])).toBe('[\n  1 # one\n]\n');
    expect(editText('[\n  1, # one\n  2 # two\n]\n', [remove([0])])).toBe('[\n  2 # two\n]\n');
  });

  it('may be gone already', () => {
    expect(editText('a: 1 # x\n', [remove(['b']), remove(['a', 'c']), remove(['b', 0])])).toBe('a: 1 # x\n');
  });
});

describe('an item that is added', () => {
  it('goes to the end of its list, behind what belongs to the last one', () => {
    expect(editText('a:\n- 1 # one\n  # more\n# b\nb: 2\n', [append(['a'], 'x: y')])).toBe(
      'a:\n- 1 # one\n  # more\n- "x: y"\n# b\nb: 2\n',
    );
    expect(editText('a: [1, 2] # x\n', [append(['a'], 'b c')])).toBe('a: [1, 2, b c] # x\n');
    expect(editText('a: 1\n', [append(['b'], { c: 1, d: 'x' })])).toBe('a: 1\nb:\n  - { c: 1, d: x }\n');
  });
});

it('is made in another way where one of its steps would leave a text that nobody can read', () => {
  const text = '? a\n: -\tb\n  -  -\tc\n     - d\n';
  const value = [[], { 'b c': '...', e: '\nf' }];
  expect(parse(editText(text, [set(['a'], value)]))).toEqual({ a: value });
});

describe('an edit that cannot be made', () => {
  it.each<[string, Edit]>([
    ['a: 1\n', set(['a', 'b'], 2)],
    ['a: 1\n', append(['a'], 2)],
    ['a: [1]\n', set(['a', 'b'], 2)],
    ['a: [1]\n', set(['a', 3], 2)],
    ['a: 1\n', remove([])],
    ['a: *b\n', set(['c'], 2)],
    ['a: [\n', set(['c'], 2)],
    ['a: 1\na: 2\n', set(['c'], 2)],
    ['', set(['c'], 2)],
  ])('is refused for %j', (text, edit) => {
    expect(() => editText(text, [edit])).toThrow(EditRefused);
  });

  it('says where and what', () => {
    expect(() => editText('a: 1\nb: [\n', [set(['a'], 2)])).toThrow(/^Can't read line 2: The bracket/);
    expect(() => editText('a: met\n', [set(['a', 'note'], 'x')])).toThrow("Can't add `note` to `a`, because it");
  });
});

describe('many new keys of one map', () => {
  const inTurn = (text: string, edits: readonly Edit[], options: EditOptions) =>
    edits.reduce((current, edit) => editText(current, [edit], options), text);
  const before = lines('a:', '  k3: 3 # three', '    # of three', '  k5: 5', '# foot', 'b: 1');

  it.each<[string, EditOptions, string[]]>([
    ['without an order', {}, ['k3: 3 # three', '  # of three', 'k5: 5', 'k9: 0', 'k4: 0', 'k1: 0', 'k6: 0', 'k7: 0']],
    [
      'in ascending order',
      { orderAt: () => 'ascending' },
      ['k1: 0', 'k3: 3 # three', '  # of three', 'k4: 0', 'k5: 5', 'k6: 0', 'k7: 0', 'k9: 0'],
    ],
    [
      'in an order of their own',
      { orderAt: () => ['k5', 'k7', 'k4', 'k3'] },
      ['k3: 3 # three', '  # of three', 'k5: 5', 'k7: 0', 'k4: 0', 'k9: 0', 'k1: 0', 'k6: 0'],
    ],
  ])('stand %s as if they had come one by one', (_, options, keys) => {
    const edits = ['k9', 'k4', 'k1', 'k6', 'k7'].map((key) => set(['a', key], 0));
    const after = inTurn(before, edits, options);
    expect(editText(before, edits, options)).toBe(after);
    expect(after).toBe(lines('a:', ...keys.map((line) => `  ${line}`), '# foot', 'b: 1'));
  });

  it('wait for a change within the key above them, and for one of a map around theirs', () => {
    const edits = [
      set(['a', 'k6'], 0),
      set(['a', 'k5'], { x: 1 }),
      set(['a', 'k7'], 0),
      set(['c'], 2),
      set(['a', 'k8'], 0),
    ];
    expect(editText(before, edits)).toBe(inTurn(before, edits, {}));
  });

  it('go into a pair in brackets that way, too', () => {
    const keys = [set(['a', 0, 'v'], 2), set(['a', 0, 'w'], 3)];
    expect(editText('a: [u: 1]\n', keys)).toBe('a: [{ u: 1, v: 2, w: 3 }]\n');
    expect(editText('a: [u: 1]\n', [set(['a'], [{ v: 2, w: 3 }])])).toBe('a: [{ v: 2, w: 3 }]\n');
  });

  it('are written one by one where they would get into the way of each other', () => {
    const text = editText('- {\n    u: {} # in\n  }\n- w\n', [set([0], { v: ['x', false], w: 1 })]);
    expect(parse(text)).toEqual([{ v: ['x', false], w: 1 }, 'w']);
  });

  it('are written in time, thousands of them', () => {
    const keys = Array.from({ length: 2000 }, (_, index) => `key-${index}`);
    const edits = keys.map((key) => set(['a', key], 1));
    const all = lines('a:', '  first: 0', ...keys.map((key) => `  ${key}: 1`));
    expect(editText(lines('a:', '  first: 0'), edits)).toBe(all);
  });
});

describe('very many edits of one map or list', () => {
  const count = 4000;
  const each = <Part>(part: (index: number) => Part): Part[] =>
    Array.from({ length: count }, (_, index) => part(index));

  it.each<[string, string, readonly Edit[], string]>([
    [
      'values that change, comments beside them',
      lines('a:', ...each((index) => `  k${index}: 1 # of ${index}`)),
      each((index) => set(['a', `k${index}`], 2)),
      lines('a:', ...each((index) => `  k${index}: 2 # of ${index}`)),
    ],
    [
      'values that change in braces, all on one line',
      `{ a: { ${each((index) => `k${index}: 1`).join(', ')} } }\n`,
      each((index) => set(['a', `k${index}`], 2)),
      `{ a: { ${each((index) => `k${index}: 2`).join(', ')} } }\n`,
    ],
    [
      'items that change',
      lines('a:', ...each((index) => `- item ${index}`)),
      each((index) => set(['a', index], `new ${index}`)),
      lines('a:', ...each((index) => `- new ${index}`)),
    ],
    [
      'new items',
      lines('a:', '  - first # one', '    # of the first', 'b: 1'),
      each((index) => append(['a'], `item ${index}`)),
      lines('a:', '  - first # one', '    # of the first', ...each((index) => `  - item ${index}`), 'b: 1'),
    ],
    [
      'new items of a list that is not there',
      'b: 1\n',
      each((index) => append(['a'], `item ${index}`)),
      lines('b: 1', 'a:', ...each((index) => `  - item ${index}`)),
    ],
    [
      'new items in brackets',
      'a: [first]\n',
      each((index) => append(['a'], `item ${index}`)),
      `a: [first, ${each((index) => `item ${index}`).join(', ')}]\n`,
    ],
    [
      'new items in brackets, with a comment behind the last',
      lines('a: [', '  first # one', '  ]'),
      each((index) => append(['a'], `item ${index}`)),
      lines('a: [', '  first, # one', each((index) => `  item ${index}`).join(',\n'), '  ]'),
    ],
    [
      'new keys of JSON',
      lines('{', '  "a": {', '    "first": 1', '  }', '}'),
      each((index) => set(['a', `k${index}`], 2)),
      lines('{', '  "a": {', '    "first": 1,', each((index) => `    "k${index}": 2`).join(',\n'), '  }', '}'),
    ],
    [
      'new keys, with a blank line between every two',
      lines('a:', '  first: 1', '', '  second: 1'),
      each((index) => set(['a', `k${index}`], 2)),
      lines('a:', '  first: 1', '', '  second: 1', ...each((index) => `\n  k${index}: 2`)),
    ],
    [
      'values that change, where another edit asks for care',
      lines('b:', '  x: 1', '', '  y: |+', '    text', '', 'a:', ...each((index) => `  k${index}: 1`)),
      [...each((index) => set(['a', `k${index}`], 2)), set(['b', 'z'], 3)],
      lines('b:', '  x: 1', '', '  y: |+', '    text', '', '  z: 3', 'a:', ...each((index) => `  k${index}: 2`)),
    ],
  ])(
    'writes %s, in time',
    (_, before, edits, after) => {
      expect(editText(before, edits)).toBe(after);
    },
    10_000,
  );

  it.each([
    ['with a comment behind the last', lines('a: [', '  first, # one', '  second # two', '  ]')],
    ['with a comma behind the last', lines('a: [', '  first,', '  second,', '  ]')],
    ['each on a line', lines('a: [', '  first,', '  second', '  ]')],
  ])('writes new items in brackets %s as if they had come one by one', (_, before) => {
    const edits = ['third', 'fourth', 'fifth'].map((item) => append(['a'], item));
    const after = editText(before, edits);
    expect(after).toBe(edits.reduce((text, edit) => editText(text, [edit]), before));
    expect(after.replace(/#.*/g, '').match(/\w+/g)).toEqual(['a', 'first', 'second', 'third', 'fourth', 'fifth']);
  });
});

it('reads a very deep file, and one of very many keys, in time', () => {
  const deep = `a: ${'['.repeat(90)}1${']'.repeat(90)}\n`;
  expect(editText(deep, [set(['a', ...Array.from({ length: 90 }, () => 0)], 2)])).toBe(deep.replace('1', '2'));
  const wide = Array.from({ length: 20_000 }, (_, index) => `key-${index}: ${index} # x\n`).join('');
  expect(editText(wide, [set(['key-19999'], 'x')])).toBe(wide.replace('19999: 19999', '19999: x'));
});
