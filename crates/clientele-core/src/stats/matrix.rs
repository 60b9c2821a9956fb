//! Small symmetric matrices: Hessians and normal equations of a few dozen rows at most.

use crate::order::Order;

/// A square matrix, row by row.
#[derive(Debug, Clone, PartialEq)]
pub struct Square {
    n: usize,
    cells: Vec<f64>,
}

impl Square {
    /// All zero.
    pub fn zero(n: usize) -> Self {
        Self { n, cells: vec![0.0; n * n] }
    }

    /// The matrix with these diagonal cells and nothing else.
    pub fn diagonal(cells: &[f64]) -> Self {
        let mut matrix = Self::zero(cells.len());
        for (i, &value) in cells.iter().enumerate() {
            matrix.set(i, i, value);
        }
        matrix
    }

    /// Rows, which is also columns.
    pub fn n(&self) -> usize {
        self.n
    }

    /// One cell; 0 outside.
    #[inline]
    pub fn at(&self, row: usize, column: usize) -> f64 {
        self.cells.get(row * self.n + column).copied().unwrap_or(0.0)
    }

    /// Set one cell.
    #[inline]
    pub fn set(&mut self, row: usize, column: usize, value: f64) {
        if let Some(cell) = self.cells.get_mut(row * self.n + column) {
            *cell = value;
        }
    }

    /// Add to one cell.
    #[inline]
    pub fn add(&mut self, row: usize, column: usize, value: f64) {
        self.set(row, column, self.at(row, column) + value);
    }

    /// Add `weight * x x'`.
    pub fn add_outer(&mut self, x: &[f64], weight: f64) {
        for (row, &xi) in self.cells.chunks_exact_mut(x.len().max(1)).zip(x) {
            let scaled = weight * xi;
            if scaled != 0.0 {
                row.iter_mut().zip(x).for_each(|(cell, xj)| *cell += scaled * xj);
            }
        }
    }

    /// `A x`.
    pub fn times(&self, x: &[f64]) -> Vec<f64> {
        self.cells.chunks_exact(self.n.max(1)).map(|row| dot(row, x)).collect()
    }

    /// `x' A x`, the variance of a linear combination when `A` is a covariance.
    pub fn quadratic(&self, x: &[f64]) -> f64 {
        dot(&self.times(x), x)
    }

    /// Cholesky's factor `L` with `A = L L'`, and the rows that depend on rows above them: those are left out (their
    /// row and column of `L` are zero), as regressions leave out aliased columns. `tolerance`: what share of the
    /// diagonal cell must remain, 1e-10 for columns of one scale.
    pub fn cholesky(&self, tolerance: f64) -> (Self, Vec<usize>) {
        let mut factor = Self::zero(self.n);
        let mut dependent = Vec::new();
        for j in 0..self.n {
            let rest = self.at(j, j) - (0..j).map(|k| factor.at(j, k).powi(2)).sum::<f64>();
            if rest <= tolerance * self.at(j, j).abs() || rest.is_nan() {
                dependent.push(j);
                (0..j).for_each(|k| factor.set(j, k, 0.0));
                continue;
            }
            let pivot = rest.sqrt();
            factor.set(j, j, pivot);
            for i in j + 1..self.n {
                let inner: f64 = (0..j).map(|k| factor.at(i, k) * factor.at(j, k)).sum();
                factor.set(i, j, (self.at(i, j) - inner) / pivot);
            }
        }
        (factor, dependent)
    }

    /// Solve `L L' x = b` for a factor made by [`Square::cholesky`]; left-out rows get 0.
    pub fn solve_factored(&self, b: &[f64]) -> Vec<f64> {
        let mut x = vec![0.0; self.n];
        for i in 0..self.n {
            let inner: f64 = (0..i).map(|k| self.at(i, k) * get(&x, k)).sum();
            let value = divide(get(b, i) - inner, self.at(i, i));
            put(&mut x, i, value);
        }
        for i in (0..self.n).rev() {
            let inner: f64 = (i + 1..self.n).map(|k| self.at(k, i) * get(&x, k)).sum();
            let value = divide(get(&x, i) - inner, self.at(i, i));
            put(&mut x, i, value);
        }
        x
    }

    /// The inverse of `L L'`; left-out rows and columns are zero.
    pub fn inverse_factored(&self) -> Self {
        let mut inverse = Self::zero(self.n);
        for j in 0..self.n {
            let mut unit = vec![0.0; self.n];
            if self.at(j, j) > 0.0 {
                put(&mut unit, j, 1.0);
            }
            for (i, value) in self.solve_factored(&unit).into_iter().enumerate() {
                inverse.set(i, j, value);
            }
        }
        inverse
    }

    /// The eigenvalues of a symmetric matrix, ascending.
    pub fn eigenvalues(&self) -> Vec<f64> {
        self.eigen().into_iter().map(|(value, _)| value).collect()
    }

