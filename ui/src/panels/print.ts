import { call } from '../lib/call';
import { t } from '../lib/i18n';
import type { Tone } from '../lib/toast.svelte';
import type { DocumentId } from '../wire';

const KEY = 'counterbook.printer';

/** The printer chosen for this PC, or null for the system's own choice. */
export const chosenPrinter = (): string | null => localStorage.getItem(KEY);

export function choosePrinter(name: string | null): void {
  if (name) localStorage.setItem(KEY, name);
  else localStorage.removeItem(KEY);
}

export interface Printed {
  text: string;
  tone: Tone;
}

/** Sends a kept document to the printer; answers the sentence that says what happened. Throws `Failure`. */
export async function printDocument(document: DocumentId): Promise<Printed> {
  const { printers } = await call('native.printers', {});
  if (printers.length === 0) return { text: t('document-no-printer'), tone: 'warn' };
  const wanted = chosenPrinter();
  const printer = printers.find((known) => known.name === wanted)?.name ?? null;
  await call('native.print', { document, printer });
  const named = printer ?? printers.find((known) => known.is_default)?.name ?? printers[0]!.name;
  // The journal of what was printed. The paper is out; a journal that fails does not take it back.
  await call('documents.printed', { document, printer: named }).catch(() => undefined);
  return { text: t('document-sent', { printer: named }), tone: 'good' };
}
