import { WideTable } from './wide-table.js';

interface PlainTableProps {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The columns that hold numbers, counted from 0. */
  readonly numbers?: readonly number[];
}

/** A table of texts: the first cell of a row is its heading. */
export function PlainTable({ label, head, rows, numbers = [] }: PlainTableProps) {
  const classOf = (column: number) => (numbers.includes(column) ? 'number' : '');
  return (
    <WideTable label={label}>
      <thead>
        <tr>
          {head.map((text, column) => (
            <th key={text} scope="col" class={classOf(column)}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others], row) => (
          <tr key={`${row} ${first}`}>
            <th scope="row" class={classOf(0)}>
              {first}
            </th>
            {others.map((text, column) => (
              <td key={head[column + 1]} class={classOf(column + 1)}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
