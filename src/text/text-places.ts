/** A place in a text, counted from 1; columns count UTF-16 code units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The offsets at which lines start: after `\n`, `\r\n` and a lone `\r`, as YAML and spreadsheets count them. */
function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return starts;
}

export interface TextPlaces {
  /** The place of an offset (of a UTF-16 code unit); beyond the text: its end. */
  placeOf(offset: number): Place;
  /** Where a line (counted from 1) starts and ends, its line break left out. */
  lineRange(line: number): { readonly start: number; readonly end: number };
  readonly lineCount: number;
}

/** Turns offsets into places. The lines are counted when the first place is asked for, and once. */
export function textPlaces(text: string): TextPlaces {
  return new LinesOfText(text);
}

/**
 * A class, for the sake of its getter: each object of a literal with a getter has a hidden class of its own, which keeps
 * what the getter sees (here a whole text) until all memory is collected.
 */
class LinesOfText implements TextPlaces {
  readonly #text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get lineCount(): number {
    return this.#lineStarts().length;
  }

  readonly placeOf = (offset: number): Place => {
    const lineStarts = this.#lineStarts();
    const wanted = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: wanted - (lineStarts[low] ?? 0) + 1 };
  };

  readonly lineRange = (line: number): { readonly start: number; readonly end: number } => {
    const lineStarts = this.#lineStarts();
    const start = lineStarts[Math.max(0, Math.min(line, lineStarts.length) - 1)] ?? 0;
    let end = lineStarts[line] ?? this.#text.length;
    if (end > start && this.#text.charCodeAt(end - 1) === 10) end--;
    if (end > start && this.#text.charCodeAt(end - 1) === 13) end--;
    return { start, end };
  };

  #lineStarts(): readonly number[] {
    this.#starts ??= lineStartsOf(this.#text);
    return this.#starts;
  }
}
