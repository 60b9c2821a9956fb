//! The importance of items: stated, derived from overall satisfaction, or what is expected.

use super::params::{ImportanceFrom, Params};
use super::report::ImportanceKind;
use crate::analysis::AnalysisError;
use crate::analysis::ratings::{Coded, Ends, Level, Measured, Rated, Sheet, coded, interval, scale};
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::View;
use crate::stats::matrix::Square;
use crate::stats::paired::{PairedT, paired_t};
use crate::table::Column;

/// The importance of each item.
pub(super) struct Importance {
    pub(super) kind: ImportanceKind,
    /// With its interval, where it has one.
    pub(super) items: Vec<Option<Ends>>,
    /// Share of overall satisfaction's variance that all items explain.
    pub(super) r_squared: Option<f64>,
}

impl Importance {
    /// As parameters say, or the first of the three that the file has. Errors: what is asked for is not there.
    pub(super) fn of(
        view: &View<'_>,
        sheet: &Sheet<'_>,
        measured: &Measured,
        params: &Params,
        cx: &Cx,
    ) -> Result<Self, AnalysisError> {
        let missing = |what: &str| AnalysisError::BadParameter { name: format!("importance: {what}") };
        let stated = sheet.items.iter().any(|item| item.also.contains_key(&Level::Importance));
        match params.importance {
            ImportanceFrom::Expectation => Ok(Self::expectation(measured)),
            ImportanceFrom::Stated if !stated => Err(missing("stated")),
            ImportanceFrom::Stated | ImportanceFrom::Auto if stated => Ok(Self::stated(view, sheet)),
            _ => match Self::derived(view, sheet, params, cx)? {
                Some(derived) => Ok(derived),
                None if params.importance == ImportanceFrom::Derived => Err(missing("derived")),
                None => Ok(Self::expectation(measured)),
            },
        }
    }

    fn expectation(measured: &Measured) -> Self {
        let items = measured.items.iter().map(|row| row.first.map(ends)).collect();
        Self { kind: ImportanceKind::Expectation, items, r_squared: None }
    }

    fn stated(view: &View<'_>, sheet: &Sheet<'_>) -> Self {
        let columns: Vec<&Column> =
            sheet.items.iter().filter_map(|item| Some(item.also.get(&Level::Importance)?.column)).collect();
        let (scale, _) = scale(&columns, None, None);
        let items = sheet.items.iter().map(|item| {
            let scores = coded(item.also.get(&Level::Importance)?.column, scale);
            let mut counts = vec![0u64; scores.values.len()];
            item.each(&view.rows, |row| {
                if let Some(count) = scores.at(row).and_then(|at| counts.get_mut(at)) {
                    *count += 1;
                }
            });
            let weighted: Vec<(f64, u64)> = scores.values.iter().copied().zip(counts).collect();
            paired_t(&weighted).map(ends)
        });
        Self { kind: ImportanceKind::Stated, items: items.collect(), r_squared: None }
    }

    /// Johnson's relative weights (Multivariate Behavioral Research 35, 2000) of the items' perceptions in overall
    /// satisfaction. `None` in a long table, or without overall satisfaction or enough complete answers.
    fn derived(
        view: &View<'_>,
        sheet: &Sheet<'_>,
        params: &Params,
        cx: &Cx,
    ) -> Result<Option<Self>, AnalysisError> {
        let table = &view.data.table;
        let overall = match &params.overall {
            Some(name) => Some(Rated::of(table, name)?.column),
            None => view.data.mapping.get(Role::Score).and_then(|name| table.column(name)),
        };
        let is_item = |column: &Column| {
            sheet
                .items
                .iter()
                .flat_map(|item| [&item.first, &item.second])
                .any(|own| std::ptr::eq(own.column, column))
        };
        let Some(overall) = overall.filter(|column| sheet.by.is_none() && !is_item(column)) else {
            return Ok(None);
        };
        let (own_scale, _) = scale(&[overall], None, None);
        let outcome = coded(overall, own_scale);
        let scores: Vec<Coded> =
            sheet.items.iter().map(|item| coded(item.second.column, sheet.scale)).collect();
        let Some(correlations) = correlations(&scores, &outcome, view, cx)? else { return Ok(None) };
        let weights = relative_weights(&correlations);
        let r_squared = weights.iter().sum();
        let items = weights.into_iter().map(|weight| Some((weight, None))).collect();
        Ok(Some(Self { kind: ImportanceKind::Derived, items, r_squared: Some(r_squared) }))
    }
}

fn ends(mean: PairedT) -> Ends {
    (mean.mean, interval(Some(mean)))
}

