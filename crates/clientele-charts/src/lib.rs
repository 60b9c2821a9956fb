//! Report -> [`figure::Figure`] -> display list -> canvas, SVG, hit index, data table.
//!
//! [`figures`] makes plain data of a report; [`layout`] makes a [`display::Scene`] of a figure and a size, with
//! plotters drawing axes and series through a recording backend; the sinks read the scene: [`svg`] writes a file,
//! [`replay`] draws on a canvas, [`Hits`] answers pointer and keyboard, [`csv`] writes the figure's table. No DOM, no
//! files, no clock: the same figure gives the same bytes on every machine.
//!
//! ```
//! use clientele_charts::figure::{Body, DataTable, Figure, Mark, Panel, Tile};
//! use clientele_charts::palette::{Ink, Theme};
//! use clientele_charts::{Ground, Hits, PlainMeasure, Stage, layout, svg};
//! use clientele_text::{Locale, Words};
//!
//! let tile = |name: &str, ink, weight| Tile { mark: Mark::new(name, name, ink).line(name), weight };
//! let tiles = vec![tile("冠军客户", Ink::Category(0), 3.0), tile("新客户", Ink::Category(3), 1.0)];
//! let figure = Figure {
//!     id: "example".into(),
//!     title: "消费金额来自哪些客户".into(),
//!     subtitle: String::new(),
//!     summary: "冠军客户贡献四分之三。".into(),
//!     panels: vec![Panel::only(Body::Tree { tiles })],
//!     keys: Vec::new(),
//!     notes: Vec::new(),
//!     table: DataTable::default(),
//! };
//! let words = Words::new(Locale::ZhHans);
//! let scene = layout(&figure, &Stage::new(400.0, 200.0, &PlainMeasure, &words)).unwrap();
//! assert_eq!(Hits::new(&scene).mark_at([10.0, 10.0]), Some(0));
//! assert!(svg(&scene, &Theme::DARK, Ground::Surface).contains(">冠军客户</text>"));
//! ```

mod backend;
pub mod display;
pub mod document;
pub mod explain;
pub mod figure;
mod layout;
pub mod palette;
mod scale;
mod sink;
mod text;
mod views;

pub use layout::{LayoutError, Stage, layout};
pub use scale::Scale;
pub use sink::{Grab, Ground, Hits, Run, Step, Surface, csv, csv_of_rows, drag, replay, rows, svg};
pub use text::{Font, PlainMeasure, TextMeasure};
pub use views::{ViewError, ViewOptions, explain, fetch, figures, headline, highlighted, ids, portrait};
