use super::*;
use proptest::prelude::*;

const KINDS: [(ModelKind, [f64; 4]); 3] = [
    (ModelKind::BgNbd, [0.243, 4.414, 0.793, 2.426]),
    (ModelKind::MbgNbd, [0.525, 6.183, 0.891, 1.614]),
    (ModelKind::ParetoNbd, [0.553, 10.578, 0.606, 11.669]),
];

fn cdnow(at: usize) -> PurchaseModel {
    let (kind, params) = KINDS[at];
    PurchaseModel { kind, unit: TimeUnit::Week, params }
}

fn close(ours: f64, published: f64, tolerance: f64) {
    assert!((ours - published).abs() <= tolerance, "{ours} is not {published}");
}

/// Fader, Hardie and Lee (2005), Excel supplement: E[X(t)] under the BG/NBD, from parameters of full precision.
#[test]
fn bg_nbd_expectations() {
    let params = [0.24259, 4.41360, 0.79292, 2.42591];
    let model = PurchaseModel { params, ..cdnow(0) };
    for (weeks, published) in
        [(0.1429, 0.0078), (1.0, 0.0532), (3.0, 0.1506), (31.8571, 1.0405), (32.0, 1.0437), (78.0, 1.8576)]
    {
        close(model.of_new(TimeUnit::Week.span(weeks)), published, 0.0004);
    }
    let customer = History { x: 2, t_x: 213, t: 272 };
    close(model.expected(&customer, TimeUnit::Week.span(39.0)), 1.226, 0.0006);
    close(model.p_alive(&customer), 0.7266, 0.0001);
    assert_eq!(model.p_alive(&History { x: 0, t_x: 0, t: 272 }), 1.0);
}

/// Batislam, Denizel and Filiztekin's correction: a one-time buyer may be gone.
#[test]
fn mbg_nbd_probabilities() {
    close(cdnow(1).p_alive(&History { x: 0, t_x: 0, t: 272 }), 0.390, 0.0005);
    close(cdnow(1).p_alive(&History { x: 2, t_x: 213, t: 272 }), 0.706, 0.0005);
}

/// E[X(0..9)] of the Pareto/NBD on CDNOW, from the BTYD package with its vignette's parameters.
#[test]
fn pareto_nbd_expectations() {
    let published = [
        0.0, 0.05077821, 0.0991609, 0.1454251, 0.1897993, 0.2324747, 0.2736127, 0.3133516, 0.3518102,
        0.3890921,
    ];
    for (weeks, published) in published.into_iter().enumerate() {
        let model = PurchaseModel { params: [0.55, 10.56, 0.61, 11.64], ..cdnow(2) };
        close(model.of_new(TimeUnit::Week.span(weeks as f64)), published, 1e-7);
    }
}

/// A long finite horizon in short steps comes to the closed form of the endless one.
#[test]
fn discounting_meets_the_closed_form() {
    let customer = History { x: 2, t_x: 213, t: 272 };
    let plan = Discounting { horizon: Days(365.25 * 150.0), step: Days(2.0), annual_rate: 0.15 };
    let finite = cdnow(2).p_alive(&customer) * cdnow(2).discounted_if_alive(2, customer.age(), &plan);
    let endless = cdnow(2).discounted_residual(&customer, 0.15).unwrap();
    assert!((finite / endless - 1.0).abs() < 0.001, "{finite} {endless}");
    assert_eq!(cdnow(0).discounted_residual(&customer, 0.15), None);
}

fn any_history() -> impl Strategy<Value = History> {
    (0u32..40, 0.0f64..1.0, 1u32..800).prop_map(|(x, part, t)| {
        let t_x = if x == 0 { 0 } else { (part * f64::from(t)).ceil() as u32 };
        History { x, t_x, t }
    })
}

proptest! {
    #[test]
    fn alive_is_a_probability_and_falls_without_purchases(
        at in 0usize..3, customer in any_history(), wait in 1u32..2000,
    ) {
        let now = cdnow(at).p_alive(&customer);
        let later = cdnow(at).p_alive(&History { t: customer.t + wait, ..customer });
        prop_assert!(0.0 < now && now <= 1.0);
        prop_assert!(later <= now + 1e-12, "{} {}", now, later);
    }

    /// At least one purchase is expected at most as often as there are purchases, and as often in a moment.
    #[test]
    fn silence_and_expectation_agree(at in 0usize..3, customer in any_history(), ahead in 1.0f64..700.0) {
        let model = cdnow(at);
        let Some(silent) = model.p_silent(&customer, Days(ahead)) else {
            prop_assert_eq!(model.kind, ModelKind::ParetoNbd);
            return Ok(());
        };
        prop_assert!((0.0..=1.0).contains(&silent));
        prop_assert!(1.0 - silent <= model.expected(&customer, Days(ahead)) + 1e-9);
        let moment = Days(1e-4);
        let (buys, expected) = (1.0 - model.p_silent(&customer, moment).unwrap(), model.expected(&customer, moment));
        prop_assert!((buys - expected).abs() <= 1e-3 * expected + 1e-12, "{} {}", buys, expected);
    }

    #[test]
    fn expectations_grow_with_time(at in 0usize..3, customer in any_history(), ahead in 1.0f64..2000.0) {
        let model = cdnow(at);
        let (near, far) = (model.expected(&customer, Days(ahead)), model.expected(&customer, Days(ahead * 1.5)));
        prop_assert!(0.0 <= near && near <= far && far.is_finite());
    }

    /// The analytic gradient is the slope of the likelihood.
    #[test]
    fn gradients(at in 0usize..3, customers in proptest::collection::vec(any_history(), 1..12)) {
        let (kind, params) = KINDS[at];
        let data = Scaled::of(&Histories::collapse(customers));
        let log_likelihood = |p: &[f64; 4]| match kind {
            ModelKind::BgNbd => Dropout::AfterRepeats.log_likelihood(&data, p),
            ModelKind::MbgNbd => Dropout::AfterEvery.log_likelihood(&data, p),
            ModelKind::ParetoNbd => pareto_nbd::log_likelihood(&data, p),
        };
        let (_, gradient) = log_likelihood(&params);
        for i in 0..4 {
            let moved = |by: f64| {
                let mut p = params;
                p[i] *= 1.0 + by;
                log_likelihood(&p).0
            };
            let slope = (moved(1e-5) - moved(-1e-5)) / (2e-5 * params[i]);
            prop_assert!((slope - gradient[i]).abs() < 1e-4 * (1.0 + slope.abs()), "{}: {} {}", i, slope, gradient[i]);
        }
    }

    /// Rescaling time rescales the times among the parameters and nothing else.
    #[test]
    fn units(at in 0usize..3, customer in any_history(), ahead in 1.0f64..700.0) {
        let weeks = cdnow(at);
        let mut params = weeks.params;
        params[1] *= 7.0;
        if weeks.kind == ModelKind::ParetoNbd {
            params[3] *= 7.0;
        }
        let days = PurchaseModel { unit: TimeUnit::Day, params, ..weeks };
        prop_assert!((weeks.p_alive(&customer) - days.p_alive(&customer)).abs() < 1e-9);
        let (a, b) = (weeks.expected(&customer, Days(ahead)), days.expected(&customer, Days(ahead)));
        prop_assert!((a - b).abs() <= 1e-9 * (1.0 + a));
    }
}
