//! From scores to segments. Every map is total: each customer is in exactly one segment.

use super::Scored;
use crate::stats::quantile::quantile;
use serde::{Deserialize, Serialize};

/// What "high" is measured against.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Center {
    /// The mean, as Chinese texts do; a few large customers move it.
    #[default]
    Mean,
    /// The median.
    Median,
}

/// How scores become segments.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Map {
    /// R package `rfm` 0.3.0: ten names over R, F and M, the first that fits wins; ten of 125 cells are `others`.
    A,
    /// Ten names over R and F; M is not looked at. The most used one.
    #[default]
    B,
    /// The Chinese eight types: R, F and M each better than the center or not.
    C,
    /// Shopify's group names over R and FM, the mean of F and M rounded half up. Shopify publishes the names with a
    /// description each, and FM; the borders between cells are our reading of the descriptions. Its eleventh group,
    /// prospects, has no orders and so no customers here.
    D,
    /// pymc-marketing's five names over quartiles (type 7, right-closed as pandas' `qcut`): 46 of 64 codes are listed,
    /// the rest is `other`.
    E,
}

impl Map {
    /// The ids, as in parameters.
    pub const IDS: &'static [&'static str] = &["a", "b", "c", "d", "e"];

    /// All segments of the map, best first.
    pub fn segments(self) -> &'static [&'static str] {
        match self {
            Self::A => &[
                "champions",
                "potential_loyalist",
                "loyal",
                "promising",
                "new",
                "cant_lose",
                "at_risk",
                "need_attention",
                "about_to_sleep",
                "lost",
                "others",
            ],
            Self::B => &[
                "champions",
                "loyal",
                "potential_loyalist",
                "new",
                "promising",
                "need_attention",
                "about_to_sleep",
                "cant_lose",
                "at_risk",
                "hibernating",
            ],
            Self::C => &[
                "important_value",
                "important_keep",
                "important_develop",
                "important_win_back",
                "general_value",
                "general_keep",
                "general_develop",
                "general_win_back",
            ],
            Self::D => &[
                "champions",
                "loyal",
                "active",
                "new",
                "promising",
                "needs_attention",
                "previously_loyal",
                "at_risk",
                "almost_lost",
                "dormant",
            ],
            Self::E => &["premium", "repeat", "top_spender", "at_risk", "inactive", "other"],
        }
    }

    /// The segments of the map and the position of each customer's.
    pub(super) fn assign(self, scored: &Scored, center: Center) -> (&'static [&'static str], Vec<u32>) {
        let names = self.segments();
        let position = |name: &str| names.iter().position(|other| *other == name).unwrap_or(0) as u32;
        let rfm = || scored.r.iter().zip(&scored.f).zip(&scored.m).map(|((&r, &f), &m)| (r, f, m));
        let of = match self {
            Self::A => rfm().map(|cell| position(map_a(cell))).collect(),
            Self::B => rfm().map(|(r, f, _)| position(map_b(r, f))).collect(),
            Self::C => better_than(scored, center).map(|(r, f, m)| position(map_c(r, f, m))).collect(),
            Self::D => rfm().map(|(r, f, m)| position(map_d(r, (f + m).div_ceil(2)))).collect(),
            Self::E => quartiles(scored).map(|cell| position(map_e(cell))).collect(),
        };
        (names, of)
    }
}

/// Name, then the ranges of R, F and M.
type Rule = (&'static str, [u8; 2], [u8; 2], [u8; 2]);

const MAP_A: [Rule; 10] = [
    ("champions", [5, 5], [5, 5], [5, 5]),
    ("potential_loyalist", [3, 5], [3, 5], [2, 5]),
    ("loyal", [2, 4], [2, 4], [2, 4]),
    ("promising", [3, 4], [1, 3], [3, 5]),
    ("new", [4, 5], [1, 3], [1, 5]),
    ("cant_lose", [1, 2], [3, 4], [4, 5]),
    ("at_risk", [1, 2], [2, 5], [4, 5]),
    ("need_attention", [1, 3], [3, 5], [3, 5]),
    ("about_to_sleep", [2, 3], [1, 3], [1, 4]),
    ("lost", [1, 1], [1, 5], [1, 5]),
];

pub(super) fn map_a((r, f, m): (u8, u8, u8)) -> &'static str {
    let within = |score: u8, [least, most]: [u8; 2]| (least..=most).contains(&score);
    let fits = |rule: &&Rule| within(r, rule.1) && within(f, rule.2) && within(m, rule.3);
    MAP_A.iter().find(fits).map_or("others", |rule| rule.0)
}

