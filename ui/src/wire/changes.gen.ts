// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { ActivitySeq, Tag } from './terms.gen';

export type ChangesSince = {
  seq?: ActivitySeq | null;
};

export type ChangesView = {
  seq: ActivitySeq;
  tags: Array<Tag>;
};
