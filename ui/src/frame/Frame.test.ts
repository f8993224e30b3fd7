import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { features } from '../features';
import { useHost } from '../host';
import { commandFor, keyCap, listenForKeys, registry } from '../lib/keys.svelte';
import { go } from '../lib/route.svelte';
import { FakeShop } from '../testing/fakeShop';
import Frame from './Frame.svelte';

beforeEach(() => useHost(new FakeShop()));

test('every key means one thing, on the call and everywhere', async () => {
  go('call');
  render(Frame);
  await screen.findByRole('combobox', { name: 'Who is calling?' });
  const keys = registry.commands.flatMap((command) => (command.keys ?? []).map((key) => `${key.toLowerCase()}`));
  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  const ids = registry.commands.map((command) => command.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('the commands of a screen are gone with it', () => {
  const { unmount } = render(Frame);
  unmount();
  expect(registry.commands).toEqual([]);
});

test('global keys are function keys or carry a modifier', () => {
  const bare = features.flatMap((feature) => feature.commands ?? []).flatMap((command) => command.keys ?? []).filter((key) => !/\+|^F\d+$/.test(key));
  expect(bare).toEqual([]);
});

test('keys leave typing and composing alone', () => {
  const stop = registry.add([{ id: 'x', label: () => '', keys: ['p', 'F2'], group: '', run: () => undefined }]);
  const input = document.body.appendChild(document.createElement('input'));
  const press = (init: KeyboardEventInit, on: Element = document.body) => {
    const event = new KeyboardEvent('keydown', init);
    Object.defineProperty(event, 'target', { value: on });
    return commandFor(event)?.id;
  };
  expect(press({ key: 'p' })).toBe('x');
  expect(press({ key: 'p' }, input), 'a letter in a field is a letter').toBeUndefined();
  expect(press({ key: 'F2' }, input)).toBe('x');
  expect(press({ key: 'F2', isComposing: true }, input), 'the input method comes first').toBeUndefined();
  input.remove();
  stop();
});

test('a held key does a thing once', () => {
  let count = 0;
  const stops = [registry.add([{ id: 'x', label: () => '', keys: ['Control+Enter'], group: '', run: () => count++ }]), listenForKeys()];
  for (const repeat of [false, true, true]) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', ctrlKey: true, repeat }));
  stops.forEach((stop) => stop());
  expect(count).toBe(1);
});

test('a key cap says what stands on the keyboard', () => {
  expect(['Control+Enter', 'Alt+KeyB', 'F2', 'Escape', '?'].map(keyCap)).toEqual(['Ctrl ↵', 'Alt B', 'F2', 'Esc', '?']);
});
