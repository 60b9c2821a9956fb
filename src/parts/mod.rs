//! Reusable pieces: each one file, none of them computes.

pub(crate) mod choice;
pub(crate) mod controls;
pub(crate) mod customer_table;
pub(crate) mod data_grid;
pub(crate) mod drawer;
pub(crate) mod drop_zone;
pub(crate) mod entry;
pub(crate) mod figure_host;
pub(crate) mod figure_menu;
pub(crate) mod filter_chips;
pub(crate) mod handle_fields;
pub(crate) mod icon;
pub(crate) mod issue_list;
pub(crate) mod layer;
pub(crate) mod load_report;
pub(crate) mod mapping_card;
pub(crate) mod notices;
pub(crate) mod plot;
pub(crate) mod plot_handles;
pub(crate) mod progress;
pub(crate) mod rail;
pub(crate) mod reading_bar;
pub(crate) mod share;
pub(crate) mod status_line;
pub(crate) mod tooltip;
pub(crate) mod top_bar;
