import { formatQuantity } from '../../lib/format';
import { t } from '../../lib/i18n';
import type { Tone } from '../../lib/toast.svelte';
import type { OrderLineView } from '../../wire/commands.gen';

export interface StateWord {
  key: string;
  tone: Tone | 'plain';
  text: string;
}

const TONES: Record<string, Tone | 'plain'> = {
  waiting: 'warn',
  promised: 'info',
  packed: 'info',
  sent: 'good',
  cancelled: 'plain',
  back: 'plain',
};

/** Where the pieces of one line are, in the order in which they need attention. */
export function lineStates(line: OrderLineView): StateWord[] {
  const counts: Record<string, number> = {
    waiting: line.backordered,
    promised: line.allocated - line.packed,
    packed: line.packed,
    sent: line.shipped - line.returned,
    back: line.returned,
    cancelled: line.cancelled,
  };
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({
      key,
      tone: TONES[key] ?? 'plain',
      text: t(`line-${key}`, { count: formatQuantity(count, line.unit_decimals) }),
    }));
}
