interface Row {
  key: number;
  text: string;
}

/** Several texts of one kind while they are typed: phone numbers, barcodes. There is always a field to type into. */
export class TextRows {
  rows = $state<Row[]>([]);
  #next = 1;

  constructor(texts: readonly string[] = []) {
    for (const text of texts.length > 0 ? texts : ['']) this.add(text);
  }

  add(text = ''): void {
    this.rows.push({ key: this.#next++, text });
  }

  remove(at: number): void {
    this.rows.splice(at, 1);
  }

  get #filled(): Row[] {
    return this.rows.filter(({ text }) => text.trim() !== '');
  }

  /** What was typed; empty rows are left out. */
  written(): string[] {
    return this.#filled.map(({ text }) => text.trim());
  }

  /** Where in the list the request carries this row; undefined while it is empty. */
  placeOf(key: number): number | undefined {
    const at = this.#filled.findIndex((row) => row.key === key);
    return at < 0 ? undefined : at;
  }
}
