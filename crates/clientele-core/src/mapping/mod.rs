//! Which column plays which role: the roles, the mapping, and the guess from names and cells.

mod concept;
mod content;
mod facts;
mod fold;
mod guess;
mod names;
mod role;
mod signature;
mod words;

pub(crate) use fold::fold;
pub use guess::guess;
pub use role::{Mapping, Role, RoleGuess};
pub use signature::signature;
pub use words::says_date;

#[cfg(test)]
mod real_files;
