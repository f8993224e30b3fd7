import { tauriHost } from './tauri';
import { webHost } from './web';

/** What stands behind the window: the program's one door, and word of what has changed. */
export interface Host {
  call(name: string, payload: unknown, requestId?: string): Promise<Reply>;
  /** Calls back with the tags of everything that changed, by whomever. Returns how to stop. */
  onChanges(told: (tags: string[]) => void): () => void;
}

export interface Problem {
  path: string;
  code: string;
  args: Record<string, unknown>;
}

export interface FailureBody {
  code: string;
  problems: Problem[];
}

export type Reply =
  | { ok: true; value: unknown; changes?: string[] }
  | { ok: false; failure: FailureBody };

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