/// Scores are added in fractions of this, in whole numbers, so that the order of rows changes no sum.
const FRACTIONS: f64 = 1024.0;

/// Correlations of the items and, in the last row, the outcome, over the rows in which all are known; `None` for too few rows
/// or one that does not vary.
fn correlations(
    scores: &[Coded],
    outcome: &Coded,
    view: &View<'_>,
    cx: &Cx,
) -> Result<Option<Square>, AnalysisError> {
    let all: Vec<&Coded> = scores.iter().chain([outcome]).collect();
    let tables: Vec<Vec<i64>> = all
        .iter()
        .map(|own| own.values.iter().map(|value| (value * FRACTIONS).round() as i64).collect())
        .collect();
    let k = all.len();
    let (mut n, mut sums, mut products) = (0i64, vec![0i64; k], vec![0i128; k * k]);
    let mut own = vec![0i64; k];
    for (step, row) in view.rows.iter().enumerate() {
        if step % (1 << 16) == 0 {
            cx.tick(step as u64, view.rows.len() as u64)?;
        }
        let known = own.iter_mut().zip(all.iter().zip(&tables)).all(|(slot, (scores, table))| {
            scores.at(row).and_then(|at| table.get(at)).map(|value| *slot = *value).is_some()
        });
        if !known {
            continue;
        }
        n += 1;
        sums.iter_mut().zip(&own).for_each(|(sum, value)| *sum += value);
        for (line, a) in products.chunks_exact_mut(k).zip(&own) {
            line.iter_mut().zip(&own).for_each(|(sum, b)| *sum += i128::from(a * b));
        }
    }
    if n <= k as i64 {
        return Ok(None);
    }
    let mut covariance = Square::zero(k);
    for (i, line) in products.chunks_exact(k).enumerate() {
        for ((j, product), b) in line.iter().enumerate().zip(&sums) {
            let a = sums.get(i).copied().unwrap_or(0);
            covariance.set(i, j, (i128::from(n) * product - i128::from(a) * i128::from(*b)) as f64);
        }
    }
    let spreads: Vec<f64> = (0..k).map(|at| covariance.at(at, at).sqrt()).collect();
    if spreads.iter().any(|spread| *spread <= 0.0) {
        return Ok(None);
    }
    let mut correlations = Square::zero(k);
    for (i, a) in spreads.iter().enumerate() {
        for (j, b) in spreads.iter().enumerate() {
            correlations.set(i, j, covariance.at(i, j) / a / b);
        }
    }
    Ok(Some(correlations))
}

/// Johnson's relative weights: the outcome is explained by the orthogonal variables nearest to the items, and what these
/// explain goes back to the items that they are near to. They add up to R squared.
fn relative_weights(correlations: &Square) -> Vec<f64> {
    let k = correlations.n() - 1;
    let mut among = Square::zero(k);
    for i in 0..k {
        for j in 0..k {
            among.set(i, j, correlations.at(i, j));
        }
    }
    let eigen = among.eigen();
    let power = |i: usize, j: usize, exponent: f64| -> f64 {
        let term = |(value, vector): &(f64, Vec<f64>)| {
            let at = |at: usize| vector.get(at).copied().unwrap_or(0.0);
            // Items that are sums of others add no variable of their own.
            if *value > 1e-10 { at(i) * at(j) * value.powf(exponent) } else { 0.0 }
        };
        eigen.iter().map(term).sum()
    };
    let betas: Vec<f64> =
        (0..k).map(|i| (0..k).map(|j| power(i, j, -0.5) * correlations.at(j, k)).sum()).collect();
    (0..k)
        .map(|i| betas.iter().enumerate().map(|(j, beta)| (power(i, j, 0.5) * beta).powi(2)).sum())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two items: the weights are those of Shapley (both give half the gain over either order; Johnson 2000).
    #[test]
    fn weights_of_two_items_add_up_to_r_squared() {
        let (r12, r1, r2) = (0.3, 0.5, 0.4);
        let mut correlations = Square::diagonal(&[1.0; 3]);
        for (i, j, r) in [(0, 1, r12), (0, 2, r1), (1, 2, r2)] {
            correlations.set(i, j, r);
            correlations.set(j, i, r);
        }
        let weights = relative_weights(&correlations);
        let r_squared = (r1 * r1 + r2 * r2 - 2.0 * r12 * r1 * r2) / (1.0 - r12 * r12);
        assert!((weights.iter().sum::<f64>() - r_squared).abs() < 1e-12);
        let shapley = (r1 * r1 + r_squared - r2 * r2) / 2.0;
        assert!((weights[0] - shapley).abs() < 1e-12, "{weights:?} {shapley}");
    }
}
