//! How a call's gain, the alarm's hits and a feature's odds came about.

use super::{ID, Report};
use crate::explain::{Explanation, Expr, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, after};
use clientele_core::analysis::churn::{AlarmScore, Coefficient, ListRow, Profit};

const SOURCES: &[Source] = &[
    Source {
        author: "Verbraken",
        year: 2013,
        text: "Verbraken, T., Verbeke, W., Baesens, B. (2013). A Novel Profit Maximizing Metric for Measuring Classification Performance of Customer Churn Prediction Models. IEEE Transactions on Knowledge and Data Engineering 25(5), 961–973.",
    },
    Source {
        author: "Batislam",
        year: 2007,
        text: "Batislam, E. P., Denizel, M., Filiztekin, A. (2007). Empirical Validation and Comparison of Models for Customer Base Analysis. International Journal of Research in Marketing 24(3), 201–209.",
    },
    Source {
        author: "McCullagh",
        year: 1989,
        text: "McCullagh, P., Nelder, J. A. (1989). Generalized Linear Models, 2nd ed. London: Chapman & Hall.",
    },
];

/// Of the marked customer or feature; of the first of the list and of the alarm otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let feature = after(marks, &["coefficient"]);
    let feature = feature.and_then(|name| report.coefficients.iter().find(|c| c.name == name));
    let place = after(marks, &["place"]).and_then(|place| place.parse::<usize>().ok());
    // Places are counted from one on the figure.
    let place = place.and_then(|place| report.list.get(place.saturating_sub(1)));
    if let Some(c) = feature {
        odds(c, &mut out);
    } else {
        if let Some((row, profit)) = place.or(report.list.first()).zip(report.profit.as_ref()) {
            gain(row, profit, &mut out, context);
        }
        if place.is_none() {
            best(report, &mut out, context);
            if let Some(score) = &report.validation_of_alarm {
                alarm(score, &mut out);
            }
        }
        if out.is_empty()
            && let Some(c) = report.coefficients.get(1)
        {
            odds(c, &mut out);
        }
    }
    out.done(&report.caveats, SOURCES)
}

/// What a call is expected to bring: the offer is paid to those who stay because of it and to those who would have
/// stayed anyway.
fn gain(row: &ListRow, profit: &Profit, out: &mut Explaining<'_>, context: &Context<'_>) {
    out.about(&row.customer);
    let p = || out.share("p", "explain-p-churn", row.p_churn);
    let s = || out.share("s", "explain-save-rate", profit.save_rate);
    let saved = p() * s() * out.money("V", "explain-value-at-stake", row.value);
    let offered = p() * s() + (Expr::from(1.0) - p());
    let formula = saved
        - out.money("f", "explain-contact-cost", profit.contact_cost)
        - out.money("d", "explain-offer-cost", profit.offer_cost) * offered;
    out.step(("call-gain", "churn"), &formula, &context.money_format(), row.gain);
}

fn best(report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    let Some(profit) = report.profit.as_ref().filter(|profit| profit.best_n > 0) else { return };
    let formula = out.money("", "explain-best-profit", profit.best_profit)
        - out.money("", "explain-all-profit", profit.profit_of_all);
    out.step(("best-over-all", "churn"), &formula, &context.money_format(), None);
}

fn alarm(score: &AlarmScore, out: &mut Explaining<'_>) {
    if let Some(precision) = score.precision {
        let formula =
            out.count("explain-alarm-right", score.n_both) / out.count("explain-alarmed", score.n_alarmed);
        out.step(("precision", "precision"), &formula, &Format::Percent, precision);
        out.within(score.precision_lo.zip(score.precision_hi), &Format::Percent);
    }
    if let Some(recall) = score.recall {
        let formula =
            out.count("explain-alarm-right", score.n_both) / out.count("explain-churned", score.n_churned);
        out.step(("recall", "precision"), &formula, &Format::Percent, recall);
        out.within(score.recall_lo.zip(score.recall_hi), &Format::Percent);
    }
}

fn odds(c: &Coefficient, out: &mut Explaining<'_>) {
    out.about(&c.name);
    let odds = out.n("β", "explain-log-odds", c.estimate).exp();
    out.step(("odds-ratio", "logistic"), &odds, &Format::Number, c.odds_ratio);
    out.within(Some((c.odds_ratio_lo, c.odds_ratio_hi)), &Format::Number);
    let z = out.n("β", "explain-log-odds", c.estimate) / out.n("s", "explain-standard-error-of", c.se);
    out.step(("z-value", "logistic"), &z, &Format::Number, c.z);
}
