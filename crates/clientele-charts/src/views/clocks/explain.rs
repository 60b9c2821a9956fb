//! How the share in target and the share of open cases came about.

use super::{ID, Report, names};
use crate::explain::{Explanation, Expr, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, after};
use clientele_core::analysis::clocks::Summary;
use clientele_core::stats::waits::Method;

const SOURCES: &[Source] = &[
    Source {
        author: "Kaplan",
        year: 1958,
        text: "Kaplan, E. L., Meier, P. (1958). Nonparametric Estimation from Incomplete Observations. Journal of the American Statistical Association 53(282), 457–481.",
    },
    Source {
        author: "Wilson",
        year: 1927,
        text: "Wilson, E. B. (1927). Probable Inference, the Law of Succession, and Statistical Inference. Journal of the American Statistical Association 22(158), 209–212.",
    },
    Source {
        author: "Hyndman",
        year: 1996,
        text: "Hyndman, R. J., Fan, Y. (1996). Sample Quantiles in Statistical Packages. The American Statistician 50(4), 361–365.",
    },
];

/// Of the marked clock, group, week or band; of the clock that is shown otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let clock = after(marks, &["clock"]);
    let clock = clock.and_then(|id| report.clocks.iter().find(|row| row.clock.id() == id));
    let group = after(marks, &["group"]).and_then(|id| report.groups.iter().find(|row| row.group == id));
    let week = after(marks, &["share", "median", "p90"]);
    let week = week.and_then(|id| report.weeks.iter().find(|row| row.week.to_string() == id));
    if let Some(row) = group {
        out.about(&row.group);
        of_cases(&row.summary, &mut out);
    } else if let Some(row) = week {
        out.about(row.week.to_string());
        of_cases(&row.summary, &mut out);
    } else if let Some(row) = clock.or_else(|| names::shown(report)) {
        out.about(names::clock(row, context));
        of_cases(&row.summary, &mut out);
        if let Some(median) = row.summary.median {
            at_median(median, report, &mut out);
        }
    }
    out.done(&report.caveats, SOURCES)
}

fn of_cases(summary: &Summary, out: &mut Explaining<'_>) {
    if summary.n == 0 {
        return;
    }
    if let Some(share) = summary.share_in_target {
        let within = share * summary.n as f64;
        // A plain share where no case was last seen before the target; the curve's value otherwise.
        let plain = summary.method == Some(Method::Wilson) && (within - within.round()).abs() < 1e-6;
        if plain {
            let formula =
                out.count("explain-in-target", within.round() as u64) / out.count("explain-cases", summary.n);
            out.step(("in-target", "service-level"), &formula, &Format::Percent, share);
            out.within(summary.lo.zip(summary.hi), &Format::Percent);
            if let Some(ends) = summary.lo.zip(summary.hi) {
                out.wilson(within.round() as u64, summary.n, ends);
            }
        } else {
            let formula = Expr::from(1.0) - out.share("S", "explain-beyond-target", 1.0 - share);
            out.step(("in-target", "service-level"), &formula, &Format::Percent, share);
            out.within(summary.lo.zip(summary.hi), &Format::Percent);
        }
    }
    let open = out.count("explain-cases-open", summary.open) / out.count("explain-cases", summary.n);
    out.step(("open-share", "censoring"), &open, &Format::Percent, None);
}

/// The median is the first time with half or fewer still running.
fn at_median(median: f64, report: &Report, out: &mut Explaining<'_>) {
    let Some(point) = report.curve.iter().find(|point| (point.time - median).abs() < 1e-9) else { return };
    let formula = out.share("", "explain-half", 0.5).at_least(out.share("S", "explain-running", point.share));
    out.step(("median-reached", "percentile"), &formula, &Format::Number, None);
}
