//! How a value is written.

use clientele_core::Day;
use clientele_text::{Date, Numbers};
use serde::Serialize;

/// From here on numbers are written short.
const LONG: f64 = 10_000.0;

/// How a value is written.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Whole or with the decimals it needs, short when large.
    Number,
    /// A share of 1 as per cent.
    Percent,
    /// Money.
    Money {
        /// ISO 4217 code, when known.
        currency: Option<String>,
    },
    /// A day, counted from 1970-01-01.
    Day,
    /// The month of a day.
    Month,
}

impl Format {
    /// Short, for ticks and labels. `step` is the distance between neighbours, which decides the decimals; 0 when there
    /// are none.
    pub fn short(&self, value: f64, step: f64, numbers: &dyn Numbers) -> String {
        match self {
            Self::Number if value.abs() >= LONG => numbers.compact(value),
            Self::Number => numbers.number(value, decimals(value, step)),
            Self::Percent => numbers.percent(value, decimals(value * 100.0, step * 100.0).min(1)),
            Self::Money { currency } if value.abs() >= LONG => {
                numbers.money_compact(value, currency.as_deref())
            }
            Self::Money { currency } => {
                let value = if step >= 1.0 { value.round() } else { value };
                numbers.money(value, currency.as_deref())
            }
            Self::Day => numbers.date(date(value)),
            Self::Month => {
                let Date { year, month, .. } = date(value);
                numbers.month(year, month)
            }
        }
    }

    /// The ticks of an axis, `step` apart: all in the unit of the largest, so that `0.5万` stands below `1.0万`. Without
    /// a step, on a logarithmic axis, each in its own: 100, 1K, 10K.
    pub fn ticks(&self, at: &[f64], step: f64, numbers: &dyn Numbers) -> Vec<String> {
        let largest = at.iter().fold(0.0f64, |most, value| most.max(value.abs()));
        let unit = numbers.locale().units().iter().find(|(unit, _)| largest >= *unit && largest >= LONG);
        let one = |value: &f64| match (self, unit) {
            _ if *value == 0.0 || step == 0.0 => self.short(*value, step, numbers),
            (Self::Number, Some((unit, name))) => {
                numbers.number(value / unit, decimals(value / unit, step / unit)) + name
            }
            (Self::Money { currency }, Some((unit, name))) => {
                let places = decimals(value / unit, step / unit);
                numbers.money_exact(value / unit, places, currency.as_deref()) + name
            }
            _ => self.short(*value, step, numbers),
        };
        at.iter().map(one).collect()
    }

    /// Labels of one picture, alike: written out unless the largest needs more than five digits.
    pub fn alike(&self, value: f64, largest: f64, numbers: &dyn Numbers) -> String {
        match self {
            Self::Number if largest.abs() < 100_000.0 => self.full(value, numbers),
            Self::Money { currency } if largest.abs() < 100_000.0 => {
                let (value, places) = if largest.abs() < 100.0 { (value, 2) } else { (value.round(), 0) };
                numbers.money_exact(value, places, currency.as_deref())
            }
            _ => self.short(value, 1.0, numbers),
        }
    }

    /// In full, for tooltips and tables.
    pub fn full(&self, value: f64, numbers: &dyn Numbers) -> String {
        match self {
            Self::Number => numbers.number(value, decimals(value, 0.0)),
            Self::Percent => numbers.percent(value, 1),
            Self::Money { currency } => numbers.money(value, currency.as_deref()),
            Self::Day | Self::Month => self.short(value, 0.0, numbers),
        }
    }
}

/// The fewest decimals, three at most, that show the value, or that tell steps apart.
fn decimals(value: f64, step: f64) -> usize {
    let shown = |of: f64, n: i32| {
        let scaled = of * 10f64.powi(n);
        (scaled - scaled.round()).abs() < 1e-6
    };
    let wanted = |of: f64| (0..3).find(|&n| shown(of, n)).unwrap_or(3);
    let n = if step > 0.0 {
        wanted(step)
    } else if value.abs() >= 100.0 {
        0
    } else if value.abs() < 0.1 {
        wanted(value)
    } else {
        wanted(value).min(1)
    };
    usize::try_from(n).unwrap_or(0)
}

fn date(days: f64) -> Date {
    let (year, month, day) = Day(days.round() as i32).ymd();
    Date { year, month: month as u8, day: day as u8 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clientele_text::{Locale, Plain};

    #[test]
    fn steps_decide_the_decimals_of_ticks() {
        let numbers = Plain(Locale::En);
        let money = Format::Money { currency: Some("GBP".to_owned()) };
        let cases = [
            (Format::Number, 0.5, 0.25, "0.50"),
            (Format::Number, 20.0, 10.0, "20"),
            (Format::Number, 0.02, 0.0, "0.02"),
            (Format::Number, 20_000.0, 10_000.0, "20K"),
            (Format::Percent, 0.25, 0.05, "25%"),
            (Format::Percent, 0.025, 0.025, "2.5%"),
            (money.clone(), 1_250_000.0, 0.0, "£1.3M"),
            (money.clone(), 250.0, 50.0, "£250"),
            (money.clone(), 80.89, 1.0, "£81"),
            (money.clone(), 80.89, 0.0, "£80.89"),
            (money, 4_923.4, 1.0, "£4,923"),
            (Format::Day, 15_317.0, 1.0, "Dec 9, 2011"),
            (Format::Month, 15_317.0, 30.0, "Dec 2011"),
        ];
        for (format, value, step, text) in cases {
            assert_eq!(format.short(value, step, &numbers), text, "{format:?}");
        }
        assert_eq!(Format::Percent.full(0.4849, &numbers), "48.5%");
        assert_eq!(Format::Number.full(12.5, &numbers), "12.5");
    }

    #[test]
    fn numbers_of_one_picture_are_alike() {
        let money = Format::Money { currency: Some("GBP".to_owned()) };
        let ticks =
            |format: &Format, locale, at: &[f64], step| format.ticks(at, step, &Plain(locale)).join(" ");
        let at = [0.0, 5_000.0, 10_000.0];
        assert_eq!(ticks(&Format::Number, Locale::ZhHans, &at, 5_000.0), "0 0.5万 1.0万");
        assert_eq!(ticks(&Format::Number, Locale::En, &at, 5_000.0), "0 5K 10K");
        assert_eq!(ticks(&money, Locale::En, &[-500_000.0, 0.0, 1_000_000.0], 500_000.0), "-£0.5M £0 £1.0M");
        assert_eq!(ticks(&money, Locale::ZhHant, &[0.0, 1_000.0, 2_000.0], 1_000.0), "£0 £1,000 £2,000");
        let alike = |value, largest| money.alike(value, largest, &Plain(Locale::ZhHans));
        assert_eq!(
            (alike(10_137.2, 10_137.2), alike(4_923.0, 10_137.2)),
            ("£10,137".into(), "£4,923".into())
        );
        assert_eq!((alike(1_250_000.0, 1.25e6), alike(101_000.0, 1.25e6)), ("£125万".into(), "£10万".into()));
        assert_eq!((alike(10_100.0, 1.25e6), alike(4_923.0, 1.25e6)), ("£1.0万".into(), "£4,923".into()));
    }
}
