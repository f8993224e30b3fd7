import type { Feature } from '../../lib/feature';
import { t } from '../../lib/i18n';
import { go } from '../../lib/route.svelte';
import Today from './Today.svelte';

export const feature: Feature = {
  name: 'today',
  screen: Today,
  nav: { label: () => t('nav-today'), order: 0, count: 'due' },
  commands: [
    { id: 'go-today', label: () => t('command-today'), keys: ['Alt+Home'], group: t('group-go'), run: () => go('today') },
  ],
};
