import { t } from '../../lib/i18n';
import type { Condition, Disposition, ReturnReason } from '../../wire/commands.gen';

const REASONS: readonly ReturnReason[] = ['unwanted', 'damaged', 'faulty', 'wrong_item', 'late', 'other'];
const CONDITIONS: readonly Condition[] = ['as_new', 'opened', 'used', 'damaged'];
const DISPOSITIONS: readonly Disposition[] = ['restock', 'scrap', 'hold'];

export const reasonWord = (reason: ReturnReason): string => t(`return-reason-${reason.replaceAll('_', '-')}`);
export const conditionWord = (condition: Condition): string => t(`return-condition-${condition.replaceAll('_', '-')}`);
export const dispositionWord = (disposition: Disposition): string => t(`return-goes-${disposition}`);

export const reasonOptions = () => REASONS.map((value) => ({ value, label: reasonWord(value) }));
export const conditionOptions = () => CONDITIONS.map((value) => ({ value, label: conditionWord(value) }));
export const dispositionOptions = () => DISPOSITIONS.map((value) => ({ value, label: dispositionWord(value) }));

/** Only what is as new goes back on sale by itself; the person may say otherwise. */
export const usualDisposition = (condition: Condition): Disposition =>
  condition === 'as_new' ? 'restock' : condition === 'damaged' ? 'scrap' : 'hold';

/** What a person who is in a hurry may confirm: nothing that was said to be broken goes back on sale by itself. */
export function usualVerdict(reason: ReturnReason): { condition: Condition; disposition: Disposition } {
  const condition = reason === 'damaged' || reason === 'faulty' ? 'damaged' : 'as_new';
  return { condition, disposition: usualDisposition(condition) };
}

/** Tags that make a return on screen old. */
export const RETURN_TAGS = ['return*', 'order*', 'shipment*', 'payment*'] as const;
