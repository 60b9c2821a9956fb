//! How well two classifications of the same cases agree.

use super::wilson::wilson;
use serde::{Deserialize, Serialize};

/// Agreement of a classification (columns) with a reference (rows).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Share of the cases on the diagonal.
    pub accuracy: f64,
    /// Lower end of its 95% interval (Wilson).
    pub accuracy_lo: f64,
    /// Upper end.
    pub accuracy_hi: f64,
    /// Mean F1 of the classes that the reference knows: `2 right / (in the reference + in the classification)`.
    pub macro_f1: f64,
    /// Cohen's kappa: agreement beyond chance; null where chance alone agrees in everything.
    pub kappa: Option<f64>,
    /// Lower end of its 95% interval.
    pub kappa_lo: Option<f64>,
    /// Upper end.
    pub kappa_hi: Option<f64>,
}

/// Agreement in a square table of counts; `None` for no cases. Kappa is `(p - e) / (1 - e)` with `p` the observed and `e` the
/// expected agreement; its standard error is that of large samples. Source: Cohen, Educational and Psychological
/// Measurement 20 (1960); Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969), equation 13.
///
/// ```
/// use clientele_core::stats::agreement::agreement;
/// let table = agreement(&[[20, 5], [10, 15]]).unwrap();
/// assert!((table.accuracy - 0.7).abs() < 1e-12 && (table.kappa.unwrap() - 0.4).abs() < 1e-12);
/// assert_eq!(agreement(&[[0, 0], [0, 0]]), None);
/// ```
pub fn agreement<const K: usize>(table: &[[u64; K]; K]) -> Option<Agreement> {
    let n: u64 = table.iter().flatten().sum();
    if n == 0 {
        return None;
    }
    let share = |count: u64| count as f64 / n as f64;
    let rows: Vec<f64> = table.iter().map(|row| share(row.iter().sum())).collect();
    let columns: Vec<f64> =
        (0..K).map(|at| share(table.iter().filter_map(|row| row.get(at)).sum())).collect();
    let right: Vec<u64> = table.iter().enumerate().filter_map(|(at, row)| row.get(at).copied()).collect();
    let hits: u64 = right.iter().sum();
    let observed = share(hits);
    let expected: f64 = rows.iter().zip(&columns).map(|(row, column)| row * column).sum();
    let f1: Vec<f64> = right
        .iter()
        .zip(rows.iter().zip(&columns))
        .filter(|(_, (row, _))| **row > 0.0)
        .map(|(&right, (row, column))| 2.0 * share(right) / (row + column))
        .collect();
    let kappa = (expected < 1.0).then(|| (observed - expected) / (1.0 - expected));
    let half = kappa.map(|kappa| {
        let apart = 1.0 - kappa;
        let diagonal = right.iter().zip(rows.iter().zip(&columns));
        let on: f64 = diagonal
            .map(|(&right, (row, column))| share(right) * (1.0 - (row + column) * apart).powi(2))
            .sum();
        let mut off = 0.0;
        for (at, (counts, column)) in table.iter().zip(&columns).enumerate() {
            let others = counts.iter().zip(&rows).enumerate().filter(|(other, _)| *other != at);
            off += others.map(|(_, (&count, row))| share(count) * (column + row).powi(2)).sum::<f64>();
        }
        let variance = on + apart * apart * off - (kappa - expected * apart).powi(2);
        1.96 * variance.max(0.0).sqrt() / ((1.0 - expected) * (n as f64).sqrt())
    });
    let (accuracy_lo, accuracy_hi) = wilson(hits, n)?;
    let ends = kappa.zip(half);
    Some(Agreement {
        accuracy: observed,
        accuracy_lo,
        accuracy_hi,
        macro_f1: f1.iter().sum::<f64>() / f1.len() as f64,
        kappa,
        kappa_lo: ends.map(|(kappa, half)| (kappa - half).max(-1.0)),
        kappa_hi: ends.map(|(kappa, half)| (kappa + half).min(1.0)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fleiss, Statistical Methods for Rates and Proportions, 2nd edition (1981), table 13.1: two raters, 100 subjects,
    /// three diagnoses; kappa .68 with a standard error of .087 (equation 13.15).
    #[test]
    fn kappa_of_a_textbook() {
        let found = agreement(&[[75, 1, 4], [5, 4, 1], [0, 0, 10]]).unwrap();
        assert!((found.accuracy - 0.89).abs() < 1e-12);
        let kappa = found.kappa.unwrap();
        assert!((kappa - 0.68).abs() < 0.005, "{kappa}");
        let error = (found.kappa_hi.unwrap() - kappa) / 1.96;
        assert!((error - 0.087).abs() < 0.001, "{error}");
    }

    #[test]
    fn chance_and_perfection() {
        let none = agreement(&[[25, 25], [25, 25]]).unwrap();
        assert_eq!((none.kappa, none.macro_f1), (Some(0.0), 0.5));
        let all = agreement(&[[5, 0], [0, 7]]).unwrap();
        assert_eq!((all.kappa, all.kappa_lo, all.macro_f1), (Some(1.0), Some(1.0), 1.0));
        assert_eq!(
            agreement(&[[3, 0], [0, 0]]).unwrap().kappa,
            None,
            "one class: nothing to agree beyond chance"
        );
    }
}
