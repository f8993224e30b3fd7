// Ways in which money comes and goes.
import { options } from '../lib/words';
import type { PaymentMethod, RefundMethod } from '../wire';

/** Money goes back in the ways in which it comes, but never on account. */
const GOES_BACK: Readonly<Record<RefundMethod, true>> = { card: true, cash: true, bank_transfer: true, cheque: true };

interface MethodOption<Method extends PaymentMethod> {
  value: Method;
  label: string;
}

const isRefund = (option: MethodOption<PaymentMethod>): option is MethodOption<RefundMethod> => option.value in GOES_BACK;

/** For a select. */
export const refundOptions = (): readonly MethodOption<RefundMethod>[] => options('method').filter(isRefund);
