//! What of the page is not fetched before it is wanted, as one list: a line for each, with the name of its file. Lines of one
//! name share a file. What is not here is there from the beginning.

use crate::elements::fill::{Fill, FillApp};
use crate::elements::{
    self,
    methods::{self, Ask},
};
use crate::panels::board::BoardPanel;
use crate::panels::customers::CustomersPanel;
use crate::panels::map::MapPanel;
use crate::panels::present::PresentPanel;
use crate::panels::sentiment::Labelling;
use crate::parts::customer_table::ShownTable;
use crate::parts::drawer::DrawerBody;
use crate::parts::entry::{Address, Help, Paste};
use crate::parts::glossary::Terms;
use crate::parts::keys_sheet::Keys;
use crate::parts::palette::Search;
use crate::parts::rail::Analyses;
use crate::parts::share::Share;
use crate::tasks::share::{self, Make};
use clientele_chunk::{Chunk, chunk};
use leptos::prelude::*;

/// How a part is shown.
pub(crate) type Part = fn() -> AnyView;

macro_rules! parts {
    ($($name:ident = $file:ident: $component:ident;)*) => {
        $(pub(crate) static $name: Chunk<Part> = chunk!($file: Part = || view! { <$component /> }.into_any());)*
    };
}

parts! {
    MAP = map: MapPanel;
    BOARD = board: BoardPanel;
    CUSTOMERS = customers: CustomersPanel;
    TABLE = customers: ShownTable;
    PRESENT = present: PresentPanel;
    DRAWER = drawer: DrawerBody;
    LABELLING = sentiment: Labelling;
    SHARE = share: Share;
    ANALYSES = dialogs: Analyses;
    PALETTE = dialogs: Search;
    KEYS = dialogs: Keys;
    GLOSSARY = dialogs: Terms;
    HELP = dialogs: Help;
    PASTE = dialogs: Paste;
    ADDRESS = dialogs: Address;
}

/// The elements; the shell has them brought before it fills one.
pub(crate) static APP: Chunk<FillApp> = chunk!(app: FillApp = elements::app::mount);
pub(crate) static VIEW: Chunk<Fill> = chunk!(view: Fill = elements::view::mount);
pub(crate) static FILTER: Chunk<Fill> = chunk!(filter: Fill = elements::filter::mount);
pub(crate) static REPORT: Chunk<Fill> = chunk!(report: Fill = elements::report::mount);

/// Their methods.
pub(crate) static METHODS: Chunk<Ask> = chunk!(methods: Ask = methods::ASK);

/// What hands out files.
pub(crate) static FILES: Chunk<Make> = chunk!(files: Make = share::MAKE);
