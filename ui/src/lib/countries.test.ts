import { expect, test } from 'vitest';
import { countryOptions } from './countries';
import { found } from './fold';

const by = (typed: string): string[] => found(typed, countryOptions(), ({ label, words }) => [label, words, `${label} ${words}`]).map(({ value }) => value);

test.each([
  ['uk', 'GB'], ['england', 'GB'], ['united k', 'GB'], ['usa', 'US'], ['america', 'US'], ['united s', 'US'],
  ['holland', 'NL'], ['deutschland', 'DE'], ['czech republic', 'CZ'], ['south korea', 'KR'], ['osterreich', 'AT'], ['de', 'DE'],
])('“%s” finds the country that is meant', (typed, wanted) => {
  expect(by(typed)).toContain(wanted);
});
