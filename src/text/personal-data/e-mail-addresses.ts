import type { Finder, Range } from './finder.js';

const name = '[\\p{L}\\p{N}._%+-]';
const label = '[\\p{L}\\p{N}-]{1,63}';
const bracketed = (words: string) => ` ?[([{<] ?(?:${words}) ?[)\\]}>] ?`;

/**
 * An at sign, or what stands for one; then what comes before it, which is looked at backwards, and the name of a host. A
 * search that began with the name would try every letter of a long text.
 *
 * @param longest how long the name before the at sign may be
 */
const address = (at: string, longest: number, point: string, top: string) =>
  new RegExp(`${at}(?<=(${name}{1,${longest}})${at})((?:${label}${point}){1,8}${top}(?![\\p{L}\\p{N}]))`, 'giu');

const anyPoint = `(?:\\.|${bracketed('dot|\\.')})`;
const anyTop = '\\p{L}{2,24}';

const patterns = () => [
  address(`(?:@|${bracketed('at|@')})`, 256, anyPoint, anyTop),
  // It is made of what names may hold, and may be in a name time and again: a long look back would take long.
  address('%40', 64, anyPoint, anyTop),
  // Other words may be talk of a dot.
  address(' at ', 64, ' dot ', '(?:org|com|net|edu|gov|us|info|io)'),
];

/** Endings of files, none of which is the end of a host's name: `icon@2x.png`, `library@3.1.min.js`. */
const endingOfFile =
  /(?:\.(?:png|jpe?g|gif|svg|webp|bmp|ico|tiff?|heic|pdf|docx?|xlsx?|pptx?|csv|tsv|txt|html?|css|m?js|json|xml|ya?ml|mp[34]|tgz|gz|min)){1,9}$/i;

/** The name of a host without the endings of a file: with no point left, it names none. */
function hostIn(domain: string): string | undefined {
  const ending = endingOfFile.exec(domain);
  if (ending === null) return domain;
  const host = domain.slice(0, ending.index);
  return /\.\p{L}{2,24}$/u.test(host) ? host : undefined;
}

function addresses(text: string, pattern: RegExp): Range[] {
  const ranges: Range[] = [];
  for (const { 0: match, 1: local = '', 2: domain = '', index } of text.matchAll(pattern)) {
    const host = hostIn(domain);
    const start = index - local.length;
    // `@river-valley@example.social` is the name of an account.
    const isAccount = text[start - 1] === '@' && !/[\p{L}\p{N}._%+-]/u.test(text[start - 2] ?? '');
    if (host !== undefined && !isAccount)
      ranges.push({ start, end: index + match.length - domain.length + host.length });
  }
  return ranges;
}

/** What every address holds one of. */
const signs = /@|%40|[([{<] ?at ?[)\]}>]| dot /i;

export const eMailAddresses: Finder = {
  kind: 'email address',
  needs: signs,
  find: ({ whole }) => patterns().flatMap((pattern) => addresses(whole, pattern)),
};
