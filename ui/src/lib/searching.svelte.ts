import { Register } from './register.svelte';

/** Search fields of the screen in sight: beside one of them the window's own is folded away. */
export const searching = new Register<true>();
