//! The report.

use super::behaviour::After;
use super::ladder::Ladder;
use super::measures::{Class, Measure};
use super::names::Kind;
use super::scores::Scale;
use super::trend::{Move, Sample};
use crate::Day;
use crate::analysis::Caveat;
use crate::analysis::groups::GroupBy;
use crate::period::Period;
use serde::{Deserialize, Serialize};

/// How satisfied customers are, and how sure that is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// What is followed over time and compared between groups.
    pub measure: Measure,
    /// The column of the scores that are followed.
    pub column: String,
    /// The question that they answer, in a file with one row an answer.
    pub question: Option<String>,
    /// Their scale.
    pub scale: Scale,
    /// Whether rows are of customers, so that their classes can be filtered by.
    pub by_customer: bool,
    /// Rows seen, of this question.
    pub n_rows: u64,
    /// Answers on the scale.
    pub n: u64,
    /// Rows without an answer.
    pub n_blank: u64,
    /// Answers that are texts, left out.
    pub n_text: u64,
    /// Numbers off the scale, left out.
    pub n_off_scale: u64,
    /// Numbers between two scores, left out.
    pub n_fraction: u64,
    /// What was left out, the most frequent first, five at most.
    pub left_out: Vec<LeftOut>,
    /// The questions that were found, the rungs of the ladder first.
    pub questions: Vec<QuestionRow>,
    /// The net promoter score; null where the file does not ask for it.
    pub nps: Option<Nps>,
    /// Customer satisfaction; null where the file does not ask for it.
    pub csat: Option<Csat>,
    /// Customer effort score; null where the file does not ask for it.
    pub ces: Option<Ces>,
    /// The scores that are followed, each with its answers.
    pub scores: Vec<ScoreRow>,
    /// What the grades are made of; null where there are none.
    pub grades_from: Option<GradesFrom>,
    /// The three grades, from the lowest.
    pub grades: Vec<GradeRow>,
    /// Whether the grades are a ladder; null where they are bands of one score, which cannot contradict each other.
    pub ladder: Option<Ladder>,
    /// How time is cut.
    pub period: Period,
    /// The measure in each period with answers.
    pub trend: Vec<TrendRow>,
    /// From the last but one to the last complete period: is the move real?
    pub last_move: Option<Move>,
    /// How many answers are needed.
    pub sample: Sample,
    /// What `groups` are.
    pub group: Option<GroupBy>,
    /// The measure in each group, the largest first.
    pub groups: Vec<GroupRow>,
    /// What customers did after their answers; null without purchases of the same customers.
    pub after: Option<After>,
    /// Seed of the bootstrap.
    pub seed: u64,
    /// Its samples.
    pub replicates: u32,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// A text that was no score of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// As the file writes it, shortened.
    pub text: String,
    /// How often.
    pub n: u64,
}

/// A question of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct QuestionRow {
    /// What it asks.
    pub kind: Kind,
    /// Its column.
    pub column: String,
    /// Its text, in a file with one row an answer.
    pub question: Option<String>,
    /// Its scale.
    pub scale: Scale,
}

/// Net promoter score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Nps {
    /// Promoters less detractors, in points from -100 to 100.
    pub points: f64,
    /// The 95% interval begins here, in points.
    pub lo: f64,
    /// And ends here.
    pub hi: f64,
    /// Standard error, in points.
    pub se_points: f64,
    /// Answers.
    pub n: u64,
    /// Scores of 9 and 10.
    pub promoters: u64,
    /// Scores of 7 and 8.
    pub passives: u64,
    /// Scores of 6 and below.
    pub detractors: u64,
    /// The scale.
    pub scale: Scale,
    /// The column it is made of.
    pub column: String,
    /// The question, in a file with one row an answer.
    pub question: Option<String>,
}

