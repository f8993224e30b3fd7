// Every setting as something to do, so that it is found by its name from anywhere.
import { focusNamed } from '../../lib/focus';
import { t } from '../../lib/i18n';
import type { Command } from '../../lib/keys.svelte';
import { go } from '../../lib/route.svelte';
import { theme, type Theme } from '../../lib/theme.svelte';

/** The settings, at what is called so there. */
const at = (id: string, label: () => string, name: () => string): Command => ({
  id,
  label,
  group: t('group-settings'),
  run: () => {
    go('settings');
    focusNamed(name());
  },
});

const paint = (id: string, label: () => string, chosen: Theme): Command => ({
  id,
  label,
  group: t('group-settings'),
  run: () => theme.choose(chosen),
});

export const tasks: readonly Command[] = [
  at('set-shop', () => t('task-shop'), () => t('settings-name')),
  at('set-logo', () => t('task-logo'), () => t('logo-label')),
  at('set-tax', () => t('task-tax'), () => t('rates-add')),
  at('set-postage-tax', () => t('settings-shipping-tax'), () => t('settings-shipping-tax')),
  at('set-rounding', () => t('settings-rounding'), () => t('settings-rounding')),
  at('set-slip', () => t('task-slip'), () => t('settings-slip-paper')),
  at('set-label', () => t('task-label'), () => t('settings-label-paper')),
  at('set-backup', () => t('task-backup'), () => t('file-copy')),
  at('set-proof', () => t('file-prove'), () => t('file-prove')),
  at('set-printer', () => t('task-printer'), () => t('pc-printer')),
  paint('dark', () => t('task-dark'), 'dark'),
  paint('light', () => t('task-light'), 'light'),
  paint('as-system', () => t('task-as-system'), 'system'),
];
