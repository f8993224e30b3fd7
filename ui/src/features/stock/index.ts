import type { Feature } from '../../lib/feature';
import { t } from '../../lib/i18n';
import { go } from '../../lib/route.svelte';
import Stock from './Stock.svelte';

export const feature: Feature = {
  name: 'stock',
  screen: Stock,
  nav: { label: () => t('nav-stock'), order: 11 },
  commands: [
    { id: 'go-stock', label: () => t('command-stock'), keys: ['F7'], group: t('group-go'), run: () => go('stock') },
    { id: 'new-item', label: () => t('command-new-item'), group: t('group-go'), run: () => go('stock', 'new', 'item') },
  ],
};
