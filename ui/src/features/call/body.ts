import { orNull } from '../../lib/text';
import { addressFrom, emptyAddress, isAddressBlank, type AddressText } from '../../panels/address';
import type { Address, Channel, CustomerId, DraftId, NewLine, PlaceOrder, WhenShort } from '../../wire';
import { quantity, type Minor, type Quantity } from '../../lib/measures';

/** One line of the call. `unit_price_minor` is null while the item's own price holds. */
export interface LineText {
  key: string;
  sku: string;
  name: string;
  unit_decimals: number;
  quantity: Quantity | null;
  list_price_minor: Minor;
  unit_price_minor: Minor | null;
  discount_minor: Minor | null;
  note: string | null;
  when_short: WhenShort;
}

/** Everything typed in one call, as kept in its draft. */
export interface CallBody {
  caller_text: string;
  item_text: string;
  customer: CustomerId | null;
  customer_name: string;
  new_caller: { name: string; organisation: string; phone: string; email: string } | null;
  /** Which of the customer's addresses it goes to; `typed` is the one written here. */
  goes_to: number | 'typed';
  address: AddressText;
  lines: LineText[];
  goes_by: string;
  promised_on: string | null;
  shipping_minor: Minor | null;
  discount_minor: Minor | null;
  channel: Channel;
  is_gift: boolean;
  notes: { customer: string; packing: string; internal: string; gift: string };
}

export const emptyBody = (country: string): CallBody => ({
  caller_text: '',
  item_text: '',
  customer: null,
  customer_name: '',
  new_caller: null,
  goes_to: 0,
  address: emptyAddress(country),
  lines: [],
  goes_by: '',
  promised_on: null,
  shipping_minor: null,
  discount_minor: null,
  channel: 'phone',
  is_gift: false,
  notes: { customer: '', packing: '', internal: '', gift: '' },
});

/** A kept draft may come from an older version of this program: what it lacks is empty. */
export function bodyFromDraft(kept: Record<string, unknown>, country: string): CallBody {
  const empty = emptyBody(country);
  const body = { ...empty, ...(kept as Partial<CallBody>) };
  return {
    ...body,
    notes: { ...empty.notes, ...body.notes },
    address: { ...empty.address, ...body.address },
    lines: Array.isArray(body.lines) ? body.lines : [],
  };
}

const lineFrom = (line: LineText): NewLine => ({
  sku: line.sku,
  quantity: line.quantity ?? quantity(0),
  unit_price_minor: line.unit_price_minor,
  discount_minor: line.discount_minor,
  note: line.note === null ? null : orNull(line.note),
  when_short: line.when_short,
});

/** The order as the program takes it. `addresses` are the known customer's, by which one is chosen. */
export function orderFrom(body: CallBody, draft: DraftId | null, addresses: readonly Address[]): PlaceOrder {
  const caller = body.new_caller;
  const typed = isAddressBlank(body.address) ? null : addressFrom(body.address);
  const isTyped = caller === null && body.goes_to === 'typed';
  return {
    customer: body.customer,
    new_customer: caller && {
      name: caller.name.trim(),
      organisation: orNull(caller.organisation),
      phones: [caller.phone.trim()].filter(Boolean),
      email: orNull(caller.email),
      addresses: typed ? [typed] : [],
    },
    ship_to: isTyped ? typed : caller || body.goes_to === 'typed' ? null : (addresses[body.goes_to] ?? null),
    lines: body.lines.map(lineFrom),
    shipping_minor: body.shipping_minor,
    discount_minor: body.discount_minor,
    promised_on: body.promised_on,
    channel: body.channel,
    goes_by: orNull(body.goes_by),
    notes: {
      customer: orNull(body.notes.customer),
      packing: orNull(body.notes.packing),
      internal: orNull(body.notes.internal),
      gift: orNull(body.notes.gift),
    },
    is_gift: body.is_gift,
    draft,
  };
}

// A label takes no such characters; the fields keep what was typed and say what is wrong with it.
const UNPRINTED = /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** What stands on the call's tab. */
export function labelOf(body: CallBody): string {
  const named = body.customer_name || body.new_caller?.name || body.new_caller?.phone || body.caller_text;
  return (named || body.lines[0]?.name || '').replace(UNPRINTED, '');
}

/** Whether nothing has been typed yet; such a call is not kept. */
export const isUntouched = (body: CallBody, country: string): boolean =>
  JSON.stringify({ ...body, channel: 'phone' }) === JSON.stringify(emptyBody(country));
