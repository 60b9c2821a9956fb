//! Wilson's interval of a share.

/// The 95% interval of a share `successes / n`; `None` for no trials. It stays within 0..1 and does not collapse at either
/// end, as the textbook interval does. Source: Wilson, JASA 22 (1927), 209-212.
///
/// ```
/// use clientele_core::stats::wilson::wilson;
/// let (lo, hi) = wilson(10, 100).unwrap();
/// assert!((lo - 0.055229).abs() < 1e-6 && (hi - 0.174366).abs() < 1e-6);
/// assert_eq!(wilson(0, 0), None);
/// ```
pub fn wilson(successes: u64, n: u64) -> Option<(f64, f64)> {
    const Z: f64 = 1.959_963_984_540_054;
    if n == 0 {
        return None;
    }
    let (n, p) = (n as f64, successes as f64 / n as f64);
    let square = Z * Z;
    let middle = (p + square / (2.0 * n)) / (1.0 + square / n);
    let half = Z / (1.0 + square / n) * (p * (1.0 - p) / n + square / (4.0 * n * n)).sqrt();
    // At 0 and 1 an end is the share itself, which rounding must not push past it.
    Some(((middle - half).clamp(0.0, p), (middle + half).clamp(p, 1.0)))
}
