//! Natively a chunk is a reference.

use std::fmt;

/// A part that is always there.
#[derive(Debug)]
pub struct Chunk<T: 'static>(&'static T);

/// A part could not be fetched: natively, never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {}

impl<T> Chunk<T> {
    /// What [`here!`](crate::here) makes.
    pub const fn here(part: &'static T) -> Self {
        Self(part)
    }

    /// The part, if it is there.
    pub fn get(&self) -> Option<&'static T> {
        Some(self.0)
    }

    /// The part. Errors: none natively.
    pub async fn fetch(&self) -> Result<&'static T, Missing> {
        Ok(self.0)
    }

    /// The part, in a program whose host brings parts before it asks again.
    pub fn now(&self) -> Option<&'static T> {
        Some(self.0)
    }
}

/// Names of the parts that [`Chunk::now`] did not find: natively, none.
pub fn wanted() -> Vec<&'static str> {
    Vec::new()
}

impl fmt::Display for Missing {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Missing {}
