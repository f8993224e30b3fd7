import type { Failure, Tag } from '../wire';

/** What stands behind the window: the program's one door, and word of what has changed. */
export interface Host {
  call(name: string, payload: unknown, requestId?: string): Promise<Reply>;
  /** Calls back with the tags of everything that changed, by whomever. Returns how to stop. */
  onChanges(told: (tags: readonly Tag[]) => void): () => void;
  /** How large everything is drawn; a browser has keys of its own for that. */
  zoom?(factor: number): void;
}

/** An answer as it crosses the wire. */
export type Reply =
  | { ok: true; value: unknown; changes?: readonly Tag[] }
  | { ok: false; failure: Failure };
