//! What lasts and for how long: lives from purchases or from columns.

use super::{Clock, Params};
use crate::Day;
use crate::analysis::AnalysisError;
use crate::analysis::as_of::as_of;
use crate::analysis::contract::marks;
use crate::analysis::groups::{GroupBy, Groups};
use crate::analysis::occasions::{Buyer, Occasions};
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{Keys, View};
use crate::stats::btyd::Days;
use crate::stats::km::Lifetime;
use crate::stats::quantile::quantile;
use crate::table::Column;

/// All lives with their customers and groups.
#[derive(Default)]
pub(super) struct Lives {
    pub(super) clock: Clock,
    pub(super) as_of: Option<Day>,
    pub(super) inactive_days: Option<f64>,
    /// Gaps that `inactive_days` was found from; `None` when it was given.
    pub(super) n_gaps: Option<usize>,
    pub(super) all: Vec<Lifetime>,
    /// Customer of each life; [`Keys::NONE`] where none is known.
    pub(super) customers: Vec<u32>,
    /// Group of each life.
    pub(super) groups: Option<(GroupBy, Groups)>,
}

/// With fewer gaps than this no quantile of them is taken.
const FEW_GAPS: usize = 10;
/// Days of silence that count as lapsed where the data do not tell.
const USUAL_SILENCE: f64 = 90.0;

impl Lives {
    pub(super) fn of(view: &View, params: &Params, cx: &Cx) -> Result<Self, AnalysisError> {
        match params.clock {
            Clock::Columns => Self::from_columns(view, params, cx),
            Clock::Auto if Columns::of(view, params).is_ok() => Self::from_columns(view, params, cx),
            _ => Self::from_purchases(view, params, cx),
        }
    }

    fn from_purchases(view: &View, params: &Params, cx: &Cx) -> Result<Self, AnalysisError> {
        view.need_transactions()?;
        let as_of = as_of(view, cx, view.last_day())?;
        let occasions = Occasions::collect(view, as_of, params.returns);
        let by = params.group.as_deref().map(|name| GroupBy::of(view, name)).transpose()?;
        let of_customers = by.map(|by| by.customers(view, cx).map(|groups| (by, groups))).transpose()?;
        let mut lives = Self { as_of: Some(as_of), ..Self::default() };
        lives.clock = if params.clock == Clock::Repeat { Clock::Repeat } else { Clock::Lapse };
        if lives.clock == Clock::Lapse {
            let (days, n_gaps) = silence(&occasions);
            lives.inactive_days = Some(params.inactive_days.unwrap_or(days));
            lives.n_gaps = params.inactive_days.is_none().then_some(n_gaps);
        }
        let silence = lives.inactive_days.unwrap_or(USUAL_SILENCE);
        for buyer in occasions.buyers() {
            let (days, ended) = match lives.clock {
                Clock::Repeat => until_repeat(&buyer, as_of),
                _ => until_lapse(&buyer, as_of, silence),
            };
            lives.all.push(Lifetime { entry: 0.0, time: Days(days).in_units(params.time_unit), ended });
            lives.customers.push(buyer.customer);
        }
        lives.groups = of_customers.map(|(by, groups)| {
            let of =
                lives.customers.iter().map(|&key| groups.of.get(key as usize).copied().flatten()).collect();
            (by, Groups { of, ..groups })
        });
        Ok(lives)
    }

