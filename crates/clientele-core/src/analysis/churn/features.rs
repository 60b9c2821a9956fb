//! What is known of a customer on a day, and whether a purchase followed.

use super::alarm::Rhythm;
use crate::Day;
use crate::analysis::occasions::{Buyer, Occasions};
use crate::model::Transactions;

/// The features, all known on the day: logarithms of 1 plus recency in days, purchases, mean money of a purchase and
/// age in days; recency over the customer's usual silence; purchases within the last window.
pub(super) const NAMES: [&str; 6] =
    ["log_recency", "log_frequency", "log_spend", "log_age", "rhythm", "recent_purchases"];

/// The place of `rhythm`.
const RHYTHM: usize = 4;

/// Customers at risk on a day, with features and what came after.
#[derive(Default)]
pub(super) struct Snapshot {
    /// Position of the customer among the buyers.
    pub(super) buyers: Vec<usize>,
    /// Six values a customer.
    pub(super) rows: Vec<f64>,
    /// No purchase within the window after the day; of no meaning when the data end before.
    pub(super) churned: Vec<bool>,
}

impl Snapshot {
    /// Everybody who bought within two windows before the day: the others have left already and would make any model
    /// look good.
    pub(super) fn of(
        occasions: &Occasions,
        day: Day,
        window: i32,
        rhythm: &Rhythm<'_>,
        data: &Transactions,
    ) -> Self {
        let mut snapshot = Self::default();
        for (at, whole) in occasions.buyers().enumerate() {
            let Some(buyer) = whole.until(day) else { continue };
            if day.0 - buyer.last().0 > 2 * window {
                continue;
            }
            snapshot.buyers.push(at);
            snapshot.rows.extend(features(&buyer, day, window, rhythm, data));
            let next = whole.days.get(buyer.days.len());
            snapshot.churned.push(next.is_none_or(|&next| next > day.0.saturating_add(window)));
        }
        snapshot
    }

    /// Whether each one's alarm has gone off: silent for longer than usual.
    pub(super) fn alarmed(&self) -> impl Iterator<Item = bool> {
        self.rows.chunks_exact(NAMES.len()).map(|row| row.get(RHYTHM).is_some_and(|rhythm| *rhythm > 1.0))
    }
}

fn features(buyer: &Buyer<'_>, day: Day, window: i32, rhythm: &Rhythm<'_>, data: &Transactions) -> [f64; 6] {
    let recency = f64::from(day.0 - buyer.last().0);
    let n = buyer.days.len() as f64;
    let mean = data.money(buyer.amounts.iter().sum()) / n;
    let recent = buyer.days.len() - buyer.days.partition_point(|&other| other <= day.0 - window);
    [
        recency.ln_1p(),
        n.ln_1p(),
        mean.max(0.0).ln_1p(),
        f64::from(day.0 - buyer.first().0).ln_1p(),
        recency / rhythm.alarm(buyer).usual_days.max(1.0),
        recent as f64,
    ]
}
