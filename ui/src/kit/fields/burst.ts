/** No hand is as fast as this from key to key, and none keeps it up for so many. */
const KEY_MS = 60;
const LEAST_KEYS = 6;
/** A scan comes after a rest; a shorter one is a machine that stutters, or a hand. */
const REST_MS = 800;

/** Tells a scanner from a hand: what stood in a field before, and what came in one burst behind it. */
export class Burst {
  #text = '';
  #before = '';
  #keys = 0;
  #at = -Infinity;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  typed(text: string): void {
    const now = this.#now();
    const pause = now - this.#at;
    if (pause > KEY_MS) [this.#before, this.#keys] = [pause >= REST_MS ? this.#text : '', 0];
    [this.#text, this.#at] = [text, now];
    this.#keys += 1;
  }

  /** Emptied, or filled by somebody else. */
  begin(text: string): void {
    [this.#text, this.#before, this.#keys, this.#at] = [text, text, 0, -Infinity];
  }

  /** With the Enter of a scanner: the text that stood there, and the code behind it. */
  scanned(): { before: string; code: string } | null {
    const code = this.#text.slice(this.#before.length);
    const isBurst = this.#keys >= LEAST_KEYS && this.#now() - this.#at <= KEY_MS;
    if (!isBurst || this.#before.trim() === '' || !this.#text.startsWith(this.#before) || /\s/.test(code)) return null;
    return { before: this.#before, code };
  }
}
