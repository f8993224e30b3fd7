import type { Feature } from '../../lib/feature';
import { t } from '../../lib/i18n';
import { go } from '../../lib/route.svelte';
import Orders from './Orders.svelte';

export const feature: Feature = {
  name: 'orders',
  screen: Orders,
  nav: { label: () => t('nav-orders'), order: 2, count: 'open' },
  commands: [{ id: 'go-orders', label: () => t('command-orders'), keys: ['F3'], group: t('group-go'), run: () => go('orders') }],
};
