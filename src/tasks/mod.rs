//! One file for each thing a user wants done. Tasks talk to the engine and change the session; they draw nothing.

pub(crate) mod about;
pub(crate) mod customers;
pub(crate) mod export;
pub(crate) mod load;
pub(crate) mod map;
pub(crate) mod present;
pub(crate) mod project;
pub(crate) mod recipe;
pub(crate) mod restore;
pub(crate) mod run;
pub(crate) mod save;
pub(crate) mod share;
pub(crate) mod speak;
pub(crate) mod start;
