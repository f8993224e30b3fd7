import { call, newRequestId } from '../../lib/call';
import { failureLine } from '../../lib/failure';
import { Form } from '../../lib/form.svelte';
import { session } from '../../lib/session.svelte';
import { shop } from '../../lib/shop.svelte';
import { toast } from '../../lib/toast.svelte';
import { word } from '../../lib/words';
import type { CustomerId, DraftView, OrderView } from '../../wire';
import { bodyFromDraft, emptyBody, isUntouched, labelOf, type CallBody } from './body';
import { fieldOf } from './cards';
import { DraftSaver, type SaveState } from './saver';

/** One caller on the line, or parked: what is typed, and what became of it. */
export class OpenCall {
  readonly key = newRequestId();
  readonly form = new Form();
  readonly saver: DraftSaver;
  #cardFields: readonly string[] = [];
  body: CallBody;
  saveState = $state<SaveState>('kept');
  placed = $state.raw<{ order: OrderView; inWords: string } | null>(null);
  /** When it was picked up here; a call that came back from a draft is parked until then. */
  answeredAt = $state<number | null>(null);

  constructor(kept?: DraftView) {
    this.body = $state(kept ? bodyFromDraft(kept.body, shop.country) : emptyBody(shop.country));
    const json = JSON.stringify(this.body);
    this.saver = new DraftSaver(kept?.draft ?? null, json, (state, cards) => {
      this.saveState = state;
      this.#sayCards(cards);
    });
  }

  /** Beside each field with a card's number in it, for as long as it stands there. */
  #sayCards(paths: readonly string[]): void {
    const fields = paths.map((path) => fieldOf(path, this.body)).filter((field) => field !== null);
    for (const field of this.#cardFields) if (!fields.includes(field)) this.form.setOwn(field, null);
    for (const field of fields) this.form.setOwn(field, word('problem', 'card_number'));
    this.#cardFields = fields;
  }

  label = $derived.by(() => labelOf(this.body));
  isUntouched = $derived.by(() => isUntouched(this.body, shop.country));

  /** Run whenever something was typed. */
  keep(): void {
    const json = JSON.stringify(this.body);
    if (this.placed || (this.isUntouched && this.saver.id === null)) return;
    this.saver.save(json, this.label);
  }
}

/** All open calls of this window. They outlive the screen, and the drafts outlive the window. */
class Calls {
  all = $state.raw<readonly OpenCall[]>([]);
  current = $state.raw<OpenCall | null>(null);
  /** Counts how often the line was picked up: the cursor goes to where one types then. */
  pickedUp = $state(0);
  #shopFile: string | null = null;

  /**
   * Brings back what was being typed when the program ended. The line is free at once: what is
   * typed while the drafts are read is not lost.
   */
  async enter(): Promise<void> {
    const shopFile = session.status?.shop_file ?? '';
    if (this.#shopFile === shopFile) return;
    [this.#shopFile, this.all, this.current] = [shopFile, [], null];
    const { drafts } = await call('drafts.list', {});
    if (this.#shopFile !== shopFile) return;
    const mine = new Set(this.all.map((open) => open.saver.id));
    this.all = [...drafts.filter((draft) => !mine.has(draft.draft)).map((draft) => new OpenCall(draft)), ...this.all];
  }

  /** Whether a call of the shop that is open stands on the screen. */
  isHere(): boolean {
    return this.current !== null && this.#shopFile === (session.status?.shop_file ?? '');
  }

  /** A free line: the one that is still empty, or another one. */
  pickUp(): OpenCall {
    this.enter().catch((thrown) => toast(failureLine(thrown), 'bad'));
    const free = this.all.find((open) => open.isUntouched && !open.placed) ?? new OpenCall();
    if (!this.all.includes(free)) this.all = [...this.all, free];
    this.choose(free);
    this.pickedUp += 1;
    return free;
  }

  /** Whether somebody is on the line whose call was begun and is not parked. */
  get isTalking(): boolean {
    return this.isHere() && !this.current!.isUntouched && !this.current!.placed;
  }

  /** A line for somebody whose page was open: no need to ask who is calling. */
  async pickUpFor(customer: CustomerId): Promise<void> {
    const open = this.pickUp();
    open.answeredAt = Date.now();
    const { name } = await call('customers.show', { customer });
    // Whoever was taken in the meantime stays.
    if (open.body.customer !== null || open.placed) return;
    [open.body.customer, open.body.customer_name] = [customer, name];
    open.keep();
  }

  choose(open: OpenCall): void {
    this.#dropPlaced(open);
    open.answeredAt ??= Date.now();
    this.current = open;
  }

  /** The calls that have a tab: what was begun, and the one in hand. */
  inTabs = $derived(this.all.filter((open) => !open.isUntouched || open === this.current));

  /** Goes to the next tab, and after the last one to the first. */
  next(): void {
    const at = this.inTabs.findIndex((open) => open === this.current);
    const open = this.inTabs[(at + 1) % this.inTabs.length];
    if (open && open !== this.current) this.choose(open);
  }

  /** Sets the current call aside; it stays as a tab. */
  park(): void {
    if (this.current) this.current.answeredAt = null;
    this.pickUp();
  }

  async discard(open: OpenCall): Promise<void> {
    await open.saver.stop();
    if (open.saver.id !== null) await call('drafts.discard', { draft: open.saver.id });
    this.all = this.all.filter((other) => other !== open);
    if (this.current === open) this.pickUp();
  }

  #dropPlaced(keep: OpenCall): void {
    this.all = this.all.filter((open) => !open.placed || open === keep);
  }
}

export const calls = new Calls();
