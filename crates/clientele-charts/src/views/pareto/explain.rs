//! How the top share, a tier's share, Gini's coefficient and the share that stayed came about.

use super::{ID, Report, headline};
use crate::explain::{Explanation, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, after};
use clientele_core::analysis::pareto::{Stability, Tier, TopShare};

const SOURCES: &[Source] = &[
    Source {
        author: "Lorenz",
        year: 1905,
        text: "Lorenz, M. O. (1905). Methods of Measuring the Concentration of Wealth. Publications of the American Statistical Association 9(70), 209–219.",
    },
    Source {
        author: "Dixon",
        year: 1987,
        text: "Dixon, P. M., Weiner, J., Mitchell-Olds, T., Woodley, R. (1987). Bootstrapping the Gini Coefficient of Inequality. Ecology 68(5), 1548–1551.",
    },
    Source {
        author: "Curry",
        year: 2000,
        text: "Curry, J., Curry, A. (2000). The Customer Marketing Method. New York: Free Press.",
    },
];

/// Of the marked top share, class, tier or stability; of the top fifth otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let tier = |prefix: &str, field: &str, rows: &[Tier]| {
        let code = after(marks, &[prefix])?;
        let row = rows.iter().find(|row| row.name == code)?.clone();
        Some((context.say(&format!("pareto-{field}-{code}")), row))
    };
    let class = tier("class", "class", &report.classes).or_else(|| tier("tier", "tier", &report.tiers));
    let asked = |top: &&TopShare| after(marks, &["top"]) == Some(top.p.to_string().as_str());
    let stayed = marks.iter().any(|mark| matches!(mark.as_str(), "stayed" | "expected" | "chance"));
    if let Some((name, row)) = class {
        out.about(name);
        of_tier(&row, report, &mut out);
    } else if let Some(found) = report.stability.as_ref().filter(|_| stayed) {
        of_stability(found, &mut out, context);
    } else {
        let top = report.top_shares.iter().find(asked).or_else(|| Some(headline::fifth(report)?.0));
        if let Some(top) = top {
            of_top(top, report, &mut out, context);
        }
        of_gini(report, &mut out);
    }
    out.done(&report.caveats, SOURCES)
}

fn of_tier(row: &Tier, report: &Report, out: &mut Explaining<'_>) {
    out.share_customers("tiers", row.n_customers, report.n_customers, Some(row.share_customers));
    out.share_revenue("abc", row.revenue, report.revenue, row.share_revenue);
    out.revenue_per_customer(row.revenue, row.n_customers, row.mean_value);
}

fn of_top(top: &TopShare, report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    let Some(share) = top.share else { return };
    out.about(context.fill("pareto-top", &[("p", &context.share(top.p))]));
    // The curve's point is read in the figure; between its points it is a straight line.
    let rest = report.lorenz.iter().min_by(|a, b| {
        let far = |customers: f64| (customers - (1.0 - top.p)).abs();
        far(a.customers).total_cmp(&far(b.customers))
    });
    let exact = rest.filter(|point| (point.customers - (1.0 - top.p)).abs() < 1e-9);
    let rest = exact.map_or(1.0 - share, |point| point.value);
    let formula = out.share("", "explain-lorenz-all", 1.0) - out.share("L", "explain-lorenz-rest", rest);
    out.step(("top-share", "pareto"), &formula, &Format::Percent, share);
    out.within(top.lo.zip(top.hi), &Format::Percent);
    let ratio = out.share("", "explain-top-revenue", share) / out.share("", "explain-top-customers", top.p);
    out.step(("concentration", "pareto"), &ratio, &Format::Number, None);
}

fn of_gini(report: &Report, out: &mut Explaining<'_>) {
    let Some(gini) = report.gini else { return };
    let n = |out: &Explaining<'_>| out.n("n", "explain-all-customers", report.n_customers as f64);
    let ranks = out.money("R", "explain-rank-sum", report.rank_sum) * 2.0;
    let formula =
        ranks / (n(out) * out.money("T", "explain-all-revenue", report.revenue)) - (n(out) + 1.0) / n(out);
    out.step(("gini", "gini"), &formula, &Format::Number, gini);
    out.within(report.gini_lo.zip(report.gini_hi), &Format::Number);
    if let Some(corrected) = report.gini_corrected {
        let formula = out.n("G", "explain-gini", gini) * (n(out) / (n(out) - 1.0));
        out.step(("gini-corrected", "gini"), &formula, &Format::Number, corrected);
    }
}

fn of_stability(found: &Stability, out: &mut Explaining<'_>, context: &Context<'_>) {
    out.about(context.say("pareto-stability-stayed"));
    let stayed = out.count("explain-stayed", found.n_stayed) / out.count("explain-top", found.n_top);
    out.step(("stayed", "regression-to-the-mean"), &stayed, &Format::Percent, found.share);
    out.within(Some((found.lo, found.hi)), &Format::Percent);
    let beyond = out.share("", "explain-stayed-share", found.share)
        - out.share("", "explain-expected-share", found.expected);
    out.step(("beyond-expected", "regression-to-the-mean"), &beyond, &Format::Percent, None);
}
