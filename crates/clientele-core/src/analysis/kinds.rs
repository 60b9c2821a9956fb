//! What a file holds, by what can be asked of it.

use super::list::{ALL, find};
use crate::mapping::Role;
use crate::model::Dataset;
use serde::{Deserialize, Serialize};

/// What a file holds. A file may serve several analyses; its kind says which columns are asked for first, and which of
/// several files answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Expectations and perceptions of a service.
    Servqual,
    /// Pairs of functional and dysfunctional questions.
    Kano,
    /// Purchases.
    Orders,
    /// Tickets and complaints, with their times.
    Tickets,
    /// Scores that customers gave.
    Survey,
    /// What customers wrote.
    Texts,
    /// Contracts, with their length and whether they ended.
    Contracts,
    /// Anything else.
    #[default]
    Other,
}

impl FileKind {
    /// All kinds; of those that a file could be, it is the first.
    pub const ALL: [Self; 8] = [
        Self::Servqual,
        Self::Kano,
        Self::Orders,
        Self::Tickets,
        Self::Survey,
        Self::Texts,
        Self::Contracts,
        Self::Other,
    ];

    /// The kind's id, as in JSON and in the catalogues (`file-kind-<id>`).
    pub fn id(self) -> &'static str {
        match self {
            Self::Servqual => "servqual",
            Self::Kano => "kano",
            Self::Orders => "orders",
            Self::Tickets => "tickets",
            Self::Survey => "survey",
            Self::Texts => "texts",
            Self::Contracts => "contracts",
            Self::Other => "other",
        }
    }

    /// The roles that make the kind: what is asked for first.
    pub fn roles(self) -> &'static [Role] {
        use Role::*;
        match self {
            Self::Orders | Self::Other => {
                &[Customer, Date, Amount, Quantity, Price, Order, Product, Category, Region]
            }
            Self::Contracts => &[Customer, Tenure, Churned, Amount, Category],
            Self::Survey => &[Customer, Date, Score, Question, Text, Category, Channel],
            Self::Kano | Self::Servqual => &[Customer, Date],
            Self::Tickets => {
                &[Customer, Opened, Responded, Resolved, Promised, Category, Channel, Agent, Score, Recovery]
            }
            Self::Texts => &[Customer, Date, Text, Score, Category, Channel],
        }
    }
}

/// The analyses that can be asked of a file.
pub fn serves(data: &Dataset) -> &[&'static str] {
    data.serves.get_or_init(|| {
        ALL.iter().filter(|analysis| (analysis.fits)(data)).map(|analysis| analysis.id).collect()
    })
}

/// What a file holds: as the user says, or the first kind that it serves an analysis of.
pub fn kind(data: &Dataset) -> FileKind {
    let holds = |kind| match kind {
        FileKind::Orders => data.transactions.is_ok(),
        FileKind::Contracts => {
            [Role::Tenure, Role::Churned].iter().any(|role| data.mapping.get(*role).is_some())
        }
        kind => serves(data).iter().filter_map(|id| find(id)).any(|analysis| analysis.kind == kind),
    };
    let seen = || FileKind::ALL.into_iter().find(|kind| holds(*kind));
    data.kind.or_else(seen).unwrap_or(FileKind::Other)
}
