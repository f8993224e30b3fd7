//! The one table of commands. From it come the dispatcher, the command line, the TypeScript types and the
//! JSON Schemas. A row: how it runs, its name, its function, request and answer, and the right it needs.

use crate::{
    app::{App, Call, Outcome},
    context::Right,
    door,
    failure::Failure,
    wire::{customers::*, desk::*, documents::*, items::*, orders::*, returns::*, shipments::*, shop::*},
};
use serde_json::Value;
use ts_rs::{Config, TS};

/// A row of the table.
pub struct Command {
    pub name: &'static str,
    pub right: Right,
    /// Changes something: carries a request id, leaves an activity.
    pub is_change: bool,
    pub request_schema: fn() -> &'static Value,
    pub answer_schema: fn() -> Value,
    pub(crate) run: fn(&App, &Call<'_>) -> Result<Outcome, Failure>,
}

/// The row of this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

macro_rules! commands {
    ($($how:ident $name:literal => $module:ident::$file:ident::$function:ident, $request:ty => $answer:ty, $right:ident;)*) => {
        /// Every command there is.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: $name,
            right: Right::$right,
            is_change: commands!(@changes $how),
            request_schema: || {
                static SCHEMA: std::sync::OnceLock<Value> = std::sync::OnceLock::new();
                SCHEMA.get_or_init(door::schema_of::<$request>)
            },
            answer_schema: door::schema_of::<$answer>,
            run: commands!(@run $how $request, $answer, crate::$module::$file::$function),
        }),*];

        /// The TypeScript of every request and answer, and the table that binds them to names.
        #[must_use]
        pub fn typescript() -> String {
            let config = Config::new().with_large_int("number");
            let mut types = crate::typescript::Types::new(&config);
            let mut rows = String::new();
            $(
                types.add::<$request>();
                types.add::<$answer>();
                rows += &format!("  {:?}: [{}, {}]\n", $name, <$request as TS>::name(&config), <$answer as TS>::name(&config));
            )*
            let changes: Vec<&str> = COMMANDS.iter().filter(|row| row.is_change).map(|row| row.name).collect();
            types.finish(&rows, &changes)
        }
    };
    // What makes paper answers with the kept row itself; its type stands in the row of the table alone.
    (@run make $request:ty, $answer:ty, $function:path) => {
        |app, call| door::make::<$request>(app, call, $function)
    };
    (@run $how:ident $request:ty, $answer:ty, $function:path) => {
        |app, call| door::$how::<$request, $answer>(app, call, $function)
    };
    (@changes ask) => { false };
    (@changes act) => { false };
    (@changes change) => { true };
    (@changes make) => { true };
}

commands! {
    ask    "shop.show"          => shop::show::show, ShowShop => ShopView, Look;
    change "shop.change"        => shop::change::change, ChangeShop => ShopView, Manage;

    change "items.save"         => items::save::save, SaveItem => ItemView, Stock;
    ask    "items.find"         => items::find::find, FindItems => ItemHits, Look;
    ask    "items.show"         => items::show::show, ShowItem => ItemView, Look;

    change "stock.receive"      => stock::receive::receive, ReceiveStock => StockChanged, Stock;
    change "stock.adjust"       => stock::adjust::adjust, AdjustStock => StockChanged, Stock;
    ask    "stock.level"        => stock::level::level, ShowStock => StockLevel, Look;
    ask    "stock.moves"        => stock::moves::moves, ListMoves => MovesView, Look;

    change "customers.save"     => customers::save::save, SaveCustomer => CustomerView, Sell;
    ask    "customers.find"     => customers::find::find, FindCustomers => CustomerHits, Look;
    ask    "customers.show"     => customers::show::show, ShowCustomer => CustomerView, Look;

    change "drafts.save"        => drafts::save::save, SaveDraft => DraftSaved, Sell;
    ask    "drafts.list"        => drafts::list::list, ListDrafts => DraftList, Look;
    change "drafts.discard"     => drafts::discard::discard, DiscardDraft => Done, Sell;

    ask    "orders.preview"     => orders::preview::preview, PlaceOrder => OrderPreview, Sell;
    change "orders.place"       => orders::place::place, PlaceOrder => OrderView, Sell;
    ask    "orders.show"        => orders::show::show, ShowOrder => OrderView, Look;
    ask    "orders.list"        => orders::list::list, ListOrders => OrderList, Look;
    change "orders.hold"        => orders::hold::hold, HoldOrder => OrderView, Sell;
    change "orders.release"     => orders::hold::release, ReleaseOrder => OrderView, Sell;
    change "orders.cancel"      => orders::cancel::cancel, CancelOrder => OrderView, Sell;

    change "shipments.pack"     => shipments::pack::pack, PackShipment => ShipmentView, Pack;
    change "shipments.hand_over" => shipments::hand_over::hand_over, HandOver => ShipmentView, Pack;
    change "shipments.undo"     => shipments::undo::undo, UndoShipment => ShipmentView, Pack;
    ask    "shipments.show"     => shipments::show::show, ShowShipment => ShipmentView, Look;
    ask    "shipments.list"     => shipments::list::list, ListShipments => ShipmentList, Look;

    change "payments.take"      => payments::take::take, TakePayment => OrderView, Money;

    change "returns.open"       => returns::open::open, OpenReturn => ReturnView, Sell;
    change "returns.receive"    => returns::receive::receive, ReceiveReturn => ReturnView, Stock;
    change "returns.inspect"    => returns::inspect::inspect, InspectReturn => ReturnView, Stock;
    change "returns.settle"     => returns::settle::settle, SettleReturn => ReturnView, Money;
    ask    "returns.show"       => returns::show::show, ShowReturn => ReturnView, Look;
    ask    "returns.list"       => returns::list::list, ListReturns => ReturnList, Look;

    make   "documents.make"     => documents::make::make, MakeDocument => DocumentRow, Pack;
    act    "documents.save"     => documents::save::save, SaveDocument => SavedDocument, Pack;
    ask    "documents.list"     => documents::list::list, ListDocuments => DocumentList, Look;
    act    "documents.preview"  => documents::preview::preview, PreviewDocument => DocumentPage, Look;
    change "documents.printed"  => documents::printed::printed, NotePrinted => DocumentRow, Pack;

    ask    "desk.find"          => desk::find::find, FindAnything => FoundList, Look;
    ask    "desk.today"         => desk::today::today, ShowToday => TodayView, Look;
    act    "desk.status"        => desk::status::status, ShowStatus => StatusView, Look;
    ask    "changes.since"      => desk::changes::since, ChangesSince => ChangesView, Look;
    ask    "activity.list"      => desk::activity::list, ListActivity => ActivityList, Look;
    act    "doctor.run"         => desk::doctor::run, RunDoctor => DoctorReport, Look;
    act    "backup.make"        => desk::backup::make, MakeBackup => BackupView, Manage;
}
