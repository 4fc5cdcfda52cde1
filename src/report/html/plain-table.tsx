import type { ComponentChildren } from 'preact';
import { WideTable } from './wide-table.js';

type Rows = readonly (readonly ComponentChildren[])[];

interface PlainTableProps {
  readonly label: string;
  /** How its columns lie: as wide as what is in them, or the same in every table of this name. */
  readonly layout?: 'steps';
  readonly head: readonly string[];
  readonly rows?: Rows;
  /** Rows in parts, each under its title; a part without a row isn't shown. */
  readonly parts?: readonly { readonly title: string; readonly rows: Rows }[];
  /** The columns that hold numbers, counted from 0. */
  readonly numbers?: readonly number[];
}

/**
 * A table whose first cell of a row is its heading. On a phone a row becomes a paragraph, each cell behind its column's name.
 */
export function PlainTable({ label, layout, head, rows = [], parts = [], numbers = [] }: PlainTableProps) {
  const columns = { head, classOf: (column: number) => (numbers.includes(column) ? 'number' : undefined) };
  return (
    <WideTable label={label} class={layout === undefined ? 'stack' : `stack ${layout}`}>
      <thead>
        <tr>
          {head.map((text, column) => (
            <th key={`${column}`} scope="col" class={columns.classOf(column)}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      {rows.length > 0 && (
        <tbody>
          <RowsOf rows={rows} {...columns} />
        </tbody>
      )}
      {parts
        .filter((part) => part.rows.length > 0)
        .map((part) => (
          <tbody key={part.title}>
            <tr class="part">
              <th scope="rowgroup" colSpan={head.length}>
                {part.title}
              </th>
            </tr>
            <RowsOf rows={part.rows} {...columns} />
          </tbody>
        ))}
    </WideTable>
  );
}

interface RowsProps {
  readonly rows: Rows;
  readonly head: readonly string[];
  classOf(column: number): string | undefined;
}

function RowsOf({ rows, head, classOf }: RowsProps) {
  return (
    <>
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
    </>
  );
}
