use super::iris::iris;
use super::*;
use proptest::prelude::*;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;

fn random(seed: u64) -> Xoshiro256PlusPlus {
    Xoshiro256PlusPlus::seed_from_u64(seed)
}

const STOP: Stop = Stop { most: 300, still: 0.0 };

fn best(points: &Points, k: usize) -> Fit {
    Kmeans { k, starts: 10, sample: usize::MAX, still: 0.0 }
        .fit(points, &mut random(1), &mut || Ok(()))
        .unwrap()
}

fn sorted(mut sizes: Vec<u64>) -> Vec<u64> {
    sizes.sort_unstable();
    sizes
}

/// Total sum of squares 681.3706, within clusters 152.348 and 78.85144 (R, `kmeans(iris[, 1:4], k)`); mean silhouette
/// widths .6810 and .5528 (scikit-learn's user guide, "silhouette analysis" of iris; Kaufman and Rousseeuw, 1990).
#[test]
fn iris_has_its_published_clusters() {
    let points = iris();
    let one = best(&points, 1);
    assert!((one.inertia - 681.3706).abs() < 1e-4, "{}", one.inertia);
    let two = best(&points, 2);
    assert!((two.inertia - 152.34795).abs() < 1e-5, "{}", two.inertia);
    assert_eq!(sorted(two.sizes), [53, 97]);
    assert!((silhouette(&points, &two.of).unwrap() - 0.6810).abs() < 1e-4);
    let three = best(&points, 3);
    assert!((three.inertia - 78.851441).abs() < 1e-6, "{}", three.inertia);
    assert_eq!(sorted(three.sizes.clone()), [38, 50, 62]);
    assert!(three.converged);
    assert!((silhouette(&points, &three.of).unwrap() - 0.5528).abs() < 1e-4);
}

/// Mean similarities 1, .9453 and .9333 of the clusters of 50, 62 and 38 flowers, by 200 bootstrap samples with
/// scikit-learn's `KMeans(3, n_init=5)`.
#[test]
fn iris_is_as_stable_as_elsewhere() {
    let points = iris();
    let fit = best(&points, 3);
    let how = Kmeans { k: 3, starts: 3, sample: usize::MAX, still: 0.0 };
    let found = stability(&points, &fit.of, how, 100, &mut random(2), &mut || Ok(())).unwrap();
    for (found, size) in found.into_iter().zip(fit.sizes) {
        let expected = match size {
            50 => 1.0,
            62 => 0.9453,
            _ => 0.9333,
        };
        assert!((found.unwrap() - expected).abs() < 0.02, "{size}: {found:?}");
    }
}

/// .078, .596, .879, 1.003, 1.047 and 1.070, by 100 reference sets with scikit-learn's `KMeans(k, n_init=10)` in a box
/// along the axes of NumPy's singular value decomposition.
#[test]
fn iris_has_the_gaps_found_elsewhere() {
    let gaps = gaps(&iris(), 6, 30, 3, &mut random(3), &mut || Ok(())).unwrap();
    for (gap, expected) in gaps.iter().zip([0.078, 0.5956, 0.8788, 1.0032, 1.0474, 1.07]) {
        assert!((gap.gap.unwrap() - expected).abs() < 0.04, "{gap:?}, not {expected}");
        assert!((0.02..0.09).contains(&gap.se.unwrap()), "{gap:?}");
    }
}

fn normal(random: &mut Xoshiro256PlusPlus) -> f64 {
    (0..12).map(|_| uniform(random)).sum::<f64>() - 6.0
}

