import { expect, test, vi } from 'vitest';
import { useHost, type Reply } from '../../host';
import { id } from '../../testing/orders';
import { emptyBody, labelOf } from './body';
import { DraftSaver } from './saver';

/** A disk that answers when the test says so. */
function slowDisk() {
  const written: { draft: number | null; body: unknown }[] = [];
  const waiting: ((reply: Reply) => void)[] = [];
  useHost({
    onChanges: () => () => undefined,
    call: (_name, payload) => {
      written.push(payload as never);
      return new Promise((done) => waiting.push(done));
    },
  });
  return {
    written,
    answer: async (reply: Reply = { ok: true, value: { draft: 7 } }) => {
      waiting.shift()?.(reply);
      await new Promise((done) => setTimeout(done));
    },
    isAsked: () => vi.waitFor(() => expect(waiting).toHaveLength(1)),
  };
}

const text = (letters: string) => JSON.stringify({ caller_text: letters });

test('one save is on its way at a time, and the last text always follows', async () => {
  const disk = slowDisk();
  const saver = new DraftSaver(null, text(''), () => undefined);
  for (const letters of ['a', 'ab', 'abc', 'abcd']) saver.save(text(letters), '');
  await disk.isAsked();
  expect(disk.written).toHaveLength(1);
  await disk.answer();
  await disk.isAsked();
  await disk.answer();
  expect(disk.written.map(({ body }) => body)).toEqual([{ caller_text: 'a' }, { caller_text: 'abcd' }]);
  expect(disk.written.map(({ draft }) => draft), 'the second writes over the first').toEqual([null, 7]);
});

test('nothing is written once the order is being placed', async () => {
  const disk = slowDisk();
  const saver = new DraftSaver(null, text(''), () => undefined);
  saver.save(text('a'), '');
  await disk.isAsked();
  const stopped = saver.stop();
  saver.save(text('late'), '');
  await disk.answer();
  await stopped;
  expect(disk.written).toHaveLength(1);
});

test('a save that failed is told and tried again with the newest text', async () => {
  const disk = slowDisk();
  const states: string[] = [];
  const saver = new DraftSaver(id(3), text(''), (state) => states.push(state), 1);
  saver.save(text('a'), '');
  await disk.isAsked();
  await disk.answer({ ok: false, failure: { code: 'storage_full', problems: [] } });
  saver.save(text('ab'), '');
  await disk.isAsked();
  await disk.answer();
  expect(disk.written.at(-1)!.body).toEqual({ caller_text: 'ab' });
  expect(states).toEqual(['saving', 'failed', 'saving', 'kept']);
});

test('a card number in one field is left out and told, and the rest of the draft is kept', async () => {
  const disk = slowDisk();
  const told: [string, readonly string[]][] = [];
  const saver = new DraftSaver(id(3), '{}', (state, cards) => told.push([state, cards]), 1);
  const card = '4111 1111 1111 1111';
  saver.save(JSON.stringify({ caller_text: 'Bea', notes: { packing: card, gift: 'Love' } }), 'Bea');
  await disk.isAsked();
  await disk.answer({ ok: false, failure: { code: 'invalid', problems: [{ path: 'body.notes.packing', code: 'card_number' }] } });
  await disk.isAsked();
  await disk.answer();
  expect(disk.written.at(-1)!.body).toEqual({ caller_text: 'Bea', notes: { packing: '', gift: 'Love' } });
  expect(told.at(-1)).toEqual(['kept', ['body.notes.packing']]);
  saver.save(JSON.stringify({ caller_text: 'Bea', notes: { packing: '', gift: 'Love' } }), 'Bea');
  await disk.isAsked();
  await disk.answer();
  expect(told.at(-1), 'taken away, nothing is said any more').toEqual(['kept', []]);
});

test('a hidden character in a name does not stop the draft: its label goes without', () => {
  expect(labelOf({ ...emptyBody('GB'), caller_text: 'Ayo\u202eeled' })).toBe('Ayoeled');
});
