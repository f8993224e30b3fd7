// What happened to an order, as sentences: each from the figures that its command tells.
import { formatMoney } from '../../lib/format';
import { t } from '../../lib/i18n';
import { shop } from '../../lib/shop.svelte';
import { word } from '../../lib/words';
import type { ActivityRow, Told } from '../../wire';
import type { Minor } from '../../lib/measures';

/** What can happen to an order; the rest is told of other things. */
type OfOrders = Exclude<keyof Told, 'customers.save' | 'items.save' | 'shop.change' | 'backup.restore' | 'backup.accept'>;

/** Its figures, where it told any, and the number of what it is about. */
type Sentence<N extends OfOrders> = (told: Told[N] | null, subject: string) => string;

const money = (amount: Minor): string => formatMoney(amount, shop.currency);

const unheard = (command: string): string => t('did-other', { command });

const SENTENCES: { readonly [N in OfOrders]: Sentence<N> } = {
  'orders.place': () => t('did-orders-place'),
  'orders.hold': () => t('did-orders-hold'),
  'orders.release': () => t('did-orders-release'),
  'orders.cancel': () => t('did-orders-cancel'),
  'payments.take': (told) =>
    told
      ? t('did-payments-take-amount', { amount: money(told.amount_minor), method: word('method', told.method).toLowerCase() })
      : t('did-payments-take'),
  'shipments.pack': (told, subject) =>
    told ? t('did-shipments-pack-parcels', { subject, parcels: told.parcels }) : t('did-shipments-pack', { subject }),
  'shipments.hand_over': (_, subject) => t('did-shipments-hand-over', { subject }),
  'shipments.undo': (_, subject) => t('did-shipments-undo', { subject }),
  'returns.open': (_, subject) => t('did-returns-open', { subject }),
  'returns.receive': (_, subject) => t('did-returns-receive', { subject }),
  'returns.inspect': (_, subject) => t('did-returns-inspect', { subject }),
  'returns.settle': (told, subject) =>
    told ? t('did-returns-settle-refund', { subject, refund: money(told.refund_minor) }) : t('did-returns-settle', { subject }),
  'documents.make': (told) => (told ? t('did-documents-make', { kind: word('paper', told.kind) }) : unheard('documents.make')),
  'documents.printed': (told) => (told ? t('did-documents-printed', { kind: word('paper', told.kind) }) : unheard('documents.printed')),
  'stock.receive': () => t('did-stock-receive'),
  'stock.adjust': () => t('did-stock-adjust'),
};

const isOfOrders = (command: string): command is OfOrders => Object.hasOwn(SENTENCES, command);

/** An activity carries the figures of its own command: that is what the core's `Told` says. */
function told<N extends OfOrders>(command: N, { detail, subject }: ActivityRow): string {
  const sentence: Sentence<N> = SENTENCES[command];
  // "shipment 1001-1": the sentence says what it is, so only the number goes in.
  return sentence(detail as Told[N] | null, subject.split(' ').at(-1) ?? subject);
}

/** What a newer program did is still named. */
export const activitySentence = (row: ActivityRow): string =>
  isOfOrders(row.command) ? told(row.command, row) : unheard(row.command);
