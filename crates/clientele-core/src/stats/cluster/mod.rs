//! k-means and whether its clusters mean anything: k-means++, silhouette, gap statistic, stability under the bootstrap.

mod gap;
mod kmeans;
mod lloyd;
mod points;
mod seeding;
mod silhouette;
mod stability;

pub use gap::{Gap, gap_k, gaps};
pub use kmeans::Kmeans;
pub use lloyd::{Fit, Stop, lloyd};
pub use points::{Points, squared_distance};
pub use seeding::{plus_plus, sample, uniform};
pub use silhouette::silhouette;
pub use stability::stability;

#[cfg(test)]
mod iris;
#[cfg(test)]
mod tests;
