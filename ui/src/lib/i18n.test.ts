import { expect, test } from 'vitest';
import { catalogueFaults, hasMessage, t } from './i18n';

const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('the catalogue can be read and no message is there twice', () => {
  expect(catalogueFaults).toEqual([]);
});

test('every message that the window asks for by name exists', () => {
  const missing = Object.entries(sources).flatMap(([file, text]) =>
    [...text.matchAll(/\bt\(\s*'([^'$]+)'/g)].map((match) => match[1]!).filter((id) => !hasMessage(id)).map((id) => `${file}: ${id}`),
  );
  expect(missing).toEqual([]);
});

test('a right-to-left name does not turn the sentence around', () => {
  expect(t('lookup-new', { text: 'שרה' })).toBe('New: \u2068שרה\u2069');
});

test('no style is written into markup, where the content policy would drop it', () => {
  const written = Object.entries(sources).filter(([file, text]) => file.endsWith('.svelte') && /\sstyle="/.test(text));
  expect(written.map(([file]) => file)).toEqual([]);
});

test('only logical directions are used, so that the window can be turned around', () => {
  const physical = /(?:margin|padding|border)-(?:left|right|top|bottom)\b|^\s*(?:left|right|top|bottom):|text-align:\s*(?:left|right)/m;
  const found = Object.entries(sources).filter(([file, text]) => file.endsWith('.svelte') && physical.test(text));
  expect(found.map(([file]) => file)).toEqual([]);
});

test('only the host folder knows the window’s own programming interface', () => {
  const found = Object.entries(sources).filter(([file, text]) => text.includes("@tauri-apps/") && !file.includes('/host/') && !file.endsWith('.test.ts'));
  expect(found.map(([file]) => file)).toEqual([]);
});

test('no feature reaches into another one', () => {
  const found = Object.entries(sources).filter(([file, text]) => {
    const own = /features\/([^/]+)\//.exec(file)?.[1];
    return own && [...text.matchAll(/from '\.\.\/([a-z]+)\//g)].some((match) => match[1] !== own && !['testing'].includes(match[1]!));
  });
  expect(found.map(([file]) => file)).toEqual([]);
});
