//! The report: segments, grid, cross-tab.

use super::{
    Distributions, Map, Metrics, Params, ScatterCell, Scheme, Scored, Thresholds, distributions, score,
};
use crate::Day;
use crate::analysis::Caveat;
use crate::model::{Bitmap, Returns};
use crate::stats::quantile::quantile;
use serde::{Deserialize, Serialize};

/// RFM of a view.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The day it is asked as of.
    pub as_of: Day,
    /// What was done with returns.
    pub returns: Returns,
    /// How values became scores.
    pub scheme: Scheme,
    /// How scores became segments.
    pub map: Map,
    /// Customers with a purchase.
    pub n_customers: u64,
    /// Their purchases.
    pub n_orders: u64,
    /// Their money, returns taken off.
    pub revenue: f64,
    /// Customers whose orders are all returns; they are in nothing else here.
    pub n_without_purchase: u64,
    /// The cut-offs between scores.
    pub thresholds: Thresholds,
    /// All 25 cells of R and F.
    pub grid: Vec<GridCell>,
    /// All segments of the map, best first.
    pub segments: Vec<SegmentRow>,
    /// The first map against a second.
    pub cross_tab: Option<CrossTab>,
    /// How R, F and M are spread.
    pub distributions: Distributions,
    /// R against F in bins, empty ones left out.
    pub scatter: Vec<ScatterCell>,
    /// Reservations.
    pub caveats: Vec<Caveat>,
    /// The same of the customers selected in these figures, scored among everybody; null without a selection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focus: Option<Box<Report>>,
}

/// Customers with one R and one F score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GridCell {
    /// R score.
    pub r: u8,
    /// F score.
    pub f: u8,
    /// Customers.
    pub n_customers: u64,
    /// Their money.
    pub revenue: f64,
    /// Money per customer; null without customers.
    pub mean_monetary: Option<f64>,
}

/// One segment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SegmentRow {
    /// Its code.
    pub segment: String,
    /// Customers.
    pub n_customers: u64,
    /// Their purchases.
    pub n_orders: u64,
    /// Their money.
    pub revenue: f64,
    /// Share of the customers.
    pub share_customers: f64,
    /// Share of the money; null when there is none to share.
    pub share_revenue: Option<f64>,
    /// Lower end of its 95% interval.
    pub share_revenue_lo: Option<f64>,
    /// Upper end of its 95% interval.
    pub share_revenue_hi: Option<f64>,
    /// Median days since the last purchase.
    pub median_recency_days: Option<f64>,
    /// Median purchases.
    pub median_frequency: Option<f64>,
    /// Median money.
    pub median_monetary: Option<f64>,
}

/// Segments of one map against those of another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CrossTab {
    /// The second map.
    pub map: Map,
    /// Its segments.
    pub columns: Vec<String>,
    /// One row a segment of the first map.
    pub rows: Vec<CrossRow>,
}

/// One row of a [`CrossTab`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CrossRow {
    /// Segment of the first map.
    pub segment: String,
    /// Customers in each segment of the second.
    pub counts: Vec<u64>,
}

/// Customers with scores and segments: everybody, or those selected among them.
struct Placed {
    scored: Scored,
    names: &'static [&'static str],
    of: Vec<u32>,
    /// The second map, its segments, and the one each customer is in.
    other: Option<(Map, &'static [&'static str], Vec<u32>)>,
}

impl Placed {
    fn new(scored: Scored, params: &Params) -> Self {
        let (names, of) = params.map.assign(&scored, params.center);
        let other = params.compare.map(|other| {
            let (columns, theirs) = other.assign(&scored, params.center);
            (other, columns, theirs)
        });
        Self { scored, names, of, other }
    }

