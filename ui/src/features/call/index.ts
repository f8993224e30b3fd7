import type { Feature } from '../../lib/feature';
import { t } from '../../lib/i18n';
import { go } from '../../lib/route.svelte';
import Call from './Call.svelte';
import { calls } from './calls.svelte';

export const feature: Feature = {
  name: 'call',
  screen: Call,
  nav: { label: () => t('nav-call'), order: 1, key: 'F2' },
  commands: [
    {
      id: 'new-call',
      label: () => t('command-new-call'),
      keys: ['F2', 'Control+n'],
      group: t('group-go'),
      run: () => {
        calls.pickUp();
        go('call');
      },
    },
  ],
};
