//! Where ticks stand: at round values, at most so many.

use crate::figure::{AxisKind, Format};
use clientele_core::Day;

/// Ticks of an axis.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ticks {
    /// Their values, ascending.
    pub(crate) at: Vec<f64>,
    /// The distance between neighbours; 0 when it differs.
    pub(crate) step: f64,
    /// How they are written, when the axis's own format is too fine or too coarse for them.
    pub(crate) format: Option<Format>,
}

/// The ticks of an axis, about `most`, but never fewer than the two that show a scale, where there are two.
pub(crate) fn ticks(kind: &AxisKind, most: usize) -> Ticks {
    let most = most.max(2);
    match kind {
        AxisKind::Linear { lo, hi, .. } => linear(*lo, *hi, most),
        AxisKind::Log { lo, hi } => log(*lo, *hi, most),
        AxisKind::Time { lo, hi } => time(*lo, *hi, most),
        AxisKind::Band { names } => {
            Ticks { at: (0..names.len()).map(|band| band as f64 + 0.5).collect(), step: 1.0, format: None }
        }
    }
}

/// The nearest of 1, 2 and 5 times a power of ten to a division of the range into so many parts; nearest by ratio, so
/// that there are at most 1.4 times as many.
fn round_step(range: f64, parts: usize) -> f64 {
    let rough = range / parts.max(1) as f64;
    if !rough.is_finite() || rough <= 0.0 {
        return 1.0;
    }
    let power = 10f64.powf(rough.log10().floor());
    let factor = match rough / power {
        ratio if ratio >= 50f64.sqrt() => 10.0,
        ratio if ratio >= 10f64.sqrt() => 5.0,
        ratio if ratio >= 2f64.sqrt() => 2.0,
        _ => 1.0,
    };
    factor * power
}

fn linear(lo: f64, hi: f64, about: usize) -> Ticks {
    let step = round_step(hi - lo, about - 1);
    Ticks { at: multiples(step, lo, hi), step, format: None }
}

/// The multiples of a step from one value to another. Not sums: a sum of tenths is not a round number.
pub(crate) fn multiples(step: f64, lo: f64, hi: f64) -> Vec<f64> {
    let (first, last) = ((lo / step - 1e-9).ceil(), (hi / step + 1e-9).floor());
    let n = (last - first).clamp(0.0, 1_000.0) as usize;
    (0..=n).map(|at| (first + at as f64) * step).collect()
}

fn log(lo: f64, hi: f64, most: usize) -> Ticks {
    let decades = || (lo.log10().floor() as i32)..=(hi.log10().ceil() as i32);
    let inside = |value: &f64| *value >= lo * 0.999_999 && *value <= hi * 1.000_001;
    let with = |factors: &[f64], every: usize| -> Vec<f64> {
        let powers = decades().step_by(every);
        powers.flat_map(|power| factors.iter().map(move |f| f * 10f64.powi(power))).filter(inside).collect()
    };
    let choices: [(&[f64], usize); 5] =
        [(&[1.0, 2.0, 5.0], 1), (&[1.0, 3.0], 1), (&[1.0], 1), (&[1.0], 2), (&[1.0], 3)];
    let found = choices.iter().map(|(factors, every)| with(factors, *every)).find(|at| at.len() <= most);
    match found {
        Some(at) if at.len() >= 2 => Ticks { at, step: 0.0, format: None },
        // Less than a decade: even steps say more.
        _ => linear(lo, hi, most),
    }
}

/// Months that ticks may be apart.
const MONTHS: [i32; 8] = [1, 2, 3, 6, 12, 24, 60, 120];
/// Days that ticks may be apart.
const DAYS: [i32; 4] = [1, 2, 7, 14];

