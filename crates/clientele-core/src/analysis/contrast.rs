//! Penalty and reward: which features are basic and which delight, told from ordinary ratings where nobody asked Kano's
//! questions.
//!
//! # Definition
//! Overall satisfaction is regressed on two dummies a feature: its rating is low, or high (least squares, all features at once,
//! over the rows in which everything is rated). Low is the bottom 30% of the scale, high its top 10%: 1 and 2, and 5, of five;
//! 1 and 2, and 7, of seven; 1 to 3, and 10, of ten.
//! - `penalty` is the coefficient of low, `reward` that of high: points of overall satisfaction against a rating in between,
//!   with Student's 95% interval; p-values of all of them are adjusted together after Benjamini and Hochberg.
//! - `asymmetry` is reward + penalty: below zero, doing badly costs more than doing well brings; with its interval.
//! - [`Class`]: only the penalty shown (adjusted p below .05) is basic, only the reward attractive, both are one-dimensional --
//!   unless the asymmetry's interval excludes zero, then basic or attractive by its sign --, neither is indifferent.
//! - `impact` is reward - penalty: how far the feature can move overall satisfaction.
//!
//! # Input
//! A wide table of ratings: overall satisfaction in `overall`, else in role score; the features in `features`, else every
//! other column of whole numbers on a scale of up to ten points, customer and order apart. Scales are guessed a column, from 1 (or the least answer
//! below) to 5, 7, 9 or 10.
//!
//! # Output
//! [`Report`], the features by impact; coefficients in points of the overall scale.
//!
//! # Errors
//! No overall score, no feature; an unknown column; no more complete rows than coefficients; an overall score that does not
//! vary.
//!
//! # Edge cases
//! A feature that is never rated low has no penalty, one never rated high no reward. A dummy that others add up to is left
//! out. Rows with a missing rating are left out and counted. It is correlation: what moves together is not yet a cause.
//!
//! # Cost
//! A row adds one product for each pair of dummies that are set.
//!
//! # Source
//! Brandt, A procedure for identifying value-enhancing service components, in: Surprenant (ed.), Add Value to Your Service,
//! 1987, 61-65; Mikulic and Prebezac, Managing Service Quality 21(1), 2011, 46-66 (a review).
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::contrast, ingest, mapping::Mapping, model::{Dataset, View}};
//! // 4 - 2 where the room is dirty, + 1 where the welcome is warm.
//! let text = "overall,room,welcome\n4,3,3\n2,1,3\n5,3,5\n3,1,5\n4,5,1\n2,2,1\n5,4,5\n4,3,2\n4,5,4\n5,5,5\n";
//! let table = ingest::read_text(text).unwrap().table;
//! let mapping: Mapping = serde_json::from_str(r#"{"score":"overall"}"#).unwrap();
//! let data = Dataset::new(table, mapping);
//! let view = View::all(&data, data.rows());
//! let report = contrast::run(&view, &contrast::Params::default(), &Cx::silent()).unwrap();
//! let room = &report.features[0];
//! assert_eq!((room.feature.as_str(), room.class), ("room", contrast::Class::Basic));
//! assert!((room.penalty.as_ref().unwrap().value + 2.0).abs() < 1e-9);
//! assert_eq!(report.features[1].class, contrast::Class::Attractive);
//! ```

mod fit;
mod params;
mod report;

pub use params::{Params, params};
pub use report::{Class, Effect, FeatureRow, Report};

use super::ratings::{Coded, Rated, Scale, coded, scale};
use super::{AnalysisError, Caveat};
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{Dataset, View};
use crate::order::Order;
use crate::table::{Column, Table};
use fit::{Design, Fit};

/// Whether a data set holds an overall score and at least two rated features, and nobody asked better questions.
pub fn fits(data: &Dataset) -> bool {
    let rated =
        overall(data, &Params::default()).is_ok_and(|(_, overall)| features(data, overall).len() >= 2);
    rated && !super::kano::fits(data) && !super::servqual::fits(data)
}

/// Penalties and rewards of the features of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    let (name, overall) = overall(view.data, params)?;
    let features = match params.features.as_slice() {
        [] => features(view.data, overall),
        named => named
            .iter()
            .map(|name| Ok((name.clone(), Rated::of(&view.data.table, name)?.column)))
            .collect::<Result<_, AnalysisError>>()?,
    };
    if features.is_empty() {
        return Err(AnalysisError::NotEnough { what: "features".to_owned(), needed: 1, found: 0 });
    }
    let (own, _) = scale(&[overall], None, None);
    let outcome = coded(overall, own);
    let rated: Vec<(String, Scale, Coded)> = features
        .into_iter()
        .map(|(name, column)| {
            let (scale, _) = scale(&[column], None, None);
            (name, scale, coded(column, scale))
        })
        .collect();
    let design = Design::of(&rated, &outcome, view, cx)?;
    let fit = Fit::of(&design)?;
    let mut rows = report::features(&rated, &design, &fit);
    rows.order_by(|a, b| b.impact.total_cmp(&a.impact).then_with(|| a.feature.cmp(&b.feature)));
    let count = |wanted: fn(&FeatureRow) -> bool| rows.iter().filter(|row| wanted(row)).count() as f64;
    let caveats = [
        ("contrast-incomplete", "rows", (design.n_rows - design.n) as f64),
        ("contrast-never-low", "features", count(|row| row.penalty.is_none())),
        ("contrast-never-high", "features", count(|row| row.reward.is_none())),
        ("contrast-few", "rows", if design.n < FEW { design.n as f64 } else { 0.0 }),
    ];
    let caveats = caveats.into_iter().filter(|(_, _, n)| *n > 0.0);
    Ok(Report {
        overall: name,
        overall_lo: own.lo,
        overall_hi: own.hi,
        n_rows: design.n_rows,
        n: design.n,
        r_squared: fit.r_squared,
        base: fit.at(0).map_or(0.0, |(value, _)| value),
        features: rows,
        caveats: caveats.map(|(code, name, n)| Caveat::new(code, [(name, n)])).collect(),
    })
}

/// Fewer complete rows than this say little.
const FEW: u64 = 100;

fn overall<'a>(data: &'a Dataset, params: &Params) -> Result<(String, &'a Column), AnalysisError> {
    let name = params.overall.as_deref().or_else(|| data.mapping.get(Role::Score));
    let name = name.ok_or(AnalysisError::MissingRole { role: Role::Score })?;
    Ok((name.to_owned(), Rated::of(&data.table, name)?.column))
}

/// Columns of whole numbers from 0 to 10, but for the overall score and what tells who answered. A rating may be called
/// price, whatever role that would be among purchases.
fn features<'a>(data: &'a Dataset, overall: &Column) -> Vec<(String, &'a Column)> {
    let Table { columns, .. } = &data.table;
    let named = columns.iter().enumerate().map(|(at, column)| (data.table.label(at), column));
    let rated = |(name, column): &(String, &Column)| {
        let who = [Role::Customer, Role::Order].map(|role| data.mapping.get(role));
        let free = !std::ptr::eq(*column, overall) && !who.contains(&Some(name.as_str()));
        free && column.reading.kind.is_number() && is_rating(column)
    };
    named.filter(rated).collect()
}

fn is_rating(column: &Column) -> bool {
    let numbers =
        || (0..column.dict.len() as u32).map(|code| column.values.number(code)).filter(|n| !n.is_nan());
    let distinct = numbers().count();
    (3..=12).contains(&distinct) && numbers().all(|n| n.fract() == 0.0 && (0.0..=10.0).contains(&n))
}

#[cfg(test)]
mod tests;
