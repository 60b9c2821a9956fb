//! How numbers, money and dates are written: one trait, so that the page can bring the browser's `Intl`.

use crate::Locale;

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// Year, Gregorian.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

/// Numbers and dates as a reader of one language expects them. [`crate::Plain`] is the deterministic implementation for
/// tests, files and the command line. An implementation on browser objects keeps them in a thread local: words travel
/// through signals, which want `Send + Sync`.
pub trait Numbers: Send + Sync {
    /// The language.
    fn locale(&self) -> Locale;

    /// With grouping and exactly this many decimals: `1,234.5`.
    fn number(&self, value: f64, decimals: usize) -> String;

    /// A share (1 is 100%) with exactly this many decimals: `48%`.
    fn percent(&self, share: f64, decimals: usize) -> String;

    /// Money with exactly this many decimals: the narrow symbol of the ISO 4217 code before it; a plain number without
    /// one.
    fn money_exact(&self, value: f64, decimals: usize, currency: Option<&str>) -> String;

    /// A day: `Dec 9, 2011`, `2011年12月9日`.
    fn date(&self, date: Date) -> String;

    /// A month: `Dec 2011`, `2011年12月`.
    fn month(&self, year: i32, month: u8) -> String;

    /// Money in full, whole units from 100 up and two decimals below: `£1,234`.
    fn money(&self, value: f64, currency: Option<&str>) -> String {
        let whole = value.abs() >= 100.0 || value.fract() == 0.0;
        self.money_exact(value, if whole { 0 } else { 2 }, currency)
    }

    /// Short, with two digits or all of the whole number: `1.0M`, `120万`, `120萬`.
    fn compact(&self, value: f64) -> String {
        let (value, name, decimals) = short(self.locale(), value);
        self.number(value, decimals) + name
    }

    /// Money, short: `£1.2M`.
    fn money_compact(&self, value: f64, currency: Option<&str>) -> String {
        let (value, name, decimals) = short(self.locale(), value);
        self.money_exact(value, decimals, currency) + name
    }
}

/// A short number in its unit, what stands for the unit, and the decimals: one below ten of a unit, so that `1.0万` and
/// `1.2万` are as exact as each other; without a unit the fewest that two digits need.
fn short(locale: Locale, value: f64) -> (f64, &'static str, usize) {
    let size = value.abs();
    // 999,950 is a million once rounded, not "1000K".
    let units = locale.units().iter().find(|(unit, _)| size >= *unit * 0.999_5 && size >= 999.5);
    if let Some(&(unit, name)) = units.filter(|(unit, _)| *unit > 1.0) {
        let decimals = u8::from(size / unit < 9.95);
        return (rounded(value / unit, decimals), name, decimals.into());
    }
    if size >= 9.95 || size == 0.0 || !size.is_finite() {
        return (rounded(value, 0), "", 0);
    }
    let most = (1.0 - size.log10().floor()).clamp(1.0, 20.0) as u8;
    let value = rounded(value, most);
    let decimals = (0..most).find(|&decimals| (rounded(value, decimals) - value).abs() < size * 1e-9);
    (value, "", decimals.unwrap_or(most).into())
}

/// Halves go away from zero, as readers expect: 1.25 is 1.3.
fn rounded(value: f64, decimals: u8) -> f64 {
    let scale = 10f64.powi(decimals.into());
    (value * scale).round() / scale
}
