import { afterEach, beforeEach, expect, test } from 'vitest';
import { focusStaysIn, keepFocus } from './focus';

let stop: () => void;
const settle = () => new Promise((done) => setTimeout(done));

function page(html: string): void {
  document.body.innerHTML = html;
}
const at = (id: string): HTMLElement => document.getElementById(id)!;

beforeEach(() => (stop = keepFocus()));
afterEach(() => {
  stop();
  page('');
});

test('when what has the focus goes, the nearest thing beside it has it', async () => {
  page('<main><button id="far"></button><fieldset><input id="first"><div id="row"><input><button id="gone"></button></div></fieldset></main>');
  at('gone').focus();
  at('row').remove();
  await settle();
  expect(document.activeElement?.id).toBe('first');
});

test('a screen that comes as a whole is left to take the focus by itself', async () => {
  page('<nav><a id="rail" href="#x"></a></nav><main><section id="screen"><button id="gone"></button></section></main>');
  at('gone').focus();
  at('screen').remove();
  await settle();
  expect(document.activeElement).toBe(document.body);
});

test('what went while something else has the focus is let go', async () => {
  page('<main><div><button id="gone"></button></div><input id="here"></main>');
  at('gone').focus();
  at('here').focus();
  at('gone').remove();
  await settle();
  expect(document.activeElement?.id).toBe('here');
});

test('a click beside everything in a dialog leaves the focus where it was', () => {
  page('<dialog open id="dialog"><input id="field"><p id="beside">x</p></dialog>');
  const done = focusStaysIn(at('dialog'));
  at('field').focus();
  at('field').blur();
  at('beside').dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(document.activeElement?.id).toBe('field');
  done();
});
