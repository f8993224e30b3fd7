import { call, Failure } from '../../lib/call';
import type { OrderPreview, PlaceOrder } from '../../wire';

const QUIET_MS = 60;

/** With a program that is slower than this, what was said before is no longer shown. */
const STALE_MS = 400;

/** What the order would come to, asked while it is typed. Overtaken answers are dropped. */
export class Preview {
  data = $state.raw<OrderPreview | null>(null);
  failure = $state.raw<Failure | null>(null);
  #asked = 0;
  #answered = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: PlaceOrder | null = null;

  /** `null` when there is nothing to reckon with. */
  ask(request: PlaceOrder | null): void {
    clearTimeout(this.#timer);
    this.#last = request;
    const mine = ++this.#asked;
    if (request === null) {
      [this.data, this.failure] = [null, null];
      return;
    }
    this.#timer = setTimeout(() => void this.#fetch(request, mine), QUIET_MS);
    setTimeout(() => {
      if (mine === this.#asked && this.#answered !== mine) this.data = null;
    }, STALE_MS);
  }

  /** Reckons the same order again: someone else took or brought stock. */
  again(): void {
    this.ask(this.#last);
  }

  async #fetch(request: PlaceOrder, mine: number): Promise<void> {
    try {
      const data = await call('orders.preview', request).finally(() => (this.#answered = mine));
      if (mine === this.#asked) [this.data, this.failure] = [data, null];
    } catch (thrown) {
      // What is refused has no total: that of an older state must not be read out.
      if (mine === this.#asked) [this.data, this.failure] = [null, Failure.from(thrown)];
    }
  }
}
