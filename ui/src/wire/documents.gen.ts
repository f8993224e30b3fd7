// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { DocumentId, DocumentKind, OrderNumber, PageNumber, PaperSize, ParcelNumber, Pixels, RowLimit, ShipmentNumber } from './terms.gen';
import type { DocumentRow } from './views.gen';

export type DocumentList = {
  documents: Array<DocumentRow>;
};

export type DocumentMade = {
  kind: DocumentKind;
  document: DocumentId;
};

export type DocumentPage = {
  document: DocumentId;
  page: PageNumber;
  pages: number;
  png_base64: string;
};

export type DocumentPrinted = {
  kind: DocumentKind;
  document: DocumentId;
};

export type ListDocuments = {
  order?: OrderNumber | null;
  shipment?: ShipmentNumber | null;
  limit?: RowLimit | null;
};

export type MakeDocument = {
  kind: DocumentKind;
  shipment: ShipmentNumber;
  /**
   * One parcel; all of them when not named.
   */
  parcel?: ParcelNumber | null;
  /**
   * `A4` or `Letter` for slips, `100x150` or `4x6` for labels; the shop's own when not named.
   */
  paper?: PaperSize | null;
};

export type NotePrinted = {
  document: DocumentId;
  printer?: string | null;
};

export type PreviewDocument = {
  document: DocumentId;
  page: PageNumber;
  width_px: Pixels;
};

export type SaveDocument = {
  document: DocumentId;
  to: string;
  /**
   * What is there already may be written over: the person was asked. Never a shop file, and never a link.
   */
  overwrite?: boolean | null;
};

export type SavedDocument = {
  document: DocumentId;
  path: string;
  sha256: string;
};