    /// Those of them who are in `focus`, where they are; none when there are none.
    fn narrowed(&self, focus: &Bitmap) -> Option<Self> {
        let Scored { metrics, r, f, m, as_of } = &self.scored;
        let customers = metrics.customers.iter().enumerate();
        let kept: Vec<usize> =
            customers.filter(|(_, customer)| focus.get(**customer as usize)).map(|(at, _)| at).collect();
        let metrics = Metrics {
            customers: pick(&kept, &metrics.customers),
            recency_days: pick(&kept, &metrics.recency_days),
            frequency: pick(&kept, &metrics.frequency),
            minor: pick(&kept, &metrics.minor),
            monetary: pick(&kept, &metrics.monetary),
            scale: metrics.scale,
            ..Metrics::default()
        };
        let scored =
            Scored { metrics, r: pick(&kept, r), f: pick(&kept, f), m: pick(&kept, m), as_of: *as_of };
        let other = self.other.as_ref().map(|(map, columns, of)| (*map, *columns, pick(&kept, of)));
        (!kept.is_empty()).then(|| Self { scored, names: self.names, of: pick(&kept, &self.of), other })
    }

    fn cross_tab(&self) -> Option<CrossTab> {
        let (map, columns, theirs) = self.other.as_ref()?;
        let empty = |name: &&str| CrossRow { segment: (*name).to_owned(), counts: vec![0; columns.len()] };
        let mut rows: Vec<CrossRow> = self.names.iter().map(empty).collect();
        for (&mine, &theirs) in self.of.iter().zip(theirs) {
            let row = rows.get_mut(mine as usize);
            if let Some(count) = row.and_then(|row| row.counts.get_mut(theirs as usize)) {
                *count += 1;
            }
        }
        Some(CrossTab { map: *map, columns: columns.iter().map(|&name| name.to_owned()).collect(), rows })
    }

    /// All but what is said of everybody alone.
    fn report(
        &self,
        params: &Params,
        thresholds: Thresholds,
        distributions: Distributions,
        column_width: f64,
    ) -> Report {
        let metrics = &self.scored.metrics;
        Report {
            as_of: self.scored.as_of,
            returns: params.returns,
            scheme: params.scheme,
            map: params.map,
            n_customers: metrics.customers.len() as u64,
            n_orders: metrics.frequency.iter().sum::<i64>() as u64,
            revenue: metrics.monetary_of(metrics.minor.iter().sum()),
            n_without_purchase: metrics.n_without_purchase,
            thresholds,
            grid: grid(&self.scored),
            segments: segments(&self.scored, self.names, &self.of),
            cross_tab: self.cross_tab(),
            distributions,
            scatter: distributions::scatter(metrics, column_width, self.names, &self.of),
            caveats: Vec::new(),
            focus: None,
        }
    }
}

fn pick<T: Copy>(kept: &[usize], values: &[T]) -> Vec<T> {
    kept.iter().filter_map(|&at| values.get(at).copied()).collect()
}

pub(super) fn build(scored: Scored, params: &Params, focus: Option<&Bitmap>) -> Report {
    let everybody = Placed::new(scored, params);
    let Scored { metrics, r, f, m, .. } = &everybody.scored;
    let thresholds = score::thresholds(metrics, [r, f, m]);
    let distributions = Distributions::of(metrics);
    let width = distributions::column_width(metrics);
    let focus = focus.and_then(|focus| everybody.narrowed(focus)).map(|narrow| {
        let again = distributions.again(&narrow.scored.metrics);
        Box::new(narrow.report(params, thresholds.clone(), again, width))
    });
    let caveats = caveats(&everybody.scored, params);
    Report { caveats, focus, ..everybody.report(params, thresholds, distributions, width) }
}

fn caveats(scored: &Scored, params: &Params) -> Vec<Caveat> {
    let metrics = &scored.metrics;
    let levels = |values: &[i64]| {
        let mut sorted = values.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        sorted.len()
    };
    let mut caveats = Vec::new();
    let variables = [
        ("few-levels-recency", levels(&metrics.recency_days)),
        ("few-levels-frequency", levels(&metrics.frequency)),
        ("few-levels-monetary", levels(&metrics.minor)),
    ];
    for (code, levels) in variables.into_iter().filter(|&(_, levels)| levels < 5) {
        caveats.push(Caveat::new(code, [("levels", levels as f64)]));
    }
    if matches!(params.scheme, Scheme::Tiles | Scheme::Nested) {
        caveats.push(Caveat::new("ties-split", []));
    }
    if metrics.customers.len() < 25 {
        caveats.push(Caveat::new("few-customers", [("customers", metrics.customers.len() as f64)]));
    }
    if metrics.minor.iter().any(|&minor| minor < 0) {
        let customers = metrics.minor.iter().filter(|&&minor| minor < 0).count();
        caveats.push(Caveat::new("negative-money", [("customers", customers as f64)]));
    }
    caveats
}

