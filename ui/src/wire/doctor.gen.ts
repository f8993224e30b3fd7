// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { DamageView, Finding } from './views.gen';

export type DoctorReport = {
  is_content: boolean;
  checks: Array<string>;
  findings: Array<Finding>;
  /**
   * Where nothing more is written, when something is damaged.
   */
  damage?: DamageView | null;
};

export type RunDoctor = Record<symbol, never>;
