import type { Attachment } from 'svelte/attachments';

/**
 * What stands in a field is selected when the focus comes by key or by programme: the first letter typed, and a
 * scan, replaces it. A click means a place in the text, and coming back to the window means going on.
 */
export const selectsItself: Attachment<HTMLInputElement> = (field) => {
  let isPointed = false;
  let isAway = false;
  const listeners: Partial<Record<keyof HTMLElementEventMap, () => void>> = {
    pointerdown: () => (isPointed = document.activeElement !== field),
    pointerup: () => (isPointed = false),
    // When the whole window is left, the page keeps its active field.
    blur: () => (isAway = document.activeElement === field),
    focus: () => {
      if (!isPointed && !isAway) field.select();
      isAway = false;
    },
  };
  for (const [name, listener] of Object.entries(listeners)) field.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) field.removeEventListener(name, listener);
  };
};
