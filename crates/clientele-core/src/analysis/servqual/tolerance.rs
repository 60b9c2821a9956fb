//! The zone of tolerance: perception against the minimum and the desired level (Zeithaml, Berry and Parasuraman 1993).

use super::report::Zone;
use crate::analysis::ratings::{Joint, Level, Rated, Sheet, SheetItem, coded};
use crate::model::View;
use crate::stats::paired::PairedT;

/// What an item's further levels say.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tolerance {
    pub(super) minimum: Option<Against>,
    pub(super) desired: Option<Against>,
}

/// A level and perception less it, over the answers that give both.
#[derive(Debug, Clone, Copy)]
pub(super) struct Against {
    pub(super) level: f64,
    pub(super) gap: PairedT,
}

impl Tolerance {
    pub(super) fn of(sheet: &Sheet<'_>, item: &SheetItem<'_>, view: &View<'_>) -> Self {
        let against = |level: Level| {
            let rated: &Rated<'_> = item.also.get(&level)?;
            let (first, second) = (coded(rated.column, sheet.scale), coded(item.second.column, sheet.scale));
            let mut joint = Joint::new(&first, &second);
            item.each(&view.rows, |row| {
                if let (Some(a), Some(b)) = (first.at(row), second.at(row)) {
                    joint.add(a, b);
                }
            });
            let [level, _, gap] = joint.means();
            Some(Against { level: level?.mean, gap: gap? })
        };
        Self { minimum: against(Level::Minimum), desired: against(Level::Desired) }
    }
}

/// Where perception stands.
pub(super) fn zone(msa: Option<f64>, mss: Option<f64>) -> Option<Zone> {
    match (msa, mss) {
        (Some(msa), _) if msa < 0.0 => Some(Zone::Below),
        (_, Some(mss)) if mss > 0.0 => Some(Zone::Above),
        (Some(_), Some(_)) => Some(Zone::Within),
        _ => None,
    }
}
