//! Points in a few dimensions.

/// Points, row by row in one vector.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Points {
    d: usize,
    n: usize,
    cells: Vec<f64>,
}

impl Points {
    /// Points from columns of one length.
    ///
    /// ```
    /// use clientele_core::stats::cluster::Points;
    /// let points = Points::from_columns(&[vec![1.0, 2.0], vec![3.0, 4.0]]);
    /// assert_eq!((points.n(), points.d(), points.row(1)), (2, 2, &[2.0, 4.0][..]));
    /// ```
    pub fn from_columns(columns: &[Vec<f64>]) -> Self {
        let n = columns.first().map_or(0, Vec::len);
        let mut cells = vec![0.0; n * columns.len()];
        for (at, column) in columns.iter().enumerate() {
            let places = cells.iter_mut().skip(at).step_by(columns.len());
            places.zip(column).for_each(|(cell, value)| *cell = *value);
        }
        Self { d: columns.len(), n, cells }
    }

    /// How many points.
    pub fn n(&self) -> usize {
        self.n
    }

    /// How many dimensions.
    pub fn d(&self) -> usize {
        self.d
    }

    /// All coordinates, row by row.
    pub fn cells(&self) -> &[f64] {
        &self.cells
    }

    /// One point; empty outside.
    #[inline]
    pub fn row(&self, at: usize) -> &[f64] {
        self.cells.get(at * self.d..(at + 1) * self.d).unwrap_or_default()
    }

    /// The points in order; none without dimensions.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[f64]> + Clone {
        self.cells.chunks_exact(self.d.max(1))
    }

    /// One coordinate of all points.
    pub fn column(&self, at: usize) -> impl Iterator<Item = f64> + Clone + '_ {
        self.cells.iter().skip(at).step_by(self.d.max(1)).copied()
    }

    /// The variance of a coordinate, mean over the coordinates.
    pub fn mean_variance(&self) -> f64 {
        let variance = |at| {
            let n = self.n as f64;
            let mean = self.column(at).sum::<f64>() / n;
            self.column(at).map(|x| (x - mean) * (x - mean)).sum::<f64>() / n
        };
        (0..self.d).map(variance).sum::<f64>() / self.d.max(1) as f64
    }

    /// The points at these places.
    pub fn subset(&self, places: &[u32]) -> Self {
        let cells = places.iter().flat_map(|&at| self.row(at as usize)).copied().collect();
        Self { d: self.d, n: places.len(), cells }
    }
}

/// The squared Euclidean distance.
#[inline]
pub fn squared_distance(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum()
}
