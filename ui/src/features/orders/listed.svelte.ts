import type { OrderFilter, TodayView } from '../../wire/commands.gen';

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

/** What the list showed last; it is found again as it was left. */
class Listed {
  filter = $state<OrderFilter>('open');
  text = $state('');
  selected = $state<string | null>(null);
}

export const listed = new Listed();

/** Tags that make an order on screen old. */
export const ORDER_TAGS = ['order*', 'shipment*', 'return*', 'payment*', 'document*', 'stock*'] as const;
