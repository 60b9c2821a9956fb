//! How a formula is written: pieces that a page turns into MathML, or into one line of text.

use super::expr::{Expr, Function, Quantity};
use crate::figure::Format;
use clientele_text::Numbers;
use serde::Serialize;

/// A piece of a written formula.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Notation {
    /// A quantity by its name.
    Word(String),
    /// A quantity by its symbol: letters and, below them, an index.
    Symbol(String, Option<String>),
    /// A number.
    Number(String),
    /// An operator or a bracket.
    Sign(&'static str),
    /// One after the other.
    Row(Vec<Notation>),
    /// A fraction.
    Over(Box<Notation>, Box<Notation>),
    /// A power.
    Power(Box<Notation>, Box<Notation>),
    /// A square root.
    Root(Box<Notation>),
}

/// What stands for a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Its symbol, or its name.
    Symbols,
    /// Its value.
    Values,
}

/// How tightly a piece holds together, so that brackets stand only where they must.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Hold {
    Sum,
    Product,
    Whole,
}

/// More than so many terms are cut short in the middle.
const TERMS: usize = 5;

impl Expr {
    /// The formula as it is written.
    pub fn notation(&self, shown: Shown, numbers: &dyn Numbers) -> Notation {
        write(self, shown, numbers).0
    }
}

fn write(expr: &Expr, shown: Shown, numbers: &dyn Numbers) -> (Notation, Hold) {
    let one = |expr: &Expr| write(expr, shown, numbers);
    match expr {
        Expr::Quantity(quantity) => match shown {
            Shown::Symbols => (name(quantity), Hold::Whole),
            Shown::Values => number(quantity.value, &quantity.format, numbers),
        },
        Expr::Constant(value) => number(*value, &Format::Number, numbers),
        // Nothing less something is its negative.
        Expr::Less(a, b) if **a == Expr::Constant(0.0) => {
            (Notation::Row(vec![Notation::Sign("−"), at_least(Hold::Product, one(b))]), Hold::Sum)
        }
        Expr::Sum(a, b) => (row(one(a).0, "+", added(one(b))), Hold::Sum),
        Expr::Less(a, b) => (row(one(a).0, "−", at_least(Hold::Product, one(b))), Hold::Sum),
        Expr::Times(a, b) => {
            let left = at_least(Hold::Product, one(a));
            (row(left, "×", at_least(Hold::Product, one(b))), Hold::Product)
        }
        Expr::Over(a, b) => (Notation::Over(Box::new(one(a).0), Box::new(one(b).0)), Hold::Whole),
        Expr::Power(a, b) => {
            let base = match one(a) {
                // A fraction with an exponent beside it reads as if only its upper half had one.
                (over @ Notation::Over(..), _) => bracket(over),
                other => at_least(Hold::Whole, other),
            };
            (Notation::Power(Box::new(base), Box::new(one(b).0)), Hold::Whole)
        }
        Expr::Of(function, of) => (function_of(*function, one(of).0), Hold::Whole),
        Expr::AtLeast(a, b) => {
            let signs = [Notation::Sign("["), one(a).0, Notation::Sign("≥"), one(b).0, Notation::Sign("]")];
            (Notation::Row(signs.into()), Hold::Whole)
        }
        Expr::Total { each, all } => match shown {
            Shown::Symbols => {
                let each = at_least(Hold::Product, one(each));
                (Notation::Row(vec![Notation::Sign("∑"), each]), Hold::Product)
            }
            Shown::Values => (terms(all.iter().map(one).collect()), Hold::Sum),
        },
    }
}

/// Many terms, the middle ones left out where they are too many.
fn terms(all: Vec<(Notation, Hold)>) -> Notation {
    let n = all.len();
    let mut out = Vec::new();
    for (at, term) in all.into_iter().enumerate() {
        if n > TERMS && (TERMS - 2..n - 1).contains(&at) {
            if at == n - 2 {
                out.extend([Notation::Sign("+"), Notation::Sign("…")]);
            }
            continue;
        }
        if at > 0 {
            out.push(Notation::Sign("+"));
        }
        out.push(if at > 0 { added(term) } else { term.0 });
    }
    Notation::Row(out)
}

