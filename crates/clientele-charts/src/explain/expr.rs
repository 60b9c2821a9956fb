//! [`Expr`]: a formula with its values.

use crate::figure::Format;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// A quantity of a formula.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// Its symbol, an index after `_`: `n`, `S_t`; empty for one that is called by its name.
    pub symbol: &'static str,
    /// What it is, in the reader's language.
    pub name: String,
    /// How much it is here.
    pub value: f64,
    /// How that is written.
    pub format: Format,
}

/// A formula with its values. The usual operators make bigger ones of smaller ones.
///
/// ```
/// use clientele_charts::explain::{Expr, Quantity};
/// use clientele_charts::figure::Format;
/// let n = |symbol, value| {
///     Expr::from(Quantity { symbol, name: symbol.to_owned(), value, format: Format::Number })
/// };
/// let share = n("a", 3.0) / (n("a", 3.0) + n("b", 1.0));
/// assert_eq!(share.value(), 0.75);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// A quantity.
    Quantity(Quantity),
    /// A number of the formula itself.
    Constant(f64),
    /// Left plus right.
    Sum(Box<Expr>, Box<Expr>),
    /// Left less right.
    Less(Box<Expr>, Box<Expr>),
    /// Left times right.
    Times(Box<Expr>, Box<Expr>),
    /// Left over right.
    Over(Box<Expr>, Box<Expr>),
    /// Left to the power of right.
    Power(Box<Expr>, Box<Expr>),
    /// A function of one thing.
    Of(Function, Box<Expr>),
    /// 1 where left is at least right, else 0 (Iverson's bracket).
    AtLeast(Box<Expr>, Box<Expr>),
    /// The sum of many alike: in symbols one of them stands for all.
    Total {
        /// The one, with indices.
        each: Box<Expr>,
        /// All of them.
        all: Vec<Expr>,
    },
}

/// A function of one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// The square root.
    Root,
    /// e to the power of it.
    Exp,
    /// Its natural logarithm.
    Ln,
    /// Its size.
    Size,
}

impl Expr {
    /// What comes out.
    pub fn value(&self) -> f64 {
        match self {
            Self::Quantity(quantity) => quantity.value,
            Self::Constant(value) => *value,
            Self::Sum(a, b) => a.value() + b.value(),
            Self::Less(a, b) => a.value() - b.value(),
            Self::Times(a, b) => a.value() * b.value(),
            Self::Over(a, b) => a.value() / b.value(),
            Self::Power(a, b) => a.value().powf(b.value()),
            Self::Of(function, of) => function.of(of.value()),
            Self::AtLeast(a, b) => f64::from(u8::from(a.value() >= b.value())),
            Self::Total { all, .. } => all.iter().map(Self::value).sum(),
        }
    }

    /// To a power.
    pub fn power(self, by: Expr) -> Self {
        Self::Power(Box::new(self), Box::new(by))
    }

    /// The square root.
    pub fn root(self) -> Self {
        Self::Of(Function::Root, Box::new(self))
    }

    /// e to the power of it.
    pub fn exp(self) -> Self {
        Self::Of(Function::Exp, Box::new(self))
    }

    /// Its size.
    pub fn size(self) -> Self {
        Self::Of(Function::Size, Box::new(self))
    }

    /// 1 where it is at least so much, else 0.
    pub fn at_least(self, least: Expr) -> Self {
        Self::AtLeast(Box::new(self), Box::new(least))
    }

    /// The sum of many: `each` stands for all in symbols. Nothing adds up to nothing.
    pub fn total(each: Expr, all: Vec<Expr>) -> Self {
        Self::Total { each: Box::new(each), all }
    }

    /// Every quantity, each symbol once, in the order of the formula.
    pub fn quantities(&self) -> Vec<&Quantity> {
        let mut out: Vec<&Quantity> = Vec::new();
        self.collect(&mut out);
        out
    }

    fn collect<'a>(&'a self, out: &mut Vec<&'a Quantity>) {
        match self {
            Self::Quantity(own) => {
                if !out.iter().any(|known| known.symbol == own.symbol && known.name == own.name) {
                    out.push(own);
                }
            }
            Self::Constant(_) => {}
            Self::Sum(a, b)
            | Self::Less(a, b)
            | Self::Times(a, b)
            | Self::Over(a, b)
            | Self::Power(a, b)
            | Self::AtLeast(a, b) => {
                a.collect(out);
                b.collect(out);
            }
            Self::Of(_, of) => of.collect(out),
            Self::Total { each, .. } => each.collect(out),
        }
    }
}

impl Function {
    fn of(self, value: f64) -> f64 {
        match self {
            Self::Root => value.sqrt(),
            Self::Exp => value.exp(),
            Self::Ln => value.ln(),
            Self::Size => value.abs(),
        }
    }
}

impl From<Quantity> for Expr {
    fn from(quantity: Quantity) -> Self {
        Self::Quantity(quantity)
    }
}

impl From<f64> for Expr {
    fn from(value: f64) -> Self {
        Self::Constant(value)
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident, $variant:ident) => {
        impl<R: Into<Expr>> $trait<R> for Expr {
            type Output = Expr;

            fn $method(self, right: R) -> Expr {
                Expr::$variant(Box::new(self), Box::new(right.into()))
            }
        }
    };
}

operator!(Add, add, Sum);
operator!(Sub, sub, Less);
operator!(Mul, mul, Times);
operator!(Div, div, Over);

impl Neg for Expr {
    type Output = Expr;

    fn neg(self) -> Expr {
        Expr::Less(Box::new(Expr::Constant(0.0)), Box::new(self))
    }
}
