//! How gaps of items, dimensions and the whole, and Cronbach's alpha, came about.

use super::{ID, Report, five, names};
use crate::explain::{Explanation, Expr, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, after, last_part};
use clientele_core::analysis::servqual::{DimensionRow, GapSet, ItemRow};

const SOURCES: &[Source] = &[
    Source {
        author: "Parasuraman",
        year: 1985,
        text: "Parasuraman, A., Zeithaml, V. A., Berry, L. L. (1985). A Conceptual Model of Service Quality and Its Implications for Future Research. Journal of Marketing 49(4), 41–50.",
    },
    Source {
        author: "Parasuraman",
        year: 1988,
        text: "Parasuraman, A., Zeithaml, V. A., Berry, L. L. (1988). SERVQUAL: A Multiple-Item Scale for Measuring Consumer Perceptions of Service Quality. Journal of Retailing 64(1), 12–40.",
    },
    Source {
        author: "Cronin",
        year: 1992,
        text: "Cronin, J. J., Taylor, S. A. (1992). Measuring Service Quality: A Reexamination and Extension. Journal of Marketing 56(3), 55–68.",
    },
];

/// Of the marked gap, item or dimension; of the whole otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let item = after(marks, &["item"]).and_then(|at| report.items.get(at.parse::<usize>().ok()?));
    let dimension = marks.iter().find_map(|mark| {
        report.dimensions.iter().find(|row| mark.contains(':') && row.dimension == last_part(mark))
    });
    let gaps = report.gaps.as_ref().filter(|_| after(marks, &["gap", "level"]).is_some());
    if let Some(gaps) = gaps {
        of_five(&gaps.whole, &mut out, context);
    } else if let Some(row) = item {
        of_item(row, &mut out, context);
    } else if let Some(row) = dimension {
        of_dimension(row, &mut out, context);
    } else {
        of_whole(report, &mut out);
        let worst = report.dimensions.iter().filter(|row| row.gap.is_some());
        let worst = worst.min_by(|a, b| a.gap.unwrap_or(0.0).total_cmp(&b.gap.unwrap_or(0.0)));
        if let Some(row) = worst {
            of_dimension(row, &mut out, context);
            out.about_all();
        }
    }
    out.done(&report.caveats, SOURCES)
}

fn gap_of(perception: f64, expectation: f64, out: &Explaining<'_>) -> Expr {
    out.n("P", "servqual-perception", perception) - out.n("E", "servqual-expectation", expectation)
}

fn of_item(row: &ItemRow, out: &mut Explaining<'_>, context: &Context<'_>) {
    out.about(names::item(row, context));
    let Some(((perception, expectation), gap)) = row.perception.zip(row.expectation).zip(row.gap) else {
        return;
    };
    out.step(("gap", "servqual"), &gap_of(perception, expectation, out), &Format::Number, gap);
    out.within(row.gap_lo.zip(row.gap_hi), &Format::Number);
    if let Some((sd, t)) = row.gap_sd.filter(|sd| *sd > 0.0).zip(row.tests.t) {
        let error = out.n("s", "explain-gap-sd", sd) / out.n("n", "explain-pairs", row.n as f64).root();
        let formula = out.n("G", "explain-gap-value", gap) / error;
        out.step(("t-value", "t-test"), &formula, &Format::Number, t);
    }
}

fn of_dimension(row: &DimensionRow, out: &mut Explaining<'_>, context: &Context<'_>) {
    out.about(names::dimension(&row.dimension, context));
    if let Some(((perception, expectation), gap)) = row.perception.zip(row.expectation).zip(row.gap) {
        out.step(("gap", "servqual"), &gap_of(perception, expectation, out), &Format::Number, gap);
        out.within(row.gap_lo.zip(row.gap_hi), &Format::Number);
        out.at(names::dimension(&row.dimension, context));
    }
    if let (Some(alpha), Some(items), Some(sum)) = (row.alpha, row.item_variances, row.variance_of_sum) {
        let k = || out.n("k", "explain-items", row.n_items as f64);
        let rest = Expr::from(1.0)
            - out.n("∑s²", "explain-item-variances", items) / out.n("s_T²", "explain-sum-variance", sum);
        out.step(("alpha", "alpha"), &(k() / (k() - 1.0) * rest), &Format::Number, alpha);
        out.within(row.alpha_lo.zip(row.alpha_hi), &Format::Number);
        out.at(names::dimension(&row.dimension, context));
    }
}

fn of_whole(report: &Report, out: &mut Explaining<'_>) {
    let known: Vec<&DimensionRow> = report.dimensions.iter().filter(|row| row.gap.is_some()).collect();
    let gap = |value| out.n("G_d", "explain-dimension-gap", value);
    let gaps = || known.iter().filter_map(|row| row.gap.map(gap)).collect::<Vec<_>>();
    let count = out.n("k", "explain-dimensions", known.len() as f64);
    let unweighted = Expr::total(gap(0.0), gaps()) / count;
    if let Some(reported) = report.unweighted {
        out.step(("gap-unweighted", "servqual"), &unweighted, &Format::Number, reported);
        out.within(report.unweighted_lo.zip(report.unweighted_hi), &Format::Number);
    }
    if let Some(reported) = report.weighted {
        let term = |weight, value| {
            out.share("w_d", "explain-weight", weight) * out.n("G_d", "explain-dimension-gap", value)
        };
        let terms = known.iter().filter_map(|row| Some(term(row.weight?, row.gap?))).collect();
        let formula = Expr::total(term(0.0, 0.0), terms);
        out.step(("gap-weighted", "servqual"), &formula, &Format::Number, reported);
        out.within(report.weighted_lo.zip(report.weighted_hi), &Format::Number);
    }
}

/// The first four gaps, and what they do not explain of the fifth.
fn of_five(set: &GapSet, out: &mut Explaining<'_>, context: &Context<'_>) {
    let gaps: Vec<(String, f64)> =
        set.gaps.iter().map(|row| (five::name(row.gap, context), row.value)).collect();
    let Some(((last, fifth), first)) = gaps.split_last().map(|((name, value), rest)| ((name, *value), rest))
    else {
        return;
    };
    out.about(last);
    if let Some(unexplained) = set.unexplained {
        let symbols = ["G_1", "G_2", "G_3", "G_4"];
        let named =
            symbols.into_iter().zip(first).map(|(symbol, (name, value))| out.named(symbol, name, *value));
        let sum = named.reduce(|sum, gap| sum + gap);
        let Some(sum) = sum else { return };
        let formula = out.named("G_5", last, fifth) - sum;
        out.step(("unexplained", "five-gaps"), &formula, &Format::Number, unexplained);
    }
}
