// Whether the books were proved and a copy made: said in the head of the window and in the settings. What is said
// is true now: the program finds it out each time it is asked.
import type { Watch } from '../lib/changes';
import { formatInstant } from '../lib/format';
import { t } from '../lib/i18n';
import type { Tone } from '../lib/toast.svelte';
import { word } from '../lib/words';
import type { SecondPlaceView, StatusView } from '../wire';

/** The program tells of a proof and of a copy, whoever asked for them; also of those that it made by itself. */
export const SAFETY_TAGS: readonly Watch[] = ['books', 'copies'];

export interface SafetyMark {
  tone: Tone | 'plain';
  text: string;
}

const at = (instant: string | null | undefined): string => (instant ? formatInstant(instant) : '');

/** Good is only what was proved as it is, never what nobody looked at. */
export function booksMark({ books, damage, proved_at }: StatusView): SafetyMark {
  const when = at(proved_at);
  if (damage?.is_everywhere) return { tone: 'bad', text: t('mark-books-damaged') };
  if (damage) return { tone: 'bad', text: t('mark-books-damaged-part', { parts: damage.tables.join(', ') }) };
  if (books === 'broken') return { tone: 'bad', text: t('mark-books-broken') };
  if (books === 'proved') return { tone: 'good', text: t('mark-books-proved', { when }) };
  if (books === 'earlier') return { tone: 'plain', text: t('mark-books-proved', { when }) };
  return { tone: 'plain', text: t('mark-books-unknown') };
}

export function copyMark({ copies, copied_at, no_copy }: StatusView): SafetyMark {
  const when = at(copied_at);
  if (copies === 'missing') return { tone: no_copy ? 'bad' : 'warn', text: t(no_copy ? 'mark-copy-failed' : 'mark-copy-unknown') };
  if (no_copy || copies === 'doubtful') return { tone: 'bad', text: t('mark-copy-only', { when }) };
  if (copies === 'old') return { tone: 'warn', text: t('mark-copy-only', { when }) };
  return { tone: copies === 'whole' ? 'good' : 'plain', text: t('mark-copy', { when }) };
}

/** Only what the owner has to do something about: a second place that has everything says nothing. */
export function secondMark(second: SecondPlaceView | null | undefined): SafetyMark | null {
  if (!second || second.is_caught_up) return null;
  if (second.trouble) return { tone: 'bad', text: t('mark-second-failed') };
  return { tone: 'warn', text: t(second.is_there ? 'mark-second-behind' : 'mark-second-away') };
}

/** The same in sentences, where there is room for them. */
export const safetySentence = ({ copies, copied_at }: StatusView): string =>
  copies === 'missing' ? word('copies-state', copies) : word('copies-state', copies, { when: at(copied_at) });
