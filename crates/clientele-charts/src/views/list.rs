//! The list itself.

use super::context::{Context, ViewOptions};
use super::{
    ViewError, churn, clusters, clv, cohorts, economics, lifecycle, pareto, rfm, selection, survival,
};
use crate::figure::Figure;
use clientele_text::Words;

/// The views of one analysis.
struct View {
    id: &'static str,
    figures: fn(&str, &Context<'_>) -> Result<Vec<Figure>, ViewError>,
    headline: fn(&str, &Context<'_>) -> Result<String, ViewError>,
}

/// One line of the list: the module brings `Report` (core's), `figures` and `headline`.
macro_rules! view {
    ($module:ident) => {
        View {
            id: stringify!($module),
            figures: |json, context| {
                let report: $module::Report = serde_json::from_str(json)?;
                Ok($module::figures(&report, context))
            },
            headline: |json, context| {
                let report: $module::Report = serde_json::from_str(json)?;
                Ok($module::headline(&report, context))
            },
        }
    };
}

static ALL: &[View] = &[
    view!(rfm),
    view!(pareto),
    view!(clusters),
    view!(lifecycle),
    view!(cohorts),
    view!(clv),
    view!(survival),
    view!(churn),
    view!(economics),
];

/// The ids of the analyses that have views.
pub fn ids() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|view| view.id)
}

fn find(id: &str) -> Result<&'static View, ViewError> {
    ALL.iter().find(|view| view.id == id).ok_or_else(|| ViewError::NoSuchView { id: id.to_owned() })
}

/// The figures of a report, the main one first, with the selection marked.
///
/// `report` is the analysis's report as JSON, as the engine sends it. Errors: an id without views, or a text that is
/// no report of this analysis. Cost: linear in the report.
pub fn figures(
    id: &str,
    report: &str,
    words: &Words,
    options: &ViewOptions,
) -> Result<Vec<Figure>, ViewError> {
    let mut figures = (find(id)?.figures)(report, &Context { words, options })?;
    figures.iter_mut().for_each(|figure| selection::mark(figure, &options.selection));
    Ok(figures)
}

/// The finding of a report in one sentence, with its interval.
///
/// ```
/// use clientele_charts::{ViewError, ViewOptions, headline};
/// use clientele_text::{Locale, Words};
/// let words = Words::new(Locale::En);
/// let found = headline("no-such", "{}", &words, &ViewOptions::default());
/// assert!(matches!(found, Err(ViewError::NoSuchView { .. })));
/// ```
pub fn headline(id: &str, report: &str, words: &Words, options: &ViewOptions) -> Result<String, ViewError> {
    (find(id)?.headline)(report, &Context { words, options })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_is_of_an_analysis() {
        assert!(ids().count() > 0);
        for id in ids() {
            assert!(clientele_core::analysis::find(id).is_some(), "{id}");
        }
    }
}
