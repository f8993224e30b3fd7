import { call } from '../../lib/call';
import type { Form } from '../../lib/form.svelte';
import type { CustomerView } from '../../wire';
import { focusFirstProblem } from '../../kit';
import type { CustomerDraft } from './draft.svelte';

/** Saves what is typed; the customer as known now, or null when something is not right yet. */
export async function saveCustomer(form: Form, draft: CustomerDraft): Promise<CustomerView | null> {
  let saved: CustomerView | null = null;
  const request = draft.request();
  await form.submit(async (requestId) => {
    saved = await call('customers.save', request, requestId);
  });
  if (!saved) await focusFirstProblem();
  return saved;
}
