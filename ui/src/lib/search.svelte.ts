import { Failure } from './call';

/** A scanner types a character every few milliseconds, a held key every 16: both end in one search. */
const QUIET_MS = 70;

/**
 * Search while typing. Hits carry the text they answer; `isFresh` says whether that is what
 * stands in the field now. Answers overtaken by a newer question are dropped.
 */
export class LiveSearch<Hit> {
  hits = $state.raw<readonly Hit[]>([]);
  /** The text that `hits` answer. */
  answers = $state<string | null>(null);
  failure = $state.raw<Failure | null>(null);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #search: (text: string) => Promise<readonly Hit[]>;

  constructor(search: (text: string) => Promise<readonly Hit[]>) {
    this.#search = search;
  }

  /** After the typing rests. */
  later(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(text), QUIET_MS);
  }

  /** At once; answers the hits, or null when a newer question was asked meanwhile. */
  async now(text: string): Promise<readonly Hit[] | null> {
    clearTimeout(this.#timer);
    const mine = ++this.#asked;
    try {
      const hits = text.trim() === '' ? [] : await this.#search(text.trim());
      if (mine !== this.#asked) return null;
      [this.hits, this.answers, this.failure] = [hits, text, null];
      return hits;
    } catch (thrown) {
      if (mine === this.#asked) [this.hits, this.answers, this.failure] = [[], text, Failure.from(thrown)];
      return null;
    }
  }

  /** Forgets hits and any question under way. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    [this.hits, this.answers, this.failure] = [[], null, null];
  }
}
