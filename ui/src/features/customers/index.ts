import type { Feature } from '../../lib/feature';
import { t } from '../../lib/i18n';
import { go } from '../../lib/route.svelte';
import Customers from './Customers.svelte';

export const feature: Feature = {
  name: 'customers',
  screen: Customers,
  nav: { label: () => t('nav-customers'), order: 13 },
  commands: [
    { id: 'go-customers', label: () => t('command-customers'), keys: ['F8'], group: t('group-go'), run: () => go('customers') },
    { id: 'new-customer', label: () => t('command-new-customer'), group: t('group-go'), run: () => go('customers', 'new') },
  ],
};
