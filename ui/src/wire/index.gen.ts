// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { ActivityList, ListActivity } from './activity.gen';
import type { AcceptFile, Accepted, BackupView, CheckCopy, CheckedCopy, KeptCopies, ListCopies, MakeBackup, RestoreCopy, Restored, TookOver, WentBack } from './backup.gen';
import type { ChangesSince, ChangesView } from './changes.gen';
import type { CustomerHits, CustomerSaved, CustomerView, FindCustomers, ShowCustomer } from './customers.gen';
import type { FindAnything, FoundList, ShowStatus, ShowToday, StatusView, TodayView } from './desk.gen';
import type { DoctorReport, RunDoctor } from './doctor.gen';
import type { DocumentList, DocumentMade, DocumentPage, DocumentPrinted, ListDocuments, MakeDocument, NotePrinted, PreviewDocument, SaveDocument, SavedDocument } from './documents.gen';
import type { DiscardDraft, Done, DraftList, DraftSaved, ListDrafts, SaveDraft } from './drafts.gen';
import type { AskStatus, CreateShop, HostStatus, NameSecondPlace, OpenAt, OpenSample, SalvageReport, SalvageShop } from './host.gen';
import type { FindItems, ItemHits, ItemSaved, ItemView, SaveItem, ShowItem } from './items.gen';
import type { ChooseFolder, ChooseOpenPath, ChooseSavePath, ChosenPath, Job, ListPrinters, OpenDocument, Opened, Painted, Print, PrinterList, Reveal, TellPainted } from './native.gen';
import type { CancelOrder, Cancelled, Held, HoldOrder, ListChanges, ListOrders, OrderChanges, OrderList, OrderPreview, PlaceOrder, Placed, ReleaseOrder, Released, ShowOrder } from './orders.gen';
import type { TakePayment, Taken } from './payments.gen';
import type { InspectReturn, ListReturns, OpenReturn, PreviewSettlement, ReceiveReturn, ReturnInspected, ReturnList, ReturnOpened, ReturnReceived, ReturnSettled, ReturnView, SettleReturn, SettlementPreview, ShowReturn } from './returns.gen';
import type { HandOver, HandedOver, ListShipments, PackShipment, PreviewShipment, ShipmentList, ShipmentPacked, ShipmentPreview, ShipmentUndone, ShowShipment, UndoShipment } from './shipments.gen';
import type { ChangeShop, Changed, ShopView, ShowShop } from './shop.gen';
import type { AdjustPreview, AdjustStock, Adjusted, ListMoves, MovesView, PreviewAdjust, ReceiveStock, Received, ShowStock, StockChanged } from './stock.gen';
import type { DocumentRow, Nothing, OrderView, SaveCustomer, ShipmentView, StockLevel } from './views.gen';

export type * from './activity.gen';
export type * from './backup.gen';
export type * from './changes.gen';
export type * from './customers.gen';
export type * from './desk.gen';
export type * from './doctor.gen';
export type * from './documents.gen';
export type * from './drafts.gen';
export type * from './host.gen';
export type * from './items.gen';
export type * from './native.gen';
export type * from './orders.gen';
export type * from './payments.gen';
export type * from './returns.gen';
export type * from './shipments.gen';
export type * from './shop.gen';
export type * from './stock.gen';
export type * from './terms.gen';
export type * from './views.gen';

