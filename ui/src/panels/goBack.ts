import { call } from '../lib/call';
import { t } from '../lib/i18n';
import { session } from '../lib/session.svelte';
import { toast } from '../lib/toast.svelte';

/**
 * Puts a copy in the place of the shop file, whatever has become of that, and shows the shop. Also after a refusal
 * the window shows what is open now. Without a copy: of the copy that was opened a shop is made.
 */
export async function goBackTo(copy: string | null): Promise<void> {
  try {
    const restored = await call('backup.restore', { copy });
    toast(restored.kept_beside ? t('back-kept', { path: restored.kept_beside }) : t('back-done', { path: restored.shop_file }));
  } finally {
    await session.refresh();
  }
}
