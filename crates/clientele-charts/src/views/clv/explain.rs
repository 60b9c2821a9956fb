//! How lifetime value came about: the formula, P(alive), the mean spend, the value of all.

use super::{ID, Report};
use crate::explain::{Explanation, Expr, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, after};
use clientele_core::analysis::clv::{Decile, Outlook, SimpleFormula};

const SOURCES: &[Source] = &[
    Source {
        author: "Fader",
        year: 2005,
        text: "Fader, P. S., Hardie, B. G. S., Lee, K. L. (2005). “Counting Your Customers” the Easy Way: An Alternative to the Pareto/NBD Model. Marketing Science 24(2), 275–284.",
    },
    Source {
        author: "Batislam",
        year: 2007,
        text: "Batislam, E. P., Denizel, M., Filiztekin, A. (2007). Empirical Validation and Comparison of Models for Customer Base Analysis. International Journal of Research in Marketing 24(3), 201–209.",
    },
    Source {
        author: "Schmittlein",
        year: 1987,
        text: "Schmittlein, D. C., Morrison, D. G., Colombo, R. (1987). Counting Your Customers: Who Are They and What Will They Do Next? Management Science 33(1), 1–24.",
    },
    Source {
        author: "Fader",
        year: 2013,
        text: "Fader, P. S., Hardie, B. G. S. (2013). The Gamma-Gamma Model of Monetary Value. Technical note.",
    },
];

/// Of the marked cell or decile; of the value of all otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let decile = after(marks, &["decile"]);
    let decile = decile.and_then(|id| report.deciles.iter().find(|row| row.decile.to_string() == id));
    if let Some(row) = decile {
        of_decile(row, report, &mut out, context);
    } else {
        if let Some(outlook) = &report.outlook {
            of_all(outlook, report, &mut out, context);
        }
        alive(report, &mut out);
        if let Some(formula) = &report.formula {
            simple(formula, &mut out, context);
        }
        if out.is_empty()
            && let Some(historical) = &report.historical
        {
            out.revenue_per_customer(historical.revenue, report.n_customers, Some(historical.mean.value));
        }
    }
    out.done(&report.caveats, SOURCES)
}

fn of_all(outlook: &Outlook, report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    let mean = out.money("", "explain-value-all", outlook.value.value)
        / out.count("explain-all-customers", report.n_customers);
    out.step(("value-per-customer", "clv"), &mean, &context.money_format(), outlook.value_per_customer);
    if outlook.n_alive.value > 0.0 {
        let share = out.n("", "explain-alive-sum", outlook.n_alive.value)
            / out.count("explain-all-customers", report.n_customers);
        out.step(("alive-share", "p-alive"), &share, &Format::Percent, None);
    }
}

fn of_decile(row: &Decile, report: &Report, out: &mut Explaining<'_>, context: &Context<'_>) {
    out.about(context.fill("explain-decile", &[("n", &context.count(row.decile.into()))]));
    let all = report.deciles.iter().map(|row| row.value).sum();
    if let Some(share) = row.share {
        let formula =
            out.money("", "explain-decile-value", row.value) / out.money("", "explain-value-all", all);
        out.step(("decile-share", "clv"), &formula, &Format::Percent, share);
    }
    if row.n_customers > 0 {
        let mean = out.money("", "explain-decile-value", row.value)
            / out.count("explain-own-customers", row.n_customers);
        out.step(("value-per-customer", "clv"), &mean, &context.money_format(), None);
    }
}

/// P(alive) of an example from the matrix: two repeats, or as many as there are, and a last purchase in the middle of the
/// time. Only of the models whose formula is of school mathematics.
fn alive(report: &Report, out: &mut Explaining<'_>) {
    let Some(matrix) = &report.matrix else { return };
    let model = report.models.iter().find(|model| Some(&model.model) == report.selected.as_ref());
    let Some(model) = model.filter(|model| matches!(model.model.as_str(), "bg_nbd" | "mbg_nbd")) else {
        return;
    };
    let row =
        matrix.frequency.iter().position(|x| *x == 2).unwrap_or(matrix.frequency.len().saturating_sub(1));
    let column = matrix.recency.len() / 2;
    let found = || {
        let p = *matrix.p_alive.get(row)?.get(column)?;
        let of = |name: &str| model.parameters.get(name).copied();
        Some((
            (f64::from(*matrix.frequency.get(row)?), *matrix.recency.get(column)?, p?),
            [of("r")?, of("alpha")?, of("a")?, of("b")?],
        ))
    };
    let Some(((x, recency, p), [r, alpha, a, b])) = found() else { return };
    if x < 1.0 {
        return;
    }
    let x = || out.n("x", "explain-repeats", x);
    let n = |symbol, key: &str, value| out.n(symbol, key, value);
    let alpha = || n("α", "explain-btyd-alpha", alpha);
    let below = n("b", "explain-btyd-b", b) + x();
    let below = if model.model == "bg_nbd" { below - 1.0 } else { below };
    let ratio = (alpha() + n("T", "explain-btyd-age", matrix.age))
        / (alpha() + n("t_x", "explain-btyd-recency", recency));
    let odds = n("a", "explain-btyd-a", a) / below * ratio.power(n("r", "explain-btyd-r", r) + x());
    let formula = Expr::from(1.0) / (Expr::from(1.0) + odds);
    out.step(("p-alive", "p-alive"), &formula, &Format::Percent, p);
}

fn simple(found: &SimpleFormula, out: &mut Explaining<'_>, context: &Context<'_>) {
    let m = || out.money("m", "explain-margin-period", found.margin_per_period);
    let r = || out.share("r", "explain-retention-period", found.retention);
    let d = || out.share("d", "explain-discount-period", found.rate);
    let rest = || Expr::from(1.0) + d() - r();
    let excluded = m() * (r() / rest());
    let included = m() * ((Expr::from(1.0) + d()) / rest());
    out.step(("clv-excluded", "clv"), &excluded, &context.money_format(), found.first_excluded);
    out.step(("clv-included", "clv"), &included, &context.money_format(), found.first_included);
}
