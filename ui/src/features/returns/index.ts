import type { Feature } from '../../lib/feature';
import { t } from '../../lib/i18n';
import { go } from '../../lib/route.svelte';
import Returns from './Returns.svelte';

export const feature: Feature = {
  name: 'returns',
  screen: Returns,
  nav: { label: () => t('nav-returns'), order: 4, count: 'returns' },
  commands: [
    { id: 'go-returns', label: () => t('command-returns'), keys: ['F6'], group: t('group-go'), run: () => go('returns') },
    { id: 'new-return', label: () => t('command-new-return'), keys: ['Shift+F6'], group: t('group-go'), run: () => go('returns', 'new') },
  ],
};
