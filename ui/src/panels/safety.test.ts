import { expect, test } from 'vitest';
import type { SecondPlaceView, StatusView } from '../wire';
import { lacksSentence } from './lacks';
import { booksMark, copyMark, safetySentence, secondMark } from './safety';

const now = new Date();
now.setHours(9, 2);
const at = now.toISOString();

const status = (more: Partial<StatusView>): StatusView => ({
  shop_file: 'shop.counterbook', books: 'proved', proved_at: at, findings: [], copies: 'whole', copied_at: at, no_copy: null, second_place: null, ...more,
});

test.each([
  ['proved', 'good', 'Books proved 09:02'],
  ['earlier', 'plain', 'Books proved 09:02'],
  ['broken', 'bad', 'Books do not add up'],
] as const)('books that are %s', (books, tone, text) => expect(booksMark(status({ books }))).toEqual({ tone, text }));

test('books that nobody proved are not green', () =>
  expect(booksMark(status({ books: 'unknown', proved_at: null }))).toEqual({ tone: 'plain', text: 'Books not yet proved' }));

test.each([
  ['whole', 'good', 'Copy of 09:02'],
  ['today', 'plain', 'Copy of 09:02'],
  ['old', 'warn', 'Only a copy of 09:02'],
  ['doubtful', 'bad', 'Only a copy of 09:02'],
] as const)('a copy that is %s', (copies, tone, text) => {
  expect(copyMark(status({ copies }))).toEqual({ tone, text });
  expect(safetySentence(status({ copies }))).toContain('09:02');
});

test('no copy, and none that can be made', () => {
  const missing = { copies: 'missing', copied_at: null } as const;
  expect(copyMark(status(missing))).toEqual({ tone: 'warn', text: 'No copy yet' });
  expect(copyMark(status({ ...missing, no_copy: 'storage_full' }))).toEqual({ tone: 'bad', text: 'No copy can be made' });
  expect(copyMark(status({ copies: 'today', no_copy: 'storage_full' })).tone, 'a try that failed is told beside the one there is').toBe('bad');
  expect(safetySentence(status(missing))).toBe('There is no good copy yet.');
});

test('a second place is spoken of only when it lacks something', () => {
  const second: SecondPlaceView = { folder: '/stick', is_there: true, copied_at: at, is_caught_up: true, trouble: null };
  expect(secondMark(null)).toBeNull();
  expect(secondMark(second)).toBeNull();
  expect(secondMark({ ...second, is_caught_up: false })?.text).toBe('Second place waits');
  expect(secondMark({ ...second, is_caught_up: false, is_there: false })?.text).toBe('Second place is away');
  expect(secondMark({ ...second, is_caught_up: false, trouble: 'storage_full' })?.tone).toBe('bad');
});

test('what a copy lacks is named', () => {
  expect(lacksSentence(null)).toBe('Nobody knows what it lacks.');
  expect(lacksSentence({ activities: 0, orders: [] })).toBe('It has everything.');
  expect(lacksSentence({ activities: 1, orders: [] })).toBe('One change is not in it.');
  expect(lacksSentence({ activities: 18, orders: ['1005', '1006'] })).toBe('18 changes are not in it, with orders 1005, 1006.');
  const many = Array.from({ length: 20 }, (_, index) => String(1001 + index));
  expect(lacksSentence({ activities: 90, orders: many })).toMatch(/orders 1001, .*1008 and more\.$/);
});
