//! What several elements of a page show alike is made once: reports read, and figures of a report. Nothing is kept that nobody
//! shows any more.

use crate::inquiry::Report;
use clientele_charts::ViewOptions;
use clientele_charts::figure::Figure;
use clientele_text::{Locale, Words};
use serde_json::Value;
use std::cell::RefCell;
use std::sync::{Arc, Weak};

thread_local! {
    static READ: RefCell<Vec<Weak<Report>>> = const { RefCell::new(Vec::new()) };
    static MADE: RefCell<Vec<Made>> = const { RefCell::new(Vec::new()) };
}

/// Figures in a language, under a selection.
struct Made {
    report: Weak<Report>,
    /// That of everybody, where the figures lie on those of everybody.
    whole: Weak<Report>,
    locale: Locale,
    options: ViewOptions,
    figures: Vec<Weak<Figure>>,
}

/// The report that a text is the answer of.
pub(crate) fn report(id: String, text: String, question: Value) -> Arc<Report> {
    READ.with_borrow_mut(|read| {
        read.retain(|known| known.strong_count() > 0);
        let same = |known: &Arc<Report>| known.id == id && known.question == question && known.text == text;
        if let Some(known) = read.iter().filter_map(Weak::upgrade).find(same) {
            return known;
        }
        let value = serde_json::from_str(&text).unwrap_or(Value::Null);
        let made = Arc::new(Report { id, text, value, question });
        read.push(Arc::downgrade(&made));
        made
    })
}

/// The figures of a report, among those of everybody where there is a `whole`; none where it cannot be understood.
pub(crate) fn figures(
    report: &Arc<Report>,
    whole: Option<&Arc<Report>>,
    words: &Words,
    options: ViewOptions,
) -> Vec<Arc<Figure>> {
    let whole = whole.filter(|whole| whole.id == report.id);
    let among = whole.map(Arc::downgrade).unwrap_or_default();
    let known = MADE.with_borrow_mut(|made| {
        made.retain(|one| {
            one.report.strong_count() > 0 && one.figures.iter().all(|figure| figure.strong_count() > 0)
        });
        let same = |one: &&Made| {
            let own = &one.options;
            std::ptr::eq(one.report.as_ptr(), Arc::as_ptr(report))
                && one.whole.ptr_eq(&among)
                && one.locale == words.locale()
                && (&own.params, &own.selection, &own.currency)
                    == (&options.params, &options.selection, &options.currency)
        };
        made.iter().find(same).map(|one| one.figures.iter().filter_map(Weak::upgrade).collect())
    });
    known.unwrap_or_else(|| {
        let Report { id, text, .. } = &**report;
        let figures = match whole {
            Some(whole) => clientele_charts::highlighted(id, &whole.text, text, words, &options),
            None => clientele_charts::figures(id, text, words, &options),
        };
        let figures: Vec<_> = figures.unwrap_or_default().into_iter().map(Arc::new).collect();
        let made = Made {
            report: Arc::downgrade(report),
            whole: among,
            locale: words.locale(),
            options,
            figures: figures.iter().map(Arc::downgrade).collect(),
        };
        MADE.with_borrow_mut(|all| all.push(made));
        figures
    })
}
