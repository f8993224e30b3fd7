import type { Host, Reply } from '../host';
import { minor, quantity } from '../lib/measures';
import { id, orderRow } from './orders';
import type {
  CustomerView,
  DraftId,
  DraftView,
  ErrorCode,
  ItemRow,
  KeptCopies,
  NewLine,
  OrderPreview,
  OrderRow,
  PlaceOrder,
  PreviewLine,
  Problem,
  StatusView,
  Tag,
} from '../wire';

/**
 * A shop that lives in memory, for tests of the window without the program behind it. It knows
 * enough to take a call; what is right in figures is tested against the program itself.
 */
type Handler = (payload: never) => unknown;

interface Seen {
  name: string;
  payload: unknown;
  requestId: string | undefined;
}

const item = (sku: string, name: string, price_minor: number, available: number, kind: ItemRow['kind'] = 'stocked'): ItemRow => ({
  sku, name, kind, price_minor: minor(price_minor), available: quantity(available),
  unit: 'pc', unit_decimals: 0, one_unit: quantity(1), bin: null, on_hand: quantity(Math.max(0, available)), backordered: quantity(0), is_exact: false,
  may_be_part: kind === 'stocked',
});

const ITEMS: readonly ItemRow[] = [
  item('MUG-BL', 'Stoneware mug, blue', 1250, 10),
  item('TOWEL', 'Linen tea towel, set of 2', 800, 1),
  item('ENGRAVE', 'Engraving', 500, 0, 'service'),
  item('CANDLE-20', 'Beeswax candle 20 cm', 640, 41),
  item('CANDLE-30', 'Beeswax candle 30 cm', 890, 0),
  item('CUBE-BW', 'Beeswax cubes, 500 g', 1100, 6),
];
const BARCODES: Record<string, string> = { '5012345678900': 'MUG-BL' };

const order = (number: string, customer_name: string, city: string, promised_on: string | null, more: Partial<OrderRow> = {}): OrderRow => orderRow(number, {
  customer_name, city, promised_on, allocated: quantity(2), to_pack: quantity(2), total_minor: minor(3450), balance_minor: minor(3450),
  ...more,
});

export class FakeShop implements Host {
  readonly seen: Seen[] = [];
  drafts: DraftView[] = [];
  status: unknown = { state: 'open', shop_file: 'shops/fjord.counterbook', shop_name: 'Fjord & Kiln', trouble: null, opened: 1, recent: [], version: '0.1.0' };
  orders: OrderRow[] = [
    order('1036', 'Ayodele Okafor', 'Leeds', '2020-01-02', { is_late: true }),
    order('1037', 'Zoë Brontë-Šťastný', 'Bristol', '2099-12-04'),
    order('1038', 'שרה לוי', 'Haifa', null, { on_hold: true, delivery_word: 'held' }),
    order('1039', 'Café Nordlys', 'Tromsø', '2099-12-08', { backordered: quantity(2), to_pack: quantity(0), allocated: quantity(0), delivery_word: 'waiting' }),
  ];
  safety: StatusView = {
    shop_file: '/home/marta/Shops/fjord.counterbook', books: 'proved', proved_at: new Date().toISOString(), findings: [], copies: 'missing', copied_at: null, no_copy: null, second_place: null,
  };
  kept: KeptCopies = { shop_file: 'shops/fjord.counterbook', copies: [], offered: null, saved: null, ends: null, is_other_shop: false };
  readonly #told = new Set<(tags: readonly Tag[]) => void>();
  #nextDraft = 1;
  #nextOrder = 1040;
  /** Set to make the next call of that name fail. */
  failNext: Record<string, { code: ErrorCode; problems?: Problem[] }> = {};

  async call(name: string, payload: unknown, requestId?: string): Promise<Reply> {
    this.seen.push({ name, payload, requestId });
    const failure = this.failNext[name];
    if (failure) {
      delete this.failNext[name];
      return { ok: false, failure: { problems: [], ...failure } };
    }
    const handler = this.#handlers[name];
    if (!handler) return { ok: false, failure: { code: 'unknown_command', problems: [] } };
    return { ok: true, value: handler(structuredClone(payload) as never), changes: [] };
  }

  onChanges(told: (tags: readonly Tag[]) => void): () => void {
    this.#told.add(told);
    return () => this.#told.delete(told);
  }

