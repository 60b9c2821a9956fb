//! The names of the four quarters of a plane, in strips above and below it.

use super::names;
use crate::figure::{Axis, AxisKind, Cell, Dimension, Format, Layer, Mark, Rule};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::kano::Class;

/// A plane from `lo` to `hi` both ways, split at a place.
pub(super) struct Plane {
    pub(super) lo: f64,
    pub(super) hi: f64,
    /// Where it is split, across and up.
    pub(super) split: (f64, f64),
}

impl Plane {
    /// Height of a strip.
    fn strip(&self) -> f64 {
        (self.hi - self.lo) * 0.16
    }

    /// The strips. Each names its class and the features that lie in the quarter.
    pub(super) fn layer(&self, of: impl Fn(Class) -> Vec<String>, context: &Context<'_>) -> Layer {
        let (left, right) = ((self.lo, self.split.0), (self.split.0, self.hi));
        let (above, below) = ((self.hi, self.hi + self.strip()), (self.lo - self.strip(), self.lo));
        let places = [
            (Class::Attractive, left, above),
            (Class::OneDimensional, right, above),
            (Class::Indifferent, left, below),
            (Class::MustBe, right, below),
        ];
        let cells = places.map(|(class, x, y)| {
            let features = of(class);
            let list = if features.is_empty() { "–".to_owned() } else { features.join(", ") };
            let name = names::class(class, context);
            let mark = Mark::new(format!("quadrant:{}", class.letter()), &name, Ink::Empty)
                .detail(context.say("kano-features"), list)
                .line(name);
            Cell { mark, x, y }
        });
        Layer::Cells { cells: cells.into() }
    }

    pub(super) fn x(&self, title: String) -> Axis {
        Axis::new(title, AxisKind::Linear { lo: self.lo, hi: self.hi, nice: false }, Format::Number)
    }

    pub(super) fn y(&self, title: String) -> Axis {
        let (lo, hi) = (self.lo - self.strip(), self.hi + self.strip());
        Axis::new(title, AxisKind::Linear { lo, hi, nice: false }, Format::Number)
    }

    pub(super) fn rules(&self) -> Vec<Rule> {
        let rule = |axis, at| Rule { axis, at, label: String::new() };
        vec![rule(Dimension::X, self.split.0), rule(Dimension::Y, self.split.1)]
    }
}
