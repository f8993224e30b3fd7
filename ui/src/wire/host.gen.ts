// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { ErrorCode, Remedy, ShopState } from './terms.gen';
import type { Problem } from './views.gen';

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

export type Trouble = {
  code: ErrorCode;
  remedy: Remedy;
  problems: Array<Problem>;
};

export type UnreadPage = {
  page: number;
  table: string;
};
