// What a Select does with keys and letters, without the page: what is typed, the list, the choice in hand.
import { found } from '../../lib/fold';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** Other words by which people look for it. */
  words?: string;
}

/** The field that choices stand behind. */
export interface Choosing<Value extends string> {
  readonly value: Value;
  readonly options: readonly Choice<Value>[];
  onchoose(value: Value): void;
}

/** Nobody reads past this many, and a page draws no more of them at once. */
export const MOST = 300;

/** The value changes by choosing alone: by Enter, by a click, or by leaving with one choice clearly meant. */
export class Choices<Value extends string> {
  isOpen = $state(false);
  /** What is being typed; null while the field shows its value. */
  typed = $state<string | null>(null);
  #at = $state(0);
  #hasMoved = false;
  readonly #field: Choosing<Value>;

  constructor(field: Choosing<Value>) {
    this.#field = field;
  }

  #label = $derived.by(() => this.#field.options.find(({ value }) => value === this.#field.value)?.label ?? '');
  text = $derived.by(() => this.typed ?? this.#label);
  #matches = $derived.by(() => found(this.typed ?? '', this.#field.options, ({ label, words }) => (words ? [label, words, `${label} ${words}`] : [label])));
  shown = $derived.by(() => this.#matches.slice(0, MOST));
  isCut = $derived.by(() => this.#matches.length > MOST);
  active = $derived.by(() => Math.min(this.#at, this.shown.length - 1));
  /** Something is typed that names no choice, or several. */
  isHalf = $derived.by(() => (this.typed ?? '').trim() !== '');

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.#at = Math.max(0, this.shown.findIndex(({ value }) => value === this.#field.value));
    this.#hasMoved = false;
  }

  type(text: string): void {
    [this.typed, this.isOpen, this.#at] = [text, true, 0];
    this.#hasMoved = false;
  }

  /** Arrows open the list and move in it. */
  move(by: number): void {
    if (!this.isOpen) return this.open();
    const last = this.shown.length - 1;
    const next = this.active + by;
    // One step leads around the ends; a page stops there.
    this.#at = Math.abs(by) === 1 ? (next + last + 1) % (last + 1) || 0 : Math.max(0, Math.min(last, next));
    this.#hasMoved = true;
  }

  /** Enter. Answers whether it was for the list. */
  enter(): boolean {
    if (!this.isOpen) return false;
    const choice = this.shown[this.active];
    if (choice) this.choose(choice);
    return true;
  }

  /** Escape puts back what was chosen. Answers whether there was anything to shut. */
  escape(): boolean {
    if (!this.isOpen && this.typed === null) return false;
    this.#shut();
    return true;
  }

  choose({ value }: Choice<Value>): void {
    this.#shut();
    if (value !== this.#field.value) this.#field.onchoose(value);
  }

  /** What was typed and names no single choice stays, to be dealt with. */
  leave(): void {
    const meant = this.#meant();
    if (meant) this.choose(meant);
    else if (!this.isHalf) this.#shut();
    this.isOpen = false;
  }

  #meant(): Choice<Value> | undefined {
    if (this.isOpen && this.#hasMoved) return this.shown[this.active];
    if (!this.isHalf) return undefined;
    const exact = this.shown.find(({ label }) => label.toLowerCase() === this.typed!.trim().toLowerCase());
    return exact ?? (this.shown.length === 1 ? this.shown[0] : undefined);
  }

  #shut(): void {
    [this.isOpen, this.typed] = [false, null];
  }
}
