//! Histories as a likelihood wants them: the longest is 1 long, equal numbers of repeats stand together, and each
//! different time is kept once, so that its logarithm is taken once.

use super::Histories;

/// One history with its number of customers; times are positions in [`Times`].
pub(super) struct Row {
    pub(super) t_x: u32,
    pub(super) t: u32,
    pub(super) weight: f64,
}

/// Histories with the same number of repeats.
pub(super) struct Group {
    pub(super) x: u32,
    pub(super) weight: f64,
    pub(super) histories: Vec<Row>,
}

/// All histories, by ascending number of repeats.
pub(super) struct Scaled {
    pub(super) groups: Vec<Group>,
    pub(super) times: Times,
    pub(super) weight: f64,
}

/// The different times of all histories, ascending.
pub(super) struct Times(Vec<f64>);

/// Each time plus a number, with the logarithm.
pub(super) struct Shifted(Vec<(f64, f64)>);

impl Times {
    pub(super) fn shifted(&self, by: f64) -> Shifted {
        Shifted(self.0.iter().map(|time| (time + by, (time + by).ln())).collect())
    }
}

impl Shifted {
    /// The time at a position and its logarithm.
    #[inline]
    pub(super) fn get(&self, at: u32) -> (f64, f64) {
        self.0.get(at as usize).copied().unwrap_or((1.0, 0.0))
    }
}

impl Scaled {
    pub(super) fn of(histories: &Histories) -> Self {
        let mut days: Vec<u32> = histories.unique.iter().flat_map(|(h, _)| [h.t_x, h.t]).collect();
        days.sort_unstable();
        days.dedup();
        let position = |day: u32| days.partition_point(|&other| other < day) as u32;
        let groups = histories.unique.chunk_by(|(a, _), (b, _)| a.x == b.x).filter_map(|same| {
            let row = |(h, weight): &(super::History, f64)| Row {
                t_x: position(h.t_x),
                t: position(h.t),
                weight: *weight,
            };
            let weight = same.iter().map(|(_, weight)| weight).sum();
            Some(Group { x: same.first()?.0.x, weight, histories: same.iter().map(row).collect() })
        });
        let groups = groups.collect();
        let times = days.iter().map(|&day| f64::from(day) / histories.longest.0).collect();
        Self { groups, times: Times(times), weight: histories.n }
    }
}
