import { describe, expect, test } from 'vitest';
import { parseDecimal, parseMoney, parseQuantityInFront } from './parse';

describe('money', () => {
  test.each([
    ['12.5', 1250],
    ['12,50', 1250],
    ['£12.50', 1250],
    ['12.50 £', 1250],
    ['GBP 12.50', 1250],
    ['12', 1200],
    ['.5', 50],
    ['0', 0],
    ['-3.20', -320],
    ['-£3.20', -320],
    ['1,234.50', 123450],
    ['1.234,50', 123450],
    ['1 234,50', 123450],
    ['1,234', 123400],
    ['1.234.500', 123450000],
    ['0.100', 10],
  ])('%s is %i pence', (text, minor) => expect(parseMoney(text, 2)).toBe(minor));

  test.each(['', 'twelve', '12.5.', '1,23,4', '12.505', '12.500', '1e3', '--2', '99999999999999999'])(
    '%s cannot be read, and is not guessed',
    (text) => expect(parseMoney(text, 2)).toBeNull(),
  );

  test('the currency decides how many digits stand behind the mark', () => {
    expect(parseMoney('1250', 0)).toBe(1250);
    expect(parseMoney('1.250', 3)).toBe(1250);
    expect(parseMoney('12.5', 0), 'half a yen does not exist').toBeNull();
  });
});

test('a weight is read as grams of a kilogram', () => {
  expect(parseDecimal('1.5', 3)).toBe(1500);
  expect(parseDecimal('0,25', 3)).toBe(250);
});

describe('a quantity in front of the words', () => {
  test.each([
    ['2 beeswax c', 2, 'beeswax c'],
    ['2x mug', 2, 'mug'],
    ['2 × mug', 2, 'mug'],
    ['mug', null, 'mug'],
    ['5012345678900', null, '5012345678900'],
    ['3 5012345678900', 3, '5012345678900'],
    ['4x4 jack', 4, '4 jack'],
    ['100g soap', null, '100g soap'],
  ])('%s', (text, quantity, words) => expect(parseQuantityInFront(text)).toEqual({ quantity, words }));
});
