//! Statistics that several analyses share.

pub mod quantile;
