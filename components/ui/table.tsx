import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type TableColumn<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures: set to the right, with digits of equal width. */
  numeric?: boolean;
  /** The column that names the row: its header for screen readers, its title on a phone. */
  rowHeader?: boolean;
};

type TableProps<Row> = {
  caption: ReactNode;
  /** Keeps the caption for screen readers alone, when a heading just above says the same. */
  captionHidden?: boolean;
  columns: TableColumn<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
};

/**
 * A table; on a phone each row becomes a card whose lines carry the column's name. The roles are written
 * out because changing `display` takes a table's meaning away from screen readers.
 */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey }: TableProps<Row>) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above.
    <table role="table" className="table">
      <caption className={captionHidden ? "sr-only" : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={classNames(column.numeric && "numeric")}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            {columns.map((column) => (
              <TableCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above.
  );
}

function TableCell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  const content = <div>{column.cell(row)}</div>;
  if (column.rowHeader) {
    return (
      // biome-ignore lint/a11y/noRedundantRoles: a role lost with `display: block`.
      <th role="rowheader" scope="row">
        {content}
      </th>
    );
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a role lost with `display: block`.
    <td role="cell" data-label={column.header} className={classNames(column.numeric && "numeric")}>
      {content}
    </td>
  );
}
