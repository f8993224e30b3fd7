// The catalogue of the window. Which messages there are, and what each of them needs, the compiler knows.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { MessageId, Messages } from './messages.gen';

export const LOCALE = 'en-GB';

const sources = import.meta.glob<string>(
  ['../../locales/en/*.ftl', '!../../locales/en/paper.ftl'],
  { query: '?raw', import: 'default', eager: true },
);

// Isolation marks are set below, and only where a right-to-left word needs them: in every
// sentence they would stand between the reader and a copied text.
const bundle = new FluentBundle(LOCALE, { useIsolating: false });
const faults: string[] = [];

for (const [path, source] of Object.entries(sources)) {
  for (const error of bundle.addResource(new FluentResource(source))) {
    faults.push(`${path}: ${error.message}`);
  }
}

/** What is wrong with the catalogue itself; empty, and a test holds it so. */
export const catalogueFaults: readonly string[] = faults;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const isolated = (value: FluentVariable): FluentVariable =>
  typeof value === 'string' && RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;

/** Figures and names that are put into a sentence. */
export type Figures = Record<string, FluentVariable>;

/** What has to be put into a message; into one of several, what all of them need. */
export type Needs<Id extends MessageId> = (Id extends unknown ? (needs: Messages[Id]) => void : never) extends (
  needs: infer Args extends unknown[],
) => void
  ? Args
  : never;

/** Whether a text that came from the program names a message. */
export const isMessage = (id: string): id is MessageId => bundle.getMessage(id)?.value != null;

/** The sentence of the catalogue under `id`, with exactly what it needs put in. */
export const t = <Id extends MessageId>(id: Id, ...needs: Needs<Id>): string => say(id, figuresIn(needs));

export const figuresIn = ([figures]: readonly unknown[]): Figures => ({ ...(figures ?? {}) });

/** For what the program itself put the figures to: only a problem knows what it came with. Everybody else uses `t`. */
export function say(id: MessageId, figures: Figures): string {
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) {
    console.error(`no such message: ${id}`);
    return id;
  }
  const safe = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, isolated(value)]));
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, safe, errors);
  if (errors.length > 0) console.error(`message ${id}: ${errors.join('; ')}`);
  return text;
}
