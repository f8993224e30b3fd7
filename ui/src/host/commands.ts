/** Commands that the host answers itself: which shop is open, printers, file dialogs. */
type Nothing = Record<string, never>;

export interface HostStatus {
  state: 'no_shop' | 'open' | 'trouble';
  shop_file: string | null;
  shop_name: string | null;
  trouble: { code: string; copies: { path: string; made_at: string }[] } | null;
  recent: string[];
  version: string;
}

export interface HostCommands {
  'host.status': [Nothing, HostStatus];
  'host.create_shop': [{ name: string; country: string; currency: string; prices_include_tax: boolean }, HostStatus];
  'host.open_sample': [Nothing, HostStatus];
  'host.open_shop': [{ path: string }, HostStatus];
  'host.restore_copy': [{ path: string }, HostStatus];
  'native.printers': [Nothing, { printers: { name: string; is_default: boolean }[] }];
  'native.print': [{ document: number; printer: string | null }, unknown];
  'native.open_document': [{ document: number }, unknown];
  'native.choose_save_path': [{ suggested_name: string }, { path: string | null }];
  'native.choose_open_path': [{ title?: string; extensions?: string[] }, { path: string | null }];
  /** Tells the program that the window shows something, for its own timing. */
  'native.painted': [Nothing, unknown];
  'native.reveal': [{ path: string }, unknown];
}
