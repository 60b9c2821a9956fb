//! How value, the worth of a point of retention, payback and the best spending came about.

use super::Report;
use crate::explain::{Explanation, Expr, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::Explaining;
use clientele_core::analysis::economics::{Lifetime, Response, ResponsePoint};

const SOURCES: &[Source] = &[
    Source {
        author: "Blattberg",
        year: 1996,
        text: "Blattberg, R. C., Deighton, J. (1996). Manage Marketing by the Customer Equity Test. Harvard Business Review 74(4), 136–144.",
    },
    Source {
        author: "Gupta",
        year: 2003,
        text: "Gupta, S., Lehmann, D. R. (2003). Customers as Assets. Journal of Interactive Marketing 17(1), 9–24.",
    },
    Source {
        author: "Pfeifer",
        year: 2005,
        text: "Pfeifer, P. E. (2005). The Optimal Ratio of Acquisition and Retention Costs. Journal of Targeting, Measurement and Analysis for Marketing 13(2), 179–188.",
    },
    Source {
        author: "Reichheld",
        year: 1990,
        text: "Reichheld, F. F., Sasser, W. E. (1990). Zero Defections: Quality Comes to Services. Harvard Business Review 68(5), 105–111.",
    },
];

/// Of the curve whose point is marked, or of the quoted lifetime; of retention and value otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new("economics", context);
    // A lifetime's marks end with a year, those of payback and of the curves with other numbers.
    let marked = |prefixes: &[&str]| {
        marks.iter().any(|mark| mark.split_once(':').is_some_and(|(prefix, _)| prefixes.contains(&prefix)))
    };
    let quoted = report.lifetime.as_ref().filter(|_| marked(&["undiscounted", "discounted", "expected"]));
    match quoted {
        Some(lifetime) => of_lifetime(lifetime, report, &mut out, context),
        None => of_value(report, &mut out, context),
    }
    out.done(&report.caveats, SOURCES)
}

fn of_value(report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    let kept = &report.retention;
    let rate = out.count("explain-kept", kept.n_kept) / out.count("explain-were-active", kept.n);
    out.step(("retention-rate", "retention"), &rate, &Format::Percent, kept.rate);
    out.within(Some((kept.lo, kept.hi)), &Format::Percent);
    if let Some(clv) = report.clv.as_ref().filter(|_| report.horizon.is_none()) {
        let m = || out.money("m", "explain-margin-period", report.margin_per_customer);
        let r = || out.share("r", "explain-retention-period", kept.rate);
        let d = || out.share("d", "explain-discount-period", report.discount_rate);
        let rest = || Expr::from(1.0) + d() - r();
        let included = m() * ((Expr::from(1.0) + d()) / rest());
        let excluded = m() * (r() / rest());
        out.step(("clv-included", "clv"), &included, &context.money_format(), clv.first_included.value);
        out.within(Some((clv.first_included.lo, clv.first_included.hi)), &context.money_format());
        out.step(("clv-excluded", "clv"), &excluded, &context.money_format(), clv.first_excluded.value);
        out.within(Some((clv.first_excluded.lo, clv.first_excluded.hi)), &context.money_format());
    }
    if let Some(point) = &report.point {
        let base = out.money("", "explain-point-customer", point.per_customer.value)
            * out.count("explain-base", point.n_base);
        out.step(("point-of-retention", "retention"), &base, &context.money_format(), point.base.value);
        out.within(Some((point.base.lo, point.base.hi)), &context.money_format());
    }
    let responses = [("acquisition-rate", &report.acquisition), ("keeping-rate", &report.keeping)];
    for (id, response) in responses {
        if let Some(response) = response {
            rate_of(id, response, &response.best, out);
        }
    }
    if let Some(response) = &report.acquisition {
        let best = &response.best;
        let formula = out.share("a", "explain-won-rate", best.rate)
            * out.money("V", "explain-worth", best.worth)
            - out.money("A", "explain-spending", best.spend);
        out.step(("value-per-prospect", "acquisition"), &formula, &context.money_format(), best.value);
    }
}

/// Blattberg and Deighton's curve at the best spending.
fn rate_of(id: &'static str, response: &Response, at: &ResponsePoint, out: &mut Explaining<'_>) {
    let spend = out.n("k", "explain-curve-k", response.k) * out.money("A", "explain-spending", at.spend);
    let formula = out.share("c", "explain-ceiling", response.ceiling) * (Expr::from(1.0) - (-spend).exp());
    out.step((id, "acquisition"), &formula, &Format::Percent, at.rate);
}

fn of_lifetime(found: &Lifetime, report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    let spend = || out.money("s", "explain-yearly-spend", found.yearly_spend);
    let years = out.count("explain-years", found.years.into());
    let undiscounted = spend() * years;
    let year = |t: f64| out.n("t", "explain-year", t);
    let growth = || Expr::from(1.0) + out.share("d", "explain-discount-year", report.annual_discount_rate);
    let retention = || out.share("r", "explain-retention-year", found.yearly_retention);
    let discounted = |t: f64| spend() / growth().power(year(t));
    let expected = |t: f64| spend() * retention().power(year(t)) / growth().power(year(t));
    let all = |term: &dyn Fn(f64) -> Expr| {
        Expr::total(term(0.0), (0..found.years).map(|t| term(f64::from(t))).collect())
    };
    let (discounted, expected) = (all(&discounted), all(&expected));
    let money = context.money_format();
    out.step(("quoted", "clv"), &undiscounted, &money, found.undiscounted);
    out.step(("quoted-discounted", "discounting"), &discounted, &money, found.discounted);
    out.step(("quoted-expected", "clv"), &expected, &money, found.expected);
    out.within(Some((found.expected_lo, found.expected_hi)), &money);
}
