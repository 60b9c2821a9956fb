//! What may go wrong while a figure is laid out.

use plotters::drawing::DrawingAreaErrorKind;
use std::convert::Infallible;
use std::fmt;

/// plotters could not lay the figure out. The recording backend itself never fails.
#[derive(Debug)]
pub struct LayoutError(DrawingAreaErrorKind<Infallible>);

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the figure could not be laid out: {}", self.0)
    }
}

impl std::error::Error for LayoutError {}

impl From<DrawingAreaErrorKind<Infallible>> for LayoutError {
    fn from(error: DrawingAreaErrorKind<Infallible>) -> Self {
        Self(error)
    }
}
