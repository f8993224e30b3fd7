import { letGoOutsideScreen } from './focus';

/** Where the window is: `#/orders/1001?late=1`. */
class Route {
  path = $state(readHash());
  parts = $derived(this.path.split('?')[0]!.split('/').filter(Boolean).map(decodeURIComponent));
  query = $derived(new URLSearchParams(this.path.split('?')[1] ?? ''));
  /** First part: the feature that is on screen. */
  feature = $derived(this.parts[0] ?? 'today');

  follow(): () => void {
    const update = (): void => {
      if (this.path !== readHash()) letGoOutsideScreen();
      this.path = readHash();
    };
    window.addEventListener('hashchange', update);
    return () => window.removeEventListener('hashchange', update);
  }
}

function readHash(): string {
  return window.location.hash.replace(/^#/, '') || '/';
}

export const route = new Route();

/** Goes to a screen: `go('orders', '1001')`. Parts are encoded here. */
export function go(...parts: string[]): void {
  const next = pathTo(...parts);
  if (window.location.hash === next) return;
  letGoOutsideScreen();
  window.location.hash = next;
  route.path = readHash();
}

/** The address of a screen, for links: `pathTo('orders', '1001')` is `#/orders/1001`. */
export const pathTo = (...parts: string[]): string =>
  `#/${parts.map((part) => encodeURIComponent(part)).join('/')}`;

/** Back to where the person came from, or to `fallback` when there is nothing behind. */
export function goBack(fallback: string): void {
  if (window.history.length > 1) window.history.back();
  else go(fallback);
}
