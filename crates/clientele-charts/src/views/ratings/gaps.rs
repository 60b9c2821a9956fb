//! Gaps as bars from zero, with whiskers: red and green where they are more than chance.

use super::numbers::{Ends, signed};
use crate::figure::{Axis, AxisKind, Bar, Datum, Direction, Format, Key, Layer, Mark, Plot, Symbol};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::servqual::Tests;

/// One gap.
pub(in crate::views) struct Gap {
    /// The row's name.
    pub(in crate::views) name: String,
    /// What it says; its colour is given here.
    pub(in crate::views) mark: Mark,
    pub(in crate::views) ends: Ends,
    /// Whether it is more than chance.
    pub(in crate::views) sure: bool,
}

/// The plot of some gaps, from top to bottom.
pub(in crate::views) fn bars(gaps: Vec<Gap>, title: String, context: &Context<'_>) -> Plot {
    let all = || gaps.iter().flat_map(|gap| [gap.ends.0, gap.ends.1, gap.ends.2]).flatten();
    let (lo, hi) = (all().fold(0.0, f64::min), all().fold(0.0, f64::max));
    let y = Axis::bands("", gaps.iter().map(|gap| gap.name.clone()).collect());
    let bars = gaps.into_iter().enumerate().filter_map(|(at, gap)| {
        let (value, lo, hi) = gap.ends;
        let value = value?;
        let mut mark = gap.mark.line(signed(value, context));
        mark.ink = match (gap.sure, value < 0.0) {
            (false, _) => Ink::Receding,
            (true, true) => Ink::Negative,
            (true, false) => Ink::Positive,
        };
        let middle = at as f64;
        Some(Bar { mark, across: (middle + 0.2, middle + 0.8), along: (0.0, value), interval: lo.zip(hi) })
    });
    let bars = bars.collect();
    // Room for the numbers at the ends of the bars.
    let room = 0.22 * (hi - lo).max(0.1);
    let (lo, hi) = (if lo < 0.0 { lo - room } else { lo }, if hi > 0.0 { hi + room } else { hi });
    let x = Axis::new(title, AxisKind::Linear { lo, hi, nice: true }, Format::Number);
    Plot::new(x, y, vec![Layer::Bars { direction: Direction::Right, bars }])
}

/// A finding is one whose p is below this.
const LEVEL: f64 = 0.05;

/// Whether a gap is more than chance.
pub(in crate::views) fn sure(tests: &Tests) -> bool {
    tests.p_t_adjusted.is_some_and(|p| p < LEVEL)
}

/// The key of the three colours.
pub(in crate::views) fn gap_keys(context: &Context<'_>) -> Vec<Key> {
    let keys = [
        ("ratings-short", Ink::Negative),
        ("ratings-beyond", Ink::Positive),
        ("ratings-chance", Ink::Receding),
    ];
    keys.map(|(key, ink)| Key { label: context.say(key), ink, symbol: Symbol::Square }).into()
}

/// A p value with three decimals, and below that no number that looks like zero.
pub(in crate::views) fn p(p: Option<f64>, context: &Context<'_>) -> String {
    match p {
        None => "–".to_owned(),
        Some(p) if p < 0.001 => {
            context.fill("ratings-p-below", &[("p", &context.numbers().number(0.001, 3))])
        }
        Some(p) => context.numbers().number(p, 3),
    }
}

pub(super) fn chance(value: Option<f64>, context: &Context<'_>) -> Datum {
    match value {
        Some(own) => Datum::number(own, p(value, context)),
        None => Datum::text("–"),
    }
}
