//! Making an explanation: quantities and steps whose words are `explain-<id>-...`.

use super::context::Context;
use crate::explain::{Explanation, Expr, Quantity, Source, Step};
use crate::figure::Format;
use clientele_core::analysis::Caveat;
use clientele_text::Arg;

/// An explanation being made.
pub(super) struct Explaining<'a> {
    context: &'a Context<'a>,
    id: &'static str,
    subject: Option<String>,
    steps: Vec<Step>,
}

impl<'a> Explaining<'a> {
    /// Of the finding of an analysis.
    pub(super) fn new(id: &'static str, context: &'a Context<'a>) -> Self {
        Self { context, id, subject: None, steps: Vec::new() }
    }

    /// Of something that has a name.
    pub(super) fn about(&mut self, subject: impl Into<String>) {
        self.subject = Some(subject.into());
    }

    /// Of the whole, whatever was named on the way.
    pub(super) fn about_all(&mut self) {
        self.subject = None;
    }

    /// A number, by its symbol and the key of its name.
    pub(super) fn n(&self, symbol: &'static str, key: &str, value: f64) -> Expr {
        self.quantity(symbol, key, value, Format::Number)
    }

    /// How many, called by its name.
    pub(super) fn count(&self, key: &str, n: u64) -> Expr {
        self.n("", key, n as f64)
    }

    /// A share of 1.
    pub(super) fn share(&self, symbol: &'static str, key: &str, value: f64) -> Expr {
        self.quantity(symbol, key, value, Format::Percent)
    }

    /// Money.
    pub(super) fn money(&self, symbol: &'static str, key: &str, value: f64) -> Expr {
        self.quantity(symbol, key, value, self.context.money_format())
    }

    /// A number whose name is in the data or already said.
    pub(super) fn named(&self, symbol: &'static str, name: impl Into<String>, value: f64) -> Expr {
        Quantity { symbol, name: name.into(), value, format: Format::Number }.into()
    }

    fn quantity(&self, symbol: &'static str, key: &str, value: f64, format: Format) -> Expr {
        Quantity { symbol, name: self.context.say(key), value, format }.into()
    }

    /// One more step, called `explain-<id>`, with its entry of the glossary.
    pub(super) fn step(
        &mut self,
        (id, glossary): (&'static str, &'static str),
        formula: &Expr,
        format: &Format,
        reported: impl Into<Option<f64>>,
    ) {
        let term = self.context.say(&format!("explain-{id}"));
        let numbers = self.context.numbers();
        self.steps.push(Step::new((id, term, glossary), formula, format, reported.into(), numbers));
    }

    /// The interval of the step before, in the format that it was written in.
    pub(super) fn within(&mut self, ends: Option<(f64, f64)>, format: &Format) {
        let written = |value| crate::explain::written(value, format, self.context.numbers());
        if let (Some((lo, hi)), Some(step)) = (ends, self.steps.last_mut()) {
            let (lo, hi) = (written(lo), written(hi));
            step.interval = Some(self.context.fill("chart-range", &[("lo", &lo), ("hi", &hi)]));
        }
    }

    /// Where the step before is: a time, a dimension.
    pub(super) fn at(&mut self, place: impl AsRef<str>) {
        if let Some(step) = self.steps.last_mut() {
            let args = [("term", step.term.as_str()), ("place", place.as_ref())];
            step.term = self.context.fill("explain-at", &args);
        }
    }

    /// Nothing was explained so far.
    pub(super) fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// A group's share of all customers.
    pub(super) fn share_customers(
        &mut self,
        glossary: &'static str,
        own: u64,
        all: u64,
        reported: Option<f64>,
    ) {
        let share = self.count("explain-own-customers", own) / self.count("explain-all-customers", all);
        self.step(("share-customers", glossary), &share, &Format::Percent, reported);
    }

    /// A group's share of all revenue; nothing where there is none to share.
    pub(super) fn share_revenue(
        &mut self,
        glossary: &'static str,
        own: f64,
        all: f64,
        reported: Option<f64>,
    ) {
        if let Some(reported) = reported {
            let share =
                self.money("", "explain-own-revenue", own) / self.money("", "explain-all-revenue", all);
            self.step(("share-revenue", glossary), &share, &Format::Percent, reported);
        }
    }

    /// A group's revenue per customer; nothing without customers.
    pub(super) fn revenue_per_customer(&mut self, revenue: f64, customers: u64, reported: Option<f64>) {
        if customers > 0 {
            let mean = self.money("", "explain-own-revenue", revenue)
                / self.count("explain-own-customers", customers);
            let money = self.context.money_format();
            self.step(("revenue-per-customer", "monetary"), &mean, &money, reported);
        }
    }

    /// The ends of Wilson's 95% interval of `found` in `n`.
    pub(super) fn wilson(&mut self, found: u64, n: u64, (lo, hi): (f64, f64)) {
        if n == 0 {
            return;
        }
        let p = || self.share("p", "explain-share", found as f64 / n as f64);
        let n = || self.n("n", "explain-trials", n as f64);
        let z = || self.n("z", "explain-z", 1.959_963_984_540_054);
        let square = || z().power(2.0.into());
        let middle = || p() + square() / (n() * 2.0);
        let spread =
            || (p() * (Expr::from(1.0) - p()) / n() + square() / (n().power(2.0.into()) * 4.0)).root();
        let below = || square() / n() + 1.0;
        let ends = [(middle() - z() * spread()) / below(), (middle() + z() * spread()) / below()];
        for ((id, formula), reported) in ["wilson-lo", "wilson-hi"].into_iter().zip(ends).zip([lo, hi]) {
            self.step((id, "interval"), &formula, &Format::Percent, reported);
        }
    }

    /// The whole, with the assumptions that the catalogues have for the analysis.
    pub(super) fn done(self, caveats: &[Caveat], sources: &'static [Source]) -> Explanation {
        let words = self.context.words;
        let assumption = |at| words.find(&format!("explain-{}-assume-{at}", self.id), &[]);
        Explanation {
            subject: self.subject,
            steps: self.steps,
            assumptions: (1..).map_while(assumption).collect(),
            caveats: caveats.iter().map(|caveat| sentence(caveat, self.context)).collect(),
            sources,
        }
    }
}

fn sentence(caveat: &Caveat, context: &Context<'_>) -> String {
    let args: Vec<(&str, Arg<'_>)> =
        caveat.args.iter().map(|(name, value)| (name.as_str(), Arg::Number(*value))).collect();
    context.with(&format!("caveat-{}", caveat.code), &args)
}

/// What follows a prefix in the id of one of the marks: `champions` of `segment:champions`.
pub(super) fn after<'a>(marks: &'a [String], prefixes: &[&str]) -> Option<&'a str> {
    marks.iter().find_map(|mark| {
        let (prefix, rest) = mark.split_once(':')?;
        prefixes.contains(&prefix).then_some(rest)
    })
}

/// What follows the last colon in the id of a mark.
pub(super) fn last_part(mark: &str) -> &str {
    mark.rsplit_once(':').map_or(mark, |(_, last)| last)
}
