// Whether the books were proved and a copy made: said in the head of the window and in the settings.
import type { Watch } from '../lib/changes';
import { formatInstant } from '../lib/format';
import { t } from '../lib/i18n';
import type { Tone } from '../lib/toast.svelte';
import type { StatusView } from '../wire';

/** The program tells of a proof and of a copy, whoever asked for them; also of those that it made by itself. */
export const SAFETY_TAGS: readonly Watch[] = ['books', 'copies'];

export interface SafetyMark {
  tone: Tone | 'plain';
  text: string;
}

/** Good is only what was proved, never what nobody looked at. */
export function booksMark({ damage, findings, proved_at }: StatusView): SafetyMark {
  if (damage?.is_everywhere) return { tone: 'bad', text: t('mark-books-damaged') };
  if (damage) return { tone: 'bad', text: t('mark-books-damaged-part', { parts: damage.tables.join(', ') }) };
  if (findings.length > 0) return { tone: 'bad', text: t('mark-books-broken') };
  if (proved_at) return { tone: 'good', text: t('mark-books-proved', { when: formatInstant(proved_at) }) };
  return { tone: 'plain', text: t('mark-books-unknown') };
}

export function copyMark({ copied_at }: StatusView): SafetyMark {
  if (copied_at) return { tone: 'good', text: t('mark-copy-proved', { when: formatInstant(copied_at) }) };
  return { tone: 'warn', text: t('mark-copy-unknown') };
}
