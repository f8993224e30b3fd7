// What makes the figures of the day old: the rail counts with them, and the first screen shows them.
import type { Watch } from '../lib/changes';

export const TODAY_TAGS: readonly Watch[] = ['orders', 'shipments', 'returns', 'stock', 'drafts'];
