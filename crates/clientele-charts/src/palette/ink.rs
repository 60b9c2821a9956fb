//! [`Ink`]: what a colour is for. A figure and its display list know only this; the sink asks the theme for the colour.

use serde::Serialize;

/// A role that a theme gives a colour.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ink {
    /// The ground on which the figure lies.
    Surface,
    /// Text.
    Text,
    /// Text that matters less: ticks, units, notes.
    Muted,
    /// Grid lines.
    Grid,
    /// Axis lines and tick marks.
    Axis,
    /// Marks of a figure with one series.
    Primary,
    /// Marks that are context to others.
    Receding,
    /// The selection, and what may be dragged.
    Accent,
    /// Better, more, gained.
    Positive,
    /// Worse, less, lost.
    Negative,
    /// One of the eight categories, from 0.
    Category(u8),
    /// The rest: what belongs to no category of its own.
    Other,
    /// A cell that stands for nothing.
    Empty,
    /// An amount, 0 (none) to 1 (most).
    Sequential(f32),
    /// A deviation from a meaningful zero, -1 to 1.
    Diverging(f32),
    /// Text on an amount.
    OnSequential(f32),
    /// Text on a deviation.
    OnDiverging(f32),
    /// Text on a category.
    OnCategory(u8),
    /// Text on the rest.
    OnOther,
    /// Text on a mark of a figure with one series.
    OnPrimary,
}

const STEPS: f32 = 65_535.0;

impl Ink {
    /// The ink of text that lies on this one.
    pub fn on(self) -> Self {
        match self {
            Self::Category(index) => Self::OnCategory(index),
            Self::Sequential(share) => Self::OnSequential(share),
            Self::Diverging(share) => Self::OnDiverging(share),
            Self::Other => Self::OnOther,
            Self::Primary => Self::OnPrimary,
            _ => Self::Text,
        }
    }

    /// The ink in three bytes: plotters' styles carry colours, and this one passes through them as if it were one.
    pub(crate) fn to_bytes(self) -> (u8, u8, u8) {
        let share = |kind: u8, share: f32| {
            let [high, low] = ((share.clamp(0.0, 1.0) * STEPS).round() as u16).to_be_bytes();
            (kind, high, low)
        };
        match self {
            Self::Surface => (0, 0, 0),
            Self::Text => (1, 0, 0),
            Self::Muted => (2, 0, 0),
            Self::Grid => (3, 0, 0),
            Self::Axis => (4, 0, 0),
            Self::Primary => (5, 0, 0),
            Self::Receding => (6, 0, 0),
            Self::Accent => (7, 0, 0),
            Self::Positive => (8, 0, 0),
            Self::Negative => (9, 0, 0),
            Self::Other => (10, 0, 0),
            Self::Empty => (11, 0, 0),
            Self::OnOther => (12, 0, 0),
            Self::OnPrimary => (13, 0, 0),
            Self::Category(index) => (20, 0, index),
            Self::OnCategory(index) => (21, 0, index),
            Self::Sequential(amount) => share(30, amount),
            Self::OnSequential(amount) => share(31, amount),
            Self::Diverging(deviation) => share(32, (deviation + 1.0) / 2.0),
            Self::OnDiverging(deviation) => share(33, (deviation + 1.0) / 2.0),
        }
    }

    /// The ink of three bytes; what is no ink is text.
    pub(crate) fn from_bytes((kind, high, low): (u8, u8, u8)) -> Self {
        let share = f32::from(u16::from_be_bytes([high, low])) / STEPS;
        match kind {
            0 => Self::Surface,
            2 => Self::Muted,
            3 => Self::Grid,
            4 => Self::Axis,
            5 => Self::Primary,
            6 => Self::Receding,
            7 => Self::Accent,
            8 => Self::Positive,
            9 => Self::Negative,
            10 => Self::Other,
            11 => Self::Empty,
            12 => Self::OnOther,
            13 => Self::OnPrimary,
            20 => Self::Category(low),
            21 => Self::OnCategory(low),
            30 => Self::Sequential(share),
            31 => Self::OnSequential(share),
            32 => Self::Diverging(share * 2.0 - 1.0),
            33 => Self::OnDiverging(share * 2.0 - 1.0),
            _ => Self::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_survives_the_passage_through_plotters() {
        let plain = [
            Ink::Surface,
            Ink::Text,
            Ink::Muted,
            Ink::Grid,
            Ink::Axis,
            Ink::Primary,
            Ink::Receding,
            Ink::Accent,
            Ink::Positive,
            Ink::Negative,
            Ink::Other,
            Ink::Empty,
            Ink::OnOther,
            Ink::OnPrimary,
            Ink::Category(7),
            Ink::OnCategory(3),
            Ink::Sequential(0.0),
            Ink::Sequential(1.0),
            Ink::OnSequential(1.0),
            Ink::Diverging(-1.0),
            Ink::OnDiverging(1.0),
        ];
        for ink in plain {
            assert_eq!(Ink::from_bytes(ink.to_bytes()), ink);
        }
        let Ink::Sequential(share) = Ink::from_bytes(Ink::Sequential(0.3).to_bytes()) else {
            panic!("an amount stays one")
        };
        assert!((share - 0.3).abs() < 1e-4);
    }
}
