// What a Lookup does with keys and answers, without the page: the list, the hit in hand, the queue of scans.
import { Burst } from './burst';
import { LiveSearch } from '../../lib/search.svelte';

/** The field that a lookup stands behind; its text is the person's. */
export interface Asking<Hit> {
  text: string;
  search(text: string): Promise<readonly Hit[]>;
  isExact(hit: Hit, text: string): boolean;
  onpick(hit: Hit, text: string): void;
  /** What a hand puts before a scan and means with it, such as how many. */
  isPrefix?(text: string): boolean;
  readonly oncreate: ((text: string) => void) | undefined;
}

/**
 * Enter never takes a hit that answers an older text. When it comes before its answer, as with a scanner, the text is
 * set aside and asked for at once, and the field is free for the next one; answers land in the order of the scans.
 */
export class Lookups<Hit> {
  isOpen = $state(false);
  /** What was scanned and not found while the next thing was typed. */
  missed = $state<string | null>(null);
  readonly found: LiveSearch<Hit>;
  #at = $state(0);
  #pending: Promise<void> = Promise.resolve();
  readonly #field: Asking<Hit>;
  readonly #burst: Burst;

  constructor(field: Asking<Hit>, burst = new Burst()) {
    this.#field = field;
    this.#burst = burst;
    burst.begin(field.text);
    this.found = new LiveSearch((text) => field.search(text));
  }

  get #isBlank(): boolean {
    return this.#field.text.trim() === '';
  }

  isFresh = $derived.by(() => this.found.answers === this.#field.text);
  optionCount = $derived.by(() => this.found.hits.length + (this.#field.oncreate && !this.#isBlank ? 1 : 0));
  isListShown = $derived.by(() => this.isOpen && !this.#isBlank && this.optionCount > 0 && this.found.answers !== null);
  isNothing = $derived.by(() => this.isOpen && this.isFresh && !this.#isBlank && this.found.hits.length === 0 && !this.found.failure);
  /** The option in hand; the first one when the list grew shorter than that. */
  active = $derived.by(() => (this.#at < this.optionCount ? this.#at : 0));

  typed(): void {
    [this.isOpen, this.#at] = [true, 0];
    this.#burst.typed(this.#field.text);
    this.found.later(this.#field.text);
  }

  shut(): void {
    this.isOpen = false;
  }

  /** The arrow keys. Answers whether there was anything to move in. */
  move(by: number): boolean {
    if (this.#isBlank) return false;
    if (!this.isOpen) {
      this.isOpen = true;
      if (!this.isFresh) void this.found.now(this.#field.text);
    } else if (this.optionCount > 0) this.#at = (this.active + by + this.optionCount) % this.optionCount;
    return true;
  }

  /** Enter. Answers whether there was a text to take something for. */
  enter(): boolean {
    this.missed = null;
    if (this.#isBlank) return false;
    const scan = this.#burst.scanned();
    if (scan && !this.#field.isPrefix?.(scan.before)) this.#takeScan(scan);
    else if (this.isFresh) this.#takeShown();
    else this.#takeWhenAnswered();
    return true;
  }

  pick(hit: Hit, answered = this.#field.text): void {
    this.#clear();
    this.#field.onpick(hit, answered);
  }

  create(): void {
    const wanted = this.#field.text.trim();
    this.#clear();
    this.#field.oncreate?.(wanted);
  }

  #clear(): void {
    this.isOpen = false;
    this.#field.text = '';
    this.#burst.begin('');
    this.found.reset();
  }

  #exactIn(hits: readonly Hit[], asked: string): Hit | undefined {
    return hits.find((hit) => this.#field.isExact(hit, asked.trim()));
  }

  /** Enter takes what is shown for this very text. */
  #takeShown(): void {
    const { hits } = this.found;
    const exact = this.active === 0 ? this.#exactIn(hits, this.#field.text) : undefined;
    const chosen = exact ?? hits[this.active];
    if (chosen) this.pick(chosen);
    else if (this.#field.oncreate) this.create();
  }

  /**
   * A scan over a word that is half typed is taken by itself, and the word stands there again. What is no code by
   * itself was typed to its end after all, and is taken as a whole.
   */
  #takeScan({ before, code }: { before: string; code: string }): void {
    this.#field.text = before;
    this.#burst.begin(before);
    this.isOpen = false;
    const answer = this.#field.search(code).catch(() => null);
    this.#pending = this.#pending.then(async () => {
      const exact = this.#exactIn((await answer) ?? [], code);
      if (exact) return this.#field.onpick(exact, code);
      if (this.#field.text === before) this.#field.text = '';
      const whole = before + code;
      this.#settle(whole, await this.#field.search(whole.trim()).catch(() => null));
    });
  }

  /** The next scan may already be on its way, so only an exact or single hit is taken unseen. */
  #takeWhenAnswered(): void {
    const asked = this.#field.text;
    this.#field.text = '';
    this.#burst.begin('');
    this.found.reset();
    const answer = this.#field.search(asked.trim()).catch(() => null);
    // One after the other, so that scans land in the order in which they were made.
    this.#pending = this.#pending.then(async () => this.#settle(asked, await answer));
  }

  #settle(asked: string, hits: readonly Hit[] | null): void {
    const { text } = this.#field;
    const isFree = text === '' || text === asked;
    const sure = hits && (this.#exactIn(hits, asked) ?? (hits.length === 1 ? hits[0] : undefined));
    if (sure) {
      // What is being typed by now keeps its own list.
      if (isFree) this.isOpen = false;
      this.#field.onpick(sure, asked);
    } else if (!isFree) this.missed = asked.trim();
    else {
      this.#field.text = asked;
      this.#burst.begin(asked);
      if (hits?.length === 0 && this.#field.oncreate) return this.create();
      this.isOpen = true;
      void this.found.now(asked);
    }
  }
}
