import { expect, test } from 'vitest';
import { fold, found } from './fold';

test('marks, cases and the sharp s are aside', () => {
  expect(['Österreich', 'STRASSE', 'Straße', 'Łódź', 'Tromsø'].map(fold)).toEqual(['osterreich', 'strasse', 'strasse', 'lodz', 'tromso']);
});

test('beginnings of words come before letters within them, and shut those out', () => {
  const names = ['Samoa', 'American Samoa', 'United States', 'Oman', 'Romania'];
  const of = (typed: string): string[] => found(typed, names, (name) => [name]);
  expect(of('sam')).toEqual(['Samoa', 'American Samoa']);
  expect(of('oman')).toEqual(['Oman']);
  expect(of('man')).toEqual(['Oman', 'Romania']);
  expect(of('states united')).toEqual(['United States']);
  expect(of(' ')).toEqual(names);
  expect(of('atlantis')).toEqual([]);
});
