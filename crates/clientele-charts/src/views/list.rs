//! The list itself.

use super::context::{Context, ViewOptions};
use super::{
    ViewError, churn, clocks, clusters, clv, cohorts, contrast, economics, highlight, kano, lifecycle, needs,
    numbers, pareto, recovery, rfm, satisfaction, selection, sentiment, servqual, survival,
};
use crate::explain::Explanation;
use crate::figure::Figure;
use clientele_chunk::{Chunk, chunk};
use clientele_text::Words;

/// Makes figures of a report's JSON.
type FiguresFn = fn(&str, &Context<'_>) -> Result<Vec<Figure>, ViewError>;

/// Explains a report's JSON, of marks.
type ExplainFn = fn(&str, &[String], &Context<'_>) -> Result<Explanation, ViewError>;

/// The views of one analysis.
struct View {
    figures: FiguresFn,
    headline: fn(&str, &Context<'_>) -> Result<String, ViewError>,
    explain: ExplainFn,
    /// The figures of the customers selected in the figures, where there are such.
    focus: Option<FiguresFn>,
}

/// One line of the list: the module brings `Report` (core's), `figures`, `headline` and `explain`.
macro_rules! view {
    ($module:ident) => {
        View {
            figures: |json, context| {
                let report: $module::Report = serde_json::from_str(json)?;
                Ok($module::figures(&report, context))
            },
            headline: |json, context| {
                let report: $module::Report = serde_json::from_str(json)?;
                Ok($module::headline(&report, context))
            },
            explain: |json, marks, context| {
                let report: $module::Report = serde_json::from_str(json)?;
                Ok($module::explain(&report, marks, context))
            },
            focus: None,
        }
    };
    ($module:ident, focus) => {
        View {
            focus: Some(|json, context| {
                let report: $module::Report = serde_json::from_str(json)?;
                Ok(report.focus.map(|focus| $module::figures(&focus, context)).unwrap_or_default())
            }),
            ..view!($module)
        }
    };
}

/// A line of the list: a file of its own in the browser.
macro_rules! listed {
    ($module:ident $(, $focus:ident)?) => {
        (stringify!($module), chunk!($module: View = view!($module $(, $focus)?)))
    };
}

static ALL: [(&str, Chunk<View>); 17] = [
    listed!(rfm, focus),
    listed!(pareto),
    listed!(clusters),
    listed!(lifecycle),
    listed!(cohorts),
    listed!(clv),
    listed!(survival),
    listed!(churn),
    listed!(economics),
    listed!(satisfaction),
    listed!(kano),
    listed!(contrast),
    listed!(clocks),
    listed!(recovery),
    listed!(servqual),
    listed!(needs),
    listed!(sentiment),
];

/// The ids of the analyses that have views.
pub fn ids() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|(id, _)| *id)
}

fn chunk_of(id: &str) -> Result<&'static Chunk<View>, ViewError> {
    let found = ALL.iter().find(|(of, _)| *of == id).map(|(_, view)| view);
    found.ok_or_else(|| ViewError::NoSuchView { id: id.to_owned() })
}

fn find(id: &str) -> Result<&'static View, ViewError> {
    chunk_of(id)?.get().ok_or_else(|| ViewError::NotFetched { id: id.to_owned() })
}

/// Brings the views of an analysis: before this, [`figures`], [`headline`] and [`explain`] refuse in the browser. Errors: an id
/// without views, or a file that could not be fetched; asking again tries again.
pub async fn fetch(id: &str) -> Result<(), ViewError> {
    let fetched = chunk_of(id)?.fetch().await;
    fetched.map(drop).map_err(|_| ViewError::NotFetched { id: id.to_owned() })
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
    let (view, context) = (find(id)?, Context { words, options });
    let mut figures = (view.figures)(report, &context)?;
    let focused = view.focus.map_or(Ok(Vec::new()), |focus| focus(report, &context))?;
    for figure in &mut figures {
        selection::brush(figure);
        // Where something was selected, the rest stays for comparison; everywhere else the selection is what counts.
        if !selection::mark(figure, &options.selection)
            && let Some(narrow) = focused.iter().find(|narrow| narrow.id == figure.id)
        {
            figure.clone_from(narrow);
            selection::brush(figure);
            figure.notes.push(words.get("chart-focus"));
        }
    }
    Ok(figures)
}

/// The figures of everybody, faint, with those of the filter's on top: the same analysis asked without a filter, and with it.
///
/// Figures that a filter does not change, or in which its marks are selected, are as [`figures`] makes them. Errors and cost as
/// there, of both reports.
pub fn highlighted(
    id: &str,
    whole: &str,
    part: &str,
    words: &Words,
    options: &ViewOptions,
) -> Result<Vec<Figure>, ViewError> {
    let mut parts = figures(id, part, words, options)?;
    let mut whole = (find(id)?.figures)(whole, &Context { words, options })?;
    whole.iter_mut().for_each(selection::brush);
    let mut own = |id: &str| {
        let at = parts.iter().position(|figure| figure.id == id)?;
        Some(parts.swap_remove(at))
    };
    Ok(whole
        .into_iter()
        .map(|figure| {
            let own = own(&figure.id);
            highlight::highlight(figure, own, words)
        })
        .collect())
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

/// How the numbers of a report came about: of the first of the marks that the analysis can explain, by their ids; of the
/// finding where there is none. The mark `numbers` stands for customers, orders and revenue above the figures.
pub fn explain(
    id: &str,
    report: &str,
    marks: &[String],
    words: &Words,
    options: &ViewOptions,
) -> Result<Explanation, ViewError> {
    let (view, context) = (find(id)?, Context { words, options });
    // A mark on top of a highlighted figure is the report's own.
    let own: Vec<String> =
        marks.iter().map(|mark| mark.strip_prefix(highlight::PART).unwrap_or(mark).to_owned()).collect();
    let marks = own.as_slice();
    let numbers = marks.iter().any(|mark| mark == numbers::MARK).then(|| numbers::explain(report, &context));
    match numbers.flatten() {
        Some(found) => Ok(found),
        None => (view.explain)(report, marks, &context),
    }
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
