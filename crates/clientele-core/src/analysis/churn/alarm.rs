//! The own-rhythm alarm: silent for longer than this customer usually is.

use super::Params;
use crate::Day;
use crate::analysis::groups::Groups;
use crate::analysis::occasions::Buyer;
use crate::stats::quantile::quantile;
use crate::stats::wilson::wilson;
use serde::{Deserialize, Serialize};

/// Where a customer's usual silence comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The customer's own gaps.
    Own,
    /// Own gaps, shrunk towards the group's.
    Blended,
    /// The group's gaps: one purchase so far.
    Group,
}

impl Basis {
    /// All, in the order of [`Basis::at`].
    pub(super) const IDS: [&str; 3] = ["own", "blended", "group"];

    pub(super) fn at(self) -> u32 {
        match self {
            Self::Own => 0,
            Self::Blended => 1,
            Self::Group => 2,
        }
    }
}

/// One customer's rhythm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Alarm {
    /// Days of silence after which the alarm goes off.
    pub(super) usual_days: f64,
    pub(super) basis: Basis,
    /// The day the alarm goes off unless there is a purchase before.
    pub(super) day: Day,
}

/// The alarm over all customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AlarmSummary {
    /// The quantile of gaps.
    pub quantile: f64,
    /// Usual silence of all customers in days.
    pub usual_days: f64,
    /// Customers whose alarm has gone off.
    pub n_alarmed: u64,
    /// Those of them who bought within the last two windows: there is still somebody to call.
    pub n_alarmed_recent: u64,
    /// Customers by where their usual silence comes from.
    pub by_basis: Vec<BasisRow>,
    /// Alarms that will go off in each of the coming weeks, if nothing is bought: the first is this week's.
    pub coming: Vec<u64>,
}

/// Customers of one basis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasisRow {
    /// The basis.
    pub basis: Basis,
    /// Customers.
    pub n: u64,
    /// Those whose alarm has gone off.
    pub n_alarmed: u64,
}

/// The alarm judged on what came after a day: of those at risk, who was silent for too long, and who did not come back.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct AlarmScore {
    /// Customers.
    pub n: u64,
    /// Those of them who churned.
    pub n_churned: u64,
    /// Those whose alarm had gone off.
    pub n_alarmed: u64,
    /// Those whose alarm had gone off and who churned.
    pub n_both: u64,
    /// Share of churned among the alarmed, with its Wilson interval; missing without an alarm.
    pub precision: Option<f64>,
    /// Lower end.
    pub precision_lo: Option<f64>,
    /// Upper end.
    pub precision_hi: Option<f64>,
    /// Share of alarmed among the churned, with its Wilson interval; missing where nobody churned.
    pub recall: Option<f64>,
    /// Lower end.
    pub recall_lo: Option<f64>,
    /// Upper end.
    pub recall_hi: Option<f64>,
}

impl AlarmScore {
    /// Judge pairs of alarmed and churned; `None` without any.
    pub(super) fn of(pairs: impl Iterator<Item = (bool, bool)>) -> Option<Self> {
        let (mut n, mut n_churned, mut n_alarmed, mut n_both) = (0, 0, 0, 0);
        for (alarmed, churned) in pairs {
            n += 1;
            n_churned += u64::from(churned);
            n_alarmed += u64::from(alarmed);
            n_both += u64::from(alarmed && churned);
        }
        let share = |of: u64| (of > 0).then(|| n_both as f64 / of as f64);
        let (of_alarmed, of_churned) = (wilson(n_both, n_alarmed).unzip(), wilson(n_both, n_churned).unzip());
        (n > 0).then_some(Self {
            n,
            n_churned,
            n_alarmed,
            n_both,
            precision: share(n_alarmed),
            precision_lo: of_alarmed.0,
            precision_hi: of_alarmed.1,
            recall: share(n_churned),
            recall_lo: of_churned.0,
            recall_hi: of_churned.1,
        })
    }
}

