/** Kinds of field in which the system's menu offers cut, copy and paste, and nothing of a browser. */
const WRITTEN_IN = ['text', 'search', 'tel', 'email', 'url', 'number', 'password'];

const isWrittenIn = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly && !target.disabled;
  if (target instanceof HTMLInputElement) return WRITTEN_IN.includes(target.type) && !target.readOnly && !target.disabled;
  return false;
};

/**
 * The menu of a browser (back, reload, save the picture) has no place in a shop: a reload in the middle of a call is
 * the last thing that a caller waits for. In a field that is written in it offers pasting only, and stays.
 */
export function keepBrowserMenuShut(page: Document): void {
  page.addEventListener('contextmenu', (event) => {
    if (!isWrittenIn(event.target)) event.preventDefault();
  });
}
