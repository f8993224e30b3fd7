const EDITABLE = 'input, textarea, [contenteditable]';

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

const FOCUSABLE = 'input, textarea, button, a[href], [tabindex="0"]';

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** A click beside everything in a dialog leaves its keys without a listener; the focus goes back to where it was. */
export function focusStaysIn(dialog: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  const left = ({ target, relatedTarget }: FocusEvent): void => {
    if (target instanceof HTMLElement && target !== dialog && (relatedTarget === null || relatedTarget === dialog)) last = target;
  };
  const released = (): void => {
    const isMarking = getSelection()?.isCollapsed === false;
    if ((isNowhere() || document.activeElement === dialog) && last?.isConnected && !isMarking) last.focus();
  };
  dialog.addEventListener('focusout', left);
  window.addEventListener('click', released);
  return () => {
    dialog.removeEventListener('focusout', left);
    window.removeEventListener('click', released);
  };
}

/** Where screens as a whole come and go: a new one takes the focus by itself. */
const WHOLE = 'html, body, #app, main';

/**
 * When what has the focus is taken out of the page, the nearest thing beside it gets it. Otherwise the next letter
 * would be a command of the screen, or nothing.
 */
export function keepFocus(): () => void {
  let around: Element[] = [];
  const came = ({ target }: FocusEvent): void => {
    around = [];
    for (let at = target instanceof Element ? target : null; at; at = at.parentElement) around.push(at);
  };
  const watch = new MutationObserver(() => {
    if (around.length === 0 || around[0]!.isConnected) return;
    const left = around.find((element) => element.isConnected);
    around = [];
    if (!isNowhere() || !left || left.matches(WHOLE)) return;
    left.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  });
  document.addEventListener('focusin', came);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', came);
    watch.disconnect();
  };
}

const LOOKS = 40;
const LOOK_MS = 50;

/** Goes to the field or button of the screen that is called so, as soon as it is there. */
export function focusNamed(name: string, looks = LOOKS): void {
  const named = [...document.querySelectorAll<HTMLElement>('main :is(label, button)')].find((one) => one.textContent?.trim().startsWith(name));
  const target = named instanceof HTMLLabelElement ? named.control : named;
  if (target) {
    target.focus();
    target.scrollIntoView?.({ block: 'center' });
  } else if (looks > 0) setTimeout(() => focusNamed(name, looks - 1), LOOK_MS);
}