fn function_of(function: Function, of: Notation) -> Notation {
    let around = |left, of, right| Notation::Row(vec![Notation::Sign(left), of, Notation::Sign(right)]);
    match function {
        Function::Root => Notation::Root(Box::new(of)),
        Function::Exp => Notation::Power(Box::new(Notation::Symbol("e".to_owned(), None)), Box::new(of)),
        Function::Ln => Notation::Row(vec![Notation::Symbol("ln".to_owned(), None), bracket(of)]),
        Function::Size => around("|", of, "|"),
    }
}

fn row(left: Notation, sign: &'static str, right: Notation) -> Notation {
    Notation::Row(vec![left, Notation::Sign(sign), right])
}

fn bracket(of: Notation) -> Notation {
    Notation::Row(vec![Notation::Sign("("), of, Notation::Sign(")")])
}

fn at_least(wanted: Hold, (notation, hold): (Notation, Hold)) -> Notation {
    if hold < wanted { bracket(notation) } else { notation }
}

/// What stands behind a plus: in brackets only where it begins with a minus.
fn added((notation, hold): (Notation, Hold)) -> Notation {
    let first = notation.text().starts_with('−');
    if hold == Hold::Sum && first { bracket(notation) } else { notation }
}

fn name(quantity: &Quantity) -> Notation {
    match quantity.symbol.split_once('_') {
        _ if quantity.symbol.is_empty() => Notation::Word(quantity.name.clone()),
        Some((letters, index)) => Notation::Symbol(letters.to_owned(), Some(index.to_owned())),
        None => Notation::Symbol(quantity.symbol.to_owned(), None),
    }
}

fn number(value: f64, format: &Format, numbers: &dyn Numbers) -> (Notation, Hold) {
    let text = written(value, format, numbers);
    let hold = if text.starts_with('−') { Hold::Sum } else { Hold::Whole };
    (Notation::Number(text), hold)
}

/// A value as precise as a reader needs to check the sum by hand: four digits that count.
pub(crate) fn written(value: f64, format: &Format, numbers: &dyn Numbers) -> String {
    let text = match format {
        Format::Number => numbers.number(value, decimals(value)),
        Format::Percent => numbers.percent(value, decimals(value * 100.0).min(2)),
        Format::Money { .. } | Format::Day | Format::Month => format.full(value, numbers),
    };
    // A hyphen is no minus.
    text.strip_prefix('-').map_or(text.clone(), |rest| format!("−{rest}"))
}

fn decimals(value: f64) -> usize {
    let exact = |n: i32| {
        let scaled = value * 10f64.powi(n);
        (scaled - scaled.round()).abs() < 1e-9 * scaled.abs().max(1.0)
    };
    let wanted = match value.abs() {
        size if size == 0.0 || !size.is_finite() => 0,
        size => (3 - size.log10().floor() as i32).clamp(0, 6),
    };
    let fewest = (0..wanted).find(|&n| exact(n)).unwrap_or(wanted);
    usize::try_from(fewest).unwrap_or(0)
}

impl Notation {
    /// The pieces between which a long formula may be broken: terms, factors and the signs between them, but nothing
    /// within brackets.
    pub fn pieces(&self) -> Vec<&Notation> {
        match self {
            Self::Row(parts) if !matches!(parts.first(), Some(Self::Sign("(" | "[" | "|"))) => {
                parts.iter().flat_map(Self::pieces).collect()
            }
            _ => vec![self],
        }
    }

    /// In one line: `(A + O) / (A + O + M + I)`.
    pub fn text(&self) -> String {
        match self {
            Self::Word(text) | Self::Number(text) => text.clone(),
            Self::Symbol(letters, index) => match index {
                Some(index) => format!("{letters}_{index}"),
                None => letters.clone(),
            },
            Self::Sign(sign) if matches!(*sign, "+" | "−" | "×" | "≥") => format!(" {sign} "),
            Self::Sign(sign) => (*sign).to_owned(),
            Self::Row(parts) => {
                let mut out = String::new();
                for (at, part) in parts.iter().enumerate() {
                    // A minus at the beginning is a sign, not an operation.
                    let text = if at == 0 { part.text().trim_start().to_owned() } else { part.text() };
                    out.push_str(if at == 0 && matches!(part, Self::Sign(_)) {
                        text.trim_end()
                    } else {
                        &text
                    });
                }
                out
            }
            Self::Over(a, b) => format!("{} / {}", a.inner(), b.inner()),
            Self::Power(a, b) => format!("{}^{}", a.text(), b.inner()),
            Self::Root(of) => format!("√{}", of.inner()),
        }
    }

