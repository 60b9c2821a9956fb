//! [`Stage`]: where a figure is laid out.

use crate::text::{Font, TextMeasure};
use clientele_text::{Numbers, Words};

/// The place and the means of a layout.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    /// Width in css px.
    pub width: f32,
    /// Height in css px.
    pub height: f32,
    /// Size of ticks and labels in css px; 12 on a page, more for an audience.
    pub text: f32,
    /// Whether title, subtitle and notes are part of the picture, as in a file; a page shows them itself.
    pub heading: bool,
    /// Measures text.
    pub measure: &'a dyn TextMeasure,
    /// Writes numbers.
    pub words: &'a Words,
}

impl<'a> Stage<'a> {
    /// A stage for a page.
    pub fn new(width: f32, height: f32, measure: &'a dyn TextMeasure, words: &'a Words) -> Self {
        Self { width, height, text: 12.0, heading: false, measure, words }
    }

    /// The same for a file: with title, subtitle and notes.
    pub fn with_heading(self) -> Self {
        Self { heading: true, ..self }
    }

    pub(crate) fn font(&self) -> Font {
        Font::regular(self.text)
    }

    pub(crate) fn bold(&self) -> Font {
        Font::bold(self.text)
    }

    pub(crate) fn numbers(&self) -> &'a dyn Numbers {
        self.words.numbers()
    }

    /// Width of a label.
    pub(crate) fn width_of(&self, text: &str) -> f32 {
        self.measure.width(text, self.font())
    }
}