impl AlarmSummary {
    /// All alarms on a day, each with whether the customer bought within the last two windows.
    pub(super) fn of(params: &Params, usual_days: f64, as_of: Day, alarms: &[(Alarm, bool)]) -> Self {
        const WEEKS: usize = 8;
        let count = |keep: &dyn Fn(&Alarm, bool) -> bool| {
            alarms.iter().filter(|(alarm, recent)| keep(alarm, *recent)).count() as u64
        };
        let row = |basis: Basis| BasisRow {
            basis,
            n: count(&|alarm, _| alarm.basis == basis),
            n_alarmed: count(&|alarm, _| alarm.basis == basis && alarm.day <= as_of),
        };
        let mut coming = vec![0; WEEKS];
        for (alarm, _) in alarms.iter().filter(|(alarm, _)| alarm.day > as_of) {
            let week = (alarm.day.0 - as_of.0 - 1) / 7;
            if let Some(count) = coming.get_mut(week as usize) {
                *count += 1;
            }
        }
        Self {
            quantile: params.quantile,
            usual_days,
            n_alarmed: count(&|alarm, _| alarm.day <= as_of),
            n_alarmed_recent: count(&|alarm, recent| recent && alarm.day <= as_of),
            by_basis: [Basis::Own, Basis::Blended, Basis::Group].map(row).to_vec(),
            coming,
        }
    }
}

/// Usual silence of everybody and of each group.
pub(super) struct Rhythm<'a> {
    params: &'a Params,
    groups: Option<&'a Groups>,
    of_all: f64,
    of_groups: Vec<f64>,
}

/// With fewer gaps a group's quantile says nothing.
const FEW: usize = 10;
/// Days of usual silence where nobody has come twice.
const UNKNOWN: f64 = 90.0;

impl<'a> Rhythm<'a> {
    pub(super) fn of<'b>(
        params: &'a Params,
        buyers: impl Iterator<Item = Buyer<'b>>,
        groups: Option<&'a Groups>,
    ) -> Self {
        let mut all: Vec<f64> = Vec::new();
        let mut by_group: Vec<Vec<f64>> = vec![Vec::new(); groups.map_or(0, |groups| groups.labels.len())];
        for buyer in buyers {
            let gaps = gaps(&buyer);
            if let Some(own) = group_of(groups, &buyer).and_then(|group| by_group.get_mut(group)) {
                own.extend(&gaps);
            }
            all.extend(gaps);
        }
        let usual = |mut gaps: Vec<f64>, otherwise: f64| {
            gaps.sort_unstable_by(f64::total_cmp);
            if gaps.len() < FEW { otherwise } else { quantile(&gaps, params.quantile) }
        };
        let of_all = usual(all, UNKNOWN);
        let of_groups = by_group.into_iter().map(|gaps| usual(gaps, of_all)).collect();
        Self { params, groups, of_all, of_groups }
    }

    /// The usual silence of all customers.
    pub(super) fn of_all(&self) -> f64 {
        self.of_all
    }

    /// A customer's alarm. With `n` gaps the own quantile has the weight `n / min_gaps`, the group's the rest, on the
    /// scale of logarithms; from `min_gaps` on the own alone counts.
    pub(super) fn alarm(&self, buyer: &Buyer<'_>) -> Alarm {
        let of_group = group_of(self.groups, buyer).and_then(|group| self.of_groups.get(group));
        let of_group = of_group.copied().unwrap_or(self.of_all);
        let mut own = gaps(buyer);
        own.sort_unstable_by(f64::total_cmp);
        let weight = (own.len() as f64 / f64::from(self.params.min_gaps.max(1))).min(1.0);
        let (usual_days, basis) = if own.is_empty() {
            (of_group, Basis::Group)
        } else {
            let of_own = quantile(&own, self.params.quantile);
            let blended = (weight * of_own.ln() + (1.0 - weight) * of_group.max(1.0).ln()).exp();
            (blended, if weight < 1.0 { Basis::Blended } else { Basis::Own })
        };
        Alarm { usual_days, basis, day: buyer.last().plus(usual_days.floor() as i32 + 1) }
    }
}

fn gaps(buyer: &Buyer<'_>) -> Vec<f64> {
    buyer.days.iter().zip(buyer.days.iter().skip(1)).map(|(day, next)| f64::from(next - day)).collect()
}

fn group_of(groups: Option<&Groups>, buyer: &Buyer<'_>) -> Option<usize> {
    groups?.of.get(buyer.customer as usize).copied().flatten().map(|group| group as usize)
}
