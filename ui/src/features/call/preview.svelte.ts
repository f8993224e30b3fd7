import { call, Failure } from '../../lib/call';
import type { OrderPreview, PlaceOrder } from '../../wire';

const QUIET_MS = 60;

/** What the order would come to, asked while it is typed. Overtaken answers are dropped. */
export class Preview {
  data = $state.raw<OrderPreview | null>(null);
  failure = $state.raw<Failure | null>(null);
  #asked = 0;
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
  }

  /** Reckons the same order again: someone else took or brought stock. */
  again(): void {
    this.ask(this.#last);
  }

  async #fetch(request: PlaceOrder, mine: number): Promise<void> {
    try {
      const data = await call('orders.preview', request);
      if (mine === this.#asked) [this.data, this.failure] = [data, null];
    } catch (thrown) {
      if (mine === this.#asked) this.failure = Failure.from(thrown);
    }
  }
}
