import type { Component } from 'svelte';
import type { TodayView } from '../wire';
import type { Command } from './keys.svelte';

/**
 * What a folder under `features/` brings: its `index.ts` exports `feature`.
 * The folder's name is the first part of the address.
 */
export interface Feature {
  name: string;
  /** Gets `parts`, the address after the name: `#/orders/1001` gives `['1001']`. It may ignore them. */
  screen: Component<{ parts: string[] }> | Component<Record<string, never>>;
  nav?: {
    label: () => string;
    /** Places in the rail; a new group of ten starts after a rule. */
    order: number;
    /** Key cap beside the label, instead of a count. */
    key?: string;
    /** Field of `desk.today` that is shown as the count. */
    count?: keyof TodayView;
  };
  /** Global commands: keys that work on every screen. */
  commands?: readonly Command[];
}
