//! Spreadsheets (XLSX, ODS) as tables, cell by cell, within limits that hold before anything is believed.
//!
//! XLSX is read by calamine, one cell at a time: its ranges allocate the rectangle that a file claims. ODS is read here:
//! calamine reads one whole when it opens it, multiplies repeated cells without counting them and never ends
//! on a file that does. The old XLS is refused: calamine's reader of it slices records by lengths that the file gives, and
//! a wrong one ends the program.

mod grid;
mod guard;
mod load;
mod ods;
mod old;
mod serial;
mod xlsx;

pub use load::{ReadSheets, SheetInfo, SheetLoad, read_sheets};

#[cfg(test)]
mod tests;