    /// Eigenvalues, ascending, each with its vector of length 1, of a symmetric matrix, by Jacobi's rotations. Source:
    /// Golub and Van Loan, 8.5.
    pub fn eigen(&self) -> Vec<(f64, Vec<f64>)> {
        let mut a = self.clone();
        let n = self.n;
        let mut vectors = Self::diagonal(&vec![1.0; n]);
        for _ in 0..60 {
            let off: f64 =
                (0..n).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| a.at(i, j).powi(2)).sum();
            let scale: f64 = (0..n).map(|i| a.at(i, i).powi(2)).sum();
            if off <= 1e-30 * scale || !off.is_finite() {
                break;
            }
            for p in 0..n {
                for q in p + 1..n {
                    a.rotate(p, q, &mut vectors);
                }
            }
        }
        let vector = |at: usize| (0..n).map(|k| vectors.at(k, at)).collect();
        let mut pairs: Vec<(f64, Vec<f64>)> = (0..n).map(|i| (a.at(i, i), vector(i))).collect();
        pairs.order_by(|a, b| a.0.total_cmp(&b.0));
        pairs
    }

    /// Turn the plane of `p` and `q` so that the cell between them becomes 0, and `vectors` with it.
    fn rotate(&mut self, p: usize, q: usize, vectors: &mut Self) {
        let apq = self.at(p, q);
        if apq == 0.0 {
            return;
        }
        let theta = (self.at(q, q) - self.at(p, p)) / (2.0 * apq);
        let t = theta.signum() / (theta.abs() + theta.hypot(1.0));
        let c = 1.0 / t.hypot(1.0);
        let s = t * c;
        self.turn_columns(p, q, (c, s));
        for k in 0..self.n {
            let (apk, aqk) = (self.at(p, k), self.at(q, k));
            self.set(p, k, c * apk - s * aqk);
            self.set(q, k, s * apk + c * aqk);
        }
        vectors.turn_columns(p, q, (c, s));
    }

    fn turn_columns(&mut self, p: usize, q: usize, (c, s): (f64, f64)) {
        for k in 0..self.n {
            let (akp, akq) = (self.at(k, p), self.at(k, q));
            self.set(k, p, c * akp - s * akq);
            self.set(k, q, s * akp + c * akq);
        }
    }
}

/// The inner product.
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

fn get(x: &[f64], at: usize) -> f64 {
    x.get(at).copied().unwrap_or(0.0)
}

fn put(x: &mut [f64], at: usize, value: f64) {
    if let Some(cell) = x.get_mut(at) {
        *cell = value;
    }
}

fn divide(value: f64, pivot: f64) -> f64 {
    if pivot == 0.0 { 0.0 } else { value / pivot }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn aliased_rows_are_left_out() {
        // The third column is the sum of the first two.
        let mut gram = Square::zero(3);
        for (x, y) in [(1.0, 2.0), (3.0, -1.0), (0.5, 4.0)] {
            gram.add_outer(&[x, y, x + y], 1.0);
        }
        let (factor, dependent) = gram.cholesky(1e-10);
        assert_eq!(dependent, [2]);
        let solution = factor.solve_factored(&gram.times(&[1.0, 2.0, 0.0]));
        assert!((solution[0] - 1.0).abs() < 1e-12 && (solution[1] - 2.0).abs() < 1e-12);
        assert_eq!(solution[2], 0.0);
    }

    proptest! {
        #[test]
        fn inverse_and_eigenvalues(rows in proptest::collection::vec(proptest::array::uniform4(-3.0f64..3.0), 6)) {
            let mut a = Square::diagonal(&[0.5; 4]);
            rows.iter().for_each(|row| a.add_outer(row, 1.0));
            let (factor, dependent) = a.cholesky(1e-12);
            prop_assert!(dependent.is_empty());
            let inverse = factor.inverse_factored();
            for j in 0..4 {
                let column: Vec<f64> = (0..4).map(|i| inverse.at(i, j)).collect();
                for (i, cell) in a.times(&column).into_iter().enumerate() {
                    prop_assert!((cell - f64::from(u8::from(i == j))).abs() < 1e-9);
                }
            }
            let values = a.eigenvalues();
            let trace: f64 = (0..4).map(|i| a.at(i, i)).sum();
            prop_assert!((values.iter().sum::<f64>() - trace).abs() < 1e-9 * trace);
            for (value, vector) in a.eigen() {
                let turned = a.times(&vector);
                for (x, y) in vector.iter().zip(turned) {
                    prop_assert!((value * x - y).abs() < 1e-9 * trace);
                }
                prop_assert!((dot(&vector, &vector) - 1.0).abs() < 1e-12);
            }
            let determinant: f64 = (0..4).map(|i| factor.at(i, i).powi(2)).product();
            prop_assert!((values.iter().product::<f64>() / determinant - 1.0).abs() < 1e-8);
        }
    }
}
