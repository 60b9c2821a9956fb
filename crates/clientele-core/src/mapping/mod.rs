//! Which column plays which role: the roles, the mapping, and the guess from names and content.

mod fold;
mod role;
mod words;

pub use role::{Mapping, Role, RoleGuess};
pub use words::says_date;
