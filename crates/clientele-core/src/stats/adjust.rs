//! Several tests at once.

use crate::order::Order;

/// P values adjusted by Benjamini and Hochberg's step-up procedure (JRSS B 57, 1995): the share of false findings among
/// those at or below one of them is at most its value. `None` stays `None` and counts as no test.
///
/// ```
/// use clientele_core::stats::adjust::benjamini_hochberg;
/// // 0.01 * 3 / 1, 0.02 * 3 / 2, 0.03 * 3 / 3: the least of those from each on.
/// let adjusted = benjamini_hochberg(&[Some(0.02), None, Some(0.01), Some(0.03)]);
/// assert_eq!(adjusted, [Some(0.03), None, Some(0.03), Some(0.03)]);
/// ```
pub fn benjamini_hochberg(p: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut order: Vec<(usize, f64)> =
        p.iter().enumerate().filter_map(|(at, p)| Some((at, p.filter(|p| !p.is_nan())?))).collect();
    order.order_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let n = order.len() as f64;
    let mut out = vec![None; p.len()];
    let mut least = 1.0f64;
    for (rank, (at, p)) in order.into_iter().enumerate().rev() {
        least = least.min(p * n / (rank + 1) as f64);
        if let Some(slot) = out.get_mut(at) {
            *slot = Some(least);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fifteen p values of Benjamini and Hochberg's own example (1995, section 4.2): the first four are significant at
    /// 5%.
    #[test]
    fn the_example_of_the_paper() {
        let p = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
            0.6528, 0.7590, 1.0,
        ];
        let adjusted = benjamini_hochberg(&p.map(Some));
        let significant = adjusted.iter().filter(|p| p.is_some_and(|p| p <= 0.05)).count();
        assert_eq!(significant, 4);
        assert!((adjusted[3].unwrap() - 0.0095 * 15.0 / 4.0).abs() < 1e-15);
        assert!(adjusted.is_sorted());
    }
}