    /// In one line, in brackets where it is more than one thing.
    fn inner(&self) -> String {
        match self {
            Self::Word(_) | Self::Symbol(..) | Self::Number(_) | Self::Power(..) | Self::Root(_) => {
                self.text()
            }
            Self::Row(parts) if matches!(parts.first(), Some(Self::Sign("("))) => self.text(),
            _ => format!("({})", self.text()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clientele_text::{Locale, Plain};

    fn q(symbol: &'static str, value: f64) -> Expr {
        Quantity { symbol, name: format!("name of {symbol}"), value, format: Format::Number }.into()
    }

    fn both(expr: &Expr) -> (String, String) {
        let text = |shown| expr.notation(shown, &Plain(Locale::En)).text();
        (text(Shown::Symbols), text(Shown::Values))
    }

    #[test]
    fn brackets_stand_where_they_must() {
        let (a, b) = (q("a", 2.0), q("b", -0.5));
        let cases = [
            (a.clone() / (a.clone() + b.clone()), "a / (a + b)", "2 / (2 + (−0.5))"),
            (a.clone() * (a.clone() - b.clone()), "a × (a − b)", "2 × (2 − (−0.5))"),
            (b.clone() * a.clone() + b.clone(), "b × a + b", "(−0.5) × 2 + (−0.5)"),
            ((a.clone() / b.clone()).power(2.0.into()), "(a / b)^2", "(2 / −0.5)^2"),
            (a.clone() + (a.clone() - b.clone()), "a + a − b", "2 + 2 − (−0.5)"),
            (-(a.clone() + b.clone()), "−(a + b)", "−(2 + (−0.5))"),
            ((a.clone() * b.clone()).root(), "√(a × b)", "√(2 × (−0.5))"),
            (Expr::from(1.0) - (-a.clone()).exp(), "1 − e^(−a)", "1 − e^(−2)"),
        ];
        for (expr, symbols, values) in cases {
            assert_eq!(both(&expr), (symbols.to_owned(), values.to_owned()));
        }
    }

    #[test]
    fn many_terms_are_cut_short_but_all_count() {
        let all = |n: usize| (1..=n).map(|at| q("x_i", at as f64)).collect();
        let sum = Expr::total(q("x_i", 0.0), all(8));
        assert_eq!(both(&sum), ("∑x_i".to_owned(), "1 + 2 + 3 + … + 8".to_owned()));
        assert_eq!(sum.value(), 36.0);
        assert_eq!(both(&Expr::total(q("x_i", 0.0), all(3))).1, "1 + 2 + 3");
    }

    #[test]
    fn a_long_formula_breaks_between_its_terms() {
        let (a, b) = (q("a", 2.0), q("b", 3.0));
        let sum = a.clone() * (a.clone() + b.clone()) - b.clone() / a.clone();
        let notation = sum.notation(Shown::Symbols, &Plain(Locale::En));
        let pieces: Vec<String> = notation.pieces().iter().map(|piece| piece.text()).collect();
        assert_eq!(pieces, ["a", " × ", "(a + b)", " − ", "b / a"]);
    }

    #[test]
    fn values_have_four_digits_that_count() {
        let text = |value, format| written(value, &format, &Plain(Locale::En));
        assert_eq!(text(0.243, Format::Number), "0.243");
        assert_eq!(text(1.0 / 3.0, Format::Number), "0.3333");
        assert_eq!(text(1234.56, Format::Number), "1,235");
        assert_eq!(text(12.0, Format::Number), "12");
        assert_eq!(text(-0.5, Format::Number), "−0.5");
        assert_eq!(text(0.0, Format::Number), "0");
        assert_eq!(text(0.089_74, Format::Percent), "8.97%");
        assert_eq!(text(0.25, Format::Percent), "25%");
    }
}