/// Models a and b of the paper's section 5: 200 points uniform in a cube (there ten dimensions), one cluster; three
/// normal clusters of 25, 25 and 50 points around (0, 0), (0, 5) and (5, -3). The gap finds nearly always 1 and 3.
#[test]
fn the_gap_finds_one_and_three() {
    let mut found = [0, 0];
    for seed in 0..5 {
        let draws = &mut random(seed);
        let cube: Vec<Vec<f64>> = (0..10).map(|_| (0..200).map(|_| uniform(draws)).collect()).collect();
        let around = |n: usize, at: f64, draws: &mut Xoshiro256PlusPlus| {
            (0..n).map(|_| at + normal(draws)).collect::<Vec<f64>>()
        };
        let column = |places: [f64; 3], draws: &mut Xoshiro256PlusPlus| {
            let parts = [25, 25, 50].into_iter().zip(places);
            parts.flat_map(|(n, at)| around(n, at, draws)).collect::<Vec<f64>>()
        };
        let three = [column([0.0, 0.0, 5.0], draws), column([0.0, 5.0, -3.0], draws)];
        for (found, (columns, k)) in found.iter_mut().zip([(&cube[..], 1), (&three[..], 3)]) {
            let points = Points::from_columns(columns);
            let gaps = gaps(&points, 6, 20, 2, draws, &mut || Ok(())).unwrap();
            *found += u32::from(gap_k(&gaps) == Some(k));
        }
    }
    assert!(found[0] >= 4 && found[1] >= 4, "{found:?}");
}

#[test]
fn fewer_different_points_than_clusters() {
    let points = Points::from_columns(&[vec![1.0, 1.0, 2.0, 2.0, 2.0]]);
    let fit = best(&points, 4);
    assert_eq!((sorted(fit.sizes), fit.inertia), (vec![2, 3], 0.0));
    let same = best(&Points::from_columns(&[vec![3.0; 4]]), 3);
    assert_eq!((same.k(), same.inertia), (1, 0.0));
}

#[test]
fn an_empty_cluster_gets_the_farthest_point() {
    let points = Points::from_columns(&[vec![0.0, 1.0, 2.0, 50.0]]);
    let fit = lloyd(&points, vec![1.0, -900.0], STOP, &mut || Ok(())).unwrap();
    assert_eq!((sorted(fit.sizes), fit.inertia), (vec![1, 3], 2.0));
}

#[test]
fn cancel_ends_it() {
    let stop = || Err(crate::cx::Cancelled);
    assert!(lloyd(&iris(), vec![0.0; 8], STOP, &mut { stop }).is_err());
}

proptest! {
    /// Hamerly's bounds skip no point that would change.
    #[test]
    fn every_point_is_with_its_nearest_center(
        cells in proptest::collection::vec(proptest::array::uniform3(-50i32..50), 3..120), k in 1usize..7, seed in 0u64..99,
    ) {
        for d in [1, 2, 3] {
            let columns: Vec<Vec<f64>> =
                (0..d).map(|at| cells.iter().map(|cell| f64::from(cell[at]) / 10.0).collect()).collect();
            let points = Points::from_columns(&columns);
            let begun = plus_plus(&points, k, &mut random(seed));
            let fit = lloyd(&points, begun, STOP, &mut || Ok(())).unwrap();
            prop_assert_eq!(fit.sizes.iter().sum::<u64>(), cells.len() as u64);
            prop_assert!(fit.sizes.iter().all(|size| *size > 0) && fit.k() <= k);
            let mut inertia = 0.0;
            for (row, &of) in points.rows().zip(&fit.of) {
                let squares: Vec<f64> = fit.centers.chunks(d).map(|center| squared_distance(row, center)).collect();
                let least = squares.iter().copied().fold(f64::INFINITY, f64::min);
                prop_assert!(squares[of as usize] <= least + 1e-9);
                inertia += squares[of as usize];
            }
            prop_assert!((inertia - fit.inertia).abs() < 1e-9);
        }
    }

    #[test]
    fn samples_are_ascending_and_of_their_size(n in 0usize..200, size in 0usize..100, seed in 0u64..50) {
        let places = sample(n, size, &mut random(seed));
        prop_assert_eq!(places.len(), n.min(size));
        prop_assert!(places.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn silhouettes_are_between_minus_one_and_one(values in proptest::collection::vec(-9i32..9, 3..40), k in 2usize..5) {
        let points = Points::from_columns(&[values.iter().copied().map(f64::from).collect()]);
        if let Some(found) = silhouette(&points, &best(&points, k).of) {
            prop_assert!((-1.0..=1.0).contains(&found));
        }
    }
}
