// Chooses who stands behind this page; everybody else asks here and nowhere deeper.
import type { Host } from './host';
import { tauriHost } from './tauri';
import { webHost } from './web';

export type { Host, Reply } from './host';

let current: Host | undefined;

/** The host of this page: the program's own window when inside it, else the loopback server. */
export function connectHost(): Host {
  current ??= isWindow() ? tauriHost() : webHost();
  return current;
}

/** For tests: put a host in place of the real one. */
export function useHost(host: Host): void {
  current = host;
}

/** Whether the page runs in the program's own window, where dialogs and printers are at hand. */
export const isWindow = (): boolean => '__TAURI_INTERNALS__' in window;
