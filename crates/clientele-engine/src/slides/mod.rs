//! Figures as a presentation: one a slide, as vectors with a picture for programs that draw none, and what a speaker must
//! know in the notes. Office Open XML (ECMA-376), as few parts as PowerPoint, Keynote and LibreOffice open without repair.

mod package;
mod parts;
mod text;

use crate::protocol::{BadRequest, Failure};
use serde::Deserialize;

/// A presentation: its first slide says what it is about.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deck {
    /// BCP 47 tag of its language, which chooses the fonts.
    pub lang: String,
    /// What it is about.
    pub title: String,
    /// The data, the filter: lines below the title.
    pub lines: Vec<String>,
    /// The figures.
    pub slides: Vec<Slide>,
}

/// A slide with one figure.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slide {
    /// What the figure shows.
    pub title: String,
    /// The finding.
    pub subtitle: String,
    /// Small print: filter and as-of date.
    pub footer: String,
    /// What the speaker is told, a paragraph each.
    pub notes: Vec<String>,
    /// What is to be seen, for those who do not see it.
    pub alt: String,
    /// The figure as SVG.
    pub svg: String,
    /// Its width; only the ratio to its height matters.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

/// The presentation as the bytes of a `.pptx` file; `pictures` are the slides' figures as PNG, in the same order.
///
/// Texts are cut where a slide would not hold them and stand escaped; control characters, those that turn the direction
/// of writing among them, are left out. Errors: not one picture a slide.
///
/// ```
/// use clientele_engine::slides::{Deck, slides};
/// let deck = Deck { title: "=cmd|' /C calc'!A0 <script>".into(), ..Deck::default() };
/// assert!(slides(&deck, &[]).unwrap().starts_with(b"PK"));
/// ```
pub fn slides(deck: &Deck, pictures: &[Vec<u8>]) -> Result<Vec<u8>, Failure> {
    if pictures.len() != deck.slides.len() {
        let message = format!("{} slides with {} pictures", deck.slides.len(), pictures.len());
        return Err(Failure::Request(BadRequest::NotUnderstood { message }));
    }
    package::zip(deck, pictures)
        .map_err(|error| Failure::Request(BadRequest::NotUnderstood { message: error.to_string() }))
}

#[cfg(test)]
mod tests;
