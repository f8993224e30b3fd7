import type { HostStatus } from '../host/commands';
import { call, Failure } from './call';
import { shop } from './shop.svelte';

/** Which shop is open in this window, if any. */
class Session {
  status = $state.raw<HostStatus | null>(null);
  failure = $state.raw<Failure | null>(null);

  async refresh(): Promise<void> {
    try {
      await this.take(await call('host.status', {}));
    } catch (thrown) {
      this.failure = Failure.from(thrown);
    }
  }

  /** After a shop was made, opened or mended. The shop's facts are read before it is shown. */
  async take(status: HostStatus): Promise<void> {
    if (status.state === 'open') shop.take(await call('shop.show', {}));
    this.failure = null;
    this.status = status;
  }
}

export const session = new Session();