  tell(tags: readonly Tag[]): void {
    for (const told of this.#told) told(tags);
  }

  calls(name: string): Seen[] {
    return this.seen.filter((seen) => seen.name === name);
  }

  readonly #customer: CustomerView = {
    id: id(1),
    name: 'Zoë Brontë-Šťastný',
    organisation: null,
    phones: ['0117 496 0123'],
    email: null,
    addresses: [
      { name: 'Zoë Brontë-Šťastný', organisation: 'Harbour Office', lines: ['24 Harbour Street', 'Flat 25'], city: 'Bristol', region: null, post_code: 'BS1 4QT', country: 'GB' },
    ],
    address_views: [],
    note: 'Leave at the side door',
    revision: 1,
    open_balance_minor: minor(0),
    owed_minor: minor(0),
    to_pay_back_minor: minor(0),
    last_order: { number: '1032', placed_on: '2026-11-14', is_today: false, delivery_status: 'delivered' },
    order_count: 1,
    orders: [order('1032', 'Zoë Brontë-Šťastný', 'Bristol', null, { placed_on: '2026-11-14', delivery_status: 'delivered', delivery_word: 'delivered' })],
  };

  readonly #handlers: Record<string, Handler> = {
    'host.status': () => this.status,
    'host.create_shop': () => (this.status = { ...(this.status as object), state: 'open', trouble: null }),
    'host.open_sample': () => (this.status = { ...(this.status as object), state: 'open', trouble: null }),
    'host.open_shop': () => (this.status = { ...(this.status as object), state: 'open', trouble: null }),
    'host.second_place': () => this.status,
    'backup.list': () => this.kept,
    'backup.make': () => ({ path: 'copies/fjord.counterbook-copy', sha256: '', size_bytes: 1, made_at: new Date().toISOString(), findings: [] }),
    'backup.restore': ({ copy }: { copy: string | null }) => {
      this.status = { ...(this.status as object), state: 'open', trouble: null };
      return { shop_file: 'shops/fjord.counterbook', copy: copy ?? '', kept_beside: 'shops/fjord-damaged-1.counterbook', activity: 590, lacks: null };
    },
    'backup.accept': () => {
      this.status = { ...(this.status as object), state: 'open', trouble: null };
      return { shop_file: 'shops/fjord.counterbook', was_older: true, saved: null };
    },
    'changes.since': () => ({ seq: 1, tags: [] }),
    'shop.show': () => this.#shop,
    'shop.change': (change: Record<string, unknown>) => Object.assign(this.#shop, change, { revision: this.#shop.revision + 1 }),
    'desk.status': () => this.safety,
    'desk.today': () => ({ open: 38, to_pack: 9, packed: 3, waiting: 1, held: 1, returns: 2, drafts: this.drafts.length, due: 1, placed_today: 4, placed_today_minor: 23145 }),
    'desk.find': ({ text }: { text: string }) => ({
      text,
      hits: this.orders
        .filter((row) => `${row.number} ${row.customer_name}`.toLowerCase().includes(text.toLowerCase()))
        .map((row) => ({ kind: 'order', key: row.number, title: `Order ${row.number}`, detail: row.customer_name, is_stale: false, order: row.number })),
    }),
    'orders.list': () => ({ orders: this.orders, has_more: false }),
    'customers.find': ({ text }: { text: string }) => {
      const known = this.#customer;
      const digits = text.replace(/\D/g, '');
      const isPhone = digits.length > 3 && known.phones[0]!.replace(/\D/g, '').endsWith(digits);
      const isNamed = known.name.toLowerCase().includes(text.toLowerCase());
      const hits = isPhone || isNamed
        ? [{ id: 1, name: known.name, organisation: null, phone: known.phones[0], city: 'Bristol', post_code: 'BS1 4QT', matched: isPhone ? 'phone' : 'name', is_exact: digits.length > 9, last_order: { number: '1032', placed_on: '2026-11-14', is_today: false, delivery_status: 'delivered' }, open_balance_minor: 0 }]
        : [];
      return { text, hits };
    },
    'customers.show': () => this.#customer,
    'items.find': ({ text }: { text: string }) => {
      const wanted = text.toLowerCase();
      const words = wanted.split(/\s+/);
      const hits = ITEMS.filter((row) => BARCODES[wanted] === row.sku || words.every((word) => `${row.sku} ${row.name}`.toLowerCase().includes(word)));
      return { text, has_more: false, hits: hits.map((row) => ({ ...row, is_exact: row.sku.toLowerCase() === wanted || BARCODES[wanted] === row.sku })) };
    },
    'drafts.save': ({ draft, body, label }: { draft: DraftId | null; body: Record<string, unknown>; label: string }) => {
      const kept = draft ?? id<DraftId>(this.#nextDraft++);
      const now = new Date().toISOString();
      this.drafts = [...this.drafts.filter((other) => other.draft !== kept), { draft: kept, body, label, started_at: now, saved_at: now }];
      return { draft: kept };
    },
    'drafts.list': () => ({ drafts: this.drafts }),
    'drafts.discard': ({ draft }: { draft: number }) => {
      this.drafts = this.drafts.filter((kept) => kept.draft !== draft);
      return {};
    },
    'orders.preview': (request: PlaceOrder) => this.#preview(request),
    'orders.place': (request: PlaceOrder) => {
      const preview = this.#preview(request);
      this.drafts = this.drafts.filter((kept) => kept.draft !== request.draft);
      return {
        ...preview,
        number: String(this.#nextOrder++),
        customer_name: request.new_customer?.name ?? this.#customer.name,
        promised_on: request.promised_on,
        lines: preview.lines,
      };
    },
  };

  readonly #shop = {
    name: 'Fjord & Kiln', country: 'GB', currency: 'GBP', currency_digits: 2, prices_include_tax: true, tax_rounding: 'line',
    shipping_tax_code: 'standard', tax_rates: [{ code: 'standard', name: 'VAT', rate_ppm: 200000, from: '2011-01-04' }],
    address: { name: null, organisation: 'Fjord & Kiln Ltd', lines: ['14 Quay Lane'], city: 'Bristol', region: null, post_code: 'BS1 4QT', country: 'GB' },
    phone: null, email: null, website: null, has_logo: false, slip_paper: 'A4', label_paper: '100x150', revision: 1, shop_file: '/home/marta/Shops/fjord.counterbook',
  };

  #line(line: NewLine, index: number): PreviewLine {
    const known = ITEMS.find((row) => row.sku === line.sku)!;
    const isService = known.kind === 'service';
    const allocated = isService ? 0 : Math.min(line.quantity, known.available);
    const price = line.unit_price_minor ?? known.price_minor;
    const total = price * line.quantity - (line.discount_minor ?? 0);
    return {
      line: index + 1, sku: known.sku, name: known.name, kind: known.kind, ordered: line.quantity, allocated: quantity(allocated),
      backordered: quantity(isService ? 0 : line.quantity - allocated), short: quantity(isService ? 0 : line.quantity - allocated), is_short: !isService && allocated < line.quantity, available: known.available, free_after: quantity(known.available - allocated),
      unit_price_minor: price, unit: 'pc', unit_decimals: 0, total_minor: minor(total), tax_minor: minor(Math.round(total / 6)),
    };
  }

