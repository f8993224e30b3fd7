// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

export type BackupView = {
  path: string;
  sha256: string;
  size_bytes: number;
  made_at: string;
};

export type MakeBackup = {
  /**
   * A folder; the shop's folder of copies when not named.
   */
  to?: string | null;
};
