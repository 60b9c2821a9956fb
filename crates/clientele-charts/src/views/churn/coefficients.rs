//! What the regression rests on: odds ratios with their intervals, the most certain first.

use super::Report;
use crate::figure::{
    Axis, AxisKind, ColumnKind, DataTable, Datum, Dimension, Dot, Figure, Format, Layer, Mark, Plot, Rule,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::churn::{Coefficient, Outcome};

/// Coefficients that are drawn; the table has them all.
const DRAWN: usize = 16;
/// Odds ratios are drawn between this and its inverse.
const LEAST: f64 = 0.01;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let mut slopes: Vec<&Coefficient> = report.coefficients.iter().skip(1).collect();
    slopes.sort_by(|a, b| b.z.abs().total_cmp(&a.z.abs()));
    slopes.truncate(DRAWN);
    let strongest = *slopes.first()?;
    let inside = |ratio: f64| ratio.clamp(LEAST, 1.0 / LEAST);
    let ends = || slopes.iter().flat_map(|c| [inside(c.odds_ratio_lo), inside(c.odds_ratio_hi)]);
    let (lo, hi) = (ends().fold(0.5, f64::min), ends().fold(2.0, f64::max));
    let dot = |(at, c): (usize, &&Coefficient)| {
        let ink = if c.p < 0.05 { Ink::Primary } else { Ink::Receding };
        let mark = Mark::new(format!("coefficient:{}", c.name), name(&c.name, report, context), ink)
            .detail(context.say("churn-odds-ratio"), interval(c, context))
            .detail(context.say("churn-estimate"), context.numbers().number(c.estimate, 3))
            .detail(context.say("churn-se"), context.numbers().number(c.se, 3))
            .detail("z", context.numbers().number(c.z, 2))
            .detail("p", p(c.p, context))
            .line(ratio(c.odds_ratio, context));
        let whisker = Some((inside(c.odds_ratio_lo), inside(c.odds_ratio_hi)));
        Dot { x_interval: whisker, ..Dot::new(mark, inside(c.odds_ratio), at as f64 + 0.5) }
    };
    let dots = slopes.iter().enumerate().map(dot).collect();
    let names = slopes.iter().map(|c| name(&c.name, report, context)).collect();
    let x = Axis::new(context.say("churn-odds-ratio"), AxisKind::Log { lo, hi }, Format::Number);
    let mut plot = Plot::new(x, Axis::bands("", names), vec![Layer::Points { dots }]);
    plot.rules.push(Rule { axis: Dimension::X, at: 1.0, label: String::new() });
    let said = name(&strongest.name, report, context);
    let args = [("name", said.as_str()), ("ratio", &interval(strongest, context))];
    let summary = context.fill("churn-coefficients-summary", &args);
    let mut figure = context.figure("churn-coefficients", summary, plot, table(report, context));
    figure.notes.extend(note(report, context));
    Some(figure)
}

/// A feature in words; a column of the file as it is.
fn name(name: &str, report: &Report, context: &Context<'_>) -> String {
    if report.basis == Outcome::Label && name != "intercept" {
        return name.replacen('=', " = ", 1);
    }
    context.say(&format!("churn-feature-{}", name.replace('_', "-")))
}

/// Ratios near 1 need their decimals, others do not.
fn ratio(ratio: f64, context: &Context<'_>) -> String {
    let decimals = if (ratio - 1.0).abs() < 0.005 { 4 } else { 2 };
    if ratio >= 10_000.0 {
        context.numbers().compact(ratio)
    } else {
        context.numbers().number(ratio, decimals)
    }
}

fn interval(c: &Coefficient, context: &Context<'_>) -> String {
    let (value, lo, hi) =
        (ratio(c.odds_ratio, context), ratio(c.odds_ratio_lo, context), ratio(c.odds_ratio_hi, context));
    context.fill("chart-interval", &[("value", &value), ("lo", &lo), ("hi", &hi)])
}

fn p(p: f64, context: &Context<'_>) -> String {
    let number = |value: f64| context.numbers().number(value, 3);
    if p < 0.001 { format!("< {}", number(0.001)) } else { number(p) }
}

/// How well it fits the customers it was fitted on.
fn note(report: &Report, context: &Context<'_>) -> Option<String> {
    let (log_likelihood, null) = (report.log_likelihood?, report.null_log_likelihood?);
    let args = [
        ("customers", context.customers(report.n_fitted)),
        ("churned", context.count(report.n_churned)),
        ("auc", context.numbers().number(report.auc?, 3)),
        ("log-likelihood", context.numbers().number(log_likelihood, 1)),
        ("null", context.numbers().number(null, 1)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Some(context.fill("churn-coefficients-note", &args))
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let number = |id: &str, label: String| crate::figure::Column::new(id, label, ColumnKind::Number);
    let columns = vec![
        context.column("name", "churn-feature", ColumnKind::Text),
        number("estimate", context.say("churn-estimate")),
        number("se", context.say("churn-se")),
        number("z", "z".to_owned()),
        number("p", "p".to_owned()),
        number("odds_ratio", context.say("churn-odds-ratio")),
        number("odds_ratio_lo", context.say("churn-odds-ratio-lo")),
        number("odds_ratio_hi", context.say("churn-odds-ratio-hi")),
    ];
    let row = |c: &Coefficient| {
        let exact = |value: f64| Datum::number(value, context.numbers().number(value, 4));
        let odds = |value: f64| Datum::number(value, ratio(value, context));
        vec![
            Datum::text(name(&c.name, report, context)),
            exact(c.estimate),
            exact(c.se),
            Datum::number(c.z, context.numbers().number(c.z, 2)),
            Datum::number(c.p, p(c.p, context)),
            odds(c.odds_ratio),
            odds(c.odds_ratio_lo),
            odds(c.odds_ratio_hi),
        ]
    };
    DataTable { columns, rows: report.coefficients.iter().map(row).collect() }
}