  #preview(request: PlaceOrder): OrderPreview {
    const lines = request.lines.map((line, index) => this.#line(line, index));
    const subtotal = lines.reduce((sum, line) => sum + line.total_minor, 0);
    const shipping = request.shipping_minor ?? minor(0);
    const tax = Math.round((subtotal + shipping) / 6);
    const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five'];
    return {
      lines, subtotal_minor: minor(subtotal), shipping_minor: shipping, tax_minor: minor(tax),
      taxes: [{ name: 'VAT', rate_ppm: 200000, tax_minor: minor(tax) }],
      total_minor: minor(subtotal + shipping - (request.discount_minor ?? 0)),
      problems: [],
      read_back: {
        lines: lines.map((line, index) => ({ quantity_in_words: words[line.ordered] ?? String(line.ordered), name: line.name, note: request.lines[index]!.note ?? null, backordered: line.backordered })),
        recipient: request.new_customer?.name ?? (request.customer ? this.#customer.name : null),
        address: request.customer ? ['Harbour Office', '24 Harbour Street', 'Flat 25', 'Bristol', 'BS1 4QT'] : [],
        post_code: request.customer ? 'BS1 4QT' : null,
        post_code_spelled: request.customer ? 'Bravo Sierra One, Four Quebec Tango' : null,
        total_in_words: 'Sixty-two pounds and forty-five pence',
        promised_spoken: request.promised_on ? 'Friday the fourth' : null,
      },
    };
  }
}
