import { t } from '../lib/i18n';
import type { LacksView } from '../wire';

const NAMED = 8;

/** What going back to a copy would lose, in a sentence; what nobody knows is said as that. */
export function lacksSentence(lacks: LacksView | null | undefined): string {
  if (!lacks) return t('lacks-unknown');
  if (lacks.activities === 0) return t('lacks-nothing');
  const { orders, activities } = lacks;
  if (orders.length === 0) return t('lacks-changes', { count: activities });
  const named = { count: activities, numbers: orders.slice(0, NAMED).join(', ') };
  return orders.length > NAMED ? t('lacks-more-orders', named) : t('lacks-orders', { ...named, orders: orders.length });
}
