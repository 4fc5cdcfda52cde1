/** What the command line says about presentation. Left out: not said. */
export interface TerminalFlags {
  readonly color?: boolean;
  readonly ascii?: boolean;
}

/** What is known of the stream that is written to. */
export interface StreamFacts {
  readonly isTTY: boolean;
  readonly columns?: number;
}

export interface Presentation {
  readonly color: boolean;
  readonly unicode: boolean;
  /** Columns. */
  readonly width: number;
  /** Whether tables may have rules: only on a terminal. */
  readonly boxes: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Decides once how results look, from the flags, the environment and the stream; the flags have the first word. */
export function presentation(flags: TerminalFlags, environment: Environment, stream: StreamFacts): Presentation {
  return {
    color: flags.color ?? usesColor(environment, stream),
    unicode: !flags.ascii && usesUnicode(environment),
    width: columns(environment['COLUMNS']) ?? terminalColumns(stream, environment),
    boxes: stream.isTTY,
  };
}

/** `NO_COLOR` (https://no-color.org) and `FORCE_COLOR` (https://force-color.org) count when they are not empty. */
function usesColor(environment: Environment, stream: StreamFacts): boolean {
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced) return forced !== '0' && forced !== 'false';
  return stream.isTTY && environment['TERM'] !== 'dumb';
}

/** The first of the locale's variables that is set decides, as POSIX has it; Windows Terminal knows no locale. */
function usesUnicode(environment: Environment): boolean {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'];
  if (locale) return /utf-?8/i.test(locale);
  return Boolean(environment['WT_SESSION']);
}

/** The columns that a stream has. Some terminals say that they have none: then `COLUMNS` counts, else 80. */
export function terminalColumns({ columns: own }: Pick<StreamFacts, 'columns'>, environment: Environment): number {
  return columns(own) ?? columns(environment['COLUMNS']) ?? 80;
}

function columns(value: string | number | undefined): number | undefined {
  const text = String(value ?? '');
  return /^[1-9][0-9]{0,5}$/.test(text) ? Number(text) : undefined;
}
