// What a DataGrid does without the page: the row in hand, the rows in sight, the keys.
/** One column of a DataGrid. */
export interface Column<Row> {
  key: string;
  label: string;
  /** A grid track: `120px`, `minmax(0, 2fr)`. Takes an equal share when absent. */
  width?: string;
  /** Left out of a list that is narrower than so many pixels. */
  from?: number;
  isEnd?: boolean;
  /** Codes and numbers that are spelled: mono, left to right. */
  isCode?: boolean;
  isSoft?: boolean;
  text?: (row: Row) => string;
  /** The grid's `cell` snippet draws it. */
  isDrawn?: boolean;
}

/** The grid that this works for: its rows, and what is done with one of them. */
export interface Listing<Row> {
  readonly rows: readonly Row[];
  readonly rowHeight: number;
  selected: string | null;
  rowKey(row: Row): string;
  readonly onopen: ((row: Row) => void) | undefined;
  /** Letters that do something with the row in hand. */
  readonly keys: Readonly<Record<string, (row: Row) => void>>;
}

/** Rows drawn above and below those in sight, so that scrolling shows no gaps. */
const OVERSCAN = 6;

export class Grid<Row> {
  /** The part that scrolls; the page sets it. */
  body = $state.raw<Pick<HTMLElement, 'scrollTop'>>();
  scrollTop = $state(0);
  height = $state(400);
  readonly #list: Listing<Row>;

  constructor(list: Listing<Row>) {
    this.#list = list;
  }

  #chosen = $derived.by(() => this.#list.rows.findIndex((row) => this.#list.rowKey(row) === this.#list.selected));
  /** The row in hand. Without a choice it is the first one, so that Enter always means something. */
  index = $derived.by(() => (this.#chosen < 0 && this.#list.rows.length > 0 ? 0 : this.#chosen));
  first = $derived.by(() => Math.max(0, Math.floor(this.scrollTop / this.#list.rowHeight) - OVERSCAN));
  last = $derived.by(() =>
    Math.min(this.#list.rows.length, Math.ceil((this.scrollTop + this.height) / this.#list.rowHeight) + OVERSCAN),
  );
  inSight = $derived.by(() => this.#list.rows.slice(this.first, this.last));
  isActiveInSight = $derived.by(() => this.index >= this.first && this.index < this.last);
  isNearEnd = $derived.by(() => this.#list.rows.length > 0 && this.last >= this.#list.rows.length - OVERSCAN);

  /** Lets go of a row that is no longer there; one that comes back is not in hand again. */
  letGo(): void {
    const { rows, rowKey } = this.#list;
    if (rows.length > 0 && this.#chosen < 0) this.#list.selected = rowKey(rows[0]!);
  }

  moveTo(at: number): void {
    const { rows, rowHeight, rowKey } = this.#list;
    const place = Math.max(0, Math.min(rows.length - 1, at));
    const row = rows[place];
    if (!row || !this.body) return;
    this.#list.selected = rowKey(row);
    const top = place * rowHeight;
    if (top < this.body.scrollTop) this.body.scrollTop = top;
    else if (top + rowHeight > this.body.scrollTop + this.height) this.body.scrollTop = top + rowHeight - this.height;
    this.scrollTop = this.body.scrollTop;
  }

  #target(key: string): number | null {
    const page = Math.max(1, Math.floor(this.height / this.#list.rowHeight) - 1);
    switch (key) {
      case 'ArrowDown': return this.index + 1;
      case 'ArrowUp': return this.index - 1;
      case 'PageDown': return this.index + page;
      case 'PageUp': return this.index - page;
      case 'Home': return 0;
      case 'End': return this.#list.rows.length - 1;
      default: return null;
    }
  }

  /** Moves or opens by key; answers whether the key was used. A field that moves the list keeps its own keys. */
  press(event: KeyboardEvent, isInField: boolean): boolean {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (isInField && (event.key === 'Home' || event.key === 'End')) return false;
    const { rows, onopen, keys } = this.#list;
    const at = this.#target(event.key);
    const row = rows[this.index];
    if (at !== null) this.moveTo(at);
    else if (event.key === 'Enter' && row && onopen) onopen(row);
    else if (!isInField && row && keys[event.key]) keys[event.key]!(row);
    else return false;
    event.preventDefault();
    return true;
  }

  /** A click takes a row in hand and opens it; on the one in hand it is the second half of a double click. */
  click(row: Row): void {
    const { rows, onopen, rowKey } = this.#list;
    const isAgain = rows[this.index] === row;
    this.#list.selected = rowKey(row);
    if (!isAgain) onopen?.(row);
  }
}

/** What a field above a list needs of it: it moves the list and says which row is in hand. */
export interface Movable {
  moveByKey(event: KeyboardEvent): boolean;
  gridId(): string;
  activeId(): string | null;
}
