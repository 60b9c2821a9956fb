//! Parameters.

use super::Kind;
use crate::analysis::{AnalysisError, Param};
use crate::period::Period;
use serde::{Deserialize, Serialize};

/// Parameters of satisfaction; every field has a default.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// What is followed over time and compared between groups.
    pub measure: Asked,
    /// How effort is asked.
    pub ces_version: CesAsked,
    /// The column of scores, in place of the one mapped.
    pub column: Option<String>,
    /// The question whose scores are followed, in a file with one row an answer.
    pub question: Option<String>,
    /// Least score of the scale; from the data unless given.
    pub scale_lo: Option<f64>,
    /// Greatest score of the scale; from the data unless given.
    pub scale_hi: Option<f64>,
    /// The column, or the question, of the first grade: satisfied.
    pub satisfied: Option<String>,
    /// Of the second grade: would come again.
    pub come_again: Option<String>,
    /// Of the third grade: would bring friends.
    pub bring_friends: Option<String>,
    /// The column, or the question, of the customer's effort.
    pub effort: Option<String>,
    /// How a pattern's errors are counted.
    pub errors: Errors,
    /// How time is cut.
    pub period: Period,
    /// Groups: a column, or an analysis that segments (`rfm`, `rfm.segment`).
    pub group: Option<String>,
    /// Half the width of the interval wanted, in points.
    pub margin_points: f64,
    /// The move to be noticed from one period to the next, in points.
    pub move_points: f64,
    /// How long after an answer a customer has to return, in days.
    pub follow_days: f64,
    /// The column that says whether the customer brought somebody.
    pub referral: Option<String>,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            measure: Asked::default(),
            ces_version: CesAsked::default(),
            column: None,
            question: None,
            scale_lo: None,
            scale_hi: None,
            satisfied: None,
            come_again: None,
            bring_friends: None,
            effort: None,
            errors: Errors::default(),
            period: Period::default(),
            group: None,
            margin_points: 5.0,
            move_points: 5.0,
            follow_days: 365.0,
            referral: None,
        }
    }
}

/// What is followed over time and compared between groups.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// What the score's name and scale say.
    #[default]
    Auto,
    /// The net promoter score.
    Nps,
    /// The share of satisfied customers.
    Csat,
    /// The customer effort score.
    Ces,
}

/// How effort is asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CesAsked {
    /// 1.0 on five points, unless the name says ease; else 2.0.
    #[default]
    Auto,
    /// How much effort it took: a low score is good.
    #[serde(alias = "1.0")]
    V1,
    /// Agreement that it was easy: a high score is good.
    #[serde(alias = "2.0")]
    V2,
}

/// How the errors of a pattern of yes and no are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Errors {
    /// The fewest answers that have to change to make a ladder of it (Guttman).
    #[default]
    Fewest,
    /// The answers that differ from the ladder with as many rungs (Goodenough and Edwards).
    GoodenoughEdwards,
}

impl Params {
    /// The column, or the question, that is named for a kind.
    pub(super) fn named(&self, kind: Kind) -> Option<&str> {
        match kind {
            Kind::Satisfied => self.satisfied.as_deref(),
            Kind::ComeAgain => self.come_again.as_deref(),
            Kind::BringFriends => self.bring_friends.as_deref(),
            Kind::Effort => self.effort.as_deref(),
            Kind::Recommend => None,
        }
    }

    pub(super) fn check(&self) -> Result<(), AnalysisError> {
        let bad = |name: &str| Err(AnalysisError::BadParameter { name: name.to_owned() });
        let score = |value: f64| (0.0..=10.0).contains(&value) && value.fract() == 0.0;
        for (name, value) in [("scale_lo", self.scale_lo), ("scale_hi", self.scale_hi)] {
            if value.is_some_and(|value| !score(value)) {
                return bad(name);
            }
        }
        for (name, value) in [
            ("margin_points", self.margin_points),
            ("move_points", self.move_points),
            ("follow_days", self.follow_days),
        ] {
            if !(value > 0.0 && value.is_finite()) {
                return bad(name);
            }
        }
        Ok(())
    }
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    use serde_json::Value::Null;
    vec![
        Param::choice("measure", &["auto", "nps", "csat", "ces"], "auto"),
        Param::choice("period", Period::IDS, "month"),
        Param::group(),
        Param::column("column"),
        Param::custom("question", Null),
        Param::number("scale_lo", (0.0, 1.0, 1.0), Null),
        Param::number("scale_hi", (1.0, 10.0, 1.0), Null),
        Param::column("satisfied"),
        Param::column("come_again"),
        Param::column("bring_friends"),
        Param::column("effort"),
        Param::choice("ces_version", &["auto", "v1", "v2"], "auto"),
        Param::choice("errors", &["fewest", "goodenough_edwards"], "fewest"),
        Param::number("margin_points", (1.0, 20.0, 1.0), 5.0),
        Param::number("move_points", (1.0, 50.0, 1.0), 5.0),
        Param::number("follow_days", (30.0, 730.0, 5.0), 365.0),
        Param::column("referral"),
    ]
}
