export interface Annotation {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const known = [
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'add-mask',
  'stop-commands',
  'set-output',
  'save-state',
];

/**
 * What GitHub's runner makes of a step's output: it reads lines, takes those that start with `::` (after blanks) and a
 * known name for commands, splits their properties at commas and at the first equals sign, drops what is empty, and undoes the
 * escapes, that of `%` last. Lines in the older way (`##[name]`, anywhere in a line) would be commands too.
 */
export function readAsRunner(output: string): { readonly annotations: Annotation[]; readonly others: string[] } {
  const annotations: Annotation[] = [];
  const others: string[] = [];
  for (const line of output.split(/\r\n|\r|\n/)) {
    const command = parseCommand(line.trimStart());
    if (command) annotations.push(command);
    else if (line !== '') others.push(line);
  }
  return { annotations, others };
}

function parseCommand(line: string): Annotation | undefined {
  if (!line.startsWith('::')) return undefined;
  const end = line.indexOf('::', 2);
  if (end < 0) return undefined;
  const info = line.slice(2, end);
  const blank = info.indexOf(' ');
  const level = blank < 0 ? info : info.slice(0, blank);
  if (!known.includes(level)) return undefined;
  const properties = blank < 0 ? {} : parseProperties(info.slice(blank + 1).trim());
  return { level, properties, message: unescapeData(line.slice(end + 2)) };
}

function parseProperties(text: string): Record<string, string> {
  const pairs = text.split(',').flatMap((pair) => {
    const equals = pair.indexOf('=');
    const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1).replace(/^=+/, '')];
    return equals > 0 && value !== '' ? [[name.toLowerCase(), unescapeProperty(value)]] : [];
  });
  return Object.fromEntries(pairs);
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
