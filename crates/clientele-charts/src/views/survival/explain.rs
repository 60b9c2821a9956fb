//! How a point of a survival curve and the rates of renewal came about.

use super::{ID, Report, group};
use crate::explain::{Explanation, Expr, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::contracts;
use crate::views::explaining::{Explaining, last_part};
use clientele_core::analysis::survival::Curve;

const SOURCES: &[Source] = &[
    Source {
        author: "Kaplan",
        year: 1958,
        text: "Kaplan, E. L., Meier, P. (1958). Nonparametric Estimation from Incomplete Observations. Journal of the American Statistical Association 53(282), 457–481.",
    },
    Source {
        author: "Greenwood",
        year: 1926,
        text: "Greenwood, M. (1926). The Natural Duration of Cancer. Reports on Public Health and Medical Subjects 33. London: HMSO.",
    },
    Source {
        author: "Mantel",
        year: 1966,
        text: "Mantel, N. (1966). Evaluation of Survival Data and Two New Rank Order Statistics Arising in Its Consideration. Cancer Chemotherapy Reports 50(3), 163–170.",
    },
    Source {
        author: "Fader",
        year: 2007,
        text: "Fader, P. S., Hardie, B. G. S. (2007). How to Project Customer Retention. Journal of Interactive Marketing 21(1), 76–90.",
    },
];

/// Of the marked group, of the first one otherwise, where half have gone, or else at the last time somebody went; of a
/// renewal model where there are no curves.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let marked = marks.iter().find_map(|mark| {
        let at = mark.split(':').nth(1)?.parse::<usize>().ok();
        mark.starts_with("curve:")
            .then_some(at)
            .flatten()
            .or_else(|| mark.starts_with("mean:").then(|| last_part(mark).parse().ok()).flatten())
    });
    if let Some(curve) = marked.and_then(|at| report.curves.get(at)).or(report.curves.first()) {
        out.about(group(&curve.group, report, context));
        of_curve(curve, report, &mut out, context);
    }
    if marked.is_none() {
        renewal(report, &mut out, context);
    }
    out.done(&report.caveats, SOURCES)
}

/// The share before, times the share of those at risk who did not end: at the median and at the first end.
fn of_curve(curve: &Curve, report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    let ends: Vec<usize> = (0..curve.points.len())
        .filter(|at| curve.points.get(*at).is_some_and(|point| point.events > 0))
        .collect();
    let half =
        ends.iter().find(|at| curve.points.get(**at).is_some_and(|point| Some(point.time) == curve.median));
    let first = ends.first();
    let mut told: Vec<usize> = first.into_iter().chain(half.or(ends.last())).copied().collect();
    told.dedup();
    for at in told {
        let Some(point) = curve.points.get(at) else { continue };
        let before =
            at.checked_sub(1).and_then(|at| curve.points.get(at)).map_or(1.0, |point| point.survival);
        let factor = Expr::from(1.0)
            - out.n("d_t", "explain-ended", point.events as f64)
                / out.n("n_t", "explain-at-risk", point.at_risk as f64);
        let formula = out.share("S_t−1", "explain-survival-before", before) * factor;
        // A thinned curve has several times in one point, and then the product is of several factors.
        if (formula.value() - point.survival).abs() < 1e-9 {
            out.step(("survival", "survival"), &formula, &Format::Percent, point.survival);
            out.within(point.lo.zip(point.hi), &Format::Percent);
            out.at(contracts::time(point.time, report.time_unit, context));
        }
    }
    if curve.n > 0 {
        let censored =
            Expr::from(1.0) - out.count("explain-events", curve.events) / out.count("explain-lives", curve.n);
        out.step(("censored", "censoring"), &censored, &Format::Percent, None);
    }
}

/// The sBG: what share renews, by the model.
fn renewal(report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    let Some(projection) = report.projections.first() else { return };
    let model = report.models.iter().find(|model| {
        model.group.as_deref().unwrap_or("all") == projection.group || report.models.len() == 1
    });
    let Some(model) = model else { return };
    let (Some(&alpha), Some(&beta)) = (model.parameters.get("alpha"), model.parameters.get("beta")) else {
        return;
    };
    for point in projection.points.iter().filter(|point| (1..=2).contains(&point.period)) {
        let Some(fitted) = point.retention_fitted else { continue };
        let t = || out.n("t", "explain-renewal", point.period.into());
        let beta = || out.n("β", "explain-sbg-beta", beta);
        let formula = (beta() + t() - 1.0) / (out.n("α", "explain-sbg-alpha", alpha) + beta() + t() - 1.0);
        out.step(("renewal", "sbg"), &formula, &Format::Percent, fitted);
        out.at(contracts::group(&projection.group, context));
    }
}
