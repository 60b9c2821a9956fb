//! How numbers, money and dates are written: one trait, so that the page can bring the browser's `Intl`.

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
    /// With grouping and exactly this many decimals: `1,234.5`.
    fn number(&self, value: f64, decimals: usize) -> String;

    /// Short, at most three digits of whole number: `1.2M`, `120万`, `120萬`.
    fn compact(&self, value: f64) -> String;

    /// A share (1 is 100%) with exactly this many decimals: `48%`.
    fn percent(&self, share: f64, decimals: usize) -> String;

    /// Money in full, whole units from 100 up and two decimals below: `£1,234`. The narrow symbol of the ISO 4217 code;
    /// a plain number without one.
    fn money(&self, value: f64, currency: Option<&str>) -> String;

    /// Money, short: `£1.2M`.
    fn money_compact(&self, value: f64, currency: Option<&str>) -> String;

    /// A day: `Dec 9, 2011`, `2011年12月9日`.
    fn date(&self, date: Date) -> String;

    /// A month: `Dec 2011`, `2011年12月`.
    fn month(&self, year: i32, month: u8) -> String;
}
