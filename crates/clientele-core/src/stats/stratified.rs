//! Differences between two groups within strata, put together.

use super::km::normal_quantile;
use serde::{Deserialize, Serialize};

/// Values of one group in one stratum.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Cell {
    /// How many.
    pub n: f64,
    /// Their sum.
    pub sum: f64,
    /// The sum of their squares.
    pub squares: f64,
}

/// A difference with its 95% interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// The first group's mean less the second's.
    pub difference: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Lower end of the interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
}

impl Cell {
    /// Count a value.
    pub fn add(&mut self, value: f64) {
        self.n += 1.0;
        self.sum += value;
        self.squares += value * value;
    }

    /// Mean; NaN of none.
    pub fn mean(&self) -> f64 {
        self.sum / self.n
    }

    /// Squared distances from the mean.
    fn distances(&self) -> f64 {
        (self.squares - self.sum * self.sum / self.n.max(1.0)).max(0.0)
    }
}

/// The common difference of two groups in strata, each a pair of cells; `None` where no stratum has both.
///
/// Definition: strata are weighted by `n1 n0 / (n1 + n0)` (Mantel and Haenszel). `shares`: the values are 0 or 1, and the variance
/// of a cell's mean is `p (1 - p) / n`. Otherwise it is `s^2 / n` with the sample variance, for a cell of one that of its group
/// within all strata. The variance is the sum of the weights squared times these, by the square of the sum of the weights.
/// Source: Mantel and Haenszel (1959); Greenland and Robins, Biometrics 41 (1985), 55-68, equation 4 (risk difference).
///
/// ```
/// use clientele_core::stats::stratified::{Cell, difference};
/// let cell = |n: f64, ones: f64| Cell { n, sum: ones, squares: ones };
/// let strata = [(cell(10.0, 6.0), cell(10.0, 4.0)), (cell(20.0, 10.0), cell(20.0, 6.0))];
/// let found = difference(&strata, true).unwrap();
/// assert!((found.difference - 0.2).abs() < 1e-12);
/// ```
pub fn difference(strata: &[(Cell, Cell)], shares: bool) -> Option<Difference> {
    let pooled = |cells: &mut dyn Iterator<Item = &Cell>| {
        let (distances, freedom) =
            cells.filter(|cell| cell.n >= 2.0).fold((0.0, 0.0), |(distances, freedom), cell| {
                (distances + cell.distances(), freedom + cell.n - 1.0)
            });
        if freedom > 0.0 { distances / freedom } else { 0.0 }
    };
    let alone =
        (pooled(&mut strata.iter().map(|(one, _)| one)), pooled(&mut strata.iter().map(|(_, other)| other)));
    let error = |cell: &Cell, alone: f64| match cell.n {
        n if shares => cell.distances() / n / n,
        n if n >= 2.0 => cell.distances() / (n - 1.0) / n,
        _ => alone,
    };
    let (mut weights, mut sum, mut variance) = (0.0, 0.0, 0.0);
    for (one, other) in strata.iter().filter(|(one, other)| one.n > 0.0 && other.n > 0.0) {
        let weight = one.n * other.n / (one.n + other.n);
        weights += weight;
        sum += weight * (one.mean() - other.mean());
        variance += weight * weight * (error(one, alone.0) + error(other, alone.1));
    }
    if weights <= 0.0 {
        return None;
    }
    let (difference, standard_error) = (sum / weights, variance.sqrt() / weights);
    let margin = normal_quantile(0.975) * standard_error;
    Some(Difference { difference, standard_error, lo: difference - margin, hi: difference + margin })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Deaths under tolbutamide and placebo in two age groups (University Group Diabetes Program, Diabetes 19, 1970), the
    /// standard example of pooled risk differences (Rothman and Greenland, Modern Epidemiology): 8/106 and 5/120, 22/98 and
    /// 16/85. By hand: weights 12720/226 and 8330/183, differences .0338050 and .0362545, together .0349;
    /// variance [56.283^2 (.000658270 + .000332755) + 45.519^2 (.00177649 + .00179768)] / 101.802^2 = .00101755.
    #[test]
    fn diabetes_program() {
        let cell = |ones: f64, n: f64| Cell { n, sum: ones, squares: ones };
        let strata = [(cell(8.0, 106.0), cell(5.0, 120.0)), (cell(22.0, 98.0), cell(16.0, 85.0))];
        let found = difference(&strata, true).unwrap();
        assert!((found.difference - 0.034900).abs() < 1e-5, "{found:?}");
        assert!((found.standard_error - 0.00101755f64.sqrt()).abs() < 2e-5, "{found:?}");
        assert!(found.lo < 0.0 && found.hi > 0.0);
    }

    #[test]
    fn means_and_strata_without_a_partner() {
        let cell = |values: &[f64]| {
            let mut cell = Cell::default();
            values.iter().for_each(|value| cell.add(*value));
            cell
        };
        // Means 4 and 2 (variances 2 and 2 of two each), 9 against 5 (one against two of variance 8), and one alone.
        let strata = [
            (cell(&[3.0, 5.0]), cell(&[1.0, 3.0])),
            (cell(&[9.0]), cell(&[3.0, 7.0])),
            (cell(&[50.0]), cell(&[])),
        ];
        let found = difference(&strata, false).unwrap();
        // Weights 1 and 2/3: (2 + 8/3) / (5/3); variances 1 + 1 and 2 (pooled in the first group) + 4.
        assert!((found.difference - 2.8).abs() < 1e-12);
        assert!((found.standard_error - (2.0f64 + 4.0 / 9.0 * 6.0).sqrt() / (5.0 / 3.0)).abs() < 1e-12);
        assert_eq!(difference(&strata[2..], true), None);
    }
}
