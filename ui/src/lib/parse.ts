/** Reading what people type: amounts, quantities, dates. Never floats, never guesses silently. */
import { minor, quantity, type Minor, type Quantity } from './measures';

/** Digits with one decimal mark, as integer of the smallest unit; null when it cannot be read. */
export function parseDecimal(text: string, decimals: number): number | null {
  const bare = text.trim().replace(/[\s'’_]/g, '');
  const sign = bare.startsWith('-') || bare.startsWith('−') ? -1 : 1;
  const digits = bare.replace(/^[-+−]/, '');
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(digits)) return null;
  const cut = splitAtDecimalMark(digits, decimals);
  if (!cut) return null;
  const [whole, part] = cut;
  if (part.length > decimals && /[1-9]/.test(part.slice(decimals))) return null;
  const value = Number(whole + part.slice(0, decimals).padEnd(decimals, '0'));
  return Number.isSafeInteger(value) ? sign * value + 0 : null;
}

/**
 * The last of `.` and `,` is the decimal mark, unless it stands as a mark of thousands: it comes
 * several times, or it is a comma with three digits behind it that the unit does not have.
 * A point like that ("12.500") could be either, so it is not read at all.
 */
function splitAtDecimalMark(digits: string, decimals: number): [string, string] | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return [digits, ''];
  const mark = digits[last]!;
  const behind = digits.slice(last + 1);
  const before = digits.slice(0, last);
  const isLikeThousands = behind.length === 3 && decimals < 3 && /^[1-9]\d{0,2}$/.test(before);
  if (isLikeThousands && mark === '.') return null;
  const isThousands = isLikeThousands || before.includes(mark);
  if (!isThousands) {
    return isGrouped(before) ? [before.replace(/[.,]/g, '') || '0', behind] : null;
  }
  return isGrouped(digits) ? [digits.replace(/[.,]/g, ''), ''] : null;
}

/** "1,234,567" and "1234567", but not "1,23,4" and not "1.2,3". */
const isGrouped = (digits: string): boolean =>
  /^\d*$/.test(digits) || /^\d{1,3}(,\d{3})+$/.test(digits) || /^\d{1,3}(\.\d{3})+$/.test(digits);

/** "12.5", "12,50", "£12.50", "12.50 GBP" as minor units. */
export function parseMoney(text: string, digits: number): Minor | null {
  const bare = text.replace(/^\s*([-−+]?)\s*(\p{Sc}|[A-Z]{3}\b)/u, '$1').replace(/(\p{Sc}|[A-Za-z]{2,3})\s*$/u, '');
  const value = parseDecimal(bare, digits);
  return value === null ? null : minor(value);
}

/** "2", "1.5" as smallest units of an item that is counted to so many decimals. */
export function parseQuantity(text: string, decimals: number): Quantity | null {
  const value = parseDecimal(text, decimals);
  return value === null ? null : quantity(value);
}

/** "2 beeswax c", "2x mug", "2 × mug", "mug": how many in front, then the words. */
export function parseQuantityInFront(text: string): { quantity: number | null; words: string } {
  const match = /^\s*(\d{1,4})\s*(?:[x×*]\s*(?=\S)|\s)(\S.*)?$/iu.exec(text);
  if (!match) return { quantity: null, words: text.trim() };
  return { quantity: Number(match[1]), words: (match[2] ?? '').trim() };
}
