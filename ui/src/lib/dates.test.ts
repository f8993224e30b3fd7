import { describe, expect, test } from 'vitest';
import { parseDate } from './dates';
import { formatDate } from './format';

// A Sunday.
const TODAY = new Date(2026, 10, 22, 15, 30);

describe('a date as people say it', () => {
  test.each([
    ['4 dec', '2026-12-04'],
    ['dec 4', '2026-12-04'],
    ['4th December', '2026-12-04'],
    ['4 jan', '2027-01-04'],
    ['22 nov', '2026-11-22'],
    ['21 nov', '2027-11-21'],
    ['4/12', '2026-12-04'],
    ['4.12.', '2026-12-04'],
    ['4.12.27', '2027-12-04'],
    ['2026-12-04', '2026-12-04'],
    ['fri', '2026-11-27'],
    ['Friday', '2026-11-27'],
    ['sun', '2026-11-29'],
    ['Fri 4 Dec', '2026-12-04'],
    ['Fri 4 Dec 2027', '2027-12-04'],
    ['today', '2026-11-22'],
    ['tomorrow', '2026-11-23'],
    ['+3', '2026-11-25'],
    ['+2w', '2026-12-06'],
    ['29 feb 2028', '2028-02-29'],
  ])('%s', (text, iso) => expect(parseDate(text, TODAY)).toBe(iso));

  test.each(['', '31 apr', '29 feb 2027', '13/13', 'soon', '4', 'f'])('%s is not guessed', (text) =>
    expect(parseDate(text, TODAY)).toBeNull(),
  );

  test('what is shown can be read again', () => {
    for (const iso of ['2026-12-04', '2027-03-01', '2026-11-23']) {
      expect(parseDate(formatDate(iso, TODAY), TODAY)).toBe(iso);
    }
  });
});
