//! How a segment's shares and its scores came about.

use super::{ID, Report, segments};
use crate::explain::{Explanation, Expr, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, after};
use clientele_core::analysis::rfm::{GridCell, Scheme, SegmentRow};

const SOURCES: &[Source] = &[
    Source {
        author: "Hughes",
        year: 1994,
        text: "Hughes, A. M. (1994). Strategic Database Marketing. Chicago: Probus.",
    },
    Source {
        author: "Cochran",
        year: 1977,
        text: "Cochran, W. G. (1977). Sampling Techniques, 3rd ed., section 6.3. New York: Wiley.",
    },
];

/// Of the marked segment or cell; of the segment that brings most otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let cell = after(marks, &["cell"])
        .and_then(|id| report.grid.iter().find(|cell| format!("{}-{}", cell.r, cell.f) == id));
    let segment = after(marks, &["tile", "customers", "revenue"]);
    let named = segment.and_then(|id| report.segments.iter().find(|row| row.segment == id));
    let first = || report.segments.iter().max_by(|a, b| a.revenue.total_cmp(&b.revenue));
    match (cell, named.or_else(first)) {
        (Some(cell), _) => of_cell(cell, report, &mut out, context),
        (None, Some(row)) => of_segment(row, report, &mut out, context),
        (None, None) => {}
    }
    out.done(&report.caveats, SOURCES)
}

fn of_segment(row: &SegmentRow, report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    out.about(segments::name(&row.segment, context));
    out.share_customers("segmentation", row.n_customers, report.n_customers, Some(row.share_customers));
    out.share_revenue("rfm", row.revenue, report.revenue, row.share_revenue);
    out.within(row.share_revenue_lo.zip(row.share_revenue_hi), &Format::Percent);
    out.revenue_per_customer(row.revenue, row.n_customers, None);
    scores(row, report, out);
}

fn of_cell(cell: &GridCell, report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    let [r, f] = [cell.r, cell.f].map(|score| context.count(score.into()));
    out.about(context.fill("rfm-grid-mark", &[("r", &r), ("f", &f)]));
    out.share_customers("segmentation", cell.n_customers, report.n_customers, None);
    out.revenue_per_customer(cell.revenue, cell.n_customers, cell.mean_monetary);
}

/// The three scores of the segment's median customer: one, and one more for every cut-off that is reached. Nested
/// scores have no cut-offs that hold for everybody.
fn scores(row: &SegmentRow, report: &Report, out: &mut Explaining<'_>) {
    if report.scheme == Scheme::Nested {
        return;
    }
    let cuts = &report.thresholds;
    let variables = [
        ("score-r", "recency", cuts.recency_days.zip(row.median_recency_days)),
        ("score-f", "frequency", cuts.frequency.zip(row.median_frequency)),
        ("score-m", "monetary", cuts.monetary.zip(row.median_monetary)),
    ];
    for (id, glossary, found) in variables {
        let Some((cuts, median)) = found else { continue };
        let money = id == "score-m";
        let number = |symbol, key: &str, value| {
            if money { out.money(symbol, key, value) } else { out.n(symbol, key, value) }
        };
        let one = |cut: f64| {
            let value = number("x", &format!("explain-{id}-median"), median);
            let cut = number("c_i", "explain-score-cut", cut);
            // The fewer days, the better.
            if id == "score-r" { cut.at_least(value) } else { value.at_least(cut) }
        };
        let each = one(median);
        let score = Expr::from(1.0) + Expr::total(each, cuts.iter().map(|cut| one(*cut)).collect());
        out.step((id, glossary), &score, &Format::Number, None);
    }
}