pub(super) fn map_b(r: u8, f: u8) -> &'static str {
    match (r, f) {
        (1 | 2, 1 | 2) => "hibernating",
        (1 | 2, 3 | 4) => "at_risk",
        (1 | 2, _) => "cant_lose",
        (3, 1 | 2) => "about_to_sleep",
        (3, 3) => "need_attention",
        (3 | 4, 4 | 5) => "loyal",
        (4, 1) => "promising",
        (_, 1) => "new",
        (_, 2 | 3) => "potential_loyalist",
        _ => "champions",
    }
}

/// 重要 when money is high; 价值, 保持, 发展, 挽留 by recency and frequency.
fn map_c(r: bool, f: bool, m: bool) -> &'static str {
    match (m, r, f) {
        (true, true, true) => "important_value",
        (true, false, true) => "important_keep",
        (true, true, false) => "important_develop",
        (true, false, false) => "important_win_back",
        (false, true, true) => "general_value",
        (false, false, true) => "general_keep",
        (false, true, false) => "general_develop",
        (false, false, false) => "general_win_back",
    }
}

fn map_d(r: u8, fm: u8) -> &'static str {
    match (r, fm) {
        (5, 4 | 5) => "champions",
        (3 | 4, 4 | 5) => "loyal",
        (4 | 5, 3) => "active",
        (5, _) => "new",
        (3, 3) => "needs_attention",
        (3 | 4, _) => "promising",
        (_, 5) => "previously_loyal",
        (_, 4) | (1, 3) => "at_risk",
        (2, _) => "almost_lost",
        _ => "dormant",
    }
}

pub(super) fn map_e((r, f, m): (u8, u8, u8)) -> &'static str {
    match u16::from(r) * 100 + u16::from(f) * 10 + u16::from(m) {
        333 | 334 | 343 | 344 | 433 | 434 | 443 | 444 => "premium",
        143 | 232 | 233 | 234 | 243 | 244 | 332 => "repeat",
        124 | 133 | 134 | 144 | 224 | 313 | 314 | 323 | 324 | 413 | 414 | 423 | 424 => "top_spender",
        122 | 123 | 132 | 212 | 214 | 222 | 223 | 312 | 322 | 412 | 422 => "at_risk",
        111 | 112 | 113 | 114 | 211 | 311 | 411 => "inactive",
        _ => "other",
    }
}

/// Whether each customer is better than the center on R, F and M; on the center is not better.
fn better_than(scored: &Scored, center: Center) -> impl Iterator<Item = (bool, bool, bool)> {
    let metrics = &scored.metrics;
    let float = |values: &[i64]| values.iter().map(|&value| value as f64).collect::<Vec<_>>();
    let (r, f) = (float(&metrics.recency_days), float(&metrics.frequency));
    let centers = (center.of(&r), center.of(&f), center.of(&metrics.monetary));
    let cells = r.into_iter().zip(f).zip(&metrics.monetary);
    cells.map(move |((r, f), &m)| (r < centers.0, f > centers.1, m > centers.2))
}

fn quartiles(scored: &Scored) -> impl Iterator<Item = (u8, u8, u8)> {
    let quarter = |values: Vec<f64>| {
        let mut sorted = values.clone();
        sorted.sort_unstable_by(f64::total_cmp);
        let edges = [0.25, 0.5, 0.75].map(|p| quantile(&sorted, p));
        values.into_iter().map(move |value| 1 + edges.iter().filter(|edge| value > **edge).count() as u8)
    };
    let metrics = &scored.metrics;
    let float = |values: &[i64]| values.iter().map(|&value| value as f64).collect::<Vec<_>>();
    let r = quarter(float(&metrics.recency_days)).map(|score| 5 - score);
    let f = quarter(float(&metrics.frequency));
    r.zip(f).zip(quarter(metrics.monetary.clone())).map(|((r, f), m)| (r, f, m))
}
