// Words of the shop file as the window says them: one family of messages for each closed list.
import type {
  Channel,
  Condition,
  CopiesState,
  CopyState,
  DeliveryWord,
  Disposition,
  DocumentKind,
  ErrorCode,
  FoundKind,
  ItemKind,
  MoneyStatus,
  MoveKind,
  Notes,
  OrderFilter,
  PaymentMethod,
  ProblemCode,
  ReturnReason,
  ReturnStatus,
  TodayView,
  WhenShort,
} from '../wire';
import { figuresIn, isMessage, say, type Figures, type Needs } from './i18n';
import type { MessageId } from './messages.gen';
import type { Theme } from './theme.svelte';

/** Where the pieces of one line are. */
export type LineWord = 'waiting' | 'promised' | 'packed' | 'sent' | 'back' | 'cancelled';

/** Every value of a closed list, in the order in which the window offers them. One that is missing does not compile. */
const every =
  <T extends string>() =>
  <const List extends readonly T[]>(list: List & ([T] extends [List[number]] ? unknown : { missing: Exclude<T, List[number]> })): List =>
    list;

/**
 * Each family by the beginning of its messages. With a new value of a list, the list here does not compile;
 * with the value written here, it does not compile until the catalogue has its message.
 */
export const FAMILIES = {
  'came-in': every<Channel>()(['phone', 'counter', 'email', 'web', 'mail']),
  channel: every<Channel>()(['phone', 'counter', 'email', 'web', 'mail']),
  delivery: every<DeliveryWord>()([
    'open', 'held', 'to_pack', 'packed', 'waiting', 'part', 'part_to_pack', 'part_waiting', 'sent', 'delivered', 'cancelled',
  ]),
  failure: every<ErrorCode>()([
    'invalid', 'not_found', 'conflict', 'unknown_command', 'bad_request', 'not_allowed', 'paper_failed', 'copy_failed', 'storage_full',
    'storage_locked', 'storage_read_only', 'storage_damaged', 'storage_newer', 'storage_missing', 'storage_synced',
    'storage_foreign', 'storage_replaced', 'storage_log_gone', 'storage_other_name', 'storage_older', 'storage_is_copy', 'storage_damaged_part',
    'storage_failed', 'took_too_long', 'not_a_shop',
    'file_exists', 'not_saved', 'outcome_unknown', 'storage_unreadable', 'no_printer', 'printer_refused', 'cannot_open', 'cannot_write', 'internal',
  ]),
  find: every<FoundKind>()(['order', 'shipment', 'return', 'customer', 'item']),
  level: ['on_hand', 'held', 'allocated', 'available', 'backordered', 'incoming'],
  line: every<LineWord>()(['waiting', 'promised', 'packed', 'sent', 'back', 'cancelled']),
  'line-when': every<WhenShort>()(['refuse', 'backorder']),
  method: every<PaymentMethod>()(['card', 'cash', 'bank_transfer', 'cheque', 'on_account']),
  money: every<MoneyStatus>()(['unpaid', 'part', 'paid', 'overpaid', 'refunded']),
  move: every<MoveKind>()(['received', 'shipped', 'returned', 'adjusted', 'moved']),
  'order-note': every<keyof Notes>()(['packing', 'customer', 'gift', 'internal']),
  'orders-filter': every<OrderFilter>()(['all', 'open', 'to_pack', 'packed', 'waiting', 'held', 'unpaid']),
  'orders-none': every<OrderFilter | `${OrderFilter}_why`>()([
    'all', 'open', 'to_pack', 'packed', 'waiting', 'held', 'unpaid',
    'all_why', 'open_why', 'to_pack_why', 'packed_why', 'waiting_why', 'held_why', 'unpaid_why',
  ]),
  paper: every<DocumentKind>()(['packing_slip', 'shipping_label']),
  problem: every<ProblemCode>()([
    'required', 'wrong_type', 'too_small', 'too_large', 'too_long', 'unknown', 'duplicate', 'short', 'exceeds', 'not_allowed', 'changed',
    'card_number',
  ]),
  'return-condition': every<Condition>()(['as_new', 'opened', 'used', 'damaged']),
  'return-goes': every<Disposition>()(['restock', 'scrap', 'hold']),
  'return-reason': every<ReturnReason>()(['unwanted', 'damaged', 'faulty', 'wrong_item', 'late', 'other']),
  'return-status': every<ReturnStatus>()(['expected', 'to_inspect', 'to_settle', 'settled']),
  'stock-decimals': ['0', '1', '2', '3'],
  'stock-kind': every<ItemKind>()(['stocked', 'service', 'kit']),
  theme: every<Theme>()(['system', 'light', 'dark']),
  'today-figure': ['due', 'to_pack', 'packed', 'waiting', 'held', 'returns', 'drafts'] satisfies readonly (keyof TodayView)[],
  'copies-state': every<CopiesState>()(['missing', 'old', 'doubtful', 'today', 'whole']),
  'copy-state': ['doubtful', 'broken'] satisfies readonly CopyState[],
  trouble: [
    'storage_damaged', 'storage_newer', 'storage_locked', 'storage_full', 'storage_foreign', 'storage_older', 'storage_is_copy',
    'storage_other_name', 'storage_missing', 'storage_failed', 'not_a_shop',
  ] satisfies readonly ErrorCode[],
  'customers-warn': ['lines_required', 'city_required', 'region_required', 'post_code_required'],
} as const;

export type Family = keyof typeof FAMILIES;
export type Word<F extends Family> = (typeof FAMILIES)[F][number];

type Dashed<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}-${Dashed<Tail>}` : S;
type IdOf<F extends Family, W extends string> = `${F}-${Dashed<W>}`;

/** Words of a family that the catalogue does not have. */
type Unsaid = { [F in Family]: Exclude<IdOf<F, Word<F>>, MessageId> }[Family];

/** Does not compile while a word of a family has no message, and names it. */
export const everyWordIsSaid: [Unsaid] extends [never] ? true : Unsaid = true;

type NeedsOf<F extends Family, W extends Word<F>> = Needs<Extract<IdOf<F, W>, MessageId>>;
type PlainFamily = { [F in Family]: NeedsOf<F, Word<F>> extends [] ? F : never }[Family];

const idOf = (family: string, value: string): string => `${family}-${value.replaceAll('_', '-')}`;

function said(family: Family, value: string, figures: Figures): string {
  const id = idOf(family, value);
  return isMessage(id) ? say(id, figures) : value;
}

/** A word of a closed list as the window says it: `word('method', 'bank_transfer')` is "Bank transfer". */
export const word = <F extends Family, W extends Word<F>>(family: F, value: W, ...needs: NeedsOf<F, W>): string =>
  said(family, value, figuresIn(needs));

/** Whether a text that came from the program is a word of the family. */
export function isWord<F extends Family>(family: F, value: string): value is Word<F> {
  const words: readonly string[] = FAMILIES[family];
  return words.includes(value);
}

/** Every word of a family, for a select. */
export function options<F extends PlainFamily>(family: F): readonly { value: Word<F>; label: string }[] {
  const words: readonly Word<F>[] = FAMILIES[family];
  return words.map((value) => ({ value, label: said(family, value, {}) }));
}

/** The messages of all families, for the test that none of the catalogue is out of reach. */
export const familyMessages = (): string[] =>
  Object.entries(FAMILIES).flatMap(([family, words]) => words.map((value) => idOf(family, value)));
