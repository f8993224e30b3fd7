import type { Watch } from '../../lib/changes';

/** Tags that make a return on screen old. */
export const RETURN_TAGS: readonly Watch[] = ['returns', 'return:*', 'orders', 'order:*', 'shipments'];
