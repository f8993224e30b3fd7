import type { Watch } from '../../lib/changes';
import { Listed } from '../../lib/listed.svelte';

export const listed = new Listed();

/** Tags that make customers and what they had old. */
export const CUSTOMER_TAGS: readonly Watch[] = ['customers', 'customer:*', 'orders', 'order:*'];
