// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { DraftId } from './terms.gen';

export type DiscardDraft = {
  draft: DraftId;
};

export type Done = Record<symbol, never>;

export type DraftList = {
  drafts: Array<DraftView>;
};

export type DraftSaved = {
  draft: DraftId;
};

export type DraftView = {
  draft: DraftId;
  body: Record<string, unknown>;
  label?: string | null;
  started_at: string;
  saved_at: string;
};

export type ListDrafts = Record<symbol, never>;

export type SaveDraft = {
  /**
   * The draft to write over; a new one when not named.
   */
  draft?: DraftId | null;
  body: Record<string, unknown>;
  label?: string | null;
};
