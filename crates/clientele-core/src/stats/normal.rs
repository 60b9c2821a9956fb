//! The normal distribution in two dimensions.

use statrs::function::erf::{erfc, erfc_inv};

/// Share of a standard normal variable below `x`.
pub fn normal_cdf(x: f64) -> f64 {
    0.5 * erfc(-x / std::f64::consts::SQRT_2)
}

/// The value below which a share `p` of a standard normal variable lies.
pub fn normal_quantile(p: f64) -> f64 {
    -std::f64::consts::SQRT_2 * erfc_inv(2.0 * p)
}

/// Chance that two standard normal variables of correlation `rho` lie above `a` and above `b`. Simpson's rule over the
/// first; better than 1e-6 for `|rho| <= 0.99`.
///
/// ```
/// use clientele_core::stats::normal::both_above;
/// // Sheppard: 1/4 + asin(rho) / 2 pi
/// assert!((both_above(0.0, 0.0, 0.5) - 1.0 / 3.0).abs() < 1e-6);
/// assert!((both_above(1.0, 1.0, 0.0) - 0.0251715).abs() < 1e-6);
/// ```
pub fn both_above(a: f64, b: f64, rho: f64) -> f64 {
    const STEPS: u32 = 400;
    let rho = rho.clamp(-0.99, 0.99);
    let rest = (1.0 - rho * rho).sqrt();
    let density = |x: f64| (-x * x / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    let inner = |x: f64| density(x) * normal_cdf((rho * x - b) / rest);
    let width = 10.0 / f64::from(STEPS);
    let weight = |step: u32| match step {
        0 | STEPS => 1.0,
        step if step % 2 == 1 => 4.0,
        _ => 2.0,
    };
    (0..=STEPS).map(|step| weight(step) * inner(a + f64::from(step) * width)).sum::<f64>() * width / 3.0
}
