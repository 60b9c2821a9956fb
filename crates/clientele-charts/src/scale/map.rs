//! [`Scale`]: one axis of a laid-out plot, as plotters' coordinate and as the page's ruler.

use super::ticks::{Ticks, multiples, ticks};
use crate::figure::AxisKind;
use plotters::coord::ranged1d::{
    KeyPointHint, NoDefaultFormatting, Ranged, ReversibleRanged, ValueFormatter,
};
use std::ops::Range;

/// Values to places along an axis and back.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    lo: f64,
    hi: f64,
    log: bool,
    /// Bands of a vertical axis are read from the top.
    down: bool,
    ticks: Ticks,
}

impl Scale {
    /// The scale of an axis with at most `most` ticks.
    pub(crate) fn new(kind: &AxisKind, most: usize, vertical: bool) -> Self {
        let mut ticks = ticks(kind, most);
        let (lo, hi, log) = match kind {
            AxisKind::Linear { lo, hi, nice: true } => {
                let step = ticks.step;
                let (lo, hi) = nice((*lo, *hi), step);
                ticks.at = multiples(step, lo, hi);
                (lo, hi, false)
            }
            AxisKind::Linear { lo, hi, nice: false } | AxisKind::Time { lo, hi } => (*lo, *hi, false),
            AxisKind::Log { lo, hi } => (lo.max(f64::MIN_POSITIVE), hi.max(f64::MIN_POSITIVE), true),
            AxisKind::Band { names } => (0.0, names.len().max(1) as f64, false),
        };
        // A scale without extent gets some, so that its one value stands in the middle.
        let (lo, hi) = match (hi > lo, log) {
            (true, _) => (lo, hi),
            (false, true) => (lo / 2.0, lo * 2.0),
            (false, false) => (lo - 0.5, lo + 0.5),
        };
        Self { lo, hi, log, down: vertical && matches!(kind, AxisKind::Band { .. }), ticks }
    }

    /// The least and the greatest value.
    pub fn domain(&self) -> (f64, f64) {
        (self.lo, self.hi)
    }

    /// The ticks.
    pub(crate) fn ticks(&self) -> &Ticks {
        &self.ticks
    }

    /// How far along the axis a value stands, 0 to 1 within the domain.
    pub fn share(&self, value: f64) -> f64 {
        let share = if self.log {
            (value.max(f64::MIN_POSITIVE) / self.lo).ln() / (self.hi / self.lo).ln()
        } else {
            (value - self.lo) / (self.hi - self.lo)
        };
        if self.down { 1.0 - share } else { share }
    }

    /// The value at a share of the axis.
    pub fn value(&self, share: f64) -> f64 {
        let share = if self.down { 1.0 - share } else { share };
        if self.log {
            self.lo * (self.hi / self.lo).powf(share)
        } else {
            self.lo + (self.hi - self.lo) * share
        }
    }

    /// The value at a share of the axis, as round as a distance of `grain` (a share, too) allows: what a hand points at
    /// is not exact, and a filter should not look as if it were.
    pub fn value_near(&self, share: f64, grain: f64) -> f64 {
        let value = self.value(share);
        let unit = (self.value(share + grain) - value).abs().log10().floor();
        if !unit.is_finite() {
            return value;
        }
        // Divided by a whole power of ten: multiplied by a broken one, the noise would come back.
        let power = 10f64.powf(unit.abs());
        if unit < 0.0 { (value * power).round() / power } else { (value / power).round() * power }
    }
}

/// Ends moved out to multiples of a step, unless a seventh of the axis or more would be empty: then just a little.
fn nice((lo, hi): (f64, f64), step: f64) -> (f64, f64) {
    let (low, high) = ((lo / step + 1e-9).floor() * step, (hi / step - 1e-9).ceil() * step);
    let spare = (high - low) / 7.0;
    let margin = (hi - lo) * 0.04;
    (if lo - low > spare { lo - margin } else { low }, if high - hi > spare { hi + margin } else { high })
}