fn grid(scored: &Scored) -> Vec<GridCell> {
    let mut sums = [(0u64, 0i64); 25];
    for ((&r, &f), &minor) in scored.r.iter().zip(&scored.f).zip(&scored.metrics.minor) {
        if let Some(sum) = sums.get_mut(usize::from((r - 1) * 5 + f - 1)) {
            *sum = (sum.0 + 1, sum.1 + minor);
        }
    }
    (1..=5)
        .flat_map(|r| (1..=5).map(move |f| (r, f)))
        .zip(sums)
        .map(|((r, f), (n, minor))| {
            let revenue = scored.metrics.monetary_of(minor);
            let mean_monetary = (n > 0).then(|| revenue / n as f64);
            GridCell { r, f, n_customers: n, revenue, mean_monetary }
        })
        .collect()
}

fn segments(scored: &Scored, names: &[&str], of: &[u32]) -> Vec<SegmentRow> {
    let metrics = &scored.metrics;
    let total: i64 = metrics.minor.iter().sum();
    let row = |(at, name): (usize, &&str)| {
        let members: Vec<usize> = of
            .iter()
            .enumerate()
            .filter(|(_, segment)| **segment as usize == at)
            .map(|(member, _)| member)
            .collect();
        let pick = |values: &[i64]| -> Vec<f64> {
            let mut own: Vec<f64> =
                members.iter().filter_map(|&member| values.get(member)).map(|&value| value as f64).collect();
            own.sort_unstable_by(f64::total_cmp);
            own
        };
        let median = |values: &[i64]| (!members.is_empty()).then(|| quantile(&pick(values), 0.5));
        let sum = |values: &[i64]| members.iter().filter_map(|&member| values.get(member)).sum::<i64>();
        let minor = sum(&metrics.minor);
        let share = (total > 0).then(|| minor as f64 / total as f64);
        let margin = share.map(|share| 1.96 * share_error(&metrics.minor, of, at as u32, share, total));
        let clamp = |value: f64| value.clamp(0.0, 1.0);
        SegmentRow {
            segment: (*name).to_owned(),
            n_customers: members.len() as u64,
            n_orders: sum(&metrics.frequency) as u64,
            revenue: metrics.monetary_of(minor),
            share_customers: members.len() as f64 / metrics.customers.len() as f64,
            share_revenue: share,
            share_revenue_lo: share.zip(margin).map(|(share, margin)| clamp(share - margin)),
            share_revenue_hi: share.zip(margin).map(|(share, margin)| clamp(share + margin)),
            median_recency_days: median(&metrics.recency_days),
            median_frequency: median(&metrics.frequency),
            median_monetary: median(&metrics.minor).map(|minor| minor / 10f64.powi(i32::from(metrics.scale))),
        }
    };
    names.iter().enumerate().map(row).collect()
}

/// Standard error of a share of money: the ratio of two sums over independent customers, linearised (Cochran,
/// Sampling Techniques, 1977, section 6.3).
fn share_error(minor: &[i64], of: &[u32], segment: u32, share: f64, total: i64) -> f64 {
    let n = minor.len() as f64;
    let residuals = minor.iter().zip(of).map(|(&minor, &own)| {
        let inside = if own == segment { 1.0 } else { 0.0 };
        (minor as f64 * (inside - share)).powi(2)
    });
    let correction = if n > 1.0 { n / (n - 1.0) } else { 1.0 };
    (residuals.sum::<f64>() * correction).sqrt() / total as f64
}
