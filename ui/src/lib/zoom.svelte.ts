// How large everything is drawn on this PC.
import { connectHost } from '../host';

const KEY = 'counterbook.zoom';
/** Per cent. The smallest and the largest still leave a window that can be worked in. */
const STEPS = [70, 80, 90, 100, 110, 125, 150, 175, 200];
const USUAL = 100;

const kept = (): number => {
  const percent = Number(localStorage.getItem(KEY));
  return STEPS.includes(percent) ? percent : USUAL;
};

let percent = kept();

function draw(next: number): void {
  percent = next;
  localStorage.setItem(KEY, String(next));
  connectHost().zoom?.(next / 100);
}

/** One step larger (1) or smaller (-1). */
function step(by: 1 | -1): void {
  const next = STEPS[STEPS.indexOf(percent) + by];
  if (next !== undefined) draw(next);
}

/** With Ctrl the wheel draws larger or smaller instead of scrolling. */
function turned(event: WheelEvent): void {
  if (!event.ctrlKey || event.deltaY === 0) return;
  event.preventDefault();
  step(event.deltaY < 0 ? 1 : -1);
}

export const zoom = {
  /** In a browser the browser does it. */
  isOurs: (): boolean => connectHost().zoom !== undefined,
  larger: () => step(1),
  smaller: () => step(-1),
  off: () => draw(USUAL),
  /** As it was left last, and by the wheel from now on; answers what ends that. */
  follow(): () => void {
    if (!zoom.isOurs()) return () => undefined;
    if (percent !== USUAL) draw(percent);
    window.addEventListener('wheel', turned, { passive: false });
    return () => window.removeEventListener('wheel', turned);
  },
};
