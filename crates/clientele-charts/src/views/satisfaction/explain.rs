//! How NPS, CSAT, CES, a grade's share and the shares of answers came about.

use super::{ID, Report, names};
use crate::explain::{Explanation, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, after};
use clientele_core::analysis::satisfaction::{Ces, Csat, GradeRow, Measure, Nps, ScoreRow};

const SOURCES: &[Source] = &[
    Source {
        author: "Reichheld",
        year: 2003,
        text: "Reichheld, F. F. (2003). The One Number You Need to Grow. Harvard Business Review 81(12), 46–54.",
    },
    Source {
        author: "Rocks",
        year: 2016,
        text: "Rocks, B. (2016). Interval Estimation for the “Net Promoter Score”. The American Statistician 70(4), 365–372.",
    },
    Source {
        author: "Wilson",
        year: 1927,
        text: "Wilson, E. B. (1927). Probable Inference, the Law of Succession, and Statistical Inference. Journal of the American Statistical Association 22(158), 209–212.",
    },
    Source {
        author: "Dixon",
        year: 2010,
        text: "Dixon, M., Freeman, K., Toman, N. (2010). Stop Trying to Delight Your Customers. Harvard Business Review 88(7/8), 116–122.",
    },
    Source {
        author: "Guttman",
        year: 1950,
        text: "Guttman, L. (1950). The Basis for Scalogram Analysis. In: Stouffer, S. A. et al. (eds.), Measurement and Prediction. Princeton University Press.",
    },
];

/// Of the marked grade or score; of the measure that is followed otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let grade = after(marks, &["grade", "returned", "spend"]);
    let grade = grade.and_then(|code| report.grades.iter().find(|row| row.grade.code() == code));
    let score = after(marks, &["score", "return"]);
    let score = score.and_then(|score| report.scores.iter().find(|row| row.score.to_string() == score));
    if let Some(row) = grade {
        of_grade(row, &mut out, context);
    } else if let Some(row) = score {
        of_score(row, report, &mut out, context);
    } else {
        match (report.measure, &report.nps, &report.csat, &report.ces) {
            (Measure::Nps, Some(nps), ..) => of_nps(nps, &mut out),
            (Measure::Ces, _, _, Some(ces)) => of_ces(ces, &mut out),
            (_, _, Some(csat), _) => of_csat(csat, &mut out),
            _ => {}
        }
    }
    out.done(&report.caveats, SOURCES)
}

fn of_nps(nps: &Nps, out: &mut Explaining<'_>) {
    let n = |out: &Explaining<'_>| out.n("n", "explain-answers", nps.n as f64);
    let part = |of: u64| of as f64 / nps.n.max(1) as f64;
    let (p, d) = (part(nps.promoters), part(nps.detractors));
    let promoters = out.count("satisfaction-class-promoter", nps.promoters) / n(out);
    out.step(("promoters", "nps"), &promoters, &Format::Percent, None);
    let detractors = out.count("satisfaction-class-detractor", nps.detractors) / n(out);
    out.step(("detractors", "nps"), &detractors, &Format::Percent, None);
    let shares = |out: &Explaining<'_>| {
        (out.share("p", "explain-promoters", p), out.share("d", "explain-detractors", d))
    };
    let (own, others) = shares(out);
    out.step(("nps", "nps"), &((own - others) * 100.0), &Format::Number, nps.points);
    out.within(Some((nps.lo, nps.hi)), &Format::Number);
    let ((a, b), (own, others)) = (shares(out), shares(out));
    let variance = a + b - (own - others).power(2.0.into());
    out.step(
        ("standard-error", "interval"),
        &((variance / n(out)).root() * 100.0),
        &Format::Number,
        nps.se_points,
    );
}

fn of_csat(csat: &Csat, out: &mut Explaining<'_>) {
    let share = out.count("explain-top-boxes", csat.satisfied) / out.count("explain-answers", csat.n);
    out.step(("csat", "csat"), &share, &Format::Percent, csat.share);
    out.within(Some((csat.lo, csat.hi)), &Format::Percent);
    out.wilson(csat.satisfied, csat.n, (csat.lo, csat.hi));
}

fn of_ces(ces: &Ces, out: &mut Explaining<'_>) {
    let share = out.count("explain-easy", ces.easy) / out.count("explain-answers", ces.n);
    out.step(("ces", "ces"), &share, &Format::Percent, ces.share);
    out.within(Some((ces.lo, ces.hi)), &Format::Percent);
    out.wilson(ces.easy, ces.n, (ces.lo, ces.hi));
}

fn of_grade(row: &GradeRow, out: &mut Explaining<'_>, context: &Context<'_>) {
    out.about(names::grade(row.grade, context));
    let share = out.count("explain-yes", row.n_yes) / out.count("explain-answers", row.n);
    out.step(("grade-share", "grades"), &share, &Format::Percent, row.share);
    out.within(Some((row.lo, row.hi)), &Format::Percent);
    out.wilson(row.n_yes, row.n, (row.lo, row.hi));
}

fn of_score(row: &ScoreRow, report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    out.about(context.fill("satisfaction-score-mark", &[("score", &context.count(row.score.into()))]));
    let share = out.count("explain-own-answers", row.n) / out.count("explain-answers", report.n);
    out.step(("answers-share", "csat"), &share, &Format::Percent, row.share);
}
