import { expect, it } from 'vitest';
import { keepBrowserMenuShut } from './menu';

keepBrowserMenuShut(document);

/** Whether a right click on it opens the menu. */
function opens(html: string): boolean {
  document.body.innerHTML = html;
  const click = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
  return document.body.firstElementChild!.dispatchEvent(click);
}

it.each(['<input>', '<input type="search">', '<input type="tel">', '<textarea></textarea>'])(
  'opens where something can be pasted: %s',
  (html) => expect(opens(html)).toBe(true),
);

it.each([
  '<p>Order 1001</p>',
  '<img alt="the slip">',
  '<a href="#/orders">Orders</a>',
  '<button>Print</button>',
  '<input readonly>',
  '<input disabled>',
  '<input type="checkbox">',
  '<textarea readonly></textarea>',
])('stays shut elsewhere: %s', (html) => expect(opens(html)).toBe(false));
