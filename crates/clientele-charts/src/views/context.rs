//! What every view needs: words, numbers, and what the reader has chosen.

use crate::figure::{Body, Column, ColumnKind, DataTable, Datum, Figure, Format, Panel, Plot};
use clientele_core::filter::{Clause, Test};
use clientele_text::{Arg, Numbers, Words};
use serde_json::Value;

/// What the reader has chosen.
#[derive(Debug, Clone, Default)]
pub struct ViewOptions {
    /// The parameters that the report was made with: picks repeat them, so that a filter means what was seen.
    pub params: Value,
    /// The clauses of the filter: marks that stand for one of them are selected.
    pub selection: Vec<Clause>,
    /// ISO 4217 code of the money, when known.
    pub currency: Option<String>,
}

/// Words and options at hand.
pub(super) struct Context<'a> {
    pub(super) words: &'a Words,
    pub(super) options: &'a ViewOptions,
}

impl Context<'_> {
    pub(super) fn numbers(&self) -> &dyn Numbers {
        self.words.numbers()
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.words.get(key)
    }

    pub(super) fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.with(key, args)
    }

    /// A sentence whose arguments are all texts.
    pub(super) fn fill(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
        self.words.with(key, &args)
    }

    pub(super) fn count(&self, n: u64) -> String {
        self.numbers().number(n as f64, 0)
    }

    /// `389 customers`.
    pub(super) fn customers(&self, n: u64) -> String {
        self.with("chart-customers", &[("n", Arg::Number(n as f64))])
    }

    /// A share as whole per cent, with one decimal below one per cent; what rounds to one is `1%`, not `1.0%`.
    pub(super) fn share(&self, share: f64) -> String {
        self.numbers().percent(share, usize::from(share.abs() < 0.009_5 && share != 0.0))
    }

    /// Shares from one to another with one sign for both: `43–56%`.
    pub(super) fn shares(&self, lo: f64, hi: f64) -> String {
        let lo = self.numbers().number(lo * 100.0, 0);
        self.fill("chart-range", &[("lo", &lo), ("hi", &self.numbers().percent(hi, 0))])
    }

    pub(super) fn currency(&self) -> Option<&str> {
        self.options.currency.as_deref()
    }

    pub(super) fn money_format(&self) -> Format {
        Format::Money { currency: self.options.currency.clone() }
    }

    pub(super) fn money(&self, value: f64) -> String {
        self.numbers().money(value, self.currency())
    }

    /// Money, short.
    pub(super) fn short_money(&self, value: f64) -> String {
        self.money_format().short(value, 1.0, self.numbers())
    }

    /// Customers whom the analysis puts here.
    pub(super) fn members<const N: usize>(&self, analysis: &str, is: [(&str, Test); N]) -> Clause {
        Clause::Members {
            analysis: analysis.to_owned(),
            params: self.options.params.clone(),
            is: is.into_iter().map(|(field, test)| (field.to_owned(), test)).collect(),
        }
    }

    /// A column whose head is a word.
    pub(super) fn column(&self, id: &str, key: &str, kind: ColumnKind) -> Column {
        Column::new(id, self.say(key), kind)
    }

    /// A figure of one plot: its words are `<id>-title` and `<id>-subtitle`.
    pub(super) fn figure(&self, id: &str, summary: String, plot: Plot, table: DataTable) -> Figure {
        Figure {
            id: id.to_owned(),
            title: self.say(&format!("{id}-title")),
            subtitle: self.say(&format!("{id}-subtitle")),
            summary,
            panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
            keys: Vec::new(),
            notes: Vec::new(),
            table,
        }
    }

    /// A share with its interval.
    pub(super) fn interval(&self, share: f64, interval: Option<(f64, f64)>) -> String {
        let value = self.share(share);
        match interval {
            None => value,
            Some((lo, hi)) => self.fill(
                "chart-interval",
                &[("value", &value), ("lo", &self.share(lo)), ("hi", &self.share(hi))],
            ),
        }
    }

    /// How many customers, answers or cases: hidden where small cells are.
    pub(super) fn count_datum(&self, n: u64) -> Datum {
        Datum::count(n, self.count(n))
    }

    /// How many of something else: items, orders, periods.
    pub(super) fn tally_datum(&self, n: u64) -> Datum {
        Datum::number(n as f64, self.count(n))
    }

    pub(super) fn datum(&self, format: &Format, value: Option<f64>) -> Datum {
        match value {
            Some(value) => Datum::number(value, format.full(value, self.numbers())),
            None => Datum::text("–"),
        }
    }
}

/// One of these.
pub(super) fn any(text: impl ToString) -> Test {
    Test::Any(vec![text.to_string()])
}

/// From a value to below another.
pub(super) fn range(min: f64, max: f64) -> Test {
    Test::Range { min: Some(min), max: Some(max) }
}
