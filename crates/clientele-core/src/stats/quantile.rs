//! Quantiles.

/// The quantile of ascending values, type 7 of Hyndman and Fan (1996), the default of R and NumPy; NaN without
/// values.
///
/// ```
/// use clientele_core::stats::quantile::quantile;
/// assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], 0.5), 2.5);
/// assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], 0.2), 1.6);
/// ```
pub fn quantile(sorted: &[f64], p: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let at = p.clamp(0.0, 1.0) * last as f64;
    let below = at.floor();
    let value = |at: f64| sorted.get(at as usize).copied().unwrap_or(f64::NAN);
    let (low, high) = (value(below), value((below + 1.0).min(last as f64)));
    low + (at - below) * (high - low)
}
