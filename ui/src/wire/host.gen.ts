// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { ErrorCode, Remedy, ShopState } from './terms.gen';
import type { Finding, Problem } from './views.gen';

export type AskStatus = Record<symbol, never>;

export type CreateShop = {
  name: string;
  /**
   * ISO 3166-1 alpha-2.
   */
  country: string;
  /**
   * ISO 4217.
   */
  currency: string;
  /**
   * The custom of the country when not named.
   */
  prices_include_tax?: boolean | null;
};

export type HostStatus = {
  state: ShopState;
  shop_file?: string | null;
  shop_name?: string | null;
  trouble?: Trouble | null;
  /**
   * How often a shop was opened in this window: after another number nothing of the last one is true.
   */
  opened: number;
  /**
   * Shop files that were open lately, the newest first.
   */
  recent: Array<string>;
  version: string;
};

export type KeptOut = {
  row: string;
  says: string;
};

export type NameSecondPlace = {
  /**
   * A folder that is there; nothing gives the second place up. What was copied there stays.
   */
  folder?: string | null;
};

export type OpenAt = {
  path: string;
};

export type OpenSample = Record<symbol, never>;

export type SalvageReport = {
  /**
   * The new file. The damaged one lies where it lay, byte for byte as it was.
   */
  shop_file: string;
  /**
   * Nothing that was in the damaged file is missing, and the books of the new one add up.
   */
  is_whole: boolean;
  /**
   * Tables of which something is missing.
   */
  tables: Array<SalvagedTable>;
  /**
   * Rows in the new file that were in the damaged one.
   */
  found: number;
  /**
   * Pages that held rows and cannot be read.
   */
  unread: Array<UnreadPage>;
  /**
   * Changes in the log beside the file that cannot be read.
   */
  unread_changes: number;
  /**
   * What the doctor says of the new file.
   */
  findings: Array<Finding>;
};

export type SalvageShop = Record<symbol, never>;

export type SalvagedTable = {
  table: string;
  found: number;
  /**
   * Rows that something still knows of, and that are gone.
   */
  missing: number;
  /**
   * With those of which only the room is known; null where nobody knows how many there were.
   */
  missing_at_most?: number | null;
  /**
   * The missing ones with what is known of them, at most 200: `row 17 (number 1017)`.
   */
  rows: Array<string>;
  /**
   * How many of them have a stand-in that says that it is one, because others name them.
   */
  stand_ins: number;
  kept_out: Array<KeptOut>;
};

export type Trouble = {
  code: ErrorCode;
  remedy: Remedy;
  problems: Array<Problem>;
};

export type UnreadPage = {
  page: number;
  table: string;
};
