//! Isotonic regression: the nearest values that only fall.

/// The values that never rise and are nearest to these means in weighted squares. Pool adjacent violators: neighbours
/// that rise are replaced by their common weighted mean, until none does. Weights are above zero. Source: Ayer, Brunk,
/// Ewing, Reid and Silverman, Annals of Mathematical Statistics 26 (1955), 641-647. Cost: linear.
///
/// ```
/// use clientele_core::stats::isotonic::falling;
/// assert_eq!(falling(&[(5.0, 1.0), (3.0, 1.0), (4.0, 3.0), (1.0, 1.0)]), [5.0, 3.75, 3.75, 1.0]);
/// ```
pub fn falling(means: &[(f64, f64)]) -> Vec<f64> {
    // Blocks: mean, weight, and how many values they stand for.
    let mut blocks: Vec<(f64, f64, usize)> = Vec::new();
    for &(mean, weight) in means {
        let mut block = (mean, weight, 1);
        while let Some((mean, weight, n)) = blocks.pop_if(|before| before.0 < block.0) {
            let all = weight + block.1;
            block = ((mean * weight + block.0 * block.1) / all, all, n + block.2);
        }
        blocks.push(block);
    }
    blocks.into_iter().flat_map(|(mean, _, n)| std::iter::repeat_n(mean, n)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rising(values: &[f64]) -> Vec<f64> {
        let turned: Vec<(f64, f64)> = values.iter().rev().map(|&value| (value, 1.0)).collect();
        falling(&turned).into_iter().rev().collect()
    }

    /// The example of R's `isoreg` (stats package), and that of scikit-learn's `test_isotonic_regression`.
    #[test]
    fn published_examples() {
        let fitted = rising(&[1.0, 0.0, 4.0, 3.0, 3.0, 5.0, 4.0, 2.0, 0.0]);
        assert_eq!(fitted, [0.5, 0.5, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0]);
        let fitted = rising(&[3.0, 7.0, 5.0, 9.0, 8.0, 7.0, 10.0]);
        assert_eq!(fitted, [3.0, 6.0, 6.0, 8.0, 8.0, 8.0, 10.0]);
        assert!(falling(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn falls_keeps_the_mean_and_leaves_what_falls(
            means in proptest::collection::vec((0.0f64..10.0, 0.5f64..4.0), 1..30),
        ) {
            let fitted = falling(&means);
            prop_assert!(fitted.windows(2).all(|pair| pair[1] <= pair[0] + 1e-12));
            let sum = |values: &mut dyn Iterator<Item = f64>| values.zip(&means).map(|(v, (_, w))| v * w).sum::<f64>();
            let (seen, fit) = (sum(&mut means.iter().map(|mean| mean.0)), sum(&mut fitted.iter().copied()));
            prop_assert!((seen - fit).abs() < 1e-9);
            let again: Vec<(f64, f64)> = fitted.iter().zip(&means).map(|(&value, &(_, weight))| (value, weight)).collect();
            prop_assert!(falling(&again).iter().zip(&fitted).all(|(a, b)| (a - b).abs() < 1e-12));
        }
    }
}
