//! Parameters.

use crate::analysis::{AnalysisError, Param};
use serde::{Deserialize, Serialize};

/// The steps of a recovery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// 真诚致歉: a sincere apology.
    Apology,
    /// 积极聆听: listening.
    Listening,
    /// 提供解决方案: a solution.
    Solution,
    /// 采取补救行动: a remedy, a compensation.
    Remedy,
}

impl Step {
    /// All, in their order.
    pub const ALL: [Self; 4] = [Self::Apology, Self::Listening, Self::Solution, Self::Remedy];

    /// As in parameters and reports.
    pub fn id(self) -> &'static str {
        match self {
            Self::Apology => "apology",
            Self::Listening => "listening",
            Self::Solution => "solution",
            Self::Remedy => "remedy",
        }
    }
}

/// When a complaint counts as recovered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// There was a remedy, and a solution where a column says so; without a column of remedies all steps found.
    #[default]
    Remedy,
    /// All steps found were taken.
    AllSteps,
    /// The score after it is at least the threshold.
    Score,
}

/// Columns of the steps, in place of those found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Steps {
    /// Of apologies.
    pub apology: Option<String>,
    /// Of listening.
    pub listening: Option<String>,
    /// Of solutions.
    pub solution: Option<String>,
    /// Of remedies.
    pub remedy: Option<String>,
}

impl Steps {
    pub(super) fn get(&self, step: Step) -> Option<&String> {
        match step {
            Step::Apology => self.apology.as_ref(),
            Step::Listening => self.listening.as_ref(),
            Step::Solution => self.solution.as_ref(),
            Step::Remedy => self.remedy.as_ref(),
        }
    }
}

/// Parameters of the recovery; every field has a default.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// When a complaint counts as recovered.
    pub rule: Rule,
    /// The least score that counts as recovered, by the rule of scores.
    pub threshold: f64,
    /// Days before the failure in which the prior value is counted.
    pub before: f64,
    /// Days behind it in which who buys again is retained.
    pub window: f64,
    /// Classes of prior money.
    pub money_classes: u32,
    /// Classes of prior orders.
    pub order_classes: u32,
    /// Columns of the steps.
    pub steps: Steps,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            rule: Rule::default(),
            threshold: 4.0,
            before: 365.0,
            window: 180.0,
            money_classes: 4,
            order_classes: 3,
            steps: Steps::default(),
        }
    }
}

impl Params {
    pub(super) fn check(&self) -> Result<(), AnalysisError> {
        let bad = |name: &str| Err(AnalysisError::BadParameter { name: name.to_owned() });
        if !(1.0..=10_000.0).contains(&self.before) {
            return bad("before");
        }
        if !(1.0..=10_000.0).contains(&self.window) {
            return bad("window");
        }
        if !self.threshold.is_finite() {
            return bad("threshold");
        }
        if !(1..=10).contains(&self.money_classes) {
            return bad("money_classes");
        }
        if !(1..=10).contains(&self.order_classes) {
            return bad("order_classes");
        }
        Ok(())
    }
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    vec![
        Param::choice("rule", &["remedy", "all_steps", "score"], "remedy"),
        Param::number("threshold", (1.0, 10.0, 0.5), 4),
        Param::number("window", (7.0, 365.0, 1.0), 180),
        Param::number("before", (30.0, 730.0, 1.0), 365),
        Param::number("money_classes", (1.0, 10.0, 1.0), 4),
        Param::number("order_classes", (1.0, 10.0, 1.0), 3),
        Param::custom("steps", serde_json::json!({})),
    ]
}
