import { formatQuantity } from '../../lib/format';
import { t } from '../../lib/i18n';
import type { Quantity } from '../../lib/measures';
import type { Tone } from '../../lib/toast.svelte';
import type { ItemRow, PreviewLine, WhenShort } from '../../wire';

export interface StockMark {
  tone: Tone | 'plain';
  text: string;
}

/** What stock the line would get, in a word. */
export function lineStock(line: PreviewLine, when: WhenShort): StockMark {
  if (line.kind === 'service') return { tone: 'plain', text: t('stock-none-kept') };
  const count = (value: Quantity): string => formatQuantity(value, line.unit_decimals);
  const { short } = line;
  if (!line.is_short) {
    const free = line.free_after;
    return { tone: 'good', text: free > 0 ? t('stock-free-after', { count: count(free) }) : t('stock-last') };
  }
  if (when === 'backorder') {
    const text = line.allocated > 0
      ? t('stock-part-follows', { here: count(line.allocated), later: count(short) })
      : t('stock-follows', { later: count(short) });
    return { tone: 'warn', text };
  }
  if (line.allocated > 0) return { tone: 'warn', text: t('stock-short', { here: count(line.allocated), short: count(short) }) };
  return { tone: 'bad', text: line.available > 0 ? t('stock-only', { here: count(line.available) }) : t('stock-none') };
}

/** What is on the shelf, beside an item in the list. */
export function itemStock(item: ItemRow): StockMark {
  if (item.kind === 'service') return { tone: 'plain', text: t('stock-none-kept') };
  if (item.available > 0) return { tone: 'good', text: t('stock-free', { count: formatQuantity(item.available, item.unit_decimals) }) };
  if (item.backordered > 0) return { tone: 'bad', text: t('stock-none-waiting', { count: formatQuantity(item.backordered, item.unit_decimals) }) };
  return { tone: 'bad', text: t('stock-none') };
}
