// Ways in which money comes and goes.
import { options, word } from '../lib/words';
import type { PaymentMethod } from '../wire';

export const methodName = (method: PaymentMethod): string => word('method', method);

/** For a select. */
export const methodOptions = (): readonly { value: PaymentMethod; label: string }[] => options('method');
