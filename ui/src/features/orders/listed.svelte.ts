import type { Watch } from '../../lib/changes';
import { Listed } from '../../lib/listed.svelte';
import type { OrderFilter, TodayView } from '../../wire';

export interface FilterTab {
  filter: OrderFilter;
  /** Field of today's figures that counts it, where there is one. */
  count?: keyof TodayView;
}

/** In the order of the keys 1 to 7. */
export const FILTERS: readonly FilterTab[] = [
  { filter: 'all' },
  { filter: 'open', count: 'open' },
  { filter: 'to_pack', count: 'to_pack' },
  { filter: 'packed', count: 'packed' },
  { filter: 'waiting', count: 'waiting' },
  { filter: 'held', count: 'held' },
  { filter: 'unpaid' },
];

class ListedOrders extends Listed {
  filter = $state<OrderFilter>('open');
}

export const listed = new ListedOrders();

/** Tags that make an order on screen old. */
export const ORDER_TAGS: readonly Watch[] = ['orders', 'order:*', 'shipments', 'returns', 'return:*', 'stock'];
