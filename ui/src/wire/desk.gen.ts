// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { BooksState, CopiesState, ErrorCode, FoundKind, Minor, OrderNumber } from './terms.gen';
import type { DamageView, Finding } from './views.gen';

export type FindAnything = {
  text: string;
};

export type FoundList = {
  text: string;
  hits: Array<FoundRow>;
};

export type FoundRow = {
  kind: FoundKind;
  /**
   * What opens it: a number, a customer's id, a SKU.
   */
  key: string;
  title: string;
  detail?: string | null;
  /**
   * A scanned slip of an older revision of its order.
   */
  is_stale: boolean;
  /**
   * The order that the hit belongs to.
   */
  order?: OrderNumber | null;
};

export type SecondPlaceView = {
  folder: string;
  is_there: boolean;
  /**
   * When the newest copy was made that is known to be there.
   */
  copied_at?: string | null;
  /**
   * It has the newest good copy.
   */
  is_caught_up: boolean;
  /**
   * Why nothing could be brought there, although it is there.
   */
  trouble?: ErrorCode | null;
};

export type ShowStatus = Record<symbol, never>;

export type ShowToday = Record<symbol, never>;

export type StatusView = {
  shop_file: string;
  books: BooksState;
  /**
   * When the doctor last proved the books, and what it found.
   */
  proved_at?: string | null;
  findings: Array<Finding>;
  /**
   * Where nothing more is written, when something is known to be damaged.
   */
  damage?: DamageView | null;
  copies: CopiesState;
  /**
   * When the newest good copy was made.
   */
  copied_at?: string | null;
  /**
   * Why the last try made none.
   */
  no_copy?: ErrorCode | null;
  second_place?: SecondPlaceView | null;
};

export type TodayView = {
  open: number;
  to_pack: number;
  packed: number;
  waiting: number;
  held: number;
  returns: number;
  drafts: number;
  /**
   * Promised for today or earlier and not sent.
   */
  due: number;
  placed_today: number;
  placed_today_minor: Minor;
};
