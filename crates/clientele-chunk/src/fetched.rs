//! In the browser a chunk is a promise, kept once.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Mutex, OnceLock};
use std::task::{Context, Poll, Waker};

#[doc(hidden)]
pub use wasm_split_helpers as helpers;

/// A part on its way.
pub type Coming<T> = Pin<Box<dyn Future<Output = Result<&'static T, Missing>>>>;

/// A part that is a file of its own.
#[derive(Debug)]
pub struct Chunk<T: 'static>(Place<T>);

#[derive(Debug)]
enum Place<T: 'static> {
    /// There from the beginning.
    Here(&'static T),
    Apart {
        name: &'static str,
        fetch: fn() -> Coming<T>,
        part: OnceLock<&'static T>,
    },
}

/// A part could not be fetched; asking again tries again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing;

impl<T> Chunk<T> {
    /// What [`chunk!`](crate::chunk) makes.
    pub const fn new(name: &'static str, fetch: fn() -> Coming<T>) -> Self {
        Self(Place::Apart { name, fetch, part: OnceLock::new() })
    }

    /// What [`here!`](crate::here) makes.
    pub const fn here(part: &'static T) -> Self {
        Self(Place::Here(part))
    }

    /// The part, if it is there.
    pub fn get(&self) -> Option<&'static T> {
        match &self.0 {
            Place::Here(part) => Some(part),
            Place::Apart { part, .. } => part.get().copied(),
        }
    }

    /// The part, fetched unless it is there. Errors: it could not be.
    pub async fn fetch(&self) -> Result<&'static T, Missing> {
        match &self.0 {
            Place::Here(part) => Ok(part),
            Place::Apart { fetch, part, .. } => match part.get() {
                Some(part) => Ok(part),
                None => fetch().await.map(|fetched| *part.get_or_init(|| fetched)),
            },
        }
    }

    /// The part, in a program whose host brings parts before it asks again: if it is not there, its name is
    /// [`wanted`].
    pub fn now(&self) -> Option<&'static T> {
        let Place::Apart { name, fetch, part } = &self.0 else { return self.get() };
        if let Some(part) = part.get() {
            return Some(part);
        }
        let (mut coming, mut cx) = (fetch(), Context::from_waker(Waker::noop()));
        // Such a host answers at once: in the first turn it is asked, in the second its answer is seen.
        for _ in 0..2 {
            match coming.as_mut().poll(&mut cx) {
                Poll::Ready(Ok(fetched)) => return Some(*part.get_or_init(|| fetched)),
                Poll::Ready(Err(_)) => break,
                Poll::Pending => {}
            }
        }
        if let Ok(mut wanted) = WANTED.lock() {
            wanted.push(name);
        }
        None
    }
}

static WANTED: Mutex<Vec<&str>> = Mutex::new(Vec::new());

/// Names of the parts that [`Chunk::now`] did not find since the last time this was asked.
pub fn wanted() -> Vec<&'static str> {
    WANTED.lock().map(|mut wanted| std::mem::take(&mut *wanted)).unwrap_or_default()
}

impl From<helpers::SplitLoaderError> for Missing {
    fn from(_: helpers::SplitLoaderError) -> Self {
        Self
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a part of the program could not be fetched")
    }
}

impl std::error::Error for Missing {}
