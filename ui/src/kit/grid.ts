/** One column of a DataGrid. */
export interface Column<Row> {
  key: string;
  label: string;
  /** A grid track: `120px`, `minmax(0, 2fr)`. Takes an equal share when absent. */
  width?: string;
  isEnd?: boolean;
  /** Codes and numbers that are spelled: mono, left to right. */
  isCode?: boolean;
  isSoft?: boolean;
  text?: (row: Row) => string;
  /** The grid's `cell` snippet draws it. */
  isDrawn?: boolean;
}
