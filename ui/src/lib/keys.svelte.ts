import { onMount } from 'svelte';
import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';

/** One thing the person can do from anywhere it is registered: key, palette, key sheet, footer. */
export interface Command {
  id: string;
  /** In the words of the palette and the key sheet. */
  label: () => string;
  /** In tinykeys spelling: `F2`, `Control+Enter`, `Alt+KeyB`. The first one is shown. */
  keys?: readonly string[];
  /** The same on other keyboards; never shown. */
  also?: readonly string[];
  /** Heading in the key sheet. */
  group: string;
  run: () => void;
  /** Shown at the bottom of the window, in a shorter wording if given. */
  footer?: boolean | (() => string);
  /** Not in the palette: moving in a list, opening the palette itself. */
  isHidden?: boolean;
  /** Also while a dialog is open. */
  isAlways?: boolean;
  /** Works only when this holds. */
  when?: () => boolean;
}

class Registry {
  #sets = $state.raw<readonly (readonly Command[])[]>([]);
  /** Every command that works now; what was registered last stands first. */
  commands = $derived(this.#sets.flat());

  add(set: readonly Command[]): () => void {
    this.#sets = [set, ...this.#sets];
    return () => {
      this.#sets = this.#sets.filter((other) => other !== set);
    };
  }
}

export const registry = new Registry();

/** Registers commands for as long as the calling component is on screen. */
export function useCommands(commands: readonly Command[]): void {
  onMount(() => registry.add(commands));
}

const EDITABLE = 'input, textarea, [contenteditable]';

/** Nothing that is looked for begins with these, so an empty search field lets them through. */
const NEVER_FIRST = ['/', '?'];

const isEmptySearch = (field: EventTarget | null): boolean =>
  field instanceof HTMLInputElement && field.getAttribute('inputmode') === 'search' && field.value === '';

/** A bare letter or sign is text while something is being typed. */
function isTyping(event: KeyboardEvent): boolean {
  const isBare = !event.ctrlKey && !event.altKey && !event.metaKey && event.key.length === 1;
  if (!isBare || (NEVER_FIRST.includes(event.key) && isEmptySearch(event.target))) return false;
  return event.target instanceof Element && event.target.closest(EDITABLE) !== null;
}

const isBehindDialog = (): boolean => document.querySelector('dialog[open]') !== null;

function pressed(event: KeyboardEvent, keys: readonly string[] = []): boolean {
  return keys.some((key) => {
    const press = parseKeybinding(key)[0];
    // '?' and '/' need Shift on some keyboards; the sign itself is what counts.
    if (key.length === 1) return event.key === key && !event.ctrlKey && !event.altKey && !event.metaKey;
    return press !== undefined && matchKeyBindingPress(event, press);
  });
}

/** The command that this key press means now, if any. */
export function commandFor(event: KeyboardEvent): Command | undefined {
  if (event.isComposing || event.defaultPrevented || isTyping(event)) return undefined;
  const isBehind = isBehindDialog();
  const means = ({ keys = [], also = [], when, isAlways = false }: Command): boolean =>
    (isAlways || !isBehind) && pressed(event, [...keys, ...also]) && (when?.() ?? true);
  return registry.commands.find(means);
}

export function listenForKeys(): () => void {
  const onKeydown = (event: KeyboardEvent): void => {
    const command = commandFor(event);
    if (!command) return;
    event.preventDefault();
    // A held key must not place three orders.
    if (!event.repeat) command.run();
  };
  window.addEventListener('keydown', onKeydown);
  return () => window.removeEventListener('keydown', onKeydown);
}

const SIGNS: Record<string, string> = {
  Control: 'Ctrl',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  '-': '−',
};

/** A key as it stands on the cap: `Control+Enter` is "Ctrl ↵". */
export const keyCap = (key: string): string =>
  key
    .split(/\b\+/)
    .map((part) => SIGNS[part] ?? part.replace(/^Key(?=[A-Z]$)/, ''))
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
