import { call } from '../../lib/call';
import type { DraftId } from '../../wire';
import { cardPaths, without, type Typed } from './cards';

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
  #cards: readonly string[] = [];
  readonly #told: (state: SaveState, cards: readonly string[]) => void;
  readonly #again_ms: number;

  /** `told` hears how it stands, and at which paths a card's number was left out of what is kept. */
  constructor(id: DraftId | null, kept: string, told: (state: SaveState, cards: readonly string[]) => void, again_ms = AGAIN_MS) {
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

  /** Keeps a draft; answers the paths at which something was left out, because no card's number is ever kept. */
  async #write(typed: Typed, refused: readonly string[] = []): Promise<readonly string[]> {
    try {
      this.id = (await call('drafts.save', { draft: this.id, ...typed })).draft;
      return refused;
    } catch (thrown) {
      const cards = cardPaths(thrown);
      if (cards.length === 0 || refused.length > 0) throw thrown;
      return this.#write(without(typed, cards), cards);
    }
  }

  async #drain(): Promise<void> {
    while (this.#wanted) {
      const { json, label } = this.#wanted;
      this.#wanted = null;
      this.#told('saving', this.#cards);
      try {
        this.#cards = await this.#write({ body: JSON.parse(json) as Record<string, unknown>, label: label.slice(0, 200) });
        this.#kept = json;
        this.#told('kept', this.#cards);
      } catch {
        this.#told('failed', this.#cards);
        if (this.#isStopped) break;
        this.#wanted ??= { json, label };
        await new Promise((again) => setTimeout(again, this.#again_ms));
      }
    }
    this.#running = null;
  }
}
