//! A figure as it leaves alone.

use super::About;
use crate::figure::Figure;
use clientele_text::Words;

/// A figure as it leaves alone: filter, as-of date and method go with it, as small print in the picture and in full in its
/// description.
pub fn footed(figure: &Figure, about: &About, words: &Words) -> Figure {
    let mut figure = figure.clone();
    let footer = about.footer(words);
    if !footer.is_empty() {
        figure.notes.push(footer);
    }
    let described = std::iter::once(std::mem::take(&mut figure.summary)).chain(about.lines(words));
    figure.summary = described.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    figure
}
