//! What leaves the page as a document: sections of figures with their tables, and how they came about in words. From it a
//! report in HTML ([`html`]) and the slides of a presentation ([`slides`]) are made; both know nothing of analyses, so a
//! board of several hands over several sections.
//!
//! Texts of the user's file occur only as escaped text. Neither has a script.

mod about;
mod escape;
mod html;
mod lines;
mod picture;
mod slides;
mod small;

pub use about::About;
pub use html::html;
pub use picture::footed;
pub use slides::{Deck, Slide, slides};
pub use small::{Hidden, LEAST, USUAL};

pub(crate) use escape::Escaped;

use crate::figure::Figure;

/// A document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// What it is about.
    pub title: String,
    /// The data in a few words: files, rows, customers, period.
    pub lines: Vec<String>,
    /// The sections, in their order.
    pub sections: Vec<Section>,
}

/// One analysis, or one page of a board.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Section {
    /// The analysis's name.
    pub title: String,
    /// Its finding in one sentence.
    pub headline: String,
    /// The few numbers beside it: name and value.
    pub numbers: Vec<(String, String)>,
    /// The figures, the main one first.
    pub figures: Vec<Figure>,
    /// How they came about.
    pub about: About,
}
