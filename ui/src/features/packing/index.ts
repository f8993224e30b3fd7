import type { Feature } from '../../lib/feature';
import { t } from '../../lib/i18n';
import { go } from '../../lib/route.svelte';
import Packing from './Packing.svelte';

export const feature: Feature = {
  name: 'packing',
  screen: Packing,
  nav: { label: () => t('nav-packing'), order: 3, count: 'to_pack' },
  commands: [{ id: 'go-packing', label: () => t('command-packing'), keys: ['F4'], group: t('group-go'), run: () => go('packing') }],
};
