import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { useHost, type Reply } from '../host';
import LiveBench from '../testing/LiveBench.svelte';
import { announce } from './changes';

function slowHost() {
  const asked: { payload: unknown; answer: (value: unknown) => void; refuse: () => void }[] = [];
  useHost({
    onChanges: () => () => undefined,
    call: (_name, payload) =>
      new Promise<Reply>((done) =>
        asked.push({
          payload,
          answer: (value) => done({ ok: true, value, changes: [] }),
          refuse: () => done({ ok: false, failure: { code: 'not_found', problems: [] } }),
        }),
      ),
  });
  return asked;
}

const row = (name: string) => ({ orders: [{ number: name }], has_more: false });
const shown = () => screen.getAllByTestId('shown').map(({ textContent }) => textContent);
const shows = (text: string) => vi.waitFor(() => expect(screen.getByTestId('shown').textContent).toBe(text));

test('the last answer stays in sight until the next one is there, and overtaken answers are dropped', async () => {
  const asked = slowHost();
  const { rerender } = render(LiveBench, { text: 'a' });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  asked[0]!.answer(row('1001'));
  await shows('1001');
  await rerender({ text: 'ab' });
  await rerender({ text: 'abc' });
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  await shows('1001');
  asked[2]!.answer(row('1003'));
  await shows('1003');
  asked[1]!.answer(row('1002'));
  await new Promise((done) => setTimeout(done, 20));
  await shows('1003');
});

test('a change that it watches asks again, others do not', async () => {
  const asked = slowHost();
  render(LiveBench, { text: 'a' });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  asked[0]!.answer(row('1001'));
  await shows('1001');
  announce(['customers']);
  announce(['orders', 'order:1001']);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  announce(['orders']);
  expect(asked, 'one question at a time').toHaveLength(2);
  asked[1]!.answer(row('1002'));
  await vi.waitFor(() => expect(asked, 'what changed meanwhile is read after it').toHaveLength(3));
  asked[2]!.answer(row('1003'));
  await shows('1003');
});

test('what two ask in one moment goes out once; what is asked later is asked anew', async () => {
  const asked = slowHost();
  render(LiveBench, { text: 'a' });
  render(LiveBench, { text: 'a' });
  render(LiveBench, { text: 'b' });
  await vi.waitFor(() => expect(asked.map(({ payload }) => payload)).toEqual([{ text: 'a' }, { text: 'b' }]));
  asked[0]!.answer(row('1001'));
  await vi.waitFor(() => expect(shown()).toEqual(['1001', '1001', '']));
  render(LiveBench, { text: 'a' });
  await vi.waitFor(() => expect(asked).toHaveLength(3));
});

test('a refusal is shared as well, and the next question goes out again', async () => {
  const asked = slowHost();
  render(LiveBench, { text: 'a' });
  render(LiveBench, { text: 'a' });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  asked[0]!.refuse();
  await new Promise((done) => setTimeout(done, 20));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
  announce(['orders']);
  await vi.waitFor(() => expect(asked, 'both again, at once').toHaveLength(2));
  asked[1]!.answer(row('1001'));
  await vi.waitFor(() => expect(shown()).toEqual(['1001', '1001']));
});
