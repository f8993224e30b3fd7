import { call } from '../../lib/call';
import type { DraftId } from '../../wire';

export type SaveState = 'kept' | 'saving' | 'failed';

const AGAIN_MS = 2000;

/**
 * Keeps a draft as it is typed: one save on its way at a time, and the newest text follows at
 * once. Text between the two is skipped, never the last one.
 */
export class DraftSaver {
  id: DraftId | null;
  #wanted: { json: string; label: string } | null = null;
  #kept: string;
  #running: Promise<void> | null = null;
  #isStopped = false;
  readonly #told: (state: SaveState) => void;
  readonly #again_ms: number;

  constructor(id: DraftId | null, kept: string, told: (state: SaveState) => void, again_ms = AGAIN_MS) {
    this.#again_ms = again_ms;
    this.id = id;
    this.#kept = kept;
    this.#told = told;
  }

  save(json: string, label: string): void {
    if (this.#isStopped || (json === this.#kept && !this.#running)) return;
    this.#wanted = { json, label };
    this.#running ??= this.#drain();
  }

  /** Nothing more is written; answers when what was on its way has arrived. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#wanted = null;
    await this.#running;
  }

  resume(): void {
    this.#isStopped = false;
  }

  async #drain(): Promise<void> {
    while (this.#wanted) {
      const { json, label } = this.#wanted;
      this.#wanted = null;
      this.#told('saving');
      try {
        const saved = await call('drafts.save', { draft: this.id, body: JSON.parse(json), label: label.slice(0, 200) });
        this.id = saved.draft;
        this.#kept = json;
        this.#told('kept');
      } catch {
        this.#told('failed');
        if (this.#isStopped) break;
        this.#wanted ??= { json, label };
        await new Promise((again) => setTimeout(again, this.#again_ms));
      }
    }
    this.#running = null;
  }
}
