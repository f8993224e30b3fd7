import { t } from '../lib/i18n';
import type { PaymentMethod } from '../wire/commands.gen';

const METHODS: readonly PaymentMethod[] = ['card', 'cash', 'bank_transfer', 'cheque', 'on_account'];

export const methodName = (method: PaymentMethod): string => t(`method-${method.replaceAll('_', '-')}`);

/** Ways money comes and goes, for a select. */
export const methodOptions = (): readonly { value: PaymentMethod; label: string }[] =>
  METHODS.map((value) => ({ value, label: methodName(value) }));
