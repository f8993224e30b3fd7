import type { Watch } from '../../lib/changes';
import { Listed } from '../../lib/listed.svelte';

export const listed = new Listed();

/** Tags that make items and their figures old. */
export const STOCK_TAGS: readonly Watch[] = ['items', 'item:*', 'stock'];
