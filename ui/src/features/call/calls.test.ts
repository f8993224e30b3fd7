import { expect, test, vi } from 'vitest';
import { useHost, type Reply } from '../../host';
import { t } from '../../lib/i18n';
import { OpenCall } from './calls.svelte';

/** The program as far as drafts go: no text of one may hold a card's number. */
function program() {
  const kept: { body: { notes: { packing: string; gift: string } } }[] = [];
  useHost({
    onChanges: () => () => undefined,
    call: (_name, payload): Promise<Reply> => {
      const { body } = payload as (typeof kept)[number];
      if (body.notes.packing.includes('4111')) {
        const problems = [{ path: 'body.notes.packing', code: 'card_number' as const }];
        return Promise.resolve({ ok: false, failure: { code: 'invalid', problems } });
      }
      kept.push({ body });
      return Promise.resolve({ ok: true, value: { draft: 7 } });
    },
  });
  return kept;
}

test('beside the field with a card number in it stands why, until it is taken away; all else is kept', async () => {
  const kept = program();
  const open = new OpenCall();
  open.form.claim('notes.packing');
  open.body.notes.gift = 'With love';
  open.body.notes.packing = 'paid with 4111 1111 1111 1111';
  open.keep();
  await vi.waitFor(() => expect(open.form.problemFor('notes.packing')).toBe(t('problem-card-number')));
  expect(open.saveState).toBe('kept');
  expect(kept.at(-1)!.body.notes).toMatchObject({ packing: '', gift: 'With love' });
  expect(open.body.notes.packing, 'what was typed stays on the screen').toContain('4111');
  expect(await open.form.submit(() => Promise.resolve()), 'such an order is not placed').toBe(false);

  open.body.notes.packing = 'paid by card';
  open.keep();
  await vi.waitFor(() => expect(open.form.problemFor('notes.packing')).toBe(null));
  expect(kept.at(-1)!.body.notes.packing).toBe('paid by card');
});
