//! How gaps of needs and of layers came about.

use super::{ID, Report, layer};
use crate::explain::{Explanation, Expr, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, after, last_part};
use clientele_core::analysis::needs::{LayerRow, NeedRow};

const SOURCES: &[Source] = &[
    Source {
        author: "Martilla",
        year: 1977,
        text: "Martilla, J. A., James, J. C. (1977). Importance-Performance Analysis. Journal of Marketing 41(1), 77–79.",
    },
    Source {
        author: "Maslow",
        year: 1943,
        text: "Maslow, A. H. (1943). A Theory of Human Motivation. Psychological Review 50(4), 370–396.",
    },
];

/// Of the marked need or layer; of the whole and of the largest gap otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let need = after(marks, &["need", "item"]).and_then(|at| report.needs.get(at.parse::<usize>().ok()?));
    let own = marks
        .iter()
        .find_map(|mark| report.layers.iter().find(|row| mark.contains(':') && row.layer == last_part(mark)));
    let by_gap = |a: &&NeedRow, b: &&NeedRow| a.gap.unwrap_or(0.0).total_cmp(&b.gap.unwrap_or(0.0));
    if let Some(row) = need {
        of_need(row, &mut out);
    } else if let Some(row) = own {
        of_layer(row, report, &mut out, context);
    } else if let Some(row) = report.needs.iter().filter(|row| row.gap.is_some()).min_by(by_gap) {
        of_need(row, &mut out);
    }
    out.done(&report.caveats, SOURCES)
}

fn gap_of(performance: f64, importance: f64, out: &Explaining<'_>) -> Expr {
    out.n("P", "needs-performance", performance) - out.n("I", "needs-importance", importance)
}

fn of_need(row: &NeedRow, out: &mut Explaining<'_>) {
    out.about(&row.need);
    let Some(((performance, importance), gap)) = row.performance.zip(row.importance).zip(row.gap) else {
        return;
    };
    out.step(("gap", "ipa"), &gap_of(performance, importance, out), &Format::Number, gap);
    out.within(row.gap_lo.zip(row.gap_hi), &Format::Number);
    if let Some((sd, t)) = row.gap_sd.filter(|sd| *sd > 0.0).zip(row.tests.t) {
        let error = out.n("s", "explain-gap-sd", sd) / out.n("n", "explain-pairs", row.n as f64).root();
        let formula = out.n("G", "explain-gap-value", gap) / error;
        out.step(("t-value", "t-test"), &formula, &Format::Number, t);
    }
}

fn of_layer(row: &LayerRow, report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    out.about(layer(&row.layer, context));
    let gaps: Vec<f64> =
        report.needs.iter().filter(|need| need.layer == row.layer).filter_map(|need| need.gap).collect();
    let Some(gap) = row.gap else { return };
    let one = |value| out.n("G_i", "explain-need-gap", value);
    let sum = Expr::total(one(0.0), gaps.iter().copied().map(one).collect());
    let formula = sum / out.n("k", "explain-needs", gaps.len() as f64);
    out.step(("layer-gap", "two-layers"), &formula, &Format::Number, gap);
    out.within(row.gap_lo.zip(row.gap_hi), &Format::Number);
}