fn time(lo: f64, hi: f64, most: usize) -> Ticks {
    let span = (hi - lo).max(1.0);
    // A stretch of less than `most` steps has at most `most` ticks.
    let most_parts = most as f64 - 1e-9;
    if let Some(days) = DAYS.into_iter().find(|days| span / f64::from(*days) <= most_parts) {
        let step = f64::from(days);
        // Weeks begin on Monday; 1970-01-05 was one.
        let from = if days >= 7 { 4.0 } else { 0.0 };
        let first = ((lo - from) / step).ceil() * step + from;
        let n = ((hi - first) / step).max(0.0).floor() as usize;
        let at = (0..=n).map(|at| first + at as f64 * step).collect();
        return Ticks { at, step, format: Some(Format::Day) };
    }
    let months = MONTHS
        .into_iter()
        .find(|months| span / (f64::from(*months) * 30.437) <= most_parts)
        .unwrap_or(((span / 30.437 / most_parts / 120.0).ceil() as i32) * 120);
    let (year, month, _) = Day(lo.floor() as i32).ymd();
    let month_number = year * 12 + month as i32 - 1;
    let first = month_number.div_euclid(months) * months;
    let day_of = |number: i32| Day::from_ymd(number.div_euclid(12), number.rem_euclid(12) as u32 + 1, 1);
    let starts = (0..).map_while(|at| day_of(first + at * months)).map(|day| f64::from(day.0));
    let at = starts.take_while(|day| *day <= hi).filter(|day| *day >= lo).collect();
    Ticks { at, step: f64::from(months) * 30.437, format: Some(Format::Month) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linear_ticks(lo: f64, hi: f64, most: usize) -> Vec<f64> {
        ticks(&AxisKind::Linear { lo, hi, nice: false }, most).at
    }

    #[test]
    fn linear_ticks_are_round_and_few() {
        assert_eq!(linear_ticks(0.0, 100.0, 6), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(linear_ticks(0.0, 0.48, 6), [0.0, 0.1, 0.2, 0.30000000000000004, 0.4]);
        assert_eq!(linear_ticks(-3.0, 3.0, 4), [-2.0, 0.0, 2.0]);
        assert_eq!(linear_ticks(0.0, 82.0, 5), [0.0, 20.0, 40.0, 60.0, 80.0]);
        assert_eq!(linear_ticks(1.0, 374.0, 5), [100.0, 200.0, 300.0]);
        for most in 2..12 {
            let n = linear_ticks(0.0, 7_321.0, most).len() as f64;
            assert!(n <= 1.5 * most as f64 && n >= 0.5 * most as f64, "{n} for {most}");
        }
        // A range without extent still has a tick.
        assert_eq!(linear_ticks(5.0, 5.0, 5), [5.0]);
    }

    #[test]
    fn logarithmic_ticks_are_round_and_few() {
        let at = |lo, hi, most| ticks(&AxisKind::Log { lo, hi }, most).at;
        assert_eq!(at(1.0, 200.0, 9), [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0]);
        assert_eq!(at(1.0, 200.0, 4), [1.0, 10.0, 100.0]);
        assert_eq!(at(1.0, 1e6, 4), [1.0, 100.0, 10_000.0, 1e6]);
        assert_eq!(at(3.0, 7.0, 5), [3.0, 4.0, 5.0, 6.0, 7.0]);
    }

    #[test]
    fn time_ticks_stand_on_first_days() {
        let day = |text: &str| f64::from(text.parse::<Day>().unwrap().0);
        let months = ticks(&AxisKind::Time { lo: day("2010-12-01"), hi: day("2011-12-09") }, 6);
        let names: Vec<String> = months.at.iter().map(|at| Day(*at as i32).to_string()).collect();
        assert_eq!(names, ["2011-01-01", "2011-04-01", "2011-07-01", "2011-10-01"]);
        let weeks = ticks(&AxisKind::Time { lo: day("2011-03-01"), hi: day("2011-03-29") }, 6);
        let names: Vec<String> = weeks.at.iter().map(|at| Day(*at as i32).to_string()).collect();
        assert_eq!(names, ["2011-03-07", "2011-03-14", "2011-03-21", "2011-03-28"]);
        let decades = ticks(&AxisKind::Time { lo: day("1800-01-01"), hi: day("2020-01-01") }, 4);
        assert!((2..=4).contains(&decades.at.len()), "{:?}", decades.at);
    }
}
