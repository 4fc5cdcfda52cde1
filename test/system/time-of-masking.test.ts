import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHarmlessFile } from '../../src/text/harmless-file.js';
import { maskPersonalData } from '../../src/text/personal-data/mask-personal-data.js';
import { safeText } from '../../src/text/shown-text.js';

/** Each is repeated: what begins like personal data and is none, or is, or hides among links and other signs. */
const pieces = [
  ...['a', 'a.', '@', 'a@', 'a@a.', 'a@b.co ', '%40', 'a%40', 'a%40b.', '[at]', 'a [at] b.', ' at b dot ', 'a@b.png.'],
  ...['=a.b', ',:=', 'http://', 'https://a ', 'https://a@', 'https://a?phone=', 'https://a?dob=1/2/10&'],
  ...['1', '1-', '1 ', '1.', '1/', '(1)', '123-', '415 555 0123 ', '415-555-0123/', '123 45 6789 ', '250 400 1200 '],
  ...['+1', '+1 ', '+44 20 ', '+4.8 ', '011 44 ', 'call ', 'call a b c at ', 'cell 5551234 ', 'cell 555-0123 in the '],
  ...['code 415-555-0123 ', 'ssn ', 'ssn (a)', 'ssn 123', 'soc. sec. '],
  ...['born ', 'born in a ', 'born 1/2/10 ', 'dob (', 'dob (a) ', 'dob for a ', 'may 1 ', 'd. o. b. ', '1 of may, '],
  ...['the program was born on 1/2/2010 ', 'birthday of the ', 'it was first '],
  ...['student id ', 'student id 12345 ', 'student id 1, ', 'student id for a ', 'case no. 1-', 'SSID (', 'MRN 1-1-'],
  ...[
    '\uff19',
    '\uff14\uff11\uff15-',
    '\u2013',
    '\u200d',
    '1\u200d',
    '\u{1d7ce}',
    '\u00b7',
    '\u001b',
    '\u001b]',
    '\n',
    '  ',
  ],
  ...[`${'x'.repeat(63)}.`, `a@${'x'.repeat(63)}.`],
];

const repeated = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));

/** Processor time in microseconds: other programs take none of it. */
function timeOf(action: () => unknown): number {
  const before = process.cpuUsage().user;
  action();
  return process.cpuUsage().user - before;
}

/** What a byte of a long text may take, in microseconds: as much as one of a short text, and some more for memory. */
function expectFlat(unit: string, mask: (text: string) => string, [short, long]: readonly [number, number]): void {
  const [small, large] = [repeated(unit, short), repeated(unit, long)];
  // In texts this short a microsecond here or there is most of the time.
  const timeOfSmall = Math.min(...[1, 2].map(() => timeOf(() => mask(small))));
  const most = Math.max(timeOfSmall / small.length, 0.5) * 12;
  const perByte = () => timeOf(() => mask(large)) / large.length;
  // Memory is tidied now and then: a second try, where the first took too long.
  const first = perByte();
  expect(first < most ? first : perByte(), JSON.stringify(unit)).toBeLessThan(most);
}

test.each(pieces)(
  'Masking takes time in proportion to the text, up to 5 MB of %j',
  (piece) => {
    expectFlat(piece, safeText, [10_000, 5_000_000]);
  },
  120_000,
);

test.each([
  ...pieces,
  '12',
  '12 ',
  "12'",
  '12  \n',
  '12\n  ',
  '12 \t',
  'n: 12 \n',
  'value: 1.2\n 12 ',
  'born',
  'at ',
  'case ',
])(
  'A look whether a file holds personal data takes time in proportion to it, up to 5 MB of %j',
  (piece) => {
    expectFlat(piece, (text) => String(isHarmlessFile(`12${text}`, false)), [10_000, 5_000_000]);
  },
  120_000,
);

test('Masking takes time in proportion to the text, whatever is repeated in it', () => {
  const unit = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(''))
    .filter((text) => text !== '');
  fc.assert(
    fc.property(unit, (text) => {
      expectFlat(text, maskPersonalData, [10_000, 400_000]);
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 300_000);