impl Ranged for Scale {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (from, to): (i32, i32)) -> i32 {
        let place = f64::from(from) + f64::from(to - from) * self.share(*value);
        // Far outside is as good as just outside, and fits an i32.
        let margin = f64::from((to - from).abs()) + 1.0;
        place.clamp(f64::from(from.min(to)) - margin, f64::from(from.max(to)) + margin).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() { Vec::new() } else { self.ticks.at.clone() }
    }

    fn range(&self) -> Range<f64> {
        self.lo..self.hi
    }
}

impl ReversibleRanged for Scale {
    fn unmap(&self, place: i32, (from, to): (i32, i32)) -> Option<f64> {
        (from != to).then(|| self.value(f64::from(place - from) / f64::from(to - from)))
    }
}

impl ValueFormatter<f64> for Scale {
    fn format(value: &f64) -> String {
        value.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scales() -> Vec<Scale> {
        let names = vec!["a".to_owned(), "b".to_owned(), "c".to_owned()];
        vec![
            Scale::new(&AxisKind::Linear { lo: 0.0, hi: 0.48, nice: true }, 6, false),
            Scale::new(&AxisKind::Linear { lo: -3.0, hi: 7.3, nice: false }, 6, true),
            Scale::new(&AxisKind::Log { lo: 1.0, hi: 210.0 }, 6, false),
            Scale::new(&AxisKind::Time { lo: 14_000.0, hi: 15_317.0 }, 6, false),
            Scale::new(&AxisKind::Band { names: names.clone() }, 6, false),
            Scale::new(&AxisKind::Band { names }, 6, true),
        ]
    }

    #[test]
    fn places_lead_back_to_values() {
        for scale in scales() {
            for step in 0..=10 {
                let value = scale.value(f64::from(step) / 10.0);
                assert!((scale.share(value) - f64::from(step) / 10.0).abs() < 1e-9, "{scale:?}");
                let place = scale.map(&value, (40, 4_040));
                assert!(((place - 40) - step * 400).abs() <= 1, "{scale:?}: {place}");
            }
        }
    }

    #[test]
    fn pointed_values_are_round() {
        let scale = Scale::new(&AxisKind::Linear { lo: 0.0, hi: 374.0, nice: false }, 6, false);
        assert_eq!(scale.value_near(0.333_333, 0.25 / 400.0), 124.7);
        let scale = Scale::new(&AxisKind::Linear { lo: 0.0, hi: 5e6, nice: false }, 6, false);
        assert_eq!(scale.value_near(0.333_333, 0.25 / 400.0), 1_667_000.0);
        let scale = Scale::new(&AxisKind::Log { lo: 1.0, hi: 1000.0 }, 6, false);
        assert_eq!(scale.value_near(0.333_333, 0.25 / 400.0), 10.0);
    }

    #[test]
    fn round_ends_hold_the_data_and_have_ticks() {
        let scale = Scale::new(&AxisKind::Linear { lo: 0.0, hi: 0.48, nice: true }, 6, false);
        assert_eq!(scale.domain(), (0.0, 0.5));
        assert_eq!(scale.ticks().at.len(), 6);
        // Half of an axis to 5,000 would be empty.
        let scale = Scale::new(&AxisKind::Linear { lo: 0.0, hi: 2_700.0, nice: true }, 2, false);
        assert_eq!(scale.domain(), (0.0, 2_808.0));
    }

    #[test]
    fn bands_of_a_vertical_axis_begin_at_the_top() {
        let names = vec!["first".to_owned(), "last".to_owned()];
        let scale = Scale::new(&AxisKind::Band { names }, 9, true);
        assert!(scale.share(0.5) > scale.share(1.5));
    }

    #[test]
    fn one_value_stands_in_the_middle() {
        for kind in [
            AxisKind::Linear { lo: 5.0, hi: 5.0, nice: false },
            AxisKind::Log { lo: 5.0, hi: 5.0 },
            AxisKind::Time { lo: 5.0, hi: 5.0 },
        ] {
            assert!((Scale::new(&kind, 5, false).share(5.0) - 0.5).abs() < 1e-9, "{kind:?}");
        }
    }
}
