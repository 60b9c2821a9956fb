//! What every figure must keep, whatever it shows.

use clientele_charts::figure::Figure;
use clientele_text::Locale;
use std::collections::BTreeSet;

/// Every word of a figure is there (`missing` knows keys and holes), its table is whole, and its marks are told apart and say
/// something.
pub(crate) fn is_told(figure: &Figure, locale: Locale, missing: &dyn Fn(&str) -> bool) {
    let texts = [&figure.title, &figure.subtitle, &figure.summary];
    let heads = figure.table.columns.iter().map(|column| &column.label);
    let keys = figure.keys.iter().map(|key| &key.label);
    for text in texts.into_iter().chain(&figure.notes).chain(heads).chain(keys) {
        assert!(!missing(text), "{} {}: {text}", figure.id, locale.tag());
    }
    let width = figure.table.columns.len();
    assert!(figure.table.rows.iter().all(|row| row.len() == width), "{}", figure.id);
    let mut ids = BTreeSet::new();
    for mark in figure.marks() {
        assert!(ids.insert(&mark.id), "{}: {} is there twice", figure.id, mark.id);
        assert!(!missing(&mark.spoken()) && !mark.details.is_empty(), "{}", mark.spoken());
    }
}
