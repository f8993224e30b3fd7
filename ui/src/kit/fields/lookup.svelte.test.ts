import { expect, test, vi } from 'vitest';
import { Burst } from './burst';
import { Lookups, type Asking } from './lookup.svelte';

/** A field without a page, before a search that answers when the test says so. */
function desk(more: Partial<Asking<string>> = {}) {
  const waiting = new Map<string, (hits: string[]) => void>();
  const search = vi.fn((text: string) => new Promise<string[]>((done) => waiting.set(text, done)));
  const onpick = vi.fn();
  const field = $state<Asking<string>>({ text: '', search, isExact: (hit, text) => hit === text, onpick, oncreate: undefined, ...more });
  let now = 0;
  const lookup = new Lookups(field, new Burst(() => now));
  const type = (text: string, apart_ms: number): void => {
    for (const letter of text) {
      now += apart_ms;
      field.text += letter;
      lookup.typed();
    }
  };
  return {
    field,
    lookup,
    search,
    byHand: (text: string) => type(text, 120),
    byScanner: (text: string) => {
      now += 2000;
      type(text, 4);
      lookup.enter();
    },
    picked: () => onpick.mock.calls.map(([hit]) => hit),
    /** As a scanner types it: the letters, then Enter. */
    scan: (text: string) => {
      field.text = text;
      lookup.typed();
      lookup.enter();
    },
    answer: async (text: string, hits: string[]) => {
      waiting.get(text)!(hits);
      await new Promise((done) => setTimeout(done));
    },
  };
}

test('scans land in the order in which they were made, whatever is answered first', async () => {
  const { field, scan, answer, picked, search } = desk();
  for (const code of ['A', 'B', 'C']) scan(code);
  expect(field.text, 'free for the next one').toBe('');
  await answer('C', ['C']);
  await answer('A', ['A']);
  expect(picked()).toEqual(['A']);
  await answer('B', ['B']);
  expect(picked()).toEqual(['A', 'B', 'C']);
  expect(search, 'each is asked for once').toHaveBeenCalledTimes(3);
});

test('a search that breaks does not stop the queue', async () => {
  const { field, scan, picked } = desk();
  field.search = () => Promise.reject(new Error('gone'));
  scan('A');
  field.search = () => Promise.resolve(['B']);
  scan('B');
  await new Promise((done) => setTimeout(done));
  expect(picked()).toEqual(['B']);
  expect(field.text, 'what was not found stands there again').toBe('A');
});

test('two that fit are shown, and one that was missed under way is named', async () => {
  const { field, lookup, scan, answer, picked } = desk();
  scan('A');
  field.text = 'next';
  await answer('A', ['AB', 'AC']);
  expect(picked()).toEqual([]);
  expect([lookup.missed, field.text]).toEqual(['A', 'next']);
});

test('the option in hand is never one that is not there', async () => {
  const { field, lookup } = desk();
  field.search = async () => ['a', 'b', 'c'];
  field.text = 'x';
  lookup.typed();
  await lookup.found.now('x');
  lookup.move(-1);
  expect(lookup.active).toBe(2);
  lookup.move(1);
  lookup.move(1);
  expect(lookup.active).toBe(1);
  lookup.found.hits = ['a'];
  expect(lookup.active).toBe(0);
});

test('the last row makes a new one from the text', async () => {
  const oncreate = vi.fn();
  const { field, lookup } = desk({ oncreate });
  field.search = async () => ['a'];
  field.text = ' new one ';
  lookup.typed();
  await lookup.found.now(' new one ');
  expect(lookup.optionCount).toBe(2);
  lookup.move(1);
  lookup.enter();
  expect(oncreate).toHaveBeenCalledExactlyOnceWith('new one');
  expect([field.text, lookup.isListShown]).toEqual(['', false]);
});

test('a scan over a half-typed word is taken by itself, and the word stays', async () => {
  const { field, byHand, byScanner, answer, picked, search } = desk();
  byHand('half a wo');
  byScanner('5012345678900');
  expect(search).toHaveBeenCalledWith('5012345678900');
  expect(field.text).toBe('half a wo');
  await answer('5012345678900', ['5012345678900']);
  expect([picked(), field.text]).toEqual([['5012345678900'], 'half a wo']);
});

test('a code that came in two pieces on a busy machine is one code', async () => {
  const { field, lookup, byHand, byScanner, answer, picked } = desk();
  byHand('200');
  byScanner('1230000031');
  await answer('1230000031', []);
  await answer('2001230000031', ['2001230000031']);
  expect([picked(), field.text, lookup.missed]).toEqual([['2001230000031'], '', null]);
});

test('how many, put before a scan, belongs to it; so does what a hand types to its end', () => {
  const { byHand, byScanner, search } = desk({ isPrefix: (text) => /^\d+ ?$/.test(text) });
  byHand('2 ');
  byScanner('5012345678900');
  expect(search.mock.calls).toEqual([['2 5012345678900']]);
  const slow = desk();
  slow.byHand('half a word');
  slow.lookup.enter();
  expect(slow.search.mock.calls).toEqual([['half a word']]);
});
