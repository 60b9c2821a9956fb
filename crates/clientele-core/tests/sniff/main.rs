//! How files are written, found out as a whole: dialect and layout together, on polluted tables and on real files.

#![allow(missing_docs)]

#[cfg(test)]
mod pollock;
#[cfg(test)]
mod read;
#[cfg(test)]
mod real;
#[cfg(test)]
mod score;
#[cfg(test)]
mod source;
