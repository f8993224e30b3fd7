const EDITABLE = 'input, textarea, select, [contenteditable]';

/**
 * Puts the focus where a screen that has just arrived wants it, unless the person is in a field
 * already: what came late from the disk must not take the letters away from what is being typed.
 */
export function focusOnArrival(element: HTMLElement | undefined | null): void {
  if (!element || document.activeElement?.closest(EDITABLE)) return;
  element.focus();
}

/** Before a screen changes: the find box and the rail let go, so that the new screen may take the focus. */
export function letGoOutsideScreen(): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && !active.closest('main, dialog')) active.blur();
}
