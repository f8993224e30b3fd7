import { expect, test, vi } from 'vitest';
import { messagesFile } from '../../scripts/messages.mjs';
import { PARTICULAR } from './failure';
import { catalogueFaults, t } from './i18n';
import written from './messages.gen.ts?raw';
import { familyMessages, word } from './words';

const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('the catalogue can be read and no message is there twice', () => {
  expect(catalogueFaults).toEqual([]);
});

test('the written list of messages is what the catalogue says', () => {
  expect(written, 'run `npm run messages`').toBe(messagesFile());
});

/** The messages named in the first argument of every `t(…)`: `t('a')`, `t(late ? 'a' : 'b')`. */
function asked(text: string): string[] {
  return [...text.matchAll(/\bt\(/g)].flatMap(({ index }) => {
    let [depth, end] = [1, index + 2];
    while (end < text.length && depth > 0 && !(depth === 1 && text[end] === ',')) {
      if ('([{'.includes(text[end]!)) depth += 1;
      if (')]}'.includes(text[end]!)) depth -= 1;
      end += 1;
    }
    return [...text.slice(index + 2, end).matchAll(/'([\w-]+)'/g)].map((match) => match[1]!);
  });
}

test('what is asked for is found in whatever way it is written', () => {
  expect(asked("t('a') + t(x.y('no', 1) ? 'b' : 'c', { n: t('d') }) + start('e')")).toEqual(['a', 'no', 'b', 'c', 'd']);
});

test('every message can be reached: by name, as a word of a family, or as the sentence of a problem', () => {
  const reached = new Set([...Object.values(sources).flatMap(asked), ...familyMessages(), ...PARTICULAR]);
  const all = [...written.matchAll(/^ {2}'([\w-]+)': /gm)].map((match) => match[1]!);
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter((id) => !reached.has(id))).toEqual([]);
});

test('a problem says its sentence with whatever figures came; nothing else may', () => {
  const sayers = Object.keys(sources).filter((file) => /import \{[^}]*\bsay\b[^}]*\} from '[^']*i18n'/.test(sources[file]!));
  expect(sayers).toEqual(['./failure.ts', './words.ts']);
});

test('the compiler holds the catalogue', () => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  // @ts-expect-error there is no such message
  expect(t('no-such-message')).toBe('no-such-message');
  // @ts-expect-error the number is missing
  t('order-title');
  // @ts-expect-error one figure too many
  t('order-title', { number: '1001', late: 'yes' });
  // @ts-expect-error nothing goes into this one
  t('save', { number: 1 });
  // @ts-expect-error a plural form is chosen by a number, not by a text
  t('order-parcels', { count: '2' });
  // @ts-expect-error one of the two needs a number
  t(Math.random() > 2 ? 'order-title' : 'save');
  // @ts-expect-error money does not come this way
  word('method', 'barter');
  // @ts-expect-error a count goes into it
  word('line', 'waiting');
  expect(error).toHaveBeenCalled();
  error.mockRestore();
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
