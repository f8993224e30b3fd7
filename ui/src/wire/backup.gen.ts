// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { ActivitySeq, CopyState } from './terms.gen';
import type { Finding } from './views.gen';

export type AcceptFile = Record<symbol, never>;

export type Accepted = {
  shop_file: string;
  /**
   * Whether there was anything to accept.
   */
  was_older: boolean;
  /**
   * What was saved last, by the witness until now.
   */
  saved?: EndView | null;
};

export type BackupView = {
  path: string;
  sha256: string;
  size_bytes: number;
  made_at: string;
  /**
   * What the doctor found in it: then it is kept, and is no good one.
   */
  findings: Array<Finding>;
};

export type CheckCopy = {
  path: string;
};

export type CheckedCopy = {
  path: string;
  /**
   * Its bytes are not others than those that were proved, and the doctor finds nothing in it.
   */
  is_good: boolean;
  sha256: string;
  size_bytes: number;
  /**
   * Whether its bytes are those that were proved when it was made; nothing when nobody wrote them down.
   */
  is_as_proved?: boolean | null;
  findings: Array<Finding>;
  /**
   * The newest activity in it.
   */
  activity?: ActivitySeq | null;
  /**
   * What it lacks of what was saved last in the shop that lies here.
   */
  lacks?: LacksView | null;
};

export type CopyView = {
  path: string;
  made_at: string;
  size_bytes: number;
  state: CopyState;
  /**
   * The newest activity in it, when somebody wrote it down.
   */
  activity?: ActivitySeq | null;
  /**
   * What it lacks of what was saved last, as far as anybody knows.
   */
  lacks?: LacksView | null;
};

export type EndView = {
  activity: ActivitySeq;
  at: string;
};

export type KeptCopies = {
  shop_file: string;
  copies: Array<CopyView>;
  /**
   * The newest good one: what restoring takes when no copy is named.
   */
  offered?: string | null;
  /**
   * What was saved last, by the witness beside the copies.
   */
  saved?: EndView | null;
  /**
   * Where the file ends, as far as it still reads.
   */
  ends?: EndView | null;
  /**
   * The file that lies here is another shop's.
   */
  is_other_shop: boolean;
};

export type LacksView = {
  activities: number;
  /**
   * Orders placed after it that can still be named, a hundred at most.
   */
  orders: Array<string>;
};

export type ListCopies = {
  /**
   * A folder; the shop's folder of copies and its second place when not named.
   */
  folder?: string | null;
  /**
   * Reads copies through, from the newest on, until one is good.
   */
  prove?: boolean | null;
};

export type MakeBackup = {
  /**
   * A folder; the shop's folder of copies when not named.
   */
  to?: string | null;
};

export type RestoreCopy = {
  /**
   * A copy; the newest good one when not named.
   */
  copy?: string | null;
  /**
   * A path at which nothing is yet; the shop file's own place when not named.
   */
  to?: string | null;
};

export type Restored = {
  shop_file: string;
  copy: string;
  /**
   * Where the old file went, with its log.
   */
  kept_beside?: string | null;
  /**
   * The newest activity of the copy.
   */
  activity?: ActivitySeq | null;
  /**
   * What was saved and is not in the copy, as far as anybody knows.
   */
  lacks?: LacksView | null;
};

export type TookOver = {
  /**
   * How often the shop went back.
   */
  turn: number;
  /**
   * What had been saved elsewhere under this name.
   */
  saved: ActivitySeq;
};

export type WentBack = {
  /**
   * How often the shop went back.
   */
  turn: number;
  /**
   * The newest activity of the copy.
   */
  activity?: ActivitySeq | null;
  /**
   * How many were saved after it.
   */
  activities?: number | null;
};
