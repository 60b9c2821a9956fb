//! How the flows of a period, a rate of reactivation and a group's shares came about.

use super::{ID, Report};
use crate::explain::{Explanation, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, after, last_part};
use crate::views::periods;
use clientele_core::analysis::lifecycle::StockRow;

const SOURCES: &[Source] = &[
    Source {
        author: "Hsu",
        year: 2015,
        text: "Hsu, J. (2015). Diligence at Social Capital, Part 1: Accounting for User Growth. Social Capital.",
    },
    Source {
        author: "Wilson",
        year: 1927,
        text: "Wilson, E. B. (1927). Probable Inference, the Law of Succession, and Statistical Inference. Journal of the American Statistical Association 22(158), 209–212.",
    },
];

/// Of the marked group, age or period; of the last complete period otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let group = marks
        .iter()
        .find_map(|mark| report.groups.iter().find(|row| row.group == last_part(mark) && mark.contains(':')));
    let age = after(marks, &["stock", "rate"]);
    let age = age.and_then(|age| report.stock.iter().find(|row| row.age_from.to_string() == age));
    if let Some(row) = age {
        reactivation(row, report, &mut out, context);
    } else if let Some(row) = group {
        out.about(context.say(&format!("lifecycle-group-{}", row.group)));
        out.share_customers("allegiance", row.n_customers, report.n_customers, Some(row.share_customers));
        let revenue = report.groups.iter().map(|row| row.revenue).sum();
        out.share_revenue("allegiance", row.revenue, revenue, row.share_revenue);
        out.revenue_per_customer(row.revenue, row.n_customers, None);
    } else {
        let marked = marks
            .iter()
            .find_map(|mark| report.periods.iter().position(|row| row.start.to_string() == last_part(mark)));
        let last = || report.periods.iter().rposition(|row| row.complete);
        if let Some(at) = marked.or_else(last) {
            flows(at, report, &mut out, context);
        }
    }
    out.done(&report.caveats, SOURCES)
}

/// Who was there, less who stayed away, and who came.
fn flows(at: usize, report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    let Some(row) = report.periods.get(at) else { return };
    out.about(periods::name(report.period, row.start, context));
    let n = |symbol, key: &str, n: u64| out.n(symbol, key, n as f64);
    let came =
        n("N", "lifecycle-state-new", row.new) + n("R", "lifecycle-state-resurrected", row.resurrected);
    let there = n("B", "lifecycle-state-returning", row.returning) + came.clone();
    let before = at.checked_sub(1).and_then(|before| report.periods.get(before));
    let change = before.map(|before| {
        n("A_t−1", "explain-active-before", before.active) - n("D", "lifecycle-state-dormant", row.dormant)
            + came
    });
    let stayed = before.filter(|before| before.active > 0).map(|before| {
        n("B", "lifecycle-state-returning", row.returning)
            / n("A_t−1", "explain-active-before", before.active)
    });
    out.step(("active", "lifecycle"), &there, &Format::Number, row.active as f64);
    if let Some(change) = change {
        out.step(("active-change", "lifecycle"), &change, &Format::Number, row.active as f64);
    }
    if let Some(stayed) = stayed {
        out.step(("stayed-active", "retention"), &stayed, &Format::Percent, None);
    }
}

fn reactivation(row: &StockRow, report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    out.about(context.fill("explain-age", &[("age", &context.count(row.age_from.into()))]));
    if report.n_dormant > 0 {
        let share = out.count("explain-own-customers", row.n_customers)
            / out.count("explain-dormant", report.n_dormant);
        out.step(("share-dormant", "dormant"), &share, &Format::Percent, None);
    }
    if let Some(rate) = row.rate {
        let formula = out.count("explain-reactivated", row.n_reactivated)
            / out.count("explain-ever-dormant", row.n_at_risk);
        out.step(("reactivation", "dormant"), &formula, &Format::Percent, rate);
        out.within(row.lo.zip(row.hi), &Format::Percent);
    }
}
