import type { Feature } from '../../lib/feature';
import { t } from '../../lib/i18n';
import { go } from '../../lib/route.svelte';
import Settings from './Settings.svelte';
import { tasks } from './tasks';

export const feature: Feature = {
  name: 'settings',
  screen: Settings,
  nav: { label: () => t('nav-settings'), order: 30 },
  commands: [
    { id: 'go-settings', label: () => t('command-settings'), keys: ['F9'], group: t('group-go'), run: () => go('settings') },
    ...tasks,
  ],
};
