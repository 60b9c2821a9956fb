//! Statistics that several analyses share.

pub mod adjust;
pub mod agreement;
pub mod alpha;
pub mod btyd;
pub mod cluster;
pub mod isotonic;
pub mod km;
pub mod log_rank;
pub mod logistic;
pub mod matrix;
pub mod normal;
pub mod optimize;
pub mod paired;
mod quadrature;
pub mod quantile;
pub(crate) mod resample;
pub mod scoring;
pub mod special;
pub mod stratified;
pub mod student;
pub mod waits;
pub mod wilson;
