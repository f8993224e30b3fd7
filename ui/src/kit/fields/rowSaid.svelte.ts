import { getContext, setContext } from 'svelte';
import { Register } from '../../lib/register.svelte';

/** One sentence that a field of a row has to say. */
export interface RowSentence {
  text: string;
  isDoubt: boolean;
}

const KEY = Symbol('row');

/** What the fields of one row have to say, said under the row: a column is too narrow for a sentence. */
export class RowSaid {
  /** Of the element that says it. */
  readonly id: string;
  readonly #said = new Register<RowSentence>();

  constructor(id: string) {
    this.id = id;
  }

  /** None said twice. */
  sentences = $derived.by(() => [...new Map(this.#said.all.map((said) => [said.text, said])).values()]);

  /** Answers what takes it away again. */
  say(sentence: RowSentence): () => void {
    return this.#said.add(sentence);
  }
}

export const sayBelow = (id: string): RowSaid => setContext(KEY, new RowSaid(id));
export const rowAround = (): RowSaid | undefined => getContext<RowSaid | undefined>(KEY);