    fn from_columns(view: &View, params: &Params, cx: &Cx) -> Result<Self, AnalysisError> {
        let columns = Columns::of(view, params)?;
        let by = params.group.as_deref().map(|name| GroupBy::of(view, name)).transpose()?;
        let of_rows = by.map(|by| by.rows(view, cx).map(|groups| (by, groups))).transpose()?;
        let mut lives = Self { clock: Clock::Columns, ..Self::default() };
        let mut rows = Vec::new();
        for row in view.rows.iter() {
            let Some(ended) = columns.event.get(row).copied().flatten() else { continue };
            let entry = columns.entry.map_or(0.0, |column| column.number(row));
            let time = columns.duration.number(row);
            if time.is_finite() && entry.is_finite() {
                rows.push(row);
                lives.all.push(Lifetime { entry, time, ended });
                lives.customers.push(view.transactions.customer.get(row).copied().unwrap_or(Keys::NONE));
            }
        }
        lives.groups = of_rows.map(|(by, groups)| {
            let of = rows.iter().map(|&row| groups.of.get(row).copied().flatten()).collect();
            (by, Groups { of, ..groups })
        });
        if lives.all.is_empty() {
            return Err(AnalysisError::NotEnough { what: "durations".into(), needed: 1, found: 0 });
        }
        Ok(lives)
    }

    /// The lives of each group with its label; all together where there are no groups.
    pub(super) fn by_group(&self) -> Vec<(String, Vec<Lifetime>)> {
        let Some((_, groups)) = &self.groups else { return vec![("all".to_owned(), self.all.clone())] };
        let mut out: Vec<(String, Vec<Lifetime>)> =
            groups.labels.iter().map(|label| (label.clone(), Vec::new())).collect();
        for (life, group) in self.all.iter().zip(&groups.of) {
            if let Some((_, lives)) = group.and_then(|group| out.get_mut(group as usize)) {
                lives.push(*life);
            }
        }
        out.retain(|(_, lives)| lives.iter().any(Lifetime::is_usable));
        out
    }
}

/// Days from the first purchase until silent for more than `silence` days for the first time, judged without looking
/// ahead: who comes back later had lapsed all the same.
fn until_lapse(buyer: &Buyer<'_>, as_of: Day, silence: f64) -> (f64, bool) {
    let first = buyer.first().0;
    let next = buyer.days.iter().skip(1).chain([&as_of.0]);
    let lapsed = buyer.days.iter().zip(next).find(|(day, next)| f64::from(*next - *day) > silence);
    match lapsed {
        Some((day, _)) => (f64::from(day - first) + silence, true),
        None => (f64::from(as_of.0 - first), false),
    }
}

fn until_repeat(buyer: &Buyer<'_>, as_of: Day) -> (f64, bool) {
    let first = buyer.first().0;
    match buyer.days.get(1) {
        Some(second) => (f64::from(second - first), true),
        None => (f64::from(as_of.0 - first), false),
    }
}

/// The 90% quantile of all gaps between purchases, and how many gaps there are.
fn silence(occasions: &Occasions) -> (f64, usize) {
    let gaps = occasions.buyers().flat_map(|buyer| buyer.days.iter().zip(buyer.days.iter().skip(1)));
    let mut gaps: Vec<f64> = gaps.map(|(day, next)| f64::from(next - day)).collect();
    gaps.sort_unstable_by(f64::total_cmp);
    let days = if gaps.len() < FEW_GAPS { USUAL_SILENCE } else { quantile(&gaps, 0.9).ceil() };
    (days, gaps.len())
}

/// The columns of durations.
struct Columns<'a> {
    duration: &'a Column,
    event: Vec<Option<bool>>,
    entry: Option<&'a Column>,
}

impl<'a> Columns<'a> {
    fn of(view: &View<'a>, params: &Params) -> Result<Self, AnalysisError> {
        let column = |named: &Option<String>, role: Role| {
            let name = named.as_deref().or_else(|| view.data.mapping.get(role));
            let name = name.ok_or(AnalysisError::MissingRole { role })?;
            let missing = || AnalysisError::NoSuchColumn { column: name.to_owned() };
            view.data.table.column(name).ok_or_else(missing)
        };
        let entry = params.entry.is_some().then(|| column(&params.entry, Role::Tenure)).transpose()?;
        let event = marks(column(&params.event, Role::Churned)?);
        Ok(Self { duration: column(&params.duration, Role::Tenure)?, event, entry })
    }
}
