// What is picked for a set, in words.
import { formatQuantity } from '../lib/format';
import { quantity } from '../lib/measures';
import type { PartView } from '../wire';

/** "2 × Saucer, 1 × Spoon": one set. */
export const partList = (parts: readonly PartView[]): string =>
  parts.map((part) => `${formatQuantity(quantity(part.quantity), part.unit_decimals)} × ${part.name}`).join(', ');
