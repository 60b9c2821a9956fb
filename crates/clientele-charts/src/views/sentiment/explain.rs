//! How the shares of good and bad texts, a text's score and the agreement with labels came about.

use super::{ID, Report, names};
use crate::explain::{Explanation, Expr, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::Explaining;
use clientele_core::analysis::sentiment::{Checked, Label, Shown};

const SOURCES: &[Source] = &[
    Source {
        author: "Hutto",
        year: 2014,
        text: "Hutto, C. J., Gilbert, E. (2014). VADER: A Parsimonious Rule-Based Model for Sentiment Analysis of Social Media Text. Proceedings of the Eighth International AAAI Conference on Weblogs and Social Media.",
    },
    Source {
        author: "Cohen",
        year: 1960,
        text: "Cohen, J. (1960). A Coefficient of Agreement for Nominal Scales. Educational and Psychological Measurement 20(1), 37–46.",
    },
];

/// Of the confusion table where one of its cells is marked; of the shares and one text's score otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let checked = report.against_own.as_ref().or(report.against_column.as_ref());
    let cell = marks.iter().any(|mark| mark.starts_with("cell:"));
    if !cell {
        shares(report, &mut out, context);
        score(report, &mut out);
    }
    if let Some(checked) = checked {
        kappa(checked, &mut out);
    }
    out.done(&report.caveats, SOURCES)
}

fn shares(report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    for (id, label) in [("positive-share", Label::Positive), ("negative-share", Label::Negative)] {
        let (Some(share), lo, hi) = names::ends(&report.summary, label) else { continue };
        let n: u64 = report.bins.iter().filter(|bin| bin.label == label).map(|bin| bin.n).sum();
        let texts = out.named("", names::label(label, context), n as f64);
        let formula = texts / out.count("explain-texts", report.summary.n);
        out.step((id, "sentiment"), &formula, &Format::Percent, share);
        out.within(lo.zip(hi), &Format::Percent);
    }
}

/// The score of the most positive text: the words' sum, pressed between -1 and 1.
fn score(report: &Report, out: &mut Explaining<'_>) {
    let Some(example) = report.examples.iter().find(|example| example.shown == Shown::Positive) else {
        return;
    };
    let one = |effect| out.n("e_i", "explain-word-effect", effect);
    let sum = || {
        Expr::total(
            one(0.0),
            example.spans.iter().filter(|span| span.effect != 0.0).map(|span| one(span.effect)).collect(),
        )
    };
    let x: f64 = sum().value();
    let (words, x) = (sum(), || out.n("x", "explain-word-sum", x));
    let formula = x() / (x().power(2.0.into()) + 15.0).root();
    // Exclamation marks count, too, and belong to no word.
    if (formula.value() - example.score).abs() < 1e-9 {
        out.step(("word-sum", "lexicon"), &words, &Format::Number, None);
        out.step(("text-score", "sentiment"), &formula, &Format::Number, example.score);
    }
}

/// Cohen's kappa: agreement beyond what chance alone would bring.
fn kappa(checked: &Checked, out: &mut Explaining<'_>) {
    let Some(agreement) = &checked.agreement else { return };
    let n = checked.n as f64;
    let share = |cells: &mut dyn Iterator<Item = u64>| cells.sum::<u64>() as f64 / n;
    let diagonal =
        share(&mut checked.confusion.iter().enumerate().filter_map(|(at, row)| row.get(at).copied()));
    let chance: Vec<(f64, f64)> = (0..3)
        .map(|at| {
            let row = share(&mut checked.confusion.get(at).into_iter().flatten().copied());
            let column = share(&mut checked.confusion.iter().filter_map(|row| row.get(at).copied()));
            (row, column)
        })
        .collect();
    let both = |(row, column): (f64, f64)| {
        out.share("l_i", "explain-label-share", row) * out.share("c_i", "explain-called-share", column)
    };
    let by_chance = Expr::total(both((0.0, 0.0)), chance.iter().copied().map(both).collect());
    let expected = by_chance.value();
    let observed = || out.share("p_o", "explain-agree", diagonal);
    let chance = || out.share("p_e", "explain-agree-chance", expected);
    let formula = (observed() - chance()) / (Expr::from(1.0) - chance());
    out.step(("agree-chance", "kappa"), &by_chance, &Format::Percent, None);
    if let Some(reported) = agreement.kappa {
        out.step(("kappa", "kappa"), &formula, &Format::Number, reported);
        out.within(agreement.kappa_lo.zip(agreement.kappa_hi), &Format::Number);
    }
}
