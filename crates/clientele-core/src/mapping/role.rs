//! The roles that columns play, and the mapping from one to the other.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a column is for. The id (`customer`, `unit_price` ...) is the same in mappings, links, the command line and
/// the catalogues (`role-<id>`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Role {
    /// Who bought: any identifier.
    Customer,
    /// The day, or day and time, of the order.
    Date,
    /// What the line was worth; instead of quantity times price.
    Amount,
    /// Pieces; multiplied by the price where there is no amount.
    Quantity,
    /// Price of one piece.
    Price,
    /// The order or invoice; without it a customer's day is one order.
    Order,
    /// The article.
    Product,
    /// The article's group.
    Category,
    /// Where it was sold, or how the customer was reached.
    Channel,
    /// What the line cost; margin is amount less cost.
    Cost,
    /// Country or region.
    Region,
    /// The customer's name, shown beside the identifier.
    Name,
    /// What winning the customer cost.
    AcquisitionCost,
    /// Churned or not, where the file says so.
    Churned,
    /// How long a contract has lasted.
    Tenure,
    /// What a customer answered: a score, a rating.
    Score,
    /// Which question of a survey a score answers.
    Question,
    /// What a customer wrote.
    Text,
    /// When a ticket or complaint was opened.
    Opened,
    /// When it was first answered.
    Responded,
    /// When it was resolved.
    Resolved,
    /// When it was promised to be done.
    Promised,
    /// Who dealt with it.
    Agent,
    /// Whether something was offered to make good for a failure.
    Recovery,
}

impl Role {
    /// All roles, in the order the mapping shows them.
    pub const ALL: [Self; 24] = [
        Self::Customer,
        Self::Date,
        Self::Amount,
        Self::Quantity,
        Self::Price,
        Self::Order,
        Self::Product,
        Self::Category,
        Self::Channel,
        Self::Cost,
        Self::Region,
        Self::Name,
        Self::AcquisitionCost,
        Self::Churned,
        Self::Tenure,
        Self::Score,
        Self::Question,
        Self::Text,
        Self::Opened,
        Self::Responded,
        Self::Resolved,
        Self::Promised,
        Self::Agent,
        Self::Recovery,
    ];

    /// The role's id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Date => "date",
            Self::Amount => "amount",
            Self::Quantity => "quantity",
            Self::Price => "price",
            Self::Order => "order",
            Self::Product => "product",
            Self::Category => "category",
            Self::Channel => "channel",
            Self::Cost => "cost",
            Self::Region => "region",
            Self::Name => "name",
            Self::AcquisitionCost => "acquisition_cost",
            Self::Churned => "churned",
            Self::Tenure => "tenure",
            Self::Score => "score",
            Self::Question => "question",
            Self::Text => "text",
            Self::Opened => "opened",
            Self::Responded => "responded",
            Self::Resolved => "resolved",
            Self::Promised => "promised",
            Self::Agent => "agent",
            Self::Recovery => "recovery",
        }
    }
}

/// Role -> name of the column, as the header writes it. Written as a JSON object.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mapping(pub BTreeMap<Role, String>);

impl Mapping {
    /// The column of a role.
    pub fn get(&self, role: Role) -> Option<&str> {
        self.0.get(&role).map(String::as_str)
    }
}

/// A guessed role, and how sure the guess is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoleGuess {
    /// The role.
    pub role: Role,
    /// The column's name.
    pub column: String,
    /// 0..1: the name alone reaches .7, the content alone .5, both together 1.
    pub confidence: f64,
}
