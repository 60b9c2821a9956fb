//! What may be dragged, and what it does.

use clientele_core::filter::{Clause, Test};
use serde::Serialize;
use std::collections::BTreeMap;

/// One of the two axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// The horizontal axis.
    X,
    /// The vertical axis.
    Y,
}

/// A line that may be dragged along an axis: a threshold of the analysis.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Handle {
    /// Unique in the figure.
    pub id: String,
    /// What it divides.
    pub label: String,
    /// The axis along which it moves.
    pub axis: Dimension,
    /// Where it is.
    pub value: f64,
    /// How far it may go.
    pub limits: (f64, f64),
    /// The least move: 1 for days and counts.
    pub step: f64,
    /// The analysis's parameter that it sets.
    pub parameter: String,
    /// Its place in the parameter's list; none where the parameter is the number itself.
    pub index: Option<usize>,
}

impl Handle {
    /// The nearest value that the handle can take: in its steps and within its limits.
    pub fn at(&self, value: f64) -> f64 {
        let (lo, hi) = self.limits;
        // Divided by a whole number: a product of tenths is not a round number.
        let parts = (1.0 / self.step).round();
        let stepped = match self.step {
            step if step >= 1.0 => (value / step).round() * step,
            step if step > 0.0 => (value * parts).round() / parts,
            _ => value,
        };
        stepped.clamp(lo.min(hi), hi.max(lo))
    }
}

/// What a brush over a plot selects.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "makes", rename_all = "snake_case")]
pub enum Brush {
    /// Customers by fields of the analysis's customer table.
    Members {
        /// The analysis.
        analysis: String,
        /// Its parameters.
        params: serde_json::Value,
        /// The field on the x axis, if it selects.
        x: Option<String>,
        /// The field on the y axis, if it selects.
        y: Option<String>,
    },
    /// What the marks inside it stand for, all together.
    Marks {
        /// Whether it is two-dimensional; else it covers the whole height.
        free: bool,
    },
}

impl Brush {
    /// Whether the brush is two-dimensional.
    pub fn has_y(&self) -> bool {
        matches!(self, Self::Members { y: Some(_), .. } | Self::Marks { free: true })
    }

    /// The filter of a brushed range; none when nothing was brushed on an axis that selects, or where the marks say.
    ///
    /// ```
    /// use clientele_charts::figure::Brush;
    /// let brush = Brush::Members {
    ///     analysis: "rfm".into(), params: serde_json::Value::Null, x: Some("recency_days".into()), y: None,
    /// };
    /// let clause = brush.clause(Some((1.0, 30.0)), None).unwrap();
    /// let text = serde_json::to_string(&clause).unwrap();
    /// assert_eq!(text, r#"{"members":{"analysis":"rfm","is":{"recency_days":{"range":{"min":1.0,"max":30.0}}}}}"#);
    /// ```
    pub fn clause(&self, x: Option<(f64, f64)>, y: Option<(f64, f64)>) -> Option<Clause> {
        match self {
            Self::Members { analysis, params, x: x_field, y: y_field } => {
                let test = |field: &Option<String>, range: Option<(f64, f64)>| {
                    let (min, max) = range?;
                    Some((field.clone()?, Test::Range { min: Some(min), max: Some(max) }))
                };
                let is: BTreeMap<String, Test> =
                    [test(x_field, x), test(y_field, y)].into_iter().flatten().collect();
                let (analysis, params) = (analysis.clone(), params.clone());
                (!is.is_empty()).then_some(Clause::Members { analysis, params, is })
            }
            Self::Marks { .. } => None,
        }
    }
}
