import type { ComponentChildren } from 'preact';
import { WideTable } from './wide-table.js';

interface PlainTableProps {
  readonly label: string;
  /** How its columns lie: as wide as what is in them, or the same in every table of this name. */
  readonly layout?: 'steps';
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** The columns that hold numbers, counted from 0. */
  readonly numbers?: readonly number[];
}

/**
 * A table whose first cell of a row is its heading. On a phone a row becomes a paragraph, each cell behind its column's name.
 */
export function PlainTable({ label, layout, head, rows, numbers = [] }: PlainTableProps) {
  const classOf = (column: number) => (numbers.includes(column) ? 'number' : undefined);
  return (
    <WideTable label={label} class={layout === undefined ? 'stack' : `stack ${layout}`}>
      <thead>
        <tr>
          {head.map((text, column) => (
            <th key={`${column}`} scope="col" class={classOf(column)}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others], row) => (
          <tr key={`${row}`}>
            <th scope="row" class={classOf(0)}>
              {first}
            </th>
            {others.map((content, column) => (
              <td key={`${column}`} data-label={head[column + 1]} class={classOf(column + 1)}>
                {content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
