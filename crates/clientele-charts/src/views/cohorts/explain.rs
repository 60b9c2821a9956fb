//! How a cohort's share at an age, and the mean over cohorts, came about.

use super::{ID, Report};
use crate::explain::{Explanation, Expr, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, after};
use crate::views::periods;
use clientele_core::analysis::cohorts::{Cell, Cohort, MeanCell, Measure};

const SOURCES: &[Source] = &[
    Source {
        author: "Fader",
        year: 2007,
        text: "Fader, P. S., Hardie, B. G. S. (2007). How to Project Customer Retention. Journal of Interactive Marketing 21(1), 76–90.",
    },
    Source {
        author: "Wilson",
        year: 1927,
        text: "Wilson, E. B. (1927). Probable Inference, the Law of Succession, and Statistical Inference. Journal of the American Statistical Association 22(158), 209–212.",
    },
];

/// Of the marked cell; of all cohorts one period after the first purchase otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let cell = marks.iter().find_map(|mark| {
        let (start, age) = mark.rsplit_once(':')?;
        let cohort = report.cohorts.iter().find(|cohort| cohort.start.to_string() == start)?;
        Some((cohort, cohort.cells.iter().find(|cell| cell.period.to_string() == age)?))
    });
    match cell {
        Some((cohort, cell)) => of_cell(cohort, cell, report, &mut out, context),
        None => {
            let age = after(marks, &["mean"]).unwrap_or("1");
            let found = report.mean.iter().find(|cell| cell.period.to_string() == age);
            if let Some(cell) = found.or(report.mean.first()) {
                of_mean(cell, report, &mut out, context);
            }
        }
    }
    out.done(&report.caveats, SOURCES)
}

/// What the measure counts: members, purchases, or money.
fn amount(report: &Report, symbol: &'static str, key: &str, value: f64, out: &Explaining<'_>) -> Expr {
    match report.measure {
        Measure::Customers | Measure::Orders => out.n(symbol, key, value),
        Measure::Revenue | Measure::Margin | Measure::CumulativeValue => out.money(symbol, key, value),
    }
}

fn of_cell(cohort: &Cohort, cell: &Cell, report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    let period = periods::name(report.period, cohort.start, context);
    out.about(
        context.fill("cohorts-mark", &[("cohort", &period), ("age", &context.count(cell.period.into()))]),
    );
    let Some(share) = cell.share else { return };
    let base = match (report.measure, cohort.cells.first()) {
        (Measure::Customers, _) => out.n("N_0", "explain-members", cohort.size as f64),
        (_, Some(first)) => amount(report, "N_0", "explain-first-period", first.value, out),
        (_, None) => return,
    };
    let formula = amount(report, "N_k", "explain-at-age", cell.value, out) / base;
    out.step(("retention", "retention"), &formula, &Format::Percent, share);
    out.within(cell.lo.zip(cell.hi), &Format::Percent);
    if report.measure == Measure::Customers {
        let lost = Expr::from(1.0) - out.share("r_k", "explain-retention", share);
        out.step(("churn-rate", "churn"), &lost, &Format::Percent, None);
        if let Some((lo, hi)) = cell.lo.zip(cell.hi) {
            out.wilson(cell.value.round() as u64, cohort.size, (lo, hi));
        }
    }
}

fn of_mean(cell: &MeanCell, report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    out.about(context.fill("explain-mean-at-age", &[("age", &context.count(cell.period.into()))]));
    let Some(share) = cell.share else { return };
    let cells = report.cohorts.iter().filter_map(|cohort| {
        let found = cohort.cells.iter().find(|own| own.period == cell.period && own.complete)?;
        let first = cohort.cells.first()?.value;
        let (size, customers) = (cohort.size as f64, report.measure == Measure::Customers);
        // Money per member adds up by members.
        let weight = if report.measure == Measure::CumulativeValue { size } else { 1.0 };
        Some((found.value * weight, if customers { size } else { first * weight }))
    });
    let cells: Vec<(f64, f64)> = cells.collect();
    let customers = report.measure == Measure::Customers;
    let below = if customers { "explain-members" } else { "explain-first-period" };
    let later = |n| amount(report, "N_i,k", "explain-at-age", n, out);
    let first = |n| amount(report, "N_i,0", below, n, out);
    let formula = Expr::total(later(0.0), cells.iter().map(|(value, _)| later(*value)).collect())
        / Expr::total(first(0.0), cells.iter().map(|(_, base)| first(*base)).collect());
    // Cohorts too old to be told are in the mean all the same.
    let told = cells.len() as u64 == cell.n_cohorts;
    if told {
        out.step(("retention", "retention"), &formula, &Format::Percent, share);
        out.within(cell.lo.zip(cell.hi), &Format::Percent);
    } else if customers {
        let formula = out.n("N_k", "explain-at-age", cell.value)
            / out.n("N_0", "explain-members", cell.n_customers as f64);
        out.step(("retention", "retention"), &formula, &Format::Percent, share);
        out.within(cell.lo.zip(cell.hi), &Format::Percent);
    }
    if customers {
        let lost = Expr::from(1.0) - out.share("r_k", "explain-retention", share);
        out.step(("churn-rate", "churn"), &lost, &Format::Percent, None);
    }
}
