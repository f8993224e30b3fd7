// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { ActivitySeq, RowLimit } from './terms.gen';
import type { ActivityRow } from './views.gen';

export type ActivityList = {
  activities: Array<ActivityRow>;
  has_more: boolean;
};

export type ListActivity = {
  limit?: RowLimit | null;
  before?: ActivitySeq | null;
};
