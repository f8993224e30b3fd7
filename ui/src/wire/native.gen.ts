// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { Copies, DocumentId } from './terms.gen';

export type ChooseFolder = {
  title?: string | null;
};

export type ChooseOpenPath = {
  title?: string | null;
  /**
   * Without the dot: `counterbook`.
   */
  extensions?: Array<string> | null;
};

export type ChooseSavePath = {
  title?: string | null;
  /**
   * The file name to begin with.
   */
  suggested_name?: string | null;
  /**
   * Without the dot: `pdf`.
   */
  extensions?: Array<string> | null;
};

export type ChosenPath = {
  path?: string | null;
};

export type Job = {
  printer: string;
  /**
   * The spooler's number for it.
   */
  job: string;
};

export type ListPrinters = Record<symbol, never>;

export type OpenDocument = {
  document: DocumentId;
};

export type Opened = {
  /**
   * The file that was written for the other program.
   */
  path: string;
};

export type Painted = {
  since_start_ms: number;
};

export type Print = {
  document: DocumentId;
  /**
   * The queue's name from `native.printers`; without it the computer's usual printer.
   */
  printer?: string | null;
  /**
   * One when not named.
   */
  copies?: Copies | null;
};

export type Printer = {
  /**
   * What the spooler calls it; the name to print with.
   */
  name: string;
  /**
   * What a person calls it.
   */
  label: string;
  is_default: boolean;
  is_ready: boolean;
};

export type PrinterList = {
  printers: Array<Printer>;
};

export type Reveal = {
  path: string;
};

export type TellPainted = Record<symbol, never>;
