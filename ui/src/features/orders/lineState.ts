// Where the pieces of one line of an order are, in words.
import { formatQuantity } from '../../lib/format';
import type { Quantity } from '../../lib/measures';
import type { Tone } from '../../lib/toast.svelte';
import { FAMILIES, word, type LineWord } from '../../lib/words';
import type { OrderLineView } from '../../wire';

export interface StateWord {
  key: LineWord;
  tone: Tone | 'plain';
  text: string;
}

const TONES: Record<LineWord, Tone | 'plain'> = {
  waiting: 'warn',
  promised: 'info',
  packed: 'info',
  sent: 'good',
  back: 'plain',
  cancelled: 'plain',
};

/** In the order in which they need attention. */
export function lineStates(line: OrderLineView): StateWord[] {
  const counts: Record<LineWord, Quantity> = {
    waiting: line.backordered,
    promised: line.promised,
    packed: line.packed,
    sent: line.with_customer,
    back: line.returned,
    cancelled: line.cancelled,
  };
  return FAMILIES.line
    .filter((key) => counts[key] > 0)
    .map((key) => ({ key, tone: TONES[key], text: word('line', key, { count: formatQuantity(counts[key], line.unit_decimals) }) }));
}
