//! Which column plays which role: names and cells weighed together.

use super::content::content_score;
use super::facts::{Facts, Product, product, repeats_in_order};
use super::names::name_score;
use super::words::concepts;
use super::{Mapping, Role, RoleGuess};
use crate::mapping::concept::Concept;
use crate::order::Order;
use crate::table::{Kind, Table};

/// Guess the roles of a table's columns from their names and cells. The columns must have been read.
///
/// Definition: the name counts up to .7, the cells up to .5, the less the less the name says, both together at most 1;
/// the likeliest pair of role and column is taken first, a column plays one role, and a pair below .4 none. A column
/// never gets a role that its cells cannot play. Cells alone decide only for columns whose name says nothing (`#3`,
/// `V1`): the only column of times, the only one of decimals, beside a date the first of identifiers, and without one that of
/// sentences.
///
/// Money: a column that is quantity times price on nearly all rows is the amount, whatever its name. A price is never
/// the amount beside a quantity; without one it is. An order's total that is repeated on each of its lines is no amount
/// where quantity and price are there.
///
/// In the order of [`Role::ALL`]. Cost: at most 1,000 rows of each column.
pub fn guess(table: &Table) -> Vec<RoleGuess> {
    let facts: Vec<Facts> = table.columns.iter().map(|column| Facts::of(column, table.n_rows)).collect();
    let names: Vec<Vec<Concept>> = table.columns.iter().map(|column| concepts(&column.name)).collect();
    let product = product(table, &facts);
    let mut pairs = pairs(&facts, &names, product);
    pairs.order_by(|a, b| b.rank.total_cmp(&a.rank).then((a.role, a.column).cmp(&(b.role, b.column))));
    let mut taken: Vec<Pair> = Vec::new();
    for pair in pairs {
        if taken.iter().all(|other| other.role != pair.role && other.column != pair.column) {
            taken.push(pair);
        }
    }
    drop_order_total(table, product, &mut taken);
    taken.order_by_key(|pair| pair.role);
    taken
        .into_iter()
        .map(|pair| RoleGuess {
            role: pair.role,
            column: table.label(pair.column),
            confidence: pair.rank.min(1.0),
        })
        .collect()
}

impl Mapping {
    /// The mapping that guesses make, as they stand: below .4 there is none.
    pub fn from_guesses(guesses: &[RoleGuess]) -> Self {
        Self(guesses.iter().map(|guess| (guess.role, guess.column.clone())).collect())
    }
}

/// A role, a column, and how likely they belong together.
#[derive(Debug, Clone, Copy)]
struct Pair {
    role: Role,
    column: usize,
    rank: f64,
}

fn pairs(facts: &[Facts], names: &[Vec<Concept>], product: Option<Product>) -> Vec<Pair> {
    const LEAST: f64 = 0.4;
    let has_quantity = product.is_some()
        || facts.iter().zip(names).any(|(facts, name)| {
            name_score(Role::Quantity, name) > 0.5 && content_score(Role::Quantity, facts).is_some()
        });
    let tickets = facts.iter().zip(names).any(|(facts, name)| {
        let ends = [Role::Responded, Role::Resolved].iter().any(|role| name_score(*role, name) > 0.5);
        ends && facts.kind.is_time()
    });
    let table = Kinds::of(facts);
    let mut pairs = Vec::new();
    for (column, (facts, name)) in facts.iter().zip(names).enumerate() {
        for role in Role::ALL {
            let Some(content) = content_score(role, facts) else { continue };
            let by_name = match role {
                // One price without a quantity is what the row is worth.
                Role::Amount if !has_quantity => {
                    name_score(role, name).max(0.7 * name_score(Role::Price, name))
                }
                Role::Price if !has_quantity => 0.4 * name_score(role, name),
                // `created` is a ticket's beginning where a column has its end, else no role.
                Role::Opened if name.contains(&Concept::Created) => f64::from(u8::from(tickets)),
                // An identifier of nobody knows what: people only where there are dates of purchases.
                Role::Customer if name_score(role, name) < 0.5 && table.times == 0 => 0.0,
                _ => name_score(role, name),
            };
            let alone = if nameless(name) { table.content_alone(role, column, facts) } else { 0.0 };
            let by_product = product.map_or(0.0, |product| product.rank(role, column));
            let named =
                if by_name < 0.3 { 0.0 } else { 0.7 * by_name + 0.5 * content * (0.4 + 0.6 * by_name) };
            let rank = named.max(0.5 * alone).max(by_product);
            if rank >= LEAST {
                pairs.push(Pair { role, column, rank });
            }
        }
    }
    pairs
}

impl Product {
    /// A line's total outranks every name; quantity and price follow.
    fn rank(&self, role: Role, column: usize) -> f64 {
        match role {
            Role::Amount if column == self.amount => 2.0,
            Role::Quantity if column == self.quantity => 0.8,
            Role::Price if column == self.price => 0.8,
            _ => 0.0,
        }
    }
}

/// Names that a program made up, or none.
fn nameless(name: &[Concept]) -> bool {
    name.iter().all(|concept| *concept == Concept::Other)
}

/// Texts of so many characters are sentences, not names or numbers.
const SENTENCE: f64 = 12.0;

/// What kinds of columns a table has.
struct Kinds {
    times: usize,
    decimals: usize,
    first_identifier: Option<usize>,
}

impl Kinds {
    fn of(facts: &[Facts]) -> Self {
        let count = |kinds: &[Kind]| facts.iter().filter(|facts| kinds.contains(&facts.kind)).count();
        Self {
            times: count(&[Kind::Date, Kind::DateTime]),
            decimals: count(&[Kind::Decimal, Kind::Money]),
            first_identifier: facts.iter().position(|facts| {
                let content = content_score(Role::Customer, facts).unwrap_or(0.0);
                content == 1.0 && facts.kind != Kind::Category
            }),
        }
    }

    fn content_alone(&self, role: Role, column: usize, facts: &Facts) -> f64 {
        let only = match role {
            Role::Date => self.times == 1,
            Role::Amount => self.decimals == 1 && matches!(facts.kind, Kind::Decimal | Kind::Money),
            Role::Customer => self.times > 0 && self.first_identifier == Some(column),
            Role::Text => self.times == 0 && facts.kind == Kind::Text && facts.mean_chars >= SENTENCE,
            _ => false,
        };
        f64::from(u8::from(only))
    }
}

/// Leave out an amount that is the order's total repeated on each line, where quantity and price say better.
fn drop_order_total(table: &Table, product: Option<Product>, taken: &mut Vec<Pair>) {
    let column = |role: Role| {
        let pair = taken.iter().find(|pair| pair.role == role)?;
        table.columns.get(pair.column)
    };
    let roles = (column(Role::Order), column(Role::Amount), column(Role::Quantity), column(Role::Price));
    let (Some(order), Some(amount), Some(quantity), Some(price)) = roles else { return };
    if product.is_none() && repeats_in_order(order, amount, quantity, price, table.n_rows) {
        taken.retain(|pair| pair.role != Role::Amount);
    }
}
