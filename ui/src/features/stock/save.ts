import { call } from '../../lib/call';
import type { Form } from '../../lib/form.svelte';
import type { ItemView } from '../../wire';
import { focusFirstProblem } from '../../kit';
import type { ItemDraft } from './draft.svelte';

/** Saves what is typed; the item as it is now, or null when something is not right yet. */
export async function saveItem(form: Form, draft: ItemDraft): Promise<ItemView | null> {
  form.require({ sku: draft.sku.trim() === '', name: draft.name.trim() === '', price_minor: draft.price_minor === null });
  let saved: ItemView | null = null;
  const request = draft.request();
  await form.submit(async (requestId) => {
    saved = await call('items.save', request, requestId);
  });
  if (!saved) await focusFirstProblem();
  return saved;
}
