use super::*;
use proptest::prelude::*;

/// Remission of acute myelogenous leukaemia, weeks (Embury et al. 1977; Miller 1981, p. 49); + is censored.
pub(crate) const MAINTAINED: &str = "9 13 13+ 18 23 28+ 31 34 45+ 48 161+";
pub(crate) const NOT_MAINTAINED: &str = "5 5 8 8 12 16+ 23 27 30 33 43 45";

pub(crate) fn lives(text: &str) -> Vec<Lifetime> {
    let life = |word: &str| Lifetime {
        entry: 0.0,
        time: word.trim_end_matches('+').parse().unwrap(),
        ended: !word.ends_with('+'),
    };
    text.split(' ').map(life).collect()
}

fn close(ours: f64, published: f64, tolerance: f64) {
    assert!((ours - published).abs() <= tolerance, "{ours} is not {published}");
}

/// Miller (1981), p. 49-50: survival and Greenwood standard errors of both groups.
#[test]
fn miller_1981() {
    for (text, published) in [
        (
            MAINTAINED,
            vec![
                (9.0, 0.909, 0.0867),
                (13.0, 0.818, 0.1163),
                (18.0, 0.716, 0.1397),
                (23.0, 0.614, 0.1526),
                (31.0, 0.491, 0.1642),
                (34.0, 0.368, 0.1627),
                (48.0, 0.184, 0.1535),
            ],
        ),
        (
            NOT_MAINTAINED,
            vec![
                (5.0, 0.8333, 0.1076),
                (8.0, 0.6667, 0.1361),
                (12.0, 0.5833, 0.1423),
                (23.0, 0.4861, 0.1481),
                (27.0, 0.3889, 0.1470),
                (30.0, 0.2917, 0.1387),
                (33.0, 0.1944, 0.1219),
                (43.0, 0.0972, 0.0919),
                (45.0, 0.0, 0.0),
            ],
        ),
    ] {
        let curve = KaplanMeier::of(&lives(text), Band::Log, 0.95);
        let events: Vec<&Step> = curve.steps.iter().filter(|step| step.events > 0).collect();
        assert_eq!(events.len(), published.len());
        for (step, (time, survival, error)) in events.into_iter().zip(published) {
            assert_eq!(step.time, time);
            close(step.survival, survival, 0.0006);
            close(step.standard_error, error, 0.00006);
        }
    }
}

/// The `survival` package's printed summary of the same data: medians, intervals, restricted means.
#[test]
fn medians_and_restricted_means() {
    let curves = [MAINTAINED, NOT_MAINTAINED].map(|text| KaplanMeier::of(&lives(text), Band::Log, 0.95));
    let [maintained, not] = &curves;
    assert_eq!((maintained.n, maintained.events, not.n, not.events), (11, 7, 12, 11));
    assert_eq!((maintained.median(), maintained.median_interval()), (Some(31.0), (Some(18.0), None)));
    assert_eq!((not.median(), not.median_interval()), (Some(23.0), (Some(8.0), None)));
    for (curve, mean, error) in [(maintained, 52.6, 19.83), (not, 22.7, 4.18)] {
        let restricted = curve.restricted_mean(161.0, 0.95);
        close(restricted.mean, mean, 0.06);
        close(restricted.standard_error, error, 0.006);
    }
}

/// At 9 weeks S = 10/11 and the sum of Greenwood is 1/110, so the ends are S^exp(-+1.95996 / sqrt(110) / ln 1.1).
#[test]
fn intervals() {
    let at_9 = |band| KaplanMeier::of(&lives(MAINTAINED), band, 0.95).steps[0];
    let factor = (1.959963984540054 / 110f64.sqrt() / 1.1f64.ln()).exp();
    close(at_9(Band::LogLog).lo, (10.0f64 / 11.0).powf(factor), 1e-9);
    close(at_9(Band::LogLog).hi, (10.0f64 / 11.0).powf(1.0 / factor), 1e-9);
    // R prints 0.7541 and 1.
    close(at_9(Band::Log).lo, 0.7541, 0.00005);
    assert_eq!(at_9(Band::Log).hi, 1.0);
    assert_eq!(at_9(Band::Plain).hi, 1.0);
}

#[test]
fn nobody_ended_and_nobody_there() {
    let curve = KaplanMeier::of(&lives("3+ 4+"), Band::LogLog, 0.95);
    assert_eq!((curve.n, curve.events, curve.median(), curve.survival_at(9.0)), (2, 0, None, 1.0));
    assert_eq!(curve.restricted_mean(4.0, 0.95).mean, 4.0);
    let nobody = KaplanMeier::of(&[], Band::LogLog, 0.95);
    assert_eq!((nobody.n, nobody.survival_at(1.0), nobody.restricted_mean(2.0, 0.95).mean), (0, 1.0, 2.0));
}

#[test]
fn who_comes_later_is_at_risk_later() {
    let mut lives = lives("2 4 6 8");
    lives[3].entry = 5.0;
    let curve = KaplanMeier::of(&lives, Band::LogLog, 0.95);
    assert_eq!(curve.steps.iter().map(|step| step.at_risk).collect::<Vec<_>>(), [3, 2, 2, 1]);
}

proptest! {
    #[test]
    fn monotone_and_inside_its_band(
        lives in proptest::collection::vec((1u32..40, any::<bool>()), 1..60), turn in 0usize..60,
    ) {
        let mut lives: Vec<Lifetime> = lives
            .into_iter()
            .map(|(time, ended)| Lifetime { entry: 0.0, time: f64::from(time), ended })
            .collect();
        let curve = KaplanMeier::of(&lives, Band::LogLog, 0.95);
        for pair in curve.steps.windows(2) {
            prop_assert!(pair[1].survival <= pair[0].survival && pair[1].at_risk < pair[0].at_risk);
        }
        for step in &curve.steps {
            prop_assert!(0.0 <= step.lo && step.lo <= step.survival + 1e-12);
            prop_assert!(step.survival <= step.hi + 1e-12 && step.hi <= 1.0);
        }
        let turn = turn % lives.len();
        lives.rotate_left(turn);
        prop_assert_eq!(KaplanMeier::of(&lives, Band::LogLog, 0.95), curve);
    }
}
