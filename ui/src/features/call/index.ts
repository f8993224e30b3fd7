import type { Feature } from '../../lib/feature';
import { t } from '../../lib/i18n';
import { go, route } from '../../lib/route.svelte';
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
      // From another screen back to whoever is waiting; on the call itself the telephone rings again.
      run: () => {
        if (route.feature === 'call' || !calls.isTalking) calls.pickUp();
        go('call');
      },
    },
    {
      id: 'another-call',
      label: () => t('command-another-call'),
      keys: ['Shift+F2'],
      group: t('group-go'),
      run: () => {
        calls.pickUp();
        go('call');
      },
    },
  ],
};
