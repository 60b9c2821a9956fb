//! Axes.

use super::Format;
use serde::Serialize;

/// One axis of a plot.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Axis {
    /// What is measured.
    pub title: String,
    /// In what, when the ticks do not say it.
    pub unit: Option<String>,
    /// How values become places.
    pub kind: AxisKind,
    /// How ticks are written.
    pub format: Format,
    /// Whether ticks, labels and grid are drawn; off when every mark carries its number.
    pub shown: bool,
}

/// How values become places.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AxisKind {
    /// Even steps.
    Linear {
        /// Least value.
        lo: f64,
        /// Greatest value.
        hi: f64,
        /// Whether the ends move outwards to round values.
        nice: bool,
    },
    /// Even factors; both ends above zero.
    Log {
        /// Least value.
        lo: f64,
        /// Greatest value.
        hi: f64,
    },
    /// Days since 1970-01-01.
    Time {
        /// First day.
        lo: f64,
        /// Last day.
        hi: f64,
    },
    /// Named places of the same width: band `i` goes from `i` to `i + 1`, from the left, or from the top of a vertical
    /// axis. A name may have several lines.
    Band {
        /// The names.
        names: Vec<String>,
    },
}

impl Axis {
    /// An axis of amounts from zero to a round value above `hi`.
    pub fn amounts(title: impl Into<String>, hi: f64, format: Format) -> Self {
        let hi = if hi > 0.0 { hi } else { 1.0 };
        Self::new(title, AxisKind::Linear { lo: 0.0, hi, nice: true }, format)
    }

    /// An axis of names.
    pub fn bands(title: impl Into<String>, names: Vec<String>) -> Self {
        Self::new(title, AxisKind::Band { names }, Format::Number)
    }

    /// Any axis, shown, without a unit.
    pub fn new(title: impl Into<String>, kind: AxisKind, format: Format) -> Self {
        Self { title: title.into(), unit: None, kind, format, shown: true }
    }

    /// The same axis with a unit after its title.
    pub fn in_unit(self, unit: impl Into<String>) -> Self {
        Self { unit: Some(unit.into()), ..self }
    }

    /// The same axis, not drawn.
    pub fn hidden(self) -> Self {
        Self { shown: false, ..self }
    }

    /// Title and unit.
    pub fn heading(&self) -> String {
        match &self.unit {
            Some(unit) if self.title.is_empty() => unit.clone(),
            Some(unit) => format!("{} ({unit})", self.title),
            None => self.title.clone(),
        }
    }

    /// Whether the axis has names instead of values.
    pub fn is_band(&self) -> bool {
        matches!(self.kind, AxisKind::Band { .. })
    }
}
