//! How the share recovered, retention by group and the matched difference came about.

use super::{ID, Report, group};
use crate::explain::{Explanation, Expr, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, after};
use clientele_core::analysis::recovery::{After, Comparison, Group, GroupRow, Stratum};

const SOURCES: &[Source] = &[
    Source {
        author: "McCollough",
        year: 1992,
        text: "McCollough, M. A., Bharadwaj, S. G. (1992). The Recovery Paradox: An Examination of Consumer Satisfaction in Relation to Disconfirmation, Service Quality, and Attribution Based Theories. In: Allen, C. T. (ed.), Marketing Theory and Applications. Chicago: American Marketing Association.",
    },
    Source {
        author: "Mantel",
        year: 1959,
        text: "Mantel, N., Haenszel, W. (1959). Statistical Aspects of the Analysis of Data from Retrospective Studies of Disease. Journal of the National Cancer Institute 22(4), 719–748.",
    },
    Source {
        author: "Greenland",
        year: 1985,
        text: "Greenland, S., Robins, J. M. (1985). Estimation of a Common Effect Parameter from Sparse Follow-Up Data. Biometrics 41(1), 55–68.",
    },
];

/// Of the marked group or step; of the share recovered and the paradox otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let own = after(marks, &["group"]).zip(report.after.as_ref());
    let own = own.and_then(|(id, after)| after.groups.iter().find(|row| row.group.id() == id));
    if let Some(row) = own {
        of_group(row, &mut out, context);
    } else {
        let share = &report.recovered;
        if let Some(reported) = share.share {
            let formula =
                out.count("explain-recovered", share.done) / out.count("explain-complaints", share.n);
            out.step(("recovery-rate", "recovery"), &formula, &Format::Percent, reported);
            out.within(share.lo.zip(share.hi), &Format::Percent);
            if let Some(ends) = share.lo.zip(share.hi) {
                out.wilson(share.done, share.n, ends);
            }
        }
        if let Some(after) = &report.after {
            paradox(after, &mut out);
        }
    }
    out.done(&report.caveats, SOURCES)
}

fn of_group(row: &GroupRow, out: &mut Explaining<'_>, context: &Context<'_>) {
    out.about(group(row.group, context));
    let Some(share) = row.share else { return };
    let formula = out.count("explain-came-back", row.retained) / out.count("explain-own-customers", row.n);
    out.step(("group-retention", "retention"), &formula, &Format::Percent, share);
    out.within(row.lo.zip(row.hi), &Format::Percent);
    if let Some(ends) = row.lo.zip(row.hi) {
        out.wilson(row.retained, row.n, ends);
    }
}

/// The recovered less those who never failed, class of prior value by class, weighted by Mantel and Haenszel.
fn paradox(after: &After, out: &mut Explaining<'_>) {
    let them = |row: &&Comparison| row.first == Group::Recovered && row.second == Group::NeverFailed;
    let Some(found) = after.comparisons.iter().find(them).and_then(|row| row.retention.as_ref()) else {
        return;
    };
    // Groups in their order: recovered, unrecovered, never failed.
    let both = |row: &Stratum| {
        let ([one, _, other], [stayed, _, others]) = (row.n, row.retained);
        (one > 0 && other > 0).then(|| [one, other, stayed, others].map(|n| n as f64))
    };
    let classes: Vec<[f64; 4]> = after.strata.iter().filter_map(both).collect();
    let weight = |w| out.n("w_i", "explain-mh-weight", w);
    let term = |[one, other, stayed, others]: [f64; 4]| {
        let rate = |symbol, key: &str, value| out.share(symbol, key, value);
        weight(one * other / (one + other))
            * (rate("p_i", "explain-recovered-rate", stayed / one)
                - rate("q_i", "explain-never-rate", others / other))
    };
    let above = Expr::total(term([1.0, 1.0, 0.0, 0.0]), classes.iter().copied().map(term).collect());
    let below = Expr::total(
        weight(0.0),
        classes.iter().map(|[one, other, ..]| weight(one * other / (one + other))).collect(),
    );
    out.step(("paradox", "recovery-paradox"), &(above / below), &Format::Percent, found.difference);
    out.within(Some((found.lo, found.hi)), &Format::Percent);
}