/** Request and answer of every command. */
export interface Commands {
  "shop.show": [ShowShop, ShopView];
  "shop.change": [ChangeShop, ShopView];
  "items.save": [SaveItem, ItemView];
  "items.find": [FindItems, ItemHits];
  "items.show": [ShowItem, ItemView];
  "stock.receive": [ReceiveStock, StockChanged];
  "stock.adjust": [AdjustStock, StockChanged];
  "stock.preview_adjust": [PreviewAdjust, AdjustPreview];
  "stock.level": [ShowStock, StockLevel];
  "stock.moves": [ListMoves, MovesView];
  "customers.save": [SaveCustomer, CustomerView];
  "customers.find": [FindCustomers, CustomerHits];
  "customers.show": [ShowCustomer, CustomerView];
  "drafts.save": [SaveDraft, DraftSaved];
  "drafts.list": [ListDrafts, DraftList];
  "drafts.discard": [DiscardDraft, Done];
  "orders.preview": [PlaceOrder, OrderPreview];
  "orders.place": [PlaceOrder, OrderView];
  "orders.show": [ShowOrder, OrderView];
  "orders.list": [ListOrders, OrderList];
  "orders.hold": [HoldOrder, OrderView];
  "orders.release": [ReleaseOrder, OrderView];
  "orders.cancel": [CancelOrder, OrderView];
  "orders.changes": [ListChanges, OrderChanges];
  "shipments.preview": [PreviewShipment, ShipmentPreview];
  "shipments.pack": [PackShipment, ShipmentView];
  "shipments.hand_over": [HandOver, ShipmentView];
  "shipments.undo": [UndoShipment, ShipmentView];
  "shipments.show": [ShowShipment, ShipmentView];
  "shipments.list": [ListShipments, ShipmentList];
  "payments.take": [TakePayment, OrderView];
  "returns.open": [OpenReturn, ReturnView];
  "returns.receive": [ReceiveReturn, ReturnView];
  "returns.inspect": [InspectReturn, ReturnView];
  "returns.settle": [SettleReturn, ReturnView];
  "returns.preview": [PreviewSettlement, SettlementPreview];
  "returns.show": [ShowReturn, ReturnView];
  "returns.list": [ListReturns, ReturnList];
  "documents.make": [MakeDocument, DocumentRow];
  "documents.save": [SaveDocument, SavedDocument];
  "documents.list": [ListDocuments, DocumentList];
  "documents.preview": [PreviewDocument, DocumentPage];
  "documents.printed": [NotePrinted, DocumentRow];
  "desk.find": [FindAnything, FoundList];
  "desk.today": [ShowToday, TodayView];
  "desk.status": [ShowStatus, StatusView];
  "changes.since": [ChangesSince, ChangesView];
  "activity.list": [ListActivity, ActivityList];
  "doctor.run": [RunDoctor, DoctorReport];
  "backup.make": [MakeBackup, BackupView];
  "backup.list": [ListCopies, KeptCopies];
  "backup.check": [CheckCopy, CheckedCopy];
  "backup.restore": [RestoreCopy, Restored];
  "backup.accept": [AcceptFile, Accepted];
  "host.status": [AskStatus, HostStatus];
  "host.create_shop": [CreateShop, HostStatus];
  "host.open_sample": [OpenSample, HostStatus];
  "host.open_shop": [OpenAt, HostStatus];
  "host.second_place": [NameSecondPlace, HostStatus];
  "host.salvage": [SalvageShop, SalvageReport];
  "native.printers": [ListPrinters, PrinterList];
  "native.print": [Print, Job];
  "native.open_document": [OpenDocument, Opened];
  "native.choose_save_path": [ChooseSavePath, ChosenPath];
  "native.choose_open_path": [ChooseOpenPath, ChosenPath];
  "native.choose_folder": [ChooseFolder, ChosenPath];
  "native.reveal": [Reveal, Nothing];
  "native.painted": [TellPainted, Painted];
}

/** What the timeline is told, by command. */
export interface Told {
  "shop.change": Changed;
  "items.save": ItemSaved;
  "stock.receive": Received;
  "stock.adjust": Adjusted;
  "customers.save": CustomerSaved;
  "orders.place": Placed;
  "orders.hold": Held;
  "orders.release": Released;
  "orders.cancel": Cancelled;
  "shipments.pack": ShipmentPacked;
  "shipments.hand_over": HandedOver;
  "shipments.undo": ShipmentUndone;
  "payments.take": Taken;
  "returns.open": ReturnOpened;
  "returns.receive": ReturnReceived;
  "returns.inspect": ReturnInspected;
  "returns.settle": ReturnSettled;
  "documents.make": DocumentMade;
  "documents.printed": DocumentPrinted;
  "backup.restore": WentBack;
  "backup.accept": TookOver;
}

/** Commands that change something: they carry a request id. */
export const changes: ReadonlySet<string> = new Set([
  "shop.change",
  "items.save",
  "stock.receive",
  "stock.adjust",
  "customers.save",
  "drafts.save",
  "drafts.discard",
  "orders.place",
  "orders.hold",
  "orders.release",
  "orders.cancel",
  "shipments.pack",
  "shipments.hand_over",
  "shipments.undo",
  "payments.take",
  "returns.open",
  "returns.receive",
  "returns.inspect",
  "returns.settle",
  "documents.make",
  "documents.printed",
]);
