/**
 * What the components on screen have to say, while they are there. It is no state of its own: the end of an effect
 * reads state as it was before, and two that change at once would put back what the other took away.
 */
export class Register<Said> {
  readonly #entries = new Map<symbol, Said>();
  #count = 0;
  #version = $state(0);

  /** Answers what takes it away again. */
  add(said: Said): () => void {
    const key = Symbol();
    this.#entries.set(key, said);
    this.#changed();
    return () => {
      this.#entries.delete(key);
      this.#changed();
    };
  }

  #changed(): void {
    this.#version = ++this.#count;
  }

  /** Everything said now, in the order in which it came. */
  get all(): readonly Said[] {
    void this.#version;
    return [...this.#entries.values()];
  }
}