/// Customer satisfaction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Csat {
    /// Share of answers in the top two boxes.
    pub share: f64,
    /// Wilson's 95% interval begins here.
    pub lo: f64,
    /// And ends here.
    pub hi: f64,
    /// Answers.
    pub n: u64,
    /// Answers in the top two boxes.
    pub satisfied: u64,
    /// The least score of the top two boxes.
    pub from: u8,
    /// The scale.
    pub scale: Scale,
    /// The column it is made of.
    pub column: String,
    /// The question, in a file with one row an answer.
    pub question: Option<String>,
}

/// Customer effort score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ces {
    /// `1.0`: how much effort it took (a low score is good). `2.0`: agreement that it was easy (a high score is good).
    pub version: String,
    /// Mean score; of version 1.0 turned, so that a high mean is good in both.
    pub mean: f64,
    /// Its 95% interval begins here; null for one answer.
    pub mean_lo: Option<f64>,
    /// And ends here.
    pub mean_hi: Option<f64>,
    /// Share of easy answers: the top three boxes of seven or more, the two boxes of least effort of five.
    pub share: f64,
    /// Wilson's 95% interval begins here.
    pub lo: f64,
    /// And ends here.
    pub hi: f64,
    /// Answers.
    pub n: u64,
    /// Easy answers.
    pub easy: u64,
    /// The scale.
    pub scale: Scale,
    /// The column it is made of.
    pub column: String,
    /// The question, in a file with one row an answer.
    pub question: Option<String>,
}

/// A score with its answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScoreRow {
    /// The score.
    pub score: u8,
    /// Where it stands.
    pub class: Class,
    /// Answers.
    pub n: u64,
    /// Of all answers.
    pub share: f64,
}

/// What grades are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GradesFrom {
    /// A question each.
    Questions,
    /// Bands of one score.
    Score,
}

/// A grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Not satisfied.
    None,
    /// Satisfied.
    Satisfied,
    /// Would come again.
    ComeAgain,
    /// Would bring friends.
    BringFriends,
}

impl Grade {
    /// All of them, from the lowest.
    pub const ALL: [Self; 4] = [Self::None, Self::Satisfied, Self::ComeAgain, Self::BringFriends];

    /// Its code, in reports and customer tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Satisfied => "satisfied",
            Self::ComeAgain => "come_again",
            Self::BringFriends => "bring_friends",
        }
    }
}

/// A rung of the ladder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GradeRow {
    /// The grade.
    pub grade: Grade,
    /// Share of those who say yes.
    pub share: f64,
    /// Wilson's 95% interval begins here.
    pub lo: f64,
    /// And ends here.
    pub hi: f64,
    /// Answers: those with an answer to every rung.
    pub n: u64,
    /// Those who say yes.
    pub n_yes: u64,
    /// Of those on the rung below, the share that stands on this one, too; null for the lowest.
    pub step: Option<f64>,
    /// The interval of the step begins here.
    pub step_lo: Option<f64>,
    /// And ends here.
    pub step_hi: Option<f64>,
    /// The least score that is a yes.
    pub from: u8,
    /// The column.
    pub column: String,
    /// The question, in a file with one row an answer.
    pub question: Option<String>,
}

/// The measure in a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrendRow {
    /// First day of the period.
    pub start: Day,
    /// Whether all of it is known.
    pub complete: bool,
    /// Answers.
    pub n: u64,
    /// Points of the net promoter score, else a share.
    pub value: f64,
    /// The 95% interval begins here.
    pub lo: f64,
    /// And ends here.
    pub hi: f64,
}

/// The measure in a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupRow {
    /// Its label.
    pub group: String,
    /// Answers.
    pub n: u64,
    /// Points of the net promoter score, else a share.
    pub value: f64,
    /// The 95% interval begins here.
    pub lo: f64,
    /// And ends here.
    pub hi: f64,
    /// Answers of the three classes, the best first.
    pub classes: [u64; 3],
    /// Chance of such a difference from everybody else if there were none; null where there is nobody else.
    pub p: Option<f64>,
    /// Adjusted for the number of groups (Benjamini and Hochberg).
    pub q: Option<f64>,
}
