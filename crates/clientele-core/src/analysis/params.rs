//! Parameters: read strictly, described for menus and the command line.

use super::AnalysisError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// One parameter as menus, `clientele list` and the reference show it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Param {
    /// Field name in the JSON.
    pub name: &'static str,
    /// What it takes.
    #[serde(flatten)]
    pub kind: ParamKind,
    /// The value used when it is left out.
    pub default: Value,
}

/// What to do with returns, the same everywhere.
const RETURNS: &[&str] = &["net", "exclude", "keep"];

impl Param {
    /// One of these codes; without a default, none of them.
    pub(crate) fn choice(
        name: &'static str,
        options: &'static [&'static str],
        default: impl Into<Value>,
    ) -> Self {
        Self { name, kind: ParamKind::Choice { options }, default: default.into() }
    }

    /// What to do with returns.
    pub(crate) fn returns() -> Self {
        Self::choice("returns", RETURNS, "net")
    }

    /// A number from one to another in steps; without a default, the analysis's own choice.
    pub(crate) fn number(
        name: &'static str,
        (min, max, step): (f64, f64, f64),
        default: impl Into<Value>,
    ) -> Self {
        Self { name, kind: ParamKind::Number { min, max, step }, default: default.into() }
    }

    /// A column; none when left out.
    pub(crate) fn column(name: &'static str) -> Self {
        Self { name, kind: ParamKind::Column, default: Value::Null }
    }

    /// What to group by; nothing when left out.
    pub(crate) fn group() -> Self {
        Self { name: "group", kind: ParamKind::Group, default: Value::Null }
    }

    /// A structure of its own.
    pub(crate) fn custom(name: &'static str, default: impl Into<Value>) -> Self {
        Self { name, kind: ParamKind::Custom, default: default.into() }
    }
}

/// What a parameter takes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ParamKind {
    /// One of these codes.
    Choice {
        /// The codes.
        options: &'static [&'static str],
    },
    /// A number between two others.
    Number {
        /// Least.
        min: f64,
        /// Most.
        max: f64,
        /// Step of a slider; 1 for whole numbers.
        step: f64,
    },
    /// Yes or no.
    Flag,
    /// The name of a column.
    Column,
    /// The name of a column, here or in a file beside, or of what an analysis says of customers (`rfm.segment`).
    Group,
    /// A list of these codes.
    Several {
        /// The codes.
        options: &'static [&'static str],
        /// Names of numeric columns may stand in it, too.
        columns: bool,
    },
    /// A structure of its own; the panel has a control for it.
    Custom,
}

/// Read parameters. `null` means all defaults; an unknown field, a wrong type or a bad value is an error that names
/// it.
pub fn read_params<P: DeserializeOwned + Default>(params: &Value) -> Result<P, AnalysisError> {
    if params.is_null() {
        return Ok(P::default());
    }
    P::deserialize(params).map_err(|error| AnalysisError::BadParameter { name: error.to_string() })
}
