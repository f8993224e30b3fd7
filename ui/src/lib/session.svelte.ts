import type { HostStatus, ShopView } from '../wire';
import { call, Failure } from './call';
import { shop } from './shop.svelte';

/** Which shop is open in this window, if any. */
class Session {
  status = $state.raw<HostStatus | null>(null);
  failure = $state.raw<Failure | null>(null);

  async refresh(): Promise<void> {
    // Both at once: the window waits for them before its first paint. Without an open shop there are no facts.
    const facts = call('shop.show', {}).catch(() => null);
    try {
      await this.take(await call('host.status', {}), facts);
    } catch (thrown) {
      this.failure = Failure.from(thrown);
    }
  }

  /** After a shop was made, opened or mended. The shop's facts are read before it is shown. */
  async take(status: HostStatus, asked: Promise<ShopView | null> = Promise.resolve(null)): Promise<void> {
    if (status.state === 'open') shop.take((await asked) ?? (await call('shop.show', {})));
    this.failure = null;
    this.status = status;
  }
}

export const session = new Session();
