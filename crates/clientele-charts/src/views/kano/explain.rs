//! How Better, Worse, the strength of a class and Fong's test came about.

use super::{ID, Report, names};
use crate::explain::{Explanation, Expr, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, last_part};
use clientele_core::analysis::kano::{Class, FeatureRow};

const SOURCES: &[Source] = &[
    Source {
        author: "Kano",
        year: 1984,
        text: "Kano, N., Seraku, N., Takahashi, F., Tsuji, S. (1984). Attractive Quality and Must-Be Quality. Hinshitsu (Quality) 14(2), 39–48.",
    },
    Source {
        author: "Berger",
        year: 1993,
        text: "Berger, C. et al. (1993). Kano’s Methods for Understanding Customer-Defined Quality. Center for Quality of Management Journal 2(4), 3–36.",
    },
];

/// Of the marked feature; of the one of the greatest Better otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    // Features by their number, cells by two numbers, quadrants by a letter.
    let feature = |mark: &&String| {
        mark.starts_with("feature:") || mark.starts_with("class-") || mark.starts_with("score:")
    };
    let marked = marks
        .iter()
        .find(feature)
        .and_then(|mark| report.features.get(last_part(mark).parse::<usize>().ok()?));
    let known = report.features.iter().filter(|row| row.summary.better.is_some());
    let best =
        known.max_by(|a, b| a.summary.better.unwrap_or(0.0).total_cmp(&b.summary.better.unwrap_or(0.0)));
    if let Some(row) = marked.or(best) {
        out.about(&row.feature);
        of_feature(row, &mut out, context);
    }
    out.done(&report.caveats, SOURCES)
}

fn of_feature(row: &FeatureRow, out: &mut Explaining<'_>, context: &Context<'_>) {
    let summary = &row.summary;
    let n = |class: Class| {
        let symbol = match class {
            Class::Attractive => "A",
            Class::OneDimensional => "O",
            Class::MustBe => "M",
            Class::Indifferent => "I",
            Class::Reverse => "R",
            Class::Questionable => "Q",
        };
        out.named(
            symbol,
            names::class(class, context),
            summary.counts.get(&class).copied().unwrap_or(0) as f64,
        )
    };
    let [a, o, m, i] = [Class::Attractive, Class::OneDimensional, Class::MustBe, Class::Indifferent];
    let four = || n(a) + n(o) + n(m) + n(i);
    let better = (n(a) + n(o)) / four();
    let worse = -((n(o) + n(m)) / four());
    let strong = n(a) + n(o) + n(m);
    let total = (strong) / out.n("n", "explain-pairs", summary.n as f64);
    if summary.better.is_some() {
        out.step(("better", "better-worse"), &better, &Format::Number, summary.better);
        out.within(summary.better_lo.zip(summary.better_hi), &Format::Number);
        out.step(("worse", "better-worse"), &worse, &Format::Number, summary.worse);
        out.within(summary.worse_lo.zip(summary.worse_hi), &Format::Number);
    }
    if summary.total_strength.is_some() {
        out.step(("total-strength", "kano"), &total, &Format::Percent, summary.total_strength);
    }
    fong(row, out);
}

/// Whether the two most frequent classes differ by more than chance.
fn fong(row: &FeatureRow, out: &mut Explaining<'_>) {
    let summary = &row.summary;
    let count = |class: Option<Class>| summary.counts.get(&class?).map(|n| *n as f64);
    let Some((first, second)) = count(summary.class).zip(count(summary.runner_up)) else { return };
    let a = || out.n("a", "explain-most-frequent", first);
    let b = || out.n("b", "explain-second", second);
    let n = || out.n("n", "explain-pairs", summary.n as f64);
    let difference = (a() - b()).size();
    let spread = (a() + b()) * (n() * 2.0 - a() - b()) / (n() * 2.0);
    let critical = Expr::from(1.65) * spread.root();
    out.step(
        ("fong-difference", "fong"),
        &difference,
        &Format::Number,
        summary.fong_difference.map(|d| d.abs() as f64),
    );
    if let Some(reported) = summary.fong_critical {
        out.step(("fong-critical", "fong"), &critical, &Format::Number, reported);
    }
}
